import { formatPeriod, scaleOf, stepIn } from '../../format/index'
import { findSeries, type Dataset } from '../../model/dataset'
import type { Theme } from '../../model/indicator'
import { issue, type Issue } from '../../model/issue'
import { shiftYears, type Period } from '../../model/period'
import { NATION } from '../../model/region'
import { observationAt, periodAt, valueAt, type Series } from '../../model/series'
import { LANGUAGES, type Language } from '../../model/text'
import { breaksOf, separated } from '../../transform/index'
import { overviewWords } from '../../words/overview'
import { compilePanel } from '../compile'
import { datasetAs } from '../first-release/prepared-view'
import type { Picture } from '../print/picture'
import { pictureOf } from '../draw-picture'
import type { Vintage } from '../query/panel-view'
import { presentOf } from '../series/cut-series'
import { decimalsAt, defaultToken } from '../series/plot-unit'
import type { PlotUnit } from '../series/request'
import { changeBetween, graspOf } from '../text/newest-change'
import { indexAt, indexOf, quoteSentence, seriesQuoted, type QuotedFigure } from '../text/sentence'
import type { PanelSpec, ValidPanel } from '../types/list'
import type { FindingSpec, InvalidFinding } from './finding-spec'

/** Changes of one indicator, each a phrase that can be quoted with its label. */
export interface FindingChange {
  readonly label: string
  readonly texts: readonly string[]
}

/** One finding of the overview, ready to be printed. */
export interface Finding {
  readonly id: string
  readonly theme: Theme
  readonly panel: string // id of the panel it leads to
  readonly title: string // a sentence that the data complete
  readonly changes: readonly FindingChange[]
  readonly period: string // of the newest figure that the sentence quotes
  readonly sources: readonly string[] // publications of the figures that the sentence quotes, their bodies first
  readonly note: string // which of its figures are as first published; '' on the current view
  readonly picture: Picture | undefined // of both schemes
  readonly description: string // of the picture, for readers who do not see it
  readonly quoted: readonly QuotedFigure[]
}

/** A finding that cannot be stated, and why. */
export interface UnstatedFinding {
  readonly id: string
  readonly issues: readonly Issue[]
}

export const isInvalidFinding = (finding: FindingSpec | InvalidFinding): finding is InvalidFinding => 'invalid' in finding

export const isUnstated = (finding: Finding | UnstatedFinding): finding is UnstatedFinding => 'issues' in finding

/** Size of the small charts, in CSS pixels. One drawing serves all windows. */
const SMALL_CHART = { width: 400, height: 200 } as const

const LARGE = { scale: 1e8 } // 亿

/** Size of the last digit of the coarsest of these figures, in the canonical unit. */
const coarsest = (series: Series, indices: readonly number[]): number => Math.max(...indices.map((index) => graspOf(series, [index], LARGE)))

/** The step in which a change is given: of people in 万 where all figures were published so finely, else in 亿 with two decimals; of others the one that reads best, with the digits of the coarser figure. */
const stepFor = (series: Series, indices: readonly number[], dataset: Dataset, language: Language): PlotUnit => {
  const { unit } = series
  if (unit.kind === 'count' && unit.of === 'person') {
    const { token, decimals } = coarsest(series, indices) >= LARGE.scale / 100 ? stepIn(unit, '亿人', 2, language) : stepIn(unit, '万人', 0, language)
    return { unit, token, scale: scaleOf(token), decimals }
  }
  const token = defaultToken(valueAt(series, indices[0] ?? 0), unit, language)
  const digits = indices.map((at) => {
    const printed = decimalsAt(series, at, token, dataset.indicators.get(series.indicator))
    return unit.kind === 'count' ? printed : Math.max(Math.min(printed, series.publishedDecimals[at] ?? 0), Math.min(printed, 1)) // a table that lost its trailing zeros had one
  })
  return { unit, token, scale: scaleOf(token), decimals: Math.min(...digits) }
}

/** Index of the observation to compare with; undefined where there is none. */
const baseOf = (series: Series, index: number, since: string): number | undefined => {
  if (since === 'year-before') return indexAt(series, shiftYears(periodAt(series, index), -1))
  if (since === 'before') return presentOf(series).filter((earlier) => earlier < index).pop()
  const found = indexOf(series, since)
  return found !== undefined && found < index ? found : undefined
}

/** A change since an earlier date in words; that the two are not comparable, where a break separates them; '' where there is no such date. */
export const changeSince = (series: Series, index: number, since: string, dataset: Dataset, language: Language): string => {
  const base = baseOf(series, index, since)
  if (base === undefined) return ''
  const words = overviewWords(language)
  const isYearBefore = since === 'year-before' && periodAt(series, index) % 100 === 0
  const name = isYearBefore ? '' : formatPeriod(periodAt(series, base), language)
  if (separated(series, base, index, breaksOf(dataset, series))) return words.apart(name)
  const { text, rate, up } = changeBetween(series, base, index, stepFor(series, [index, base], dataset, language), language, coarsest(series, [index, base]))
  return words.change({ base: name, change: text, rate, up })
}

const changesOf = ({ changes }: FindingSpec, dataset: Dataset, language: Language): FindingChange[] =>
  changes.flatMap(({ indicator, label, at = 'last', since }) => {
    const series = findSeries(dataset, indicator, NATION)
    const index = series && indexOf(series, at)
    if (!series || index === undefined) return []
    const texts = since.map((one) => changeSince(series, index, one, dataset, language)).filter(Boolean)
    return texts.length > 0 ? [{ label: label[language], texts }] : []
  })

/** The small chart of a finding as a panel of its own. */
const chartOf = ({ id, title, chart: { lines, zero, ...time } }: FindingSpec, theme: Theme): ValidPanel => ({ id, theme, type: 'trend', title, ...time, grids: [{ lines, zero }] }) as ValidPanel

/** Publications of the figures quoted, those of the newest first, and each body once before its titles. */
const sourcesOf = (quoted: readonly QuotedFigure[], dataset: Dataset, language: Language): string[] => {
  const newestFirst = [...quoted].sort((a, b) => periodAt(b.series, b.index) - periodAt(a.series, a.index))
  const ids = [...new Set(newestFirst.flatMap(({ series, index }) => observationAt(series, index).sources))]
  const words = overviewWords(language)
  return ids.flatMap((id) => {
    const source = dataset.sources.get(id)
    return source ? [words.publication(source.body[language], source.title[language])] : []
  })
}

interface Request {
  readonly dataset: Dataset
  readonly panels: readonly PanelSpec[]
  readonly language: Language
  readonly vintage?: Vintage | undefined
}

/** States one finding from the data; where the data complete none of its sentences, the issue that says so. */
const stateFinding = (spec: FindingSpec, { dataset: given, panels, language, vintage }: Request): Finding | UnstatedFinding => {
  const dataset = datasetAs(given, vintage)
  const sentence = quoteSentence(spec.title[language], { dataset, language, facts: {}, plain: true })
  if (!sentence) return { id: spec.id, issues: [unsaid(spec)] }
  const theme = panels.find(({ id }) => id === spec.panel)?.theme ?? 'urbanisation'
  const compiled = compilePanel(chartOf(spec, theme), given, { language, scheme: 'light', ...SMALL_CHART, ...(vintage ? { vintage } : {}) })
  const newest = Math.max(...sentence.quoted.map(({ series, index }) => periodAt(series, index))) as Period
  return {
    id: spec.id,
    theme,
    panel: spec.panel,
    title: sentence.text,
    changes: changesOf(spec, dataset, language),
    period: sentence.quoted.length > 0 ? formatPeriod(newest, language) : '',
    sources: sourcesOf(sentence.quoted, dataset, language),
    note: compiled.release?.line ?? '',
    picture: compiled.height > 0 ? pictureOf(compiled, SMALL_CHART.width) : undefined,
    description: compiled.description,
    quoted: sentence.quoted,
  }
}

const PLACE = { file: 'panels.json', line: 0, column: 0 }

const unsaid = ({ id }: FindingSpec): Issue => issue('finding-unsaid', 'warning', PLACE, id, { finding: id })

/** The findings of the overview in order; one that cannot be stated keeps its place with the reason. */
export const stateFindings = (specs: readonly (FindingSpec | InvalidFinding)[], request: Request): (Finding | UnstatedFinding)[] =>
  specs.map((spec) => (isInvalidFinding(spec) ? { id: spec.id, issues: spec.issues } : stateFinding(spec, request)))

/** Indicators that a finding reads: its chart, its changes and its sentences. */
const indicatorsOfFinding = ({ chart, changes, title }: FindingSpec): string[] => [
  ...new Set([...chart.lines.map(({ indicator }) => indicator), ...changes.map(({ indicator }) => indicator), ...seriesQuoted([...title.zh, ...title.en]).map(({ indicator }) => indicator)]),
]

/** What is wrong with findings on these data: indicators that have none, sentences that the data cannot complete. */
export const findingIssues = (specs: readonly (FindingSpec | InvalidFinding)[], panels: readonly PanelSpec[], dataset: Dataset): Issue[] => {
  const valid = specs.filter((spec): spec is FindingSpec => !isInvalidFinding(spec))
  const observed = new Set(Array.from(dataset.series.values(), ({ indicator }) => indicator))
  const missing = valid.flatMap((spec) => indicatorsOfFinding(spec).filter((id) => !observed.has(id)).map((id) => issue('finding-invalid', 'error', PLACE, id, { finding: spec.id, path: 'indicator', expected: 'indicators.csv' })))
  const unstated = valid.filter((spec) => LANGUAGES.some((language) => isUnstated(stateFinding(spec, { dataset, panels, language }))))
  return [...missing, ...unstated.map(unsaid)]
}
