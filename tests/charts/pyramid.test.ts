import { describe, expect, it } from 'vitest'
import { compilePanel, drawPanel } from '../../src/charts/compile'
import { filesOf } from '../../src/charts/figure/inputs'
import { panelsAffected } from '../../src/charts/panels-affected'
import { pyramid } from '../../src/charts/types/pyramid/type'
import type { ValidPanel } from '../../src/charts/types/list'
import type { AgeBand, Dataset } from '../../src/model/dataset'
import { differenceOf } from '../../src/transform/compare/difference-of'
import { agesBorn, isMostly } from '../../src/charts/types/pyramid/bars'
import { ageShares, dependencyRatio, medianAge } from '../../src/charts/types/pyramid/measures'
import { period, smallDataset } from './small-dataset'

const spec: ValidPanel = { id: 'p', theme: 'ageing', type: 'pyramid', title: { zh: ['{period}{over65}，{over65.change}'], en: ['{over65} in {period}, {over65.change} from {other}'] }, dates: [{ period: '2020' }, { period: '2010' }] }
const VIEW = { language: 'en', scheme: 'light', width: 800 } as const

const band = (at: string, sex: AgeBand['sex'], start: number, width: number, value: number, more: Partial<AgeBand> = {}): AgeBand => ({ region: 'CN', period: period(at), sex, start, width, value, variant: '', source: 's1', evidence: 'one-source', file: `age-structure/${at}.csv`, ...more })

/** 2020 in three groups; 2010 in four, of which the upper two make one of 2020. */
const AGES: readonly AgeBand[] = [
  ...(['M', 'F'] as const).flatMap((sex) => [band('2020', sex, 0, 15, 10e6), band('2020', sex, 15, 50, 30e6), band('2020', sex, 65, 999, sex === 'F' ? 12e6 : 8e6)]),
  ...(['M', 'F'] as const).flatMap((sex) => [band('2010', sex, 0, 15, 12e6), band('2010', sex, 15, 50, 30e6), band('2010', sex, 65, 20, 4e6), band('2010', sex, 85, 999, 1e6, { evidence: 'unverified' })]),
]
const data = (ages: readonly AgeBand[] = AGES): Dataset => ({ ...smallDataset({ indicators: [], series: [] }), ages })

describe('population pyramid', () => {
  it('sets men to the left and women to the right, the oldest on top, stated without sign', () => {
    const { figure } = drawPanel(spec, data(), VIEW)
    const bars = figure.marks.flatMap((mark) => (mark.kind === 'bars' ? [mark] : []))
    expect(bars.map(({ mirrored, outline }) => [mirrored, outline])).toEqual([[true, 'clear'], [false, 'clear'], [true, 'ink'], [false, 'ink']])
    expect(bars[0]?.bars.map(({ at, to }) => [at, to])).toEqual([[0, -8], [1, -30], [2, -10]])
    expect(bars[1]?.bars[0]).toMatchObject({ at: 0, from: 0, to: 12 })
    const [plot] = figure.plots
    expect(plot?.y).toMatchObject({ kind: 'rows', names: [{ text: '65+' }, { text: '15–64' }, { text: '0–14' }] })
    expect(plot?.x.kind === 'value' ? plot.x.ticks.every(({ text }) => !text.includes('−')) : false).toBe(true)
  })

  it('merges the age groups that only one date has, says so, and takes the weakest evidence', () => {
    const { table, notes } = compilePanel(spec, data(), VIEW)
    expect(table.columns.map(({ label }) => label)).toEqual(['Men, 2020', 'Women, 2020', 'Men, 2010', 'Women, 2010'])
    expect(table.rows[0]?.cells.map(({ value, evidence }) => [value, evidence])).toEqual([[8, 'one-source'], [12, 'one-source'], [5, 'unverified'], [5, 'unverified']])
    expect(notes.some((note) => note.includes('65+'))).toBe(true)
  })

  it('states totals, shares and their change from the data; the direction too', () => {
    const { title, statement, subtitle } = compilePanel(spec, data(), VIEW)
    expect(title).toBe('20.0% in 2020, up 9.4 percentage points from 2010')
    expect(statement).toContain('20.0% aged 0–14, 60.0% aged 15–64 and 20.0% aged 65 and over')
    expect(subtitle).toBe('Population by age and sex (million people), China, 2020: median age 40.0, dependency ratio 66.7; 2010: median age 34.2, dependency ratio 56.7')
  })

  it('shows shares of all people at each date', () => {
    const { table, controls, subtitle } = compilePanel(spec, data(), { ...VIEW, mode: 'share' })
    expect(controls.modes).toEqual(['absolute', 'share'])
    expect(table.rows[0]?.cells[0]?.value).toBeCloseTo(8)
    expect(subtitle).toContain('%')
  })

  it('cites its sources, names its files, and is affected by what changes in them', () => {
    const compiled = compilePanel(spec, data(), VIEW)
    expect(compiled.sources.map(({ id }) => id)).toEqual(['s1'])
    expect(filesOf(compiled.figure.inputs, data())).toEqual(expect.arrayContaining(['age-structure/2010.csv', 'age-structure/2020.csv']))
    const after = data(AGES.map((one, at) => (at === 0 ? { ...one, value: one.value + 1 } : one)))
    const [found] = panelsAffected([spec], differenceOf(data(), after), after)
    expect(found).toMatchObject({ changes: 1, values: true })
    expect(panelsAffected([{ ...spec, region: 'CN-GD' }], differenceOf(data(), after), after)).toEqual([])
  })

  it('says that there is no data where a date is not there', () => {
    const compiled = compilePanel(spec, data(AGES.filter(({ period: at }) => at === period('2020'))), VIEW)
    expect([compiled.height, compiled.issues.map(({ code }) => code)]).toEqual([0, ['panel-empty']])
    expect(pyramid.ages(spec as never, data()).length).toBe(AGES.length)
  })

  describe('what a reader chooses', () => {
    const more = (at: string, region: string, value: number, variant = ''): AgeBand[] => (['M', 'F'] as const).flatMap((sex) => [band(at, sex, 0, 15, value, { region, variant }), band(at, sex, 15, 50, 3 * value, { region, variant }), band(at, sex, 65, 999, value, { region, variant })])
    const wide = data([...AGES, ...more('2000', 'CN', 8e6), ...more('2050', 'CN', 9e6, 'un-medium'), ...more('2020', 'CN-GD', 1e6), ...more('2010', 'CN-GD', 1e6)])
    const names = (own: ValidPanel, view: object): (string | undefined)[] => compilePanel(own, wide, { ...VIEW, ...view }).table.columns.map(({ label }) => label)

    it('another date of the same kind of figures, and what is outlined beside it', () => {
      const { choices } = compilePanel(spec, wide, VIEW).controls
      expect([choices.dates, choices.outlines.shown, choices.places.offered]).toEqual([{ offered: ['2000', '2010', '2020'].map((key) => ({ key, name: key, group: '' })), shown: '2020' }, '2010', []])
      expect(names(spec, { at: 2000 })).toEqual(['Men, 2000', 'Women, 2000', 'Men, 2010', 'Women, 2010'])
      expect(names(spec, { at: 2000, outline: 'none' })).toEqual(['Men, 2000', 'Women, 2000'])
      expect(names(spec, { at: 2010 }).at(-1)).toBe('Women, 2020') // no date is its own outline
      expect(names(spec, { at: 2050, of: 'CN-GD' }).at(0)).toBe('Men, 2020') // neither is offered
    })

    it('another place, and the nation as its outline, of which a title speaks as a distance', () => {
      const provinces: ValidPanel = { ...spec, region: 'CN-GD', places: 'provinces', title: { zh: ['{over65.gap}'], en: ['{over65.change} {other}', '{over65.gap} {other}'] } }
      expect(compilePanel(provinces, wide, VIEW).title).toBe('Unchanged 2010')
      const beside = compilePanel(provinces, wide, { ...VIEW, outline: 'CN' })
      expect([beside.title, beside.controls.choices.outlines.shown]).toEqual(['The same as China', 'CN'])
      expect(beside.table.columns.map(({ label }) => label)).toEqual(['Men, Guangdong', 'Women, Guangdong', 'Men, China', 'Women, China'])
    })

    it('keeps one scale for all dates that may be chosen', () => {
      const max = (view: object) => drawPanel(spec, wide, { ...VIEW, ...view }).figure.plots[0]?.x
      expect(max({ at: 2000 })).toEqual(max({}))
    })

    it('a projection, drawn with an edge and fainter, and said as one', () => {
      const outlook: ValidPanel = { ...spec, dates: [{ period: '2050', variant: 'un-medium' }] }
      const { figure } = drawPanel(outlook, wide, VIEW)
      const [men] = figure.marks.flatMap((mark) => (mark.kind === 'bars' ? [mark] : []))
      expect([men?.outline, men?.bars.map(({ fill }) => fill)]).toEqual(['fill-0', ['fill-3', 'fill-2', 'fill-2']])
      expect(figure.table.columns[0]?.label).toBe('Men, 2050 (projected, medium variant)')
      expect(figure.readouts.lines[0]?.[1]?.text).toContain('projected')
    })
  })

  it('draws the open group fainter and says so, and highlights the groups of a cohort', () => {
    const { figure } = drawPanel({ ...spec, cohort: { from: 1962, to: 1999 } }, data(), VIEW)
    const [men] = figure.marks.flatMap((mark) => (mark.kind === 'bars' ? [mark] : []))
    expect(men?.bars.map(({ fill }) => fill)).toEqual(['fill-1', 'tone-3', 'fill-0'])
    expect(figure.aside).toContain('born 1962–1999 (aged 21–58)')
    expect(figure.notes.some((note) => note.includes('65+') && note.includes('no upper limit'))).toBe(true)
    expect([isMostly({ start: 45, end: 49 }, agesBorn({ from: 1962, to: 1973 }, 2020)), isMostly({ start: 45, end: 49 }, { youngest: 48, oldest: 60 }), isMostly({ start: 85, end: Infinity }, { youngest: 80, oldest: 99 })]).toEqual([true, false, false])
  })
})

describe('measures of a population by age', () => {
  const of = (...groups: readonly (readonly [start: number, width: number, value: number])[]): AgeBand[] => groups.map(([start, width, value]) => band('2020', 'M', start, width, value))

  it('the median age is interpolated within the group where half is reached', () => {
    expect(medianAge(of([0, 10, 40], [10, 10, 40], [20, 999, 20]))).toBeCloseTo(12.5)
    expect(medianAge(of([0, 10, 50], [10, 10, 50]))).toBeCloseTo(10)
    expect(medianAge(of([0, 10, 20], [10, 999, 80]))).toBeUndefined() // in the open group
    expect(medianAge([])).toBeUndefined()
  })

  it('shares and the dependency ratio need groups that part at 15 and 65', () => {
    const shares = ageShares(of([0, 15, 20], [15, 50, 50], [65, 999, 30]))
    expect(shares).toEqual({ under15: 20, working: 50, over65: 30 })
    expect(shares && dependencyRatio(shares)).toBeCloseTo(100)
    expect(ageShares(of([0, 20, 20], [20, 45, 50], [65, 999, 30]))).toBeUndefined()
  })
})
