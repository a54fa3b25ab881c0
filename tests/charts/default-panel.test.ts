/** The panel that follows from an indicator: it draws something whatever series there are. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePanel } from '../../src/charts/compile'
import { defaultPanel } from '../../src/charts/default-panel'
import { indicator, series, smallDataset } from './small-dataset'

const VIEW = { language: 'en', scheme: 'light', width: 800 } as const
const a = indicator('a', 'percent')
const of = (all: ReturnType<typeof series>[]) => smallDataset({ indicators: [a], series: all })
const at = (region: string, values: Record<string, number>, more: Partial<Parameters<typeof series>[0]> = {}) => series({ indicator: 'a', region, values, ...more })
const panelOf = (...all: ReturnType<typeof series>[]) => defaultPanel(a, of(all))

describe('the panel that follows from an indicator', () => {
  it('is the trend of the nation, where there is one', () => {
    const many = { '2018': 1, '2019': 2, '2020': 3 }
    expect(panelOf(at('CN', many), at('CN-BJ', many), at('CN-SH', many))).toMatchObject({ type: 'trend', grids: [{ lines: [{ region: 'CN' }] }] })
  })

  it('sets two dates of each place side by side, the nation among them', () => {
    const two = { '2010': 1, '2020': 2 }
    expect(panelOf(at('CN', two), at('CN-BJ', two), at('CN-SH', two))).toMatchObject({ type: 'dumbbell', from: '2010', to: '2020', regions: 'provinces', nation: true })
    expect(panelOf(at('CN', { '2020': 1 }), at('CN-BJ', two), at('CN-SH', two))).toMatchObject({ type: 'dumbbell', nation: false })
  })

  it('ranks places at their newest date, where there are more dates or fewer', () => {
    expect(panelOf(at('CN-BJ', { '2020': 1 }), at('CN-SH', { '2020': 2 }))).toMatchObject({ type: 'bars' })
    expect(panelOf(at('CN-BJ', { '2018': 1, '2019': 1, '2020': 1 }), at('CN-SH', { '2018': 1, '2019': 1, '2020': 1 }))).toMatchObject({ type: 'bars' })
    expect(panelOf(at('CN-BJ', { '2010': 1 }), at('CN-SH', { '2020': 1 }))).toMatchObject({ type: 'bars' })
  })

  it('continues with the projection and its bounds', () => {
    const ahead = { '2021': 2, '2022': 3 }
    const lines = panelOf(at('CN', { '2018': 1, '2019': 1, '2020': 1 }), ...['medium', 'low95', 'high95'].map((variant) => at('CN', ahead, { variant })))
    expect(lines).toMatchObject({ grids: [{ lines: [{ projection: 'medium', bands: ['95'] }] }] })
  })

  it('draws something whenever there is a value, and says so when there is none', () => {
    const one = fc.record({
      region: fc.constantFrom('CN', 'CN-BJ', 'CN-SH', 'CN-GD'),
      vintage: fc.constantFrom('', 'first-release'),
      variant: fc.constantFrom('', 'medium', 'low'),
      values: fc.dictionary(fc.constantFrom('2009', '2010', '2020', '2021-06', '2021-12'), fc.double({ min: 0.1, max: 99, noNaN: true, noDefaultInfinity: true }), { maxKeys: 4 }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(one, { maxLength: 6, selector: ({ region, vintage, variant }) => `${region} ${vintage} ${variant}` }), (all) => {
        const dataset = of(all.map(({ region, values, ...more }) => at(region, values, more)))
        const { height, table, title } = compilePanel(defaultPanel(a, dataset), dataset, VIEW)
        const hasValue = all.some(({ values }) => Object.keys(values).length > 0)
        expect([height > 0, table.rows.length > 0]).toEqual([hasValue, hasValue])
        expect(title).not.toMatch(/NaN|undefined|[{}]/)
      }),
    )
  })
})
