/** Readouts of a figure as tooltips of the live chart. */
import type { ReadoutLine, Readouts } from '../figure/figure'
import { fillLines } from '../figure/lines'
import type { Palette } from '../figure/palette'

/** Text of data without the signs of rich-text markup, `{style|…}`. */
export const unmarked = (text: string): string => text.replace(/[{}|]/g, ' ')

/** The row whose place on the axis is nearest; -1 where there is none. */
const nearestRow = (places: readonly number[], at: number): number =>
  places.reduce((best, place, row) => (!Number.isNaN(place) && (best < 0 || Math.abs(place - at) < Math.abs((places[best] ?? Infinity) - at)) ? row : best), -1)

interface TooltipParams {
  readonly axisValue?: unknown
  readonly dataIndex?: number
  readonly value?: unknown
  readonly seriesIndex?: number
  readonly marker?: string // a dot in the colour of the series, as rich text of ECharts' own making
}

const WIDEST = 26 // ideographs in a line of a tooltip

/** The text of a line; before a figure the dot of its series, so that colours have a key. */
const lineText = ({ kind, text, member = -1 }: ReadoutLine, dots: ReadonlyMap<number, string>): string =>
  kind === 'figure' ? (dots.get(member) ?? '') + unmarked(text) : fillLines(text, 1, WIDEST).map(unmarked).join('\n')

/** What a tooltip tells apart: of each series the member whose figures it draws, -1 for none; whether each plot has readouts of its own. */
interface TipSeries {
  readonly members: readonly number[]
  readonly byPlot: boolean
}

/** A readout as rich text drawn by ECharts itself, never HTML. */
const tooltipText = (readouts: Readouts, { members, byPlot }: TipSeries, params: readonly TooltipParams[]): string => {
  const [first] = params
  const row = readouts.along === 'members' ? readouts.places.indexOf(members[first?.seriesIndex ?? -1] ?? Number.NaN) : readouts.along === 'time' ? nearestRow(readouts.places, Number(first?.axisValue)) : Array.isArray(first?.value) ? Number(first.value[1]) : (first?.dataIndex ?? -1)
  if (row < 0) return ''
  const dots = new Map(params.flatMap(({ seriesIndex = -1, marker }) => ((members[seriesIndex] ?? -1) >= 0 && marker ? [[members[seriesIndex] ?? -1, marker] as const] : [])))
  const lines = readouts.lines[row] ?? []
  return lines.filter(({ member }) => !byPlot || member === undefined || dots.has(member)).map((line) => lineText(line, dots)).join('\n')
}

const CLEAR = 18 // pixels from the pointer to a tooltip of a row: half a row, so that the row is seen

/** A tooltip of a row is under it, or over it where the room below does not suffice; it may be as wide as the chart on a phone. */
const besideRow = ([x = 0, y = 0]: readonly number[], _params: unknown, _element: unknown, _box: unknown, { contentSize: [width = 0, height = 0], viewSize: [whole = 0, tall = 0] }: { readonly contentSize: readonly number[]; readonly viewSize: readonly number[] }): readonly number[] => [
  Math.max(0, Math.min(x - width / 2, whole - width)),
  y + CLEAR + height <= tall ? y + CLEAR : Math.max(0, y - CLEAR - height),
]

/** Readouts as tooltips of a date or of a whole row. */
export const tooltipOf = (readouts: Readouts, series: TipSeries, { palette, sans }: { readonly palette: Palette; readonly sans: string }): Record<string, unknown> => ({
  renderMode: 'richText',
  confine: true,
  backgroundColor: palette.paper,
  borderColor: palette.axis,
  borderWidth: 1,
  padding: [8, 10],
  transitionDuration: 0,
  textStyle: { fontFamily: sans, fontSize: 13, lineHeight: 19, color: palette.ink },
  trigger: readouts.along === 'members' ? 'item' : 'axis',
  ...(readouts.along === 'rows' ? { position: besideRow, axisPointer: { type: 'shadow', axis: 'y', z: 0, shadowStyle: { color: palette.hairline, opacity: 0.5 } } } : {}),
  formatter: (params: TooltipParams | readonly TooltipParams[]) => tooltipText(readouts, series, Array.isArray(params) ? (params as readonly TooltipParams[]) : [params as TooltipParams]),
})
