import type { PointerEvent } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useDrag } from '../../../src/app/briefing/BriefingList'
import { renderHook, stubPage } from './render-hook'

const HEIGHT = 50
let scrolled: number[]

beforeEach(() => {
  vi.useFakeTimers()
  scrolled = []
  Object.assign(stubPage().window, { innerHeight: 600, scrollBy: ({ top }: { top: number }) => scrolled.push(top) })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A list of `count` items of equal height from the top of the window, and the handle that is held. */
const dragged = async (count = 4) => {
  const moves: (readonly [number, number])[] = []
  const run = await renderHook(useDrag, (from: number, to: number) => void moves.push([from, to]))
  const children = Array.from({ length: count }, (_, at) => ({ getBoundingClientRect: () => ({ top: 100 + at * HEIGHT, height: HEIGHT }) }))
  run.current.list.current = { children } as unknown as HTMLOListElement
  const handle = Object.assign(new EventTarget(), { setPointerCapture: vi.fn<(id: number) => void>(), focus: vi.fn<() => void>() })
  const press = { button: 0, clientY: 125, pointerId: 7, currentTarget: handle, preventDefault: vi.fn<() => void>() }
  const begin = (change = {}) => run.act(() => run.current.begin(0, { ...press, ...change } as unknown as PointerEvent<HTMLElement>))
  const tell = (type: string, more = {}) => run.act(() => handle.dispatchEvent(Object.assign(new Event(type), more)))
  return { run, moves, handle, press, begin, tell }
}

describe('dragging an item', () => {
  test('shows where it would be put, and moves it when it is let go', async () => {
    const { run, moves, handle, press, begin, tell } = await dragged()
    await begin()
    expect(press.preventDefault).toHaveBeenCalled()
    expect(handle.setPointerCapture).toHaveBeenCalledWith(7)
    expect(handle.focus).toHaveBeenCalled()
    await tell('pointermove', { clientY: 240 }) // below the middle of the third
    expect(run.current.dragged).toEqual({ from: 0, to: 2 })
    expect(moves).toEqual([])
    await tell('pointerup')
    expect([moves, run.current.dragged]).toEqual([[[0, 2]], undefined])
    await tell('pointermove', { clientY: 300 })
    expect(run.current.dragged).toBeUndefined() // nothing follows any more
    await run.unmount()
  })

  test.each([
    ['pointercancel', {}],
    ['keydown', { key: 'Escape' }],
  ])('leaves all as it was after %s', async (type, more) => {
    const { run, moves, begin, tell } = await dragged()
    await begin()
    await tell('pointermove', { clientY: 240 })
    await tell(type, more)
    expect([moves, run.current.dragged]).toEqual([[], undefined])
    await tell('pointerup')
    expect(moves).toEqual([])
    await run.unmount()
  })

  test('goes on after another key, and moves nothing where it is put back in its own place', async () => {
    const { run, moves, begin, tell } = await dragged()
    await begin()
    await tell('pointermove', { clientY: 240 })
    await tell('keydown', { key: 'a' })
    expect(run.current.dragged).toEqual({ from: 0, to: 2 })
    await tell('pointermove', { clientY: 120 })
    await tell('pointerup')
    expect(moves).toEqual([])
    await run.unmount()
  })

  test('does not begin by another button, nor without a list', async () => {
    const { run, press, begin } = await dragged()
    await begin({ button: 2 })
    run.current.list.current = null
    await begin()
    expect(press.preventDefault).not.toHaveBeenCalled()
    await run.unmount()
  })

  test('scrolls the page at its edges, and no longer than it lasts', async () => {
    const { run, begin, tell } = await dragged()
    await begin()
    await tell('pointermove', { clientY: 590 })
    await run.act(() => vi.advanceTimersByTime(50))
    expect(scrolled.length).toBeGreaterThan(1)
    expect(Math.min(...scrolled)).toBeGreaterThan(0)
    await tell('pointermove', { clientY: 300 })
    const before = scrolled.length
    await run.act(() => vi.advanceTimersByTime(50))
    expect(scrolled).toHaveLength(before)
    await tell('pointermove', { clientY: 10 })
    await tell('pointerup')
    await run.act(() => vi.advanceTimersByTime(50))
    expect(scrolled).toHaveLength(before)
    await run.unmount()
  })
})
