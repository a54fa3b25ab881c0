import type { Dataset } from '../model/dataset'
import { periodAt } from '../model/series'
import { valuesAt, type Use } from './evaluate'
import { parseFormula } from './parse-formula'

/** What a computed figure was made of, as its formula reads it; none for a figure that a file holds. */
export const inputsBehind = ({ series, index }: Use, dataset: Dataset): readonly Use[] => {
  if (series.files.length > 0) return []
  const tree = parseFormula(dataset.indicators.get(series.indicator)?.formula ?? '').value
  if (!tree) return []
  const { region, variant } = series
  return valuesAt([tree], { dataset, region, variant }, periodAt(series, index)).flatMap(({ uses }) => uses)
}

const MOST_DEEP = 12 // formulas on formulas; circular ones are never computed

/** The observed figures behind some figures, each once: those themselves, or what their formulas read in the end. */
export const observedBehind = (uses: readonly Use[], dataset: Dataset, deep = MOST_DEEP): Use[] => {
  const found = uses.flatMap((use) => (use.series.files.length > 0 || deep === 0 ? [use] : observedBehind(inputsBehind(use, dataset), dataset, deep - 1)))
  const seen = new Map(found.map((use) => [`${use.series.indicator}|${use.series.region}|${use.series.vintage}|${use.series.variant}|${use.index}`, use]))
  return [...seen.values()]
}
