import { formatPeriod } from '../../../format/index'
import type { Period } from '../../../model/period'
import { NATION } from '../../../model/region'
import { periodAt } from '../../../model/series'
import { sortPeriods } from '../../../model/time'
import type { Language } from '../../../model/text'
import { emptyFigure, type Figure } from '../../figure/figure'
import { presentOf } from '../../series/cut-series'
import { changeOf, commonPeriod, placeRows, type PlaceRow } from '../../series/place-rows'
import type { FigureContext, ResolvedSeries } from '../../series/request'
import type { ChartDrawing } from '../../spec/drawings'
import { changeFacts } from '../../text/change-facts'
import { changeStatement, placesStatement } from '../../text/statement-places'
import { trend } from '../trend/figure'
import type { TrendSpec } from '../trend/spec'
import type { SmallMultiplesSpec } from './spec'

type Context = FigureContext<SmallMultiplesSpec>

const MOST = 0.9 // of the places, whose figures of both dates must be comparable

/** The newest figures of the places, with those of the earliest date that no break keeps apart from it. */
interface Ends {
  readonly rows: readonly PlaceRow[]
  readonly from: Period | undefined
  readonly to: Period | undefined
}

const endsOf = (places: readonly ResolvedSeries[], language: Language): Ends => {
  const to = commonPeriod(places)
  if (to === undefined) return { rows: [], from: undefined, to }
  const newest = placeRows(places, [to], language)
  const dates = sortPeriods(new Set(places.flatMap(({ series }) => presentOf(series).map((index) => periodAt(series, index)))))
  for (const from of dates) {
    const rows = from === to ? [] : placeRows(places, [from, to], language)
    if (rows.filter((row) => changeOf(row) !== undefined).length >= newest.length * MOST) return { rows, from, to }
  }
  return { rows: newest, from: undefined, to }
}

/** As lines of a trend, which draws places as small multiples. A place compared has a plot of its own, and the nation's line is in all of these. */
const asTrend = ({ spec: { indicator: _indicator, regions: _regions, nation: _nation, type: _type, ...spec }, ...context }: Context): FigureContext<TrendSpec> => ({
  ...context,
  spec: { ...spec, type: 'trend', grids: [{ lines: [] }] },
  resolved: context.resolved.map((one) => (one.request.region === NATION ? one : { ...one, request: { ...one.request, compared: true } })),
  plots: context.view.isOnePlot ? 'one' : 'multiples',
})

const figure = (context: Context): Figure => {
  const { resolved, units: [step], language, view } = context
  const places = resolved.filter(({ request }) => request.region !== NATION)
  if (!step || places.length === 0) return emptyFigure(view.width)
  const { rows, from, to } = endsOf(places, language)
  const facts = { ...changeFacts(rows, step, language), ...(from === undefined ? {} : { from: formatPeriod(from, language) }), ...(to === undefined ? {} : { period: formatPeriod(to, language) }) }
  const sorted = [...rows].sort((a, b) => (b.values[b.values.length - 1] ?? 0) - (a.values[a.values.length - 1] ?? 0))
  return {
    ...trend.figure(asTrend(context)),
    statement: from === undefined ? placesStatement({ rows: sorted, nation: [], whole: true }, step, language) : changeStatement(rows, step, facts, language),
    facts,
  }
}

/** What draws small multiples. */
export const smallMultiplesDrawing: ChartDrawing<SmallMultiplesSpec> = { alsoNamed: () => [], figure }
