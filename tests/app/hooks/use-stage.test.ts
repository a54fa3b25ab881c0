import type { PointerEvent } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useStage, useTouch } from '../../../src/app/present/use-stage'
import type { Command } from '../../../src/app/present/keys'
import { renderHook, settle, stubPage } from './render-hook'

let page: ReturnType<typeof stubPage>
let hash: string
let isRefused: boolean

/** A browser that fills the screen when asked, unless it refuses. */
const screen = (fills: boolean): void => {
  Object.assign(page.document, { fullscreenElement: fills ? {} : null })
  page.document.dispatchEvent(new Event('fullscreenchange'))
}

beforeEach(() => {
  vi.useFakeTimers()
  page = stubPage()
  hash = ''
  isRefused = false
  Object.assign(page.document, {
    fullscreenElement: null,
    documentElement: { requestFullscreen: async () => (isRefused ? Promise.reject(new TypeError('refused')) : screen(true)) },
    exitFullscreen: async () => screen(false),
  })
  vi.stubGlobal('location', { get hash() { return hash }, pathname: '/', search: '' })
  vi.stubGlobal('history', { state: null, replaceState: (_state: unknown, _title: string, address: string) => void (hash = address.replace(/^[^#]*/, '')) })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const SLIDES = 3
const staged = async (onLeave = () => undefined as void) => {
  const run = await renderHook(() => useStage(() => ({ slides: SLIDES, steps: 1 }), SLIDES, { onLeave, onPresenter: () => undefined }), undefined)
  const press = (key: string, more = {}) => {
    const event = Object.assign(new Event('keydown', { cancelable: true }), { key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, isComposing: false, ...more })
    return run.act(() => page.window.dispatchEvent(event)).then(() => event.defaultPrevented)
  }
  return { run, press }
}

describe('the stage', () => {
  test('opens at the slide of the address, within what there is, and keeps it there', async () => {
    hash = '#2'
    const second = await staged()
    expect(second.run.current.stage.slide).toBe(1)
    await second.press('ArrowRight')
    expect([second.run.current.stage.slide, hash]).toEqual([2, '#3'])
    await second.run.unmount()
    for (const [given, slide] of [['#99', 2], ['#0', 0], ['#x', 0]] as const) {
      hash = given
      const { run } = await staged()
      expect(run.current.stage.slide, given).toBe(slide)
      await run.unmount()
    }
  })

  test('is moved by keys, and takes from the browser only those that it uses', async () => {
    const { run, press } = await staged()
    expect(await press('PageDown')).toBe(true)
    expect(run.current.stage.slide).toBe(1)
    expect(await press('q')).toBe(false)
    expect(await press('ArrowRight', { ctrlKey: true })).toBe(false)
    expect(run.current.stage.slide).toBe(1)
    await press('b')
    expect(run.current.stage.blank).toBe('black')
    await run.unmount()
    expect(await press('PageDown')).toBe(false) // nobody listens any more
  })

  test('repeats only steps while a key is held', async () => {
    const { run, press } = await staged()
    expect(await press('b', { repeat: true })).toBe(true)
    expect(run.current.stage.blank).toBe('')
    await press('ArrowRight', { repeat: true })
    expect(run.current.stage.slide).toBe(1)
    await run.unmount()
  })

  test('leaves a button its Enter, and a table its arrows', async () => {
    const { run, press } = await staged()
    Object.assign(page.document, { activeElement: { tagName: 'BUTTON', closest: () => null } })
    expect(await press('Enter')).toBe(false)
    Object.assign(page.document, { activeElement: { tagName: 'SECTION', closest: () => null } })
    expect(await press('ArrowDown')).toBe(false)
    expect(await press('ArrowRight')).toBe(true)
    expect(run.current.stage.slide).toBe(1)
    await run.unmount()
  })

  test('is left by Escape', async () => {
    let left = 0
    const { run, press } = await staged(() => void (left += 1))
    await press('Escape')
    expect(left).toBe(1)
    await run.unmount()
  })
})

describe('full screen', () => {
  test('is filled and given back; that it was left is said for some seconds', async () => {
    const { run, press } = await staged()
    await press('f')
    expect([run.current.news, 'fullscreenElement' in page.document && page.document.fullscreenElement !== null]).toEqual(['', true])
    await press('F5') // fills only: nothing changes
    expect(run.current.news).toBe('')
    await press('f')
    expect(run.current.news).toBe('left')
    await run.act(() => settle(5000))
    expect(run.current.news).toBe('')
    await run.unmount()
  })

  test('that is refused is said, and left with the stage where it was granted', async () => {
    isRefused = true
    const { run, press } = await staged()
    await press('F5')
    expect(run.current.news).toBe('refused')
    isRefused = false
    await press('F5')
    expect(run.current.news).toBe('')
    await run.unmount()
    expect((page.document as unknown as { fullscreenElement: unknown }).fullscreenElement).toBeNull()
  })
})

describe('touch', () => {
  class Target {
    constructor(private readonly isControl: boolean) {}
    closest(): unknown {
      return this.isControl ? this : null
    }
  }
  beforeEach(() => vi.stubGlobal('Element', Target))

  const touched = async () => {
    const given: Command[] = []
    const run = await renderHook(() => useTouch((command) => void given.push(command)), undefined)
    const gesture = async (from: number, to: number, more = {}): Promise<void> => {
      const event = (x: number) => ({ clientX: x, clientY: 0, isPrimary: true, pointerType: 'touch', target: new Target(false), currentTarget: { clientWidth: 900 }, ...more }) as unknown as PointerEvent<HTMLElement>
      await run.act(() => run.current.handlers.onPointerDown(event(from)))
      await run.act(() => run.current.handlers.onPointerUp(event(to)))
    }
    return { run, given, gesture }
  }

  test('steps by swipes and by taps at the sides; a tap in the middle brings the tools for a while', async () => {
    const { run, given, gesture } = await touched()
    await gesture(500, 300)
    await gesture(300, 500)
    await gesture(850, 850)
    expect([given, run.current.busy]).toEqual([['next', 'back', 'next'], false])
    await gesture(450, 450)
    expect([given.length, run.current.busy]).toEqual([3, true])
    await run.act(() => settle(2500))
    expect(run.current.busy).toBe(false)
    await run.unmount()
  })

  test('on a control, by a second finger or by a mouse steps nowhere; a mouse that moves brings the tools', async () => {
    const { run, given, gesture } = await touched()
    await gesture(850, 850, { target: new Target(true) })
    await gesture(850, 850, { isPrimary: false })
    await gesture(850, 850, { pointerType: 'mouse' })
    expect([given, run.current.busy]).toEqual([[], false])
    await run.act(() => run.current.handlers.onPointerMove())
    await run.act(() => settle(2000))
    await run.act(() => run.current.handlers.onPointerMove()) // goes on: the time begins anew
    await run.act(() => settle(2000))
    expect(run.current.busy).toBe(true)
    await run.unmount()
  })
})
