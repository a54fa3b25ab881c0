/** Lines with the year in which each first reached a level, cut to the years about it. */
import { yearOf, type Period } from '../../../model/period'
import { periodAt, type Series } from '../../../model/series'
import { crossingOf } from '../../series/crossings'
import { cutSeries, presentOf } from '../../series/cut-series'
import type { FigureContext, ResolvedSeries } from '../../series/request'
import type { AlignedTrendSpec } from './spec'

const SHOWN = { before: 20, after: 60 } as const

/** A line by the years since its year 0. */
export interface AlignedLine {
  readonly one: ResolvedSeries // of the years shown
  readonly name: string
  readonly period: Period // that of the crossing
  readonly year: number
  readonly isProjected: boolean // the crossing
}

/** The lines that reached the level, and those that did so before their first figure, or not by their last. */
export interface Aligned {
  readonly lines: readonly AlignedLine[]
  readonly earlier: readonly ResolvedSeries[]
  readonly never: readonly ResolvedSeries[]
}

const cutTo = (one: ResolvedSeries, from: number, to: number): ResolvedSeries => {
  const cut = (series: Series): Series => cutSeries(series, from, to)
  return { ...one, series: cut(one.series), projected: one.projected && cut(one.projected), sparse: false }
}

/** The lines of a panel on their own clocks. */
export const alignedLines = ({ spec, resolved, units: [step] }: Pick<FigureContext<AlignedTrendSpec>, 'spec' | 'resolved' | 'units'>): Aligned => {
  const { before = SHOWN.before, after = SHOWN.after } = spec
  const found = resolved.map((one) => ({ one, crossing: crossingOf(one.series, one.projected, spec.level * (step?.scale ?? 1)) }))
  return {
    lines: found.flatMap(({ one, crossing }): AlignedLine[] => {
      if (crossing.kind !== 'reached') return []
      const year = yearOf(crossing.period)
      return [{ one: cutTo(one, year - before, year + after), name: one.label, period: crossing.period, year, isProjected: crossing.isProjected }]
    }),
    earlier: found.flatMap(({ one, crossing }) => (crossing.kind === 'before' ? [one] : [])),
    never: found.flatMap(({ one, crossing }) => (crossing.kind === 'never' ? [one] : [])),
  }
}

/** A figure of a line in a year: of the observed part, else of the projection; undefined where there is none. */
export interface FigureIn {
  readonly series: Series
  readonly index: number
  readonly isProjected: boolean
}

export const figureIn = ({ series, projected }: ResolvedSeries, year: number): FigureIn | undefined => {
  for (const [of, isProjected] of [[series, false], [projected, true]] as const) {
    const index = of ? presentOf(of).filter((at) => yearOf(periodAt(of, at)) === year).pop() : undefined
    if (of && index !== undefined) return { series: of, index, isProjected }
  }
  return undefined
}
