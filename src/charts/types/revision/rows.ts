import { changeWords, formatPeriod, printedChange, signed } from '../../../format/index'
import type { Dataset, Revision } from '../../../model/dataset'
import { positionOf, yearOf, type Period } from '../../../model/period'
import { boundAt, FIRST_RELEASE, periodAt, valueAt } from '../../../model/series'
import { indexMeeting, isWithin } from '../../../model/time'
import type { Language } from '../../../model/text'
import { LOCALES } from '../../../words/locales'
import { presentOf } from '../../series/cut-series'
import { valueWithUnit } from '../../series/place-rows'
import type { FigureContext, PlotUnit, ResolvedSeries } from '../../series/request'
import { yearList } from '../../text/year-list'
import type { RevisionSpec } from './spec'
import { revisionWords } from './words'

/** One period with the figure as it was first published and as it is now, canonical, and what the publisher says of the difference. */
export interface RevisionRow {
  readonly period: Period
  readonly name: string
  readonly indices: readonly [first: number, now: number]
  readonly values: readonly [first: number, now: number]
  readonly revision: Revision | undefined
}

/** The two releases that are set against each other; undefined where one is not held. */
export const releasesOf = ({ resolved }: Pick<FigureContext<RevisionSpec>, 'resolved'>): { readonly first: ResolvedSeries; readonly now: ResolvedSeries } | undefined => {
  const first = resolved.find(({ request }) => request.vintage === FIRST_RELEASE)
  const now = resolved.find(({ request }) => request.vintage === '')
  return first && now ? { first, now } : undefined
}

const revisionOf = (period: Period, { request }: ResolvedSeries, { revisions }: Dataset): Revision | undefined =>
  revisions.find(({ indicator, region, from, to }) => indicator === request.indicator && (region === '' || region === request.region) && isWithin(period, from, to))

/** Periods of which both figures are held, the first on top. A bound has no amount by which it was revised, and no row. */
export const rowsOf = (context: FigureContext<RevisionSpec>): RevisionRow[] => {
  const { spec, dataset, language } = context
  const releases = releasesOf(context)
  if (!releases) return []
  const { first, now } = releases
  return presentOf(first.series).flatMap((index): RevisionRow[] => {
    const period = periodAt(first.series, index)
    const meeting = indexMeeting(now.series, period)
    if (meeting < 0 || Number.isNaN(valueAt(now.series, meeting)) || yearOf(period) < (spec.from ?? -Infinity) || yearOf(period) > (spec.to ?? Infinity)) return []
    if (boundAt(first.series, index) !== '' || boundAt(now.series, meeting) !== '') return []
    const values = [valueAt(first.series, index), valueAt(now.series, meeting)] as const
    return [{ period, name: formatPeriod(period, language), indices: [index, meeting], values, revision: revisionOf(period, now, dataset) }]
  })
}

/** The size of a revision, canonical; the same in every language. */
export const amountOf = ({ values: [first, now] }: Pick<RevisionRow, 'values'>): number => now - first

const printedAmount = ({ values: [first, now] }: Pick<RevisionRow, 'values'>, { unit, token, decimals }: PlotUnit, language: Language): number => printedChange(first, now, unit, token, decimals, language)

/** The difference of the two figures as they are printed beside it: +2.11. */
export const signedAmount = (row: Pick<RevisionRow, 'values'>, step: PlotUnit, language: Language): string => signed(printedAmount(row, step, language) / step.scale, step.decimals, language)

export const amountText = (row: RevisionRow, step: PlotUnit, language: Language): string => changeWords(printedAmount(row, step, language), step.unit, step.token, step.decimals, language)

/** When and on what occasion, in words; '' where neither is recorded, or where nothing was changed. */
export const revisedText = ({ revision, values }: RevisionRow, language: Language): string =>
  revision && values[0] !== values[1] ? revisionWords(language).revised(revision.published, revision.reason[language]) : ''

/** The row whose figure was moved farthest; of equal ones the newest. */
export const largestOf = (rows: readonly RevisionRow[]): RevisionRow | undefined =>
  [...rows].sort((a, b) => Math.abs(amountOf(b)) - Math.abs(amountOf(a)) || positionOf(b.period) - positionOf(a.period))[0]

/** Facts for a title: the largest and the newest revision. What is not recorded is absent, and another sentence is taken. */
export const factsOf = (rows: readonly RevisionRow[], step: PlotUnit, language: Language): Record<string, string> => {
  const of = (name: string, row: RevisionRow | undefined): Record<string, string> =>
    row
      ? {
          [`${name}.period`]: row.name,
          [`${name}.year`]: String(yearOf(row.period)),
          [`${name}.first`]: valueWithUnit(row.values[0], step, language),
          [`${name}.now`]: valueWithUnit(row.values[1], step, language),
          [`${name}.change`]: amountText(row, step, language),
          ...(row.revision?.reason[language] ? { [`${name}.reason`]: row.revision.reason[language] } : {}),
          ...(row.revision?.published ? { [`${name}.published`]: row.revision.published } : {}),
        }
      : {}
  return { count: String(rows.length), ...of('most', largestOf(rows)), ...of('last', rows[rows.length - 1]) }
}

/** The largest revision, and how many went which way. */
export const statementOf = (rows: readonly RevisionRow[], name: string, step: PlotUnit, language: Language): string => {
  const words = revisionWords(language)
  const most = largestOf(rows)
  if (!most) return ''
  const amounts = rows.map(amountOf)
  const [raised, lowered] = [amounts.filter((amount) => amount > 0).length, amounts.filter((amount) => amount < 0).length]
  const largest = words.statement({ period: most.name, name, first: valueWithUnit(most.values[0], step, language), now: valueWithUnit(most.values[1], step, language), change: amountText(most, step, language), revised: revisedText(most, language) })
  return [largest, words.counted(rows.length, raised, lowered)].join(LOCALES[language].sentenceGap)
}

/** What the publisher says of the revisions, once for the periods that it holds for. Periods of which nothing is recorded are named. */
export const revisionNotes = (rows: readonly RevisionRow[], { dataset, language }: Pick<FigureContext<RevisionSpec>, 'dataset' | 'language'>): string[] => {
  const words = revisionWords(language)
  const changed = rows.filter(({ values }) => values[0] !== values[1])
  const groups = new Map<Revision | undefined, number[]>()
  for (const { revision, period } of changed) groups.set(revision, [...(groups.get(revision) ?? []), yearOf(period)])
  return [...groups].map(([revision, years]) => {
    const periods = yearList(years, language)
    if (!revision) return words.unsaid(periods)
    const sources = revision.source.split(';').flatMap((id) => dataset.sources.get(id)?.title[language] ?? [])
    return words.said(periods, words.revised(revision.published, revision.reason[language]), sources.join(LOCALES[language].listSeparator))
  })
}
