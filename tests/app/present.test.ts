import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commandOf, touchCommand } from '../../src/app/present/keys'
import { clockText, elapsedText } from '../../src/app/present/PresenterView'
import { LAST, openingStage, perform, REVEALS, STAGE_COMMANDS, stepOf, type Stage } from '../../src/app/present/stage'
import { seenUntil, stepsOf } from '../../src/app/present/steps'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...held })

describe('keys', () => {
  test.each([
    ['next', ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter']],
    ['back', ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace']],
    ['first', ['Home']],
    ['last', ['End']],
    ['black', ['b', 'B', '.']],
    ['white', ['w', 'W', ',']],
    ['screen', ['f', 'F']],
    ['fill', ['F5']],
    ['line', ['s', 'S']],
    ['reveal', ['r', 'R']],
    ['table', ['t', 'T']],
    ['presenter', ['p', 'P']],
    ['help', ['h', '?']],
    ['leave', ['Escape']],
  ])('%s', (command, keys) => {
    expect(keys.map((key) => commandOf(press(key), 'stage'))).toEqual(keys.map(() => command))
  })

  test('keys of the browser stay the browser’s, and so do a button’s and a table’s', () => {
    expect(commandOf(press('p', { ctrlKey: true }), 'stage')).toBeUndefined()
    expect(commandOf(press('r', { metaKey: true }), 'stage')).toBeUndefined()
    expect(commandOf(press('ArrowLeft', { altKey: true }), 'stage')).toBeUndefined()
    expect(['Enter', ' '].map((key) => commandOf(press(key), 'button'))).toEqual([undefined, undefined])
    expect(commandOf(press('PageDown'), 'button')).toBe('next')
    expect(['ArrowUp', 'ArrowDown'].map((key) => commandOf(press(key), 'scroll'))).toEqual([undefined, undefined])
    expect(commandOf(press('ArrowRight'), 'scroll')).toBe('next')
    for (const key of ['constructor', '__proto__', 'Tab', 'Shift', 'x', '']) expect(commandOf(press(key), 'stage'), key).toBeUndefined()
  })

  test('fingers: swipes, taps at the sides; the middle and a scroll move nothing', () => {
    expect(touchCommand(500, 1000, -80, 10)).toBe('next')
    expect(touchCommand(500, 1000, 80, 10)).toBe('back')
    expect(touchCommand(900, 1000, 2, 1)).toBe('next')
    expect(touchCommand(100, 1000, 0, 0)).toBe('back')
    expect(touchCommand(500, 1000, 0, 0)).toBeUndefined()
    expect(touchCommand(900, 1000, 10, 200)).toBeUndefined()
  })
})

test('the speaker’s clock has two digits, the time that has passed as many as it needs', () => {
  expect([new Date(2026, 0, 1, 9, 5), new Date(2026, 0, 1, 14, 30)].map((date) => clockText(date.getTime()))).toEqual(['09:05', '14:30'])
  expect([-1, 0, 59_999, 65_000, 3_600_000, 3_845_000].map(elapsedText)).toEqual(['0:00', '0:00', '0:59', '1:05', '1:00:00', '1:04:05'])
})

const extents = fc.record({ slides: fc.integer({ min: 1, max: 6 }), steps: fc.integer({ min: 1, max: 5 }) })

describe('the stage', () => {
  test('steps before slides, and a slide gone back to is whole', () => {
    const extent = { slides: 2, steps: 2 }
    let stage: Stage = { ...openingStage(0), reveal: 'years' }
    stage = perform(stage, 'next', extent)
    expect([stage.slide, stage.step]).toEqual([0, 1])
    stage = perform(stage, 'next', extent)
    expect([stage.slide, stage.step]).toEqual([1, 0])
    stage = perform(stage, 'back', extent)
    expect([stage.slide, stage.step]).toEqual([0, LAST])
    expect(stepOf(stage, 2)).toBe(1)
    expect(perform(perform(stage, 'back', extent), 'next', extent)).toMatchObject({ slide: 0, step: 1 })
  })

  test('a black screen is left by any step, and nothing moves by it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STAGE_COMMANDS), fc.constantFrom('black' as const, 'white' as const), extents, (command, blank, extent) => {
        const dark = perform(openingStage(0), blank, extent)
        expect(dark.blank).toBe(blank)
        const after = perform(dark, command, extent)
        expect({ ...after, blank: '' }).toEqual(openingStage(0))
        expect(after.blank).toBe((command === 'black' || command === 'white') && command !== blank ? command : '')
      }),
    )
  })

  test('whatever is pressed, the slide is one of those there are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STAGE_COMMANDS), { maxLength: 60 }), extents, (commands, extent) => {
        let stage = openingStage(0)
        for (const command of commands) {
          stage = perform(stage, command, extent)
          expect(stage.slide).toBeGreaterThanOrEqual(0)
          expect(stage.slide).toBeLessThan(extent.slides)
          expect(stepOf(stage, extent.steps)).toBeLessThan(extent.steps)
          expect(REVEALS).toContain(stage.reveal)
        }
      }),
    )
  })

  test('pressing on reaches the end and stays there; pressing back reaches the beginning', () => {
    fc.assert(
      fc.property(extents, (extent) => {
        let stage = openingStage(0)
        for (let presses = 0; presses < extent.slides * extent.steps + 3; presses += 1) stage = perform(stage, 'next', extent)
        expect([stage.slide, stepOf(stage, extent.steps)]).toEqual([extent.slides - 1, extent.steps - 1])
        for (let presses = 0; presses < extent.slides * extent.steps + 3; presses += 1) stage = perform(stage, 'back', extent)
        expect([stage.slide, stepOf(stage, extent.steps)]).toEqual([0, 0])
      }),
    )
  })
})

const panelOf = (years: readonly number[], members: readonly string[], type = 'trend', along: 'x' | 'y' = 'x') => ({
  type,
  members,
  rowPositions: { along, pixels: years.map((_, at) => 50 + at * 10), from: 0, to: 100 },
  table: { caption: '', head: '', columns: [], rows: years.map((year) => ({ label: `${year}年`, cells: [] })) },
})

describe('the steps of a reveal', () => {
  const long = panelOf(Array.from({ length: 76 }, (_, at) => 1950 + at), ['a', 'b'])

  test('off: one', () => expect(stepsOf('off', long)).toEqual([{ kind: 'all' }]))

  test('by year: round years, the first and the last always, and never more than an audience waits for', () => {
    expect(stepsOf('years', long).map((step) => ('label' in step ? step.label : ''))).toEqual(['1950年', '1960年', '1970年', '1980年', '1990年', '2000年', '2010年', '2020年', '2025年'])
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1900, max: 2100 }), { minLength: 2, maxLength: 120 }), (found) => {
        const years = found.sort((a, b) => a - b)
        const steps = stepsOf('years', panelOf(years, []))
        const rows = steps.map((step) => (step.kind === 'row' ? step.row : -1))
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b))
        expect([rows[0], rows[rows.length - 1]]).toEqual([0, years.length - 1])
        expect(rows.length).toBeLessThanOrEqual(11)
      }),
    )
  })

  test('by series: one after the other; a single one at once', () => {
    expect(stepsOf('series', long)).toEqual([
      { kind: 'members', members: 1, label: 'a' },
      { kind: 'members', members: 2, label: 'b' },
    ])
    expect(stepsOf('series', panelOf([2000, 2001], ['a']))).toHaveLength(1)
  })

  test('places come from the top', () => {
    const steps = stepsOf('years', panelOf(Array.from({ length: 31 }, (_, at) => at), [], 'dumbbell', 'y'))
    expect(steps.map((step) => (step.kind === 'row' ? step.row : -1))).toEqual([5, 10, 15, 20, 25, 30])
  })

  test('one row, or none that is drawn, leaves nothing to reveal', () => {
    expect(stepsOf('years', panelOf([2020], ['a']))).toEqual([{ kind: 'all' }])
    expect(stepsOf('years', panelOf([1], [], 'dumbbell', 'y'))).toEqual([{ kind: 'all' }])
    const hidden = panelOf([2020, 2021], ['a'])
    expect(stepsOf('years', { ...hidden, rowPositions: { ...hidden.rowPositions, pixels: [Number.NaN, 60] } })).toEqual([{ kind: 'all' }])
  })

  test('rows that name no year are revealed at equal distances, and rows without a label have none', () => {
    const plain = panelOf(Array.from({ length: 30 }, (_, at) => at), ['a'])
    const rows = stepsOf('years', plain).map((step) => (step.kind === 'row' ? step.row : -1))
    expect([rows[0], rows[rows.length - 1], rows.length]).toEqual([0, 29, 11])
    const bare = stepsOf('years', { ...plain, table: { ...plain.table, rows: [] } })
    expect(bare.map((step) => ('label' in step ? step.label : undefined))).toEqual(Array.from({ length: 11 }, () => ''))
  })

  test('years that no stride thins are taken at equal distances', () => {
    const centuries = panelOf(Array.from({ length: 12 }, (_, at) => 1000 + 100 * at), ['a'])
    const steps = stepsOf('years', centuries).map((step) => (step.kind === 'row' ? step.row : -1))
    expect([steps[0], steps[steps.length - 1], steps.length]).toEqual([0, 11, 11])
  })

  test('a line is seen up to its mark, a column up to half-way to the next, the last whole', () => {
    expect(seenUntil({ kind: 'row', row: 2, label: '' }, long)).toBe(75)
    expect(seenUntil({ kind: 'row', row: 2, label: '' }, { ...long, type: 'columns' })).toBe(75)
    expect(seenUntil({ kind: 'row', row: 75, label: '' }, long)).toBeUndefined()
    expect(seenUntil({ kind: 'all' }, long)).toBeUndefined()
    expect(seenUntil({ kind: 'row', row: 400, label: '' }, long)).toBeUndefined()
    expect(seenUntil({ kind: 'row', row: 0, label: '' }, { type: 'trend', rowPositions: { along: 'x', pixels: [Number.NaN, 10], from: 0, to: 1 } })).toBeUndefined()
  })
})
