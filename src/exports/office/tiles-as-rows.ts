import type { Figure } from '../../charts/figure/figure'
import { ROW_BAR, rowAxis, rowBars } from '../../charts/figure/row-axis'
import { alongX, valueAxis, valueScale } from '../../charts/figure/value-axis'
import type { Language } from '../../model/text'

const COUNT = 5 // intervals of the axis

/**
 * A figure of tiles as rows in the order of its table, which office programs can draw and edit: the figures of its last
 * column, from the first row down. Places without one are left to the table.
 */
export const tilesAsRows = (figure: Figure, language: Language): Figure => {
  const [plot] = figure.plots
  if (figure.readouts.along !== 'members' || plot?.y.kind !== 'rows') return figure
  const last = figure.table.columns.length - 1
  const column = figure.table.columns[last]
  const rows = figure.table.rows.flatMap(({ label, key, cells }) => {
    const value = cells[last]?.value
    return value === undefined || !column ? [] : [{ name: label, nation: !figure.members.some((member) => member.key === key), value }]
  })
  const sorted = [...rows].sort((a, b) => b.value - a.value)
  const scale = valueScale(rows.map(({ value }) => value), { zero: true, count: COUNT })
  const { width, height } = plot.box
  const bars = sorted.map(({ value, nation }, at) => ({ at, from: 0, to: value, fill: nation ? ('ink' as const) : ('fill-0' as const) }))
  const decimals = Math.max(0, ...figure.members.map((member) => member.decimals))
  return {
    ...figure,
    members: [],
    plots: [{ box: plot.box, x: alongX(valueAxis(scale, column?.unit ?? '', language), width, figure.axisSize), y: rowAxis(sorted) }],
    marks: [rowBars({ name: column?.label ?? '', thickness: (ROW_BAR * height) / Math.max(1, sorted.length), decimals, bars })],
  }
}
