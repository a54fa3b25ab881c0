import { formatIn, formatPeriod } from '../../format/index'
import type { Period } from '../../model/period'
import type { Series } from '../../model/series'
import type { Language } from '../../model/text'
import type { Picked, Step } from '../types/chart-type'
import { periodAt, positionAt, presentOf, valueAt } from '../series/cut-series'
import { wrapText } from './text-width'
import { SANS, type Palette } from './palette'

const LINE = 44 // characters' worth of ems that a tooltip's line may take
const SIZE = 13

/** Rich-text markup is `{style|…}`: braces that come from data are taken out, so that text stays text. */
const plain = (text: string): string => text.replace(/[{}]/g, '')

interface Entry {
  readonly period: Period
  readonly lines: string[]
}

const seriesOf = ({ series, projected }: Picked): Series[] => (projected ? [series, projected] : [series])

const notesAt = (one: Picked, period: Period, language: Language): string[] =>
  one.breaks.filter((found) => found.period === period).map(({ note }) => note[language])

/** One text per position of the axis: the period, each series' value, and the breaks that begin there. */
export const tooltipTexts = (picked: readonly Picked[], steps: readonly Step[], language: Language): Map<number, string> => {
  const entries = new Map<number, Entry>()
  const notes = new Map<number, Set<string>>()
  for (const one of picked) {
    const step = steps[one.ask.grid]
    if (!step) continue
    for (const series of seriesOf(one)) {
      for (const index of presentOf(series)) {
        const at = positionAt(series, index)
        const entry = entries.get(at) ?? { period: periodAt(series, index), lines: [] }
        entries.set(at, entry)
        const value = formatIn(valueAt(series, index), step.unit, step.token, step.decimals, language)
        entry.lines.push(`${one.label}  ${value}`)
        const told = notes.get(at) ?? new Set<string>()
        notesAt(one, entry.period, language).forEach((note) => told.add(note))
        notes.set(at, told)
      }
    }
  }
  return new Map(
    [...entries].map(([at, { period, lines }]) => {
      const body = [formatPeriod(period, language), ...lines, ...[...(notes.get(at) ?? [])].flatMap((note) => wrapText(note, 1, LINE / 2))]
      return [at, plain(body.join('\n'))]
    }),
  )
}

const nearest = (texts: ReadonlyMap<number, string>, at: number): string => {
  let best = ''
  let distance = Number.POSITIVE_INFINITY
  for (const [position, text] of texts) {
    if (Math.abs(position - at) < distance) {
      distance = Math.abs(position - at)
      best = text
    }
  }
  return best
}

/** How every tooltip looks: rich text drawn by ECharts itself, never HTML. */
export const tooltipFrame = (palette: Palette): Record<string, unknown> => ({
  renderMode: 'richText',
  confine: true,
  backgroundColor: palette.paper,
  borderColor: palette.axis,
  borderWidth: 1,
  padding: [8, 10],
  transitionDuration: 0,
  textStyle: { fontFamily: SANS, fontSize: SIZE, lineHeight: 19, color: palette.ink },
})

interface AxisEntry {
  readonly axisValue?: unknown
}

/** The tooltip of a chart with a time axis. */
export const timeTooltip = (texts: ReadonlyMap<number, string>, palette: Palette): Record<string, unknown> => ({
  ...tooltipFrame(palette),
  trigger: 'axis',
  formatter: (params: AxisEntry | readonly AxisEntry[]) => {
    const [first] = Array.isArray(params) ? (params as readonly AxisEntry[]) : [params as AxisEntry]
    return nearest(texts, Number(first?.axisValue))
  },
})
