import { formatIn, formatPeriod, withBound } from '../../format/index'
import { findSeries, type Dataset } from '../../model/dataset'
import type { Theme } from '../../model/indicator'
import { yearOf } from '../../model/period'
import { NATION } from '../../model/region'
import { boundAt, observationAt, periodAt, valueAt } from '../../model/series'
import { LOCALES } from '../../words/locales'
import { overviewWords } from '../../words/overview'
import { preparedView } from '../first-release/prepared-view'
import type { Picture } from '../print/picture'
import { presentOf } from '../series/cut-series'
import { graspOf } from '../text/newest-change'
import { indexOf } from '../text/sentence'
import { courseOf, type CourseRequest as Request } from './course'
import { changeSince } from './findings'

/** One of the key figures at the head of the page. */
export interface KeyFigure {
  readonly id: string
  readonly indicator: string
  readonly theme: Theme
  readonly name: string
  readonly value: string // with unit, to two decimals of the large unit
  readonly exact: string // with all digits published; '' where the value has them
  readonly period: string
  readonly change: string // on the year before, of a census on the census before; '' where there is none
  readonly notes: readonly string[] // newer figures of another basis, why the series ends, its release
  readonly picture: Picture | undefined // the course of the series
  readonly description: string // of the picture
}

interface KeyFigureSpec {
  readonly indicator: string
  readonly at: 'last' | 'census'
}

const KEY_FIGURES: readonly KeyFigureSpec[] = [
  { indicator: 'hukou_separated', at: 'census' },
  { indicator: 'floating_pop', at: 'census' },
  { indicator: 'pop_65plus', at: 'last' },
  { indicator: 'netizens', at: 'last' },
]

const LARGE = { scale: 1e8 } // 亿

const GOES_ON = 2 // years that a series may lie behind the newest of the others

/** The newest year of any key figure. */
const newestYear = (dataset: Dataset): number =>
  Math.max(...KEY_FIGURES.map(({ indicator }) => {
    const series = findSeries(dataset, indicator, NATION)
    const last = series && presentOf(series).pop()
    return series && last !== undefined ? yearOf(periodAt(series, last)) : 0
  }))

const tell = ({ indicator: id, at }: KeyFigureSpec, dataset: Dataset, request: Request): KeyFigure | undefined => {
  const { language, vintage } = request
  const indicator = dataset.indicators.get(id)
  const series = findSeries(dataset, id, NATION)
  const last = series && presentOf(series).pop()
  if (!indicator || !series || last === undefined) return undefined
  const census = at === 'census' ? indexOf(series, 'census') : undefined
  const index = census ?? last
  const words = overviewWords(language)
  const { countsByMyriads } = LOCALES[language]
  const print = (token: string, decimals: number, where: number): string => withBound(formatIn(valueAt(series, where), series.unit, token, decimals, language), boundAt(series, where), language)
  const exact = (where: number): string => (graspOf(series, [where], LARGE) >= LARGE.scale / 100 ? short(where) : print(countsByMyriads ? '万人' : '百万人', countsByMyriads ? 0 : 2, where))
  const short = (where: number): string => print('亿人', 2, where)
  const end = yearOf(periodAt(series, last))
  const isOver = newestYear(dataset) - end >= GOES_ON
  const present = presentOf(series)
  const period = (where: number): string => formatPeriod(periodAt(series, where), language)
  const name = words.names[id] ?? indicator.name[language]
  return {
    id: `headline-${id.replace(/_/g, '-')}`,
    indicator: id,
    theme: indicator.theme,
    name,
    value: short(index),
    exact: exact(index) === short(index) ? '' : exact(index),
    period: census === undefined ? period(index) : words.census(period(index)),
    change: changeSince(series, index, census === undefined ? 'year-before' : 'census-before', dataset, language),
    notes: [vintage ? preparedView(request.dataset).mark(series, index, language) : '', index === last ? '' : words.newer(period(last), exact(last), observationAt(series, last).basis === 'survey'), isOver ? (words.ended[id]?.(end + 1) ?? '') : ''].filter(Boolean),
    picture: courseOf(series, index, indicator.theme, request),
    description: words.spark(name, period(present[0] ?? last), period(last)),
  }
}

/** The key figures at the head of the page. One whose series is absent is left out. */
export const keyFigures = (request: Request): KeyFigure[] => {
  const dataset = request.vintage ? preparedView(request.dataset).dataset : request.dataset
  return KEY_FIGURES.flatMap((spec) => tell(spec, dataset, request) ?? [])
}
