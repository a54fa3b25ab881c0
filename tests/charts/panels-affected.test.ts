import { beforeAll, describe, expect, it } from 'vitest'
import { indicatorsOf, panelsAffected } from '../../src/charts/panels-affected'
import type { PanelSpec } from '../../src/charts/types/list'
import type { Dataset } from '../../src/model/dataset'
import { differenceOf } from '../../src/transform/compare/index'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'

let shipped: Dataset
let panels: readonly PanelSpec[]

beforeAll(() => {
  shipped = shippedDataset()
  panels = shippedPanels().value
})

/** The shipped data with the newest value of some series moved. */
const moved = (keys: readonly string[]): Dataset => ({
  ...shipped,
  series: new Map([...shipped.series].map(([key, series]) => [key, keys.includes(key) ? { ...series, values: series.values.map((value, at) => (at === series.values.length - 1 ? value * 1.01 : value)) } : series])),
})

const affected = (after: Dataset) => panelsAffected(panels, differenceOf(shipped, after), after)

describe('panels that a difference shows in', () => {
  it('are none when nothing differs', () => {
    expect(affected({ ...shipped, series: new Map(shipped.series) })).toEqual([])
  })

  it('are those that draw the series, and say how much of them differs', () => {
    const found = affected(moved(['netizens|CN||']))
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(panels.length / 2)
    for (const { spec, indicators, values } of found) {
      expect(indicatorsOf(spec, shipped)).toContain('netizens')
      expect(indicators).toEqual(['netizens'])
      expect(values).toBe(true)
    }
  })

  it('reach through formulas that were not computed', () => {
    const [derived] = [...shipped.indicators.values()].filter(({ id, formula }) => formula !== '' && panels.some((panel) => indicatorsOf(panel, shipped).includes(id)))
    const input = shipped.reads.get(derived?.id ?? '')?.find(({ region }) => region === '')?.indicator ?? ''
    const without = new Map([...shipped.series].filter(([, { indicator }]) => indicator !== derived?.id))
    const before: Dataset = { ...shipped, series: without }
    const key = `${input}|CN||`
    const after: Dataset = { ...shipped, series: new Map([...without].map(([name, series]) => [name, name === key ? { ...series, values: series.values.map((value) => value * 1.01) } : series])) }
    const found = panelsAffected(panels, differenceOf(before, after), after)
    expect(found.filter(({ indicators }) => indicators.includes(derived?.id ?? '')).length).toBeGreaterThan(0)
  })

  it('count words of the catalogue and breaks too, and say that no value moved', () => {
    const [one] = shipped.indicators.values()
    const renamed: Dataset = { ...shipped, indicators: new Map([...shipped.indicators].map(([id, own]) => [id, own === one ? { ...own, decimals: own.decimals + 1 } : own])) }
    const found = affected(renamed)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ values, changes }) => !values && changes === 0)).toBe(true)
  })

  it('leave out years that a panel does not show', () => {
    const spec = panels.find((panel) => 'from' in panel && typeof panel.from === 'number' && panel.type === 'trend')
    if (!spec) return
    const named = indicatorsOf(spec, shipped)
    const early: Dataset = {
      ...shipped,
      series: new Map([...shipped.series].map(([key, series]) => [key, named.includes(series.indicator) ? { ...series, values: series.values.map((value, at) => ((series.periods[at] ?? 0) < (spec as { from: number }).from * 100 ? value * 2 : value)) } : series])),
    }
    expect(affected(early).map(({ spec: { id } }) => id)).not.toContain(spec.id)
  })
})
