import type { AgeBand, Dataset, Source } from '../../model/dataset'
import type { Indicator } from '../../model/indicator'
import type { Series } from '../../model/series'
import type { Language } from '../../model/text'
import { formulaInputs } from '../../transform/index'
import { presentOf } from '../series/cut-series'
import type { ResolvedSeries } from '../series/request'

/** Inputs of a figure: everything that its marks, table and sentences read. Sources, files and definitions follow from them. */
export interface FigureInputs {
  readonly series: readonly Series[]
  readonly ages: readonly AgeBand[]
  readonly indicators: readonly Indicator[] // in the order drawn
  readonly quoted: readonly string[] // further indicators that the title reads
  readonly cited?: readonly string[] // sources of what is said of the figures
  readonly annotated?: readonly string[] // sources of annotations
}

/** The inputs of a figure that draws these series. */
export const inputsOf = (resolved: readonly ResolvedSeries[], ages: readonly AgeBand[] = []): FigureInputs => ({
  series: resolved.flatMap(({ series, projected, bands }) => [series, ...(projected ? [projected] : []), ...bands.flatMap(({ lower, upper }) => [lower, upper])]),
  ages,
  indicators: [...new Set(resolved.map(({ indicator }) => indicator))],
  quoted: [],
})

/** Sources of the inputs, by number of values, largest first. */
export const sourcesOf = ({ series, ages, cited = [], annotated = [] }: FigureInputs, dataset: Dataset): Source[] => {
  const weights = new Map<string, number>()
  const count = (ids: string): void => {
    for (const id of ids.split(';')) if (id) weights.set(id, (weights.get(id) ?? 0) + 1)
  }
  for (const one of series) for (const index of presentOf(one)) count(one.texts[one.source[index] ?? 0] ?? '')
  for (const { source } of ages) count(source)
  cited.forEach(count)
  annotated.forEach(count)
  return [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).flatMap(([id]) => dataset.sources.get(id) ?? [])
}

/** Definition, base and formula of one indicator. */
export interface IndicatorNote {
  readonly indicator: string
  readonly name: string
  readonly definition: string
  readonly baseNote: string
  readonly formula: string // '' when observed
  readonly inputs: readonly { readonly id: string; readonly name: string }[]
}

/** The definitions of the inputs, once each. */
export const indicatorNotes = ({ indicators }: FigureInputs, dataset: Dataset, language: Language): IndicatorNote[] =>
  indicators.map(({ id, name, definition, baseNote, formula }) => ({
    indicator: id,
    name: name[language],
    definition: definition[language],
    baseNote: baseNote[language],
    formula,
    inputs: formulaInputs(id, dataset).map((input) => ({ id: input, name: dataset.indicators.get(input)?.name[language] ?? input })),
  }))

/** Tables that every panel reads beside its values. */
const CATALOGUES = ['indicators.csv', 'breaks.csv', 'sources.csv', 'panels.json']

/** Files of the package behind a figure: the tables of its values, those of the inputs of computed values, and the catalogues. */
export const filesOf = ({ series, indicators, ages, quoted, cited }: FigureInputs, dataset: Dataset): string[] => {
  const seen = new Set<string>()
  const visit = (id: string): void => {
    if (seen.has(id)) return
    seen.add(id)
    formulaInputs(id, dataset).forEach(visit)
  }
  indicators.forEach(({ id }) => visit(id))
  quoted.forEach(visit)
  const tables = [...dataset.series.values()].filter(({ indicator }) => seen.has(indicator)).flatMap(({ files }) => files.filter(Boolean))
  const readsRevisions = cited !== undefined || series.some(({ releases }) => releases) // a panel of revisions, or the view of first releases
  const catalogues = [...CATALOGUES, ...(readsRevisions ? ['revisions.csv'] : [])]
  return [...new Set([...[...tables, ...ages.map(({ file }) => file)].sort(), ...catalogues])]
}
