import { afterEach, expect, test, vi } from 'vitest'
import { watchApproach, whenMouseMoves } from '../../../src/platform/live-chart/approach'

afterEach(() => vi.unstubAllGlobals())

const pointer = (type: string, pointerType: string, clientX = 0, clientY = 0): Event => Object.assign(new Event(type), { pointerType, clientX, clientY })

const element = (): Element => Object.assign(new EventTarget(), { getBoundingClientRect: () => ({ left: 10, top: 20 }) }) as unknown as Element

test('an approach is reported once; the place is followed, from the corner of the element', () => {
  const place = element()
  const onApproach = vi.fn<() => void>()
  const approach = watchApproach(place, onApproach)
  expect(approach.place()).toBeUndefined()
  place.dispatchEvent(pointer('pointermove', 'mouse', 110, 70))
  place.dispatchEvent(pointer('pointermove', 'mouse', 120, 80))
  expect(onApproach).toHaveBeenCalledTimes(1)
  expect(approach.place()).toEqual({ x: 110, y: 60 })
})

test('a mouse that leaves has no place there; a finger that is lifted has asked for what it touched', () => {
  const place = element()
  const approach = watchApproach(place, () => undefined)
  place.dispatchEvent(pointer('pointermove', 'mouse', 110, 70))
  place.dispatchEvent(pointer('pointerleave', 'mouse'))
  expect(approach.place()).toBeUndefined()
  place.dispatchEvent(pointer('pointerdown', 'touch', 30, 40))
  place.dispatchEvent(pointer('pointerleave', 'touch'))
  expect(approach.place()).toEqual({ x: 20, y: 20 })
})

test('nothing is followed any more once it is stopped', () => {
  const place = element()
  const onApproach = vi.fn<() => void>()
  watchApproach(place, onApproach).stop()
  place.dispatchEvent(pointer('pointermove', 'mouse', 1, 1))
  expect(onApproach).not.toHaveBeenCalled()
})

test('a mouse that moves on the page is noticed once, a finger that scrolls never', () => {
  const page = new EventTarget()
  vi.stubGlobal('window', page)
  const moved = vi.fn<() => void>()
  whenMouseMoves(moved)
  page.dispatchEvent(pointer('pointermove', 'touch'))
  expect(moved).not.toHaveBeenCalled()
  page.dispatchEvent(pointer('pointermove', 'mouse'))
  page.dispatchEvent(pointer('pointermove', 'mouse'))
  expect(moved).toHaveBeenCalledTimes(1)
})
