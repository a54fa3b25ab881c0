import { describe, expect, it } from 'vitest'
import { compilePanel, drawPanel } from '../../src/charts/compile'
import { filesOf } from '../../src/charts/figure/inputs'
import { panelsAffected } from '../../src/charts/panels-affected'
import { pyramid } from '../../src/charts/types/pyramid/type'
import type { ValidPanel } from '../../src/charts/types/list'
import type { AgeBand, Dataset } from '../../src/model/dataset'
import { differenceOf } from '../../src/transform/compare/difference-of'
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
    expect(subtitle).toBe('Population by age and sex (million people), China')
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
})
