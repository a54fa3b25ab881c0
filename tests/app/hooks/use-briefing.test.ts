import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useBriefing } from '../../../src/app/briefing/use-briefing'
import { createViewStore, defaultView, withBriefing } from '../../../src/state/view'
import { briefingWords } from '../../../src/words/briefing'
import { renderHook, stubPage } from './render-hook'

const words = briefingWords('zh')
let stored: Map<string, string>
let isFull: boolean

beforeEach(() => {
  stubPage()
  stored = new Map()
  isFull = false
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (isFull) throw new Error('QuotaExceededError')
      stored.set(key, value)
    },
  })
})
afterEach(() => vi.unstubAllGlobals())

const edited = async (...briefing: string[]) => {
  const store = createViewStore(withBriefing(defaultView, briefing))
  const run = await renderHook(() => useBriefing(store, store.getState(), store.getState().briefing), undefined)
  /** What the page does: the list is drawn anew after each change. */
  const act = async (work: () => void): Promise<void> => {
    await run.act(work)
    await run.rerender(undefined)
  }
  const button = (name: string) => {
    const element = { focus: vi.fn<() => void>() }
    run.current.hold(name)(element as unknown as HTMLElement)
    return element
  }
  return { store, run, act, button, order: () => store.getState().briefing }
}

describe('a briefing', () => {
  test('is put in order; the move is announced, kept, and its button has the focus again', async () => {
    const { run, act, button, order } = await edited('a', 'b', 'c')
    const down = button('down:a')
    await act(() => run.current.move(0, 2, 'A', 'down'))
    expect(order()).toEqual(['b', 'c', 'a'])
    expect([run.current.announcement, run.current.isKept]).toEqual([words.movedTo('A', 3, 3), true])
    expect(JSON.parse(stored.get('sanhua.briefings') ?? '')).toEqual([['b', 'c', 'a']])
    expect(down.focus).toHaveBeenCalledTimes(1)
    await run.unmount()
  })

  test('of one panel is empty when that is removed: nothing is left to focus but the heading', async () => {
    const { run, act, order } = await edited('a')
    const heading = { focus: vi.fn<() => void>() }
    ;(run.current.heading as { current: unknown }).current = heading
    await act(() => run.current.remove(0, 'A'))
    expect([order(), run.current.announcement]).toEqual([[], words.removedOne('A', 0)])
    expect(heading.focus).toHaveBeenCalledTimes(1)
    await run.unmount()
  })

  test('is not moved beyond its ends', async () => {
    const { run, act, order } = await edited('a', 'b')
    await act(() => run.current.move(0, -1, 'A', 'up'))
    await act(() => run.current.move(1, 2, 'B', 'down'))
    expect([order(), run.current.announcement]).toEqual([['a', 'b'], ''])
    await run.unmount()
  })

  test.each([
    ['the one behind it', 0, 'remove:b'],
    ['the one before it, where it was the last', 2, 'remove:b'],
  ])('loses one, and the focus goes to %s', async (_, at, name) => {
    const { run, act, button, order } = await edited('a', 'b', 'c')
    const next = button(name)
    await act(() => run.current.remove(at, 'X'))
    expect([order().length, run.current.announcement]).toEqual([2, words.removedOne('X', 2)])
    expect(next.focus).toHaveBeenCalledTimes(1)
    await run.unmount()
  })

  test('emptied gives the focus to its heading, and what was kept stays', async () => {
    const { run, act, order } = await edited('a')
    const heading = { focus: vi.fn<() => void>() }
    run.current.heading.current = heading as unknown as HTMLHeadingElement
    await act(() => run.current.toggle('b', 'B'))
    await act(() => run.current.remove(1, 'B'))
    await act(() => run.current.clear())
    expect([order(), run.current.announcement, heading.focus.mock.calls.length]).toEqual([[], words.cleared, 2]) // after each, since no button is left
    expect(JSON.parse(stored.get('sanhua.briefings') ?? '')[0]).toEqual(['a'])
    await run.unmount()
  })

  test('takes a panel in and out by one button', async () => {
    const { run, act, order } = await edited('a')
    await act(() => run.current.toggle('b', 'B'))
    expect([order(), run.current.announcement]).toEqual([['a', 'b'], words.addedOne('B', 2)])
    await act(() => run.current.toggle('a', 'A'))
    expect([order(), run.current.announcement]).toEqual([['b'], words.removedOne('A', 1)])
    await run.unmount()
  })

  test('keeps the speaker’s lines; what the browser does not store is said', async () => {
    const { run, act } = await edited('a')
    await act(() => run.current.line('a.zh', '一句'))
    expect([JSON.parse(stored.get('sanhua.lines') ?? ''), run.current.isKept]).toEqual([{ 'a.zh': '一句' }, true])
    isFull = true
    await act(() => run.current.line('a.zh', undefined))
    expect(run.current.isKept).toBe(false)
    await run.unmount()
  })

  test('does not give the focus to a button that has left', async () => {
    const { run, act, button } = await edited('a', 'b')
    const gone = button('up:b')
    run.current.hold('up:b')(null)
    await act(() => run.current.move(1, 0, 'B', 'up'))
    expect(gone.focus).not.toHaveBeenCalled()
    await run.unmount()
  })
})
