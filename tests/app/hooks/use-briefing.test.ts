import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keptBriefings } from '../../../src/app/view/keep-briefing'
import { readView } from '../../../src/state/url'
import { useBriefing } from '../../../src/app/briefing/use-briefing'
import { addPanels, briefingOf } from '../../../src/state/briefing'
import { createViewStore, defaultView, MOST_ENTRIES } from '../../../src/state/view'
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

const edited = async (...panels: string[]) => {
  const store = createViewStore(addPanels(defaultView, panels))
  const run = await renderHook(() => useBriefing(store, store.getState(), briefingOf(store.getState())), undefined)
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
  return { store, run, act, button, order: () => store.getState().briefing.map((key) => key.replace(/~1$/, '')), entries: () => briefingOf(store.getState()), kept: (): unknown[] => JSON.parse(stored.get('sanhua.briefings') ?? '[]') as unknown[] }
}

describe('a briefing', () => {
  test('is put in order; the move is announced, kept, and its button has the focus again', async () => {
    const { run, act, button, order, kept } = await edited('a', 'b', 'c')
    const down = button('down:a~1')
    await act(() => run.current.move(0, 2, 'A', 'down'))
    expect(order()).toEqual(['b', 'c', 'a'])
    expect([run.current.announcement, run.current.isKept]).toEqual([words.movedTo('A', 3, 3), true])
    expect(kept()).toEqual(['?briefing=b%7E1%2Cc%7E1%2Ca%7E1'])
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
    ['the one behind it', 0, 'remove:b~1'],
    ['the one before it, where it was the last', 2, 'remove:b~1'],
  ])('loses one, and the focus goes to %s', async (_, at, name) => {
    const { run, act, button, order } = await edited('a', 'b', 'c')
    const next = button(name)
    await act(() => run.current.remove(at, 'X'))
    expect([order().length, run.current.announcement]).toEqual([2, words.removedOne('X', 2)])
    expect(next.focus).toHaveBeenCalledTimes(1)
    await run.unmount()
  })

  test('emptied gives the focus to its heading, and what was kept stays', async () => {
    const { run, act, order, kept } = await edited('a')
    const heading = { focus: vi.fn<() => void>() }
    run.current.heading.current = heading as unknown as HTMLHeadingElement
    await act(() => run.current.add(['b'], 'B'))
    await act(() => run.current.remove(1, 'B'))
    await act(() => run.current.clear())
    expect([order(), run.current.announcement, heading.focus.mock.calls.length]).toEqual([[], words.cleared, 2]) // after each, since no button is left
    expect(kept()[0]).toBe('?briefing=a%7E1')
    await run.unmount()
  })

  test('takes a panel as often as is wished, each in the state of its own, and a text', async () => {
    const { run, act, order, entries } = await edited('a')
    await act(() => run.current.add(['a'], 'A'))
    await act(() => run.current.state('a~2', { from: 2010 }))
    await act(() => run.current.text('a~2', { headline: '只看近年' }))
    await act(() => run.current.addText())
    await act(() => run.current.text('text~1', { heading: '小结', body: '- 一\n- 二' }))
    expect(order()).toEqual(['a', 'a~2', 'text'])
    expect(entries()).toMatchObject([{ state: {}, headline: '' }, { state: { from: 2010 }, headline: '只看近年' }, { heading: '小结', body: '- 一\n- 二' }])
    expect(run.current.announcement).toBe(words.addedTextAt(3, 3))
    await act(() => run.current.addText(1))
    expect(order()).toEqual(['a', 'text~2', 'a~2', 'text'])
    expect(run.current.announcement).toBe(words.addedTextAt(2, 4))
    await run.unmount()
  })

  test('duplicates an entry with its state, headline and line behind it, and its button has the focus', async () => {
    const { run, act, button, order, entries } = await edited('a', 'b')
    await act(() => run.current.state('a~1', { from: 2010 }))
    await act(() => run.current.line('a~1', '一句'))
    const copy = button('duplicate:a~2')
    await act(() => run.current.duplicate(0, 'A'))
    expect([order(), run.current.announcement]).toEqual([['a', 'a~2', 'b'], words.duplicatedOne('A', 2, 3)])
    expect(entries()[1]).toMatchObject({ panel: 'a', state: { from: 2010 } })
    expect(JSON.parse(stored.get('sanhua.lines') ?? '')).toEqual({ 'a.zh': '一句', 'a~2.zh': '一句' })
    expect(copy.focus).toHaveBeenCalledTimes(1)
    await act(() => run.current.remove(1, 'A'))
    expect(JSON.parse(stored.get('sanhua.lines') ?? '')).toEqual({ 'a.zh': '一句' }) // or another with this key would have it
    await run.unmount()
  })

  test('takes no more than it can hold, and says so', async () => {
    const { run, act, order } = await edited(...Array.from({ length: MOST_ENTRIES }, (_, at) => `p${at}`))
    for (const grow of [() => run.current.add(['q'], 'Q'), () => run.current.addText(), () => run.current.duplicate(0, 'P')]) {
      await act(grow)
      expect([order().length, run.current.announcement]).toEqual([MOST_ENTRIES, words.full(MOST_ENTRIES)])
    }
    await run.unmount()
  })

  test('kept by an earlier version is offered with its panels', () => {
    stored.set('sanhua.briefings', JSON.stringify([['netizens', 'elderly'], '?briefing=text~1&text~1.heading=x', 7, []]))
    expect(keptBriefings()).toEqual([briefingOf(readView('?briefing=netizens,elderly')), briefingOf(readView('?briefing=text~1&text~1.heading=x'))])
  })

  test('keeps the speaker’s lines; what the browser does not store is said', async () => {
    const { run, act } = await edited('a')
    await act(() => run.current.line('a~1', '一句'))
    expect([JSON.parse(stored.get('sanhua.lines') ?? ''), run.current.isKept]).toEqual([{ 'a.zh': '一句' }, true])
    isFull = true
    await act(() => run.current.line('a~1', undefined))
    expect(run.current.isKept).toBe(false)
    await run.unmount()
  })

  test('does not give the focus to a button that has left', async () => {
    const { run, act, button } = await edited('a', 'b')
    const gone = button('up:b~1')
    run.current.hold('up:b~1')(null)
    await act(() => run.current.move(1, 0, 'B', 'up'))
    expect(gone.focus).not.toHaveBeenCalled()
    await run.unmount()
  })
})
