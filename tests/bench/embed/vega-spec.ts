/** The same figures as a Vega-Lite chart, written as its documentation would have one write it. */
import type { CompiledPanel } from '../../../src/charts/compiled-panel'

interface Datum {
  readonly at: string // period or place
  readonly x: number // year, NaN where rows are places
  readonly unit: string
  readonly name: string
  readonly value: number
}

/** 2025年12月 → 2025.0 (end of the year), as the panel places it; a year alone is itself. */
const positionOf = (label: string): number => {
  const [, year, month] = /(\d{4})年(?:(\d{1,2})月)?/.exec(label) ?? []
  return month ? Number(year) - 1 + Number(month) / 12 : Number(year)
}

const dataOf = ({ table, controls }: CompiledPanel): Datum[] =>
  table.rows.flatMap(({ label, cells }) =>
    table.columns.flatMap(({ key, label: name, unit }, column) => {
      const value = cells[column]?.value
      return value === undefined || key === 'change' ? [] : [{ at: label, x: controls.range ? positionOf(label) : Number.NaN, unit, name, value }]
    }),
  )

const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json'
const WIDTH = 520

/** Lines over time, one plot a unit, or dots of two dates joined by a rule for each place. */
export const vegaSpec = (panel: CompiledPanel): unknown => {
  const values = dataOf(panel)
  const base = { $schema: SCHEMA, title: panel.title, description: panel.description, data: { values } }
  if (panel.controls.range === undefined) {
    const y = { field: 'at', type: 'nominal', sort: panel.table.rows.map(({ label }) => label), title: null }
    const x = { field: 'value', type: 'quantitative', title: values[0]?.unit }
    return { ...base, width: WIDTH, encoding: { y }, layer: [{ mark: 'rule', encoding: { x: { ...x, aggregate: 'min' }, x2: { field: 'value', aggregate: 'max' } } }, { mark: { type: 'point', filled: true }, encoding: { x, color: { field: 'name', type: 'nominal', title: null } } }] }
  }
  const units = [...new Set(values.map(({ unit }) => unit))]
  const plot = (unit: string): unknown => ({
    width: WIDTH,
    height: 360 / units.length,
    transform: [{ filter: { field: 'unit', equal: unit } }],
    mark: { type: 'line', point: true },
    encoding: { x: { field: 'x', type: 'quantitative', scale: { zero: false }, axis: { format: 'd', title: null } }, y: { field: 'value', type: 'quantitative', title: unit }, color: { field: 'name', type: 'nominal', title: null } },
  })
  return { ...base, vconcat: units.map(plot) }
}
