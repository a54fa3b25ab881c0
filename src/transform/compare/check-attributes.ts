import { group } from 'd3-array'
import type { Dataset } from '../../model/dataset'
import { EVIDENCE } from '../../model/evidence'
import { issue, NOWHERE, type Issue, type Place } from '../../model/issue'
import { observationAt, seriesKey, type Observation, type Series } from '../../model/series'
import { indexOfPeriod } from '../../model/time'
import { PUBLISHED_UNITS } from '../../model/unit'
import type { Change, IndicatorDifference } from './difference'

interface Both {
  readonly before: Observation
  readonly after: Observation
  readonly change: Change
}

/** Both sides of every observation that is on both. */
const bothSides = ({ indicator, changes, pairs }: IndicatorDifference): Both[] => {
  const byKey = new Map(pairs.map((pair) => [pair.key, pair]))
  return changes.flatMap((change) => {
    if (change.attributes.length === 0) return []
    const { before, after } = byKey.get(seriesKey({ indicator, ...change })) ?? {}
    if (!before || !after) return []
    return [{ change, before: observationAt(before, indexOfPeriod(before, change.period)), after: observationAt(after, indexOfPeriod(after, change.period)) }]
  })
}

const countAlike = <T>(all: readonly T[], keyOf: (one: T) => string): [T, number][] => [...group(all, keyOf).values()].flatMap((alike): [T, number][] => (alike[0] ? [[alike[0], alike.length]] : []))

const weakened = (indicator: string, both: readonly Both[]): Issue[] => {
  const weaker = both.filter(({ before, after }) => EVIDENCE.indexOf(after.evidence) > EVIDENCE.indexOf(before.evidence))
  return countAlike(weaker, ({ before, after }) => `${before.evidence} ${after.evidence}`).map(([{ before, after, change }, count]) =>
    issue('evidence-weakened', 'warning', change.place, after.evidence, { indicator, before: before.evidence, after: after.evidence, count }),
  )
}

interface LostSource {
  readonly source: string
  readonly place: Place
}

/** Unchanged values that lost a source. A changed value may come from a new source. */
const lostSources = (indicator: string, both: readonly Both[]): Issue[] => {
  const lost = both.flatMap(({ before, after, change }): LostSource[] => {
    if (change.kind === 'changed' && after.sources.length > 0) return []
    return before.sources.filter((source) => !after.sources.includes(source)).map((source) => ({ source, place: change.place }))
  })
  return countAlike(lost, ({ source }) => source).map(([{ source, place }, count]) => issue('source-lost', 'warning', place, source, { indicator, source, count }))
}

interface Reunited {
  readonly before: string
  readonly after: string
  readonly place: Place
}

const tokensOf = (series: Series): Set<string> => new Set(Array.from(series.publishedUnit, (code) => PUBLISHED_UNITS[code]?.token ?? ''))

/** New values printed in a unit that the series never had. */
const addedInOtherUnit = ({ indicator, changes, pairs }: IndicatorDifference): Reunited[] => {
  const byKey = new Map(pairs.map(({ key, before, after }) => [key, before && before.publishedUnit.length > 0 ? { after, tokens: tokensOf(before) } : undefined]))
  return changes.flatMap((change) => {
    const known = change.kind === 'added' && change.after !== undefined ? byKey.get(seriesKey({ indicator, ...change })) : undefined
    if (!known?.after) return []
    const { publishedUnit: after } = observationAt(known.after, indexOfPeriod(known.after, change.period))
    return known.tokens.has(after) ? [] : [{ before: [...known.tokens].pop() ?? '', after, place: change.place }]
  })
}

const otherUnits = (difference: IndicatorDifference, both: readonly Both[]): Issue[] => {
  const changed = both.filter(({ change }) => change.attributes.includes('unit')).map(({ before, after, change }) => ({ before: before.publishedUnit, after: after.publishedUnit, place: change.place }))
  return countAlike([...changed, ...addedInOtherUnit(difference)], ({ before, after }) => `${before} ${after}`).map(([{ before, after, place }, count]) =>
    issue('unit-changed', 'note', place, after, { indicator: difference.indicator, before, after, count }),
  )
}

/** Checks the attributes of the values: evidence, sources, the unit printed. */
export const checkAttributes = (difference: IndicatorDifference): Issue[] => {
  const both = bothSides(difference)
  return [...weakened(difference.indicator, both), ...lostSources(difference.indicator, both), ...otherUnits(difference, both)]
}

/** Indicators whose canonical unit changed: their old and new values are not comparable. */
export const checkCanonicalUnits = (before: Dataset, after: Dataset): Issue[] =>
  [...after.indicators.values()].flatMap((indicator) => {
    const was = before.indicators.get(indicator.id)
    if (!was || was.unitId === indicator.unitId) return []
    return [issue('unit-changed', 'warning', { ...NOWHERE, file: 'indicators.csv', line: indicator.line }, indicator.unitId, { indicator: indicator.id, before: was.unitId, after: indicator.unitId, count: 0 })]
  })
