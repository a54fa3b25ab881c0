import type { Figure, Mark, PointsMark, ValueAxis } from '../../charts/figure/figure'
import { colourOf, type Marker } from '../../charts/figure/palette'
import type { PanelTable, TableColumn } from '../../charts/series/panel-table'
import type { Language } from '../../model/text'
import { slideWords } from '../../words/files'
import { uiWords } from '../../words/index'
import { LOCALES } from '../../words/locales'
import { legendHeight, leftOf, type Area, type FigurePrint, type PlacedChart } from './panel-area'
import { chartScale, chartSeries, printedFigure, type ChartMarker, type ChartScale, type ChartSeries } from './slide-chart'

const HEAD = 26 // the vertical heading
const FOOT = 44 // numerals and the heading under them
const RIGHT = 30
const POINT = 0.75 // points to a pixel

const MARKERS: Readonly<Record<Marker, ChartMarker>> = { circle: 'circle', diamond: 'diamond', square: 'square', triangle: 'triangle', 'triangle-down': 'x', plus: 'plus' }

const scaleOf = ({ min, max, ticks }: ValueAxis): ChartScale => ({ min, max, interval: (ticks[1]?.at ?? max) - (ticks[0]?.at ?? min), isFixed: true })

/** The headings of both axes, the vertical one first. */
const headingsOf = (marks: readonly Mark[], language: Language): readonly string[] =>
  marks.flatMap((mark) => (mark.kind === 'text' && mark.plot === 0 && mark.member < 0 ? [mark.lines.map((runs) => runs.map(({ text }) => text).join('')).join(LOCALES[language].sentenceGap)] : []))

/** At which side of its point a name is, of those that the figure names. */
const sidesOf = (marks: readonly Mark[]): ReadonlyMap<number, 'r' | 'l' | 't' | 'b'> =>
  new Map(marks.flatMap((mark) => (mark.kind === 'text' && mark.member >= 0 ? [[mark.member, mark.dx > 0 ? 'r' : mark.dy < -mark.size / 2 ? 't' : mark.dy > mark.size / 2 ? 'b' : 'l'] as const] : [])))

/** How the points of one group look. */
interface GroupLook {
  readonly name: string
  readonly marker: Marker
  readonly members: readonly number[]
}

type Point = PointsMark['points'][number]

/** The point of each member. */
const pointsIn = ({ members, marks }: Figure): readonly (Point | undefined)[] =>
  members.map((_, at) => marks.flatMap((mark) => (mark.kind === 'points' && mark.role === 'value' && mark.member === at ? mark.points : []))[0])

/** The groups that the key of the figure names, with their members; the nation, whose marker the key does not hold, last. */
const groupsIn = ({ members, marks }: Figure, points: readonly (Point | undefined)[]): readonly GroupLook[] => {
  const keys = marks.flatMap((mark) => (mark.kind === 'points' && mark.role === 'named' ? mark.points.map(({ shape, fill }) => ({ shape, fill, name: mark.name })) : []))
  const nameOf = (point: Point | undefined): string => keys.find(({ shape, fill }) => shape === point?.shape && (fill === point.fill || point.fill === 'context'))?.name ?? ''
  const groups = new Map<string, GroupLook>()
  members.forEach(({ marker }, at) => {
    const name = nameOf(points[at])
    const key = `${marker} ${name}`
    groups.set(key, { name, marker, members: [...(groups.get(key)?.members ?? []), at] })
  })
  const order = ({ name }: GroupLook): number => (name === '' ? keys.length : keys.findIndex((one) => one.name === name))
  return [...groups.values()].sort((a, b) => order(a) - order(b))
}

const column = ({ rows }: PanelTable, at: number): (number | undefined)[] => rows.map(({ cells }) => (cells[at]?.value === undefined ? undefined : printedFigure(cells[at].value)))

const titled = ({ label, unit }: TableColumn): string => label + (unit && ` ${unit}`)

/** A series for each group, with names at some of its points and its markers as large as the figure has them. */
const groupSeries = ({ figure, palette }: FigurePrint): ChartSeries[] => {
  const { members, table, marks } = figure
  const points = pointsIn(figure)
  const groups = groupsIn(figure, points)
  const sides = sidesOf(marks)
  return groups.map(({ name, marker, members: own }): ChartSeries => {
    const [first = 0] = own
    return chartSeries({
      name: name || (groups.length > 1 ? (members[first]?.name ?? '') : (table.columns[0]?.label ?? '')),
      values: column(table, 0).map((value, at) => (own.includes(at) ? value : undefined)),
      decimals: members[first]?.decimals ?? 0,
      color: colourOf(members[first]?.ink ?? 'ink', palette),
      text: colourOf(members[first]?.text ?? 'ink', palette),
      line: 'none',
      marker: MARKERS[marker],
      sizes: points.map((point) => Math.round((point?.size ?? 0) * POINT)),
      fills: points.map((point) => colourOf(point?.fill ?? 'ink', palette)),
      figures: { at: 'names', points: new Map([...sides].filter(([at]) => own.includes(at))) },
    })
  })
}

/** Two series for each line over years that are not of the calendar: what was observed, and the projection, dashed. */
const sweptSeries = ({ figure: { members, table }, palette, language }: FigurePrint): ChartSeries[] =>
  members.flatMap((member, at): ChartSeries[] => {
    const cells = table.rows.map(({ cells: all }) => all[at])
    const of = (isProjected: boolean): (number | undefined)[] => cells.map((cell) => (cell?.value === undefined || Boolean(cell.variant) !== isProjected ? undefined : printedFigure(cell.value)))
    const name = table.columns[at]?.label ?? member.name
    const variant = cells.map((cell) => cell?.variant ?? '').find(Boolean) ?? ''
    const look = { decimals: member.decimals, color: colourOf(member.ink, palette), text: colourOf(member.text, palette), width: 2 }
    const [observed, projected] = [of(false), of(true)]
    const isObserved = observed.some((value) => value !== undefined)
    return [
      ...(isObserved ? [chartSeries({ ...look, name, values: observed })] : []),
      ...(projected.some((value) => value !== undefined) ? [chartSeries({ ...look, name: slideWords(language).projected(name, uiWords(language).chart.variants[variant] ?? variant), values: projected, line: 'dash', listed: !isObserved })] : []),
    ]
  })

/** The points of a scatter plot as a native XY chart: a series for each group, the horizontal values and the sizes as columns of the workbook; lines over years that are not of the calendar likewise. */
export const scatterCharts = (print: FigurePrint, area: Area): PlacedChart[] => {
  const { figure, palette, language } = print
  const { plots: [plot], members, table, marks } = figure
  const [up, across, ...more] = table.columns
  if (!plot || plot.x.kind !== 'value' || plot.y.kind !== 'value' || !up || !across) return []
  const isSwept = figure.readouts.along === 'time'
  const series = isSwept ? sweptSeries(print) : groupSeries(print)
  const listed = series.flatMap(({ listed: isListed, name }) => (isListed ? [name] : []))
  const legend = listed.length > 1
  const [overPlot, underPlot] = headingsOf(marks, language)
  const scale = chartScale(scaleOf(plot.y), series, false)
  const left = leftOf([scale], language)
  const top = HEAD + (legend ? legendHeight(listed, area.width) : 0)
  const years = chartSeries({ name: underPlot ?? '', values: table.rows.map(({ key }) => Number(key)), decimals: 0, color: palette.ink, listed: false })
  const undrawn = isSwept ? [years] : [across, ...more].map((head, at) => chartSeries({ name: titled(head), values: column(table, at + 1), decimals: members[0]?.decimals ?? 0, color: palette.ink, listed: false }))
  const box = { left, top, width: area.width - left - RIGHT, height: area.height - top - FOOT }
  const look = { kind: 'scatter', stacked: false, overlap: false, reversed: false, dates: undefined, labelEvery: 1, spans: false, gap: 0, between: false } as const
  return [{ x: 0, y: 0, chart: { ...look, head: table.head, categories: table.rows.map(({ label }) => label), series, also: undrawn, across: { heading: underPlot ?? titled(across), scale: isSwept ? scaleOf(plot.x) : chartScale(scaleOf(plot.x), undrawn.slice(0, 1), false) }, heading: overPlot ?? titled(up), unit: plot.y.unit, scale, legend, description: '', size: area, plot: box } }]
}
