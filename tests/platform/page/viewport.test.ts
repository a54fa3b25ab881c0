import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whenNear } from '../../../src/platform/page/viewport'

type Entries = readonly { readonly isIntersecting: boolean }[]

let report: (entries: Entries) => void
let disconnected: number
let target: EventTarget
const element = {} as Element

beforeEach(() => {
  disconnected = 0
  class StubObserver {
    constructor(callback: (entries: Entries) => void) {
      report = callback
    }
    observe(): void {}
    disconnect(): void {
      disconnected += 1
    }
  }
  target = Object.assign(new EventTarget(), { IntersectionObserver: StubObserver })
  vi.stubGlobal('window', target)
  vi.stubGlobal('IntersectionObserver', StubObserver)
})
afterEach(() => vi.unstubAllGlobals())

test('calls back once, when near, and watches no longer', () => {
  const near = vi.fn<() => void>()
  whenNear(element, near)
  report([{ isIntersecting: false }])
  expect(near).not.toHaveBeenCalled()
  report([{ isIntersecting: false }, { isIntersecting: true }])
  target.dispatchEvent(new Event('beforeprint'))
  expect(near).toHaveBeenCalledTimes(1)
  expect(disconnected).toBe(1)
})

test('print needs every chart, seen or not', () => {
  const near = vi.fn<() => void>()
  whenNear(element, near)
  target.dispatchEvent(new Event('beforeprint'))
  target.dispatchEvent(new Event('beforeprint'))
  expect(near).toHaveBeenCalledTimes(1)
})

test('once stopped nothing calls back', () => {
  const near = vi.fn<() => void>()
  whenNear(element, near)()
  target.dispatchEvent(new Event('beforeprint'))
  expect(near).not.toHaveBeenCalled()
  expect(disconnected).toBe(1)
})

test('where nothing can be watched, at once', () => {
  vi.stubGlobal('window', new EventTarget())
  const near = vi.fn<() => void>()
  whenNear(element, near)
  expect(near).toHaveBeenCalledTimes(1)
})
