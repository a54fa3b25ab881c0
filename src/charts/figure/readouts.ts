import { formatIn, formatPeriod } from '../../format/index'
import type { Period } from '../../model/period'
import { periodAt, positionAt, valueAt, type Series } from '../../model/series'
import type { Language } from '../../model/text'
import type { ResolvedSeries, PlotUnit } from '../series/request'
import { presentOf } from '../series/cut-series'
import { wrapText } from './text-width'

const LINE = 44 // half ems per line

interface Entry {
  readonly period: Period
  readonly lines: string[]
}

const seriesOf = ({ series, projected }: ResolvedSeries): Series[] => (projected ? [series, projected] : [series])

const notesAt = (one: ResolvedSeries, period: Period, language: Language): string[] =>
  one.breaks.filter((found) => found.period === period).map(({ note }) => note[language])

/** One text per position of the axis: the period, each series' value, and the breaks that begin there. */
export const timeReadouts = (resolved: readonly ResolvedSeries[], units: readonly PlotUnit[], language: Language): Map<number, string> => {
  const entries = new Map<number, Entry>()
  const notes = new Map<number, Set<string>>()
  for (const one of resolved) {
    const step = units[one.request.grid]
    if (!step) continue
    for (const series of seriesOf(one)) {
      for (const index of presentOf(series)) {
        const at = positionAt(series, index)
        const entry = entries.get(at) ?? { period: periodAt(series, index), lines: [] }
        entries.set(at, entry)
        const value = formatIn(valueAt(series, index), step.unit, step.token, step.decimals, language)
        entry.lines.push(`${one.label}  ${value}`)
        const begun = notes.get(at) ?? new Set<string>()
        notesAt(one, entry.period, language).forEach((note) => begun.add(note))
        notes.set(at, begun)
      }
    }
  }
  return new Map(
    [...entries].map(([at, { period, lines }]) => {
      const body = [formatPeriod(period, language), ...lines, ...[...(notes.get(at) ?? [])].flatMap((note) => wrapText(note, 1, LINE / 2))]
      return [at, body.join('\n')]
    }),
  )
}
