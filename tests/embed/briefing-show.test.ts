/** Presenting a saved briefing: keys and steps, without a browser. */
import fc from 'fast-check'
import { passedText } from '../../src/embed/client-briefing/speaker'
import { describe, expect, test } from 'vitest'
import { ACTIONS, actionOf, START, stopsOf, type Action, type PresentingState, type Steps } from '../../src/embed/client-briefing/show'

const COVER: Steps = { whole: 1, rows: 1, series: 1 }
const SLIDES: readonly Steps[] = [COVER, { whole: 1, rows: 5, series: 2 }, { whole: 1, rows: 3, series: 1 }]

const press = (...keys: string[]): PresentingState =>
  keys.reduce<PresentingState>((show, key) => {
    const action = actionOf(key)
    return action && action in ACTIONS ? ACTIONS[action as keyof typeof ACTIONS](show, SLIDES) : show
  }, START)

describe('presenting a saved briefing', () => {
  test('clickers and keys go on and back, to the ends and no further', () => {
    expect(press('PageDown', ' ', 'ArrowRight', 'Enter').slide).toBe(2)
    expect(press('ArrowLeft', 'PageUp').slide).toBe(0)
    expect([press('End').slide, press('End', 'Home').slide]).toEqual([2, 0])
    expect(['Escape', 'F5', 'f', 'P', 't', '?', 'x', 'toString'].map(actionOf)).toEqual(['leave', 'fill', 'screen', 'presenter', 'table', 'help', undefined, undefined] satisfies (Action | undefined)[])
  })

  test('shows row by row, then series by series; going back shows the whole', () => {
    expect(press('PageDown', 'r')).toMatchObject({ slide: 1, step: 0, reveal: 'rows' })
    expect(press('PageDown', 'r', ...'     ')).toMatchObject({ slide: 2, step: 0 })
    expect(press('PageDown', 'R', 'r', ' ')).toMatchObject({ slide: 1, step: 1, reveal: 'series' })
    expect(press('PageDown', 'r', 'r', 'r').reveal).toBe('whole')
    expect(press('End', 'r', 'PageUp')).toMatchObject({ slide: 1, step: 4 })
  })

  test('a blank screen gives way to the slide that was left', () => {
    expect(press('PageDown', 'b').blank).toBe('black')
    expect(press('PageDown', 'b', 'PageDown')).toMatchObject({ slide: 1, blank: '' })
    expect(press('w', '.').blank).toBe('black')
    expect(press('b', 'b').blank).toBe('')
  })

  test('no keys lead to a slide or a step that is not there', () => {
    const keys = fc.array(fc.constantFrom('PageDown', 'PageUp', 'Home', 'End', 'r', 'b', 'w', 's', ' '))
    fc.assert(
      fc.property(keys, (pressed) => {
        const { slide, step, reveal } = press(...pressed)
        return slide >= 0 && slide < SLIDES.length && step >= 0 && step < (SLIDES[slide]?.[reveal] ?? 0)
      }),
    )
  })

  test('a dozen stops at the most, the last row always', () => {
    for (const rows of [1, 2, 11, 12, 13, 77, 151]) {
      const stops = stopsOf(rows)
      expect(stops.length).toBeLessThanOrEqual(12)
      expect(stops[stops.length - 1]).toBe(rows - 1)
      expect(new Set(stops).size).toBe(stops.length)
    }
    expect(stopsOf(0)).toEqual([])
  })
})

test('the buttons of the ways to reveal begin one, change to the other, and end the one that is on', () => {
  const rows = ACTIONS.rows({ ...START, slide: 1, step: 1 })
  expect(rows).toMatchObject({ reveal: 'rows', step: 0 })
  expect(ACTIONS.series(ACTIONS.next(rows, SLIDES))).toMatchObject({ reveal: 'series', step: 0 })
  expect(ACTIONS.series(ACTIONS.series(rows)).reveal).toBe('whole')
  expect(ACTIONS.rows(rows).reveal).toBe('whole')
})

test('table, list of keys and line are shown and hidden by one key, and stay from slide to slide', () => {
  expect(press('t', 's', 'h', 'PageDown')).toMatchObject({ slide: 1, table: true, line: true, help: true })
  expect(press('t', 's', 'h', 't', 's', 'h')).toMatchObject({ table: false, line: false, help: false })
})

test('the time that has passed', () => {
  expect([0, 61_000, 3_845_000, -5].map(passedText)).toEqual(['0:00', '1:01', '1:04:05', '0:00'])
})
