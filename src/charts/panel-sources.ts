import type { Dataset, Source } from '../model/dataset'
import type { Language } from '../model/text'
import { formulaInputs } from '../transform/index'
import type { Picked } from './types/chart-type'
import type { IndicatorNote } from './compiled-panel'
import { presentOf } from './series/cut-series'

/** Sources of what is drawn, the one that carries most figures first. */
export const sourcesOf = (picked: readonly Picked[], dataset: Dataset): Source[] => {
  const weights = new Map<string, number>()
  for (const { series, projected, bands } of picked) {
    for (const one of [series, ...(projected ? [projected] : []), ...bands.map(({ upper }) => upper)]) {
      for (const index of presentOf(one)) {
        for (const id of (one.texts[one.source[index] ?? 0] ?? '').split(';')) if (id) weights.set(id, (weights.get(id) ?? 0) + 1)
      }
    }
  }
  return [...weights]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .flatMap(([id]) => dataset.sources.get(id) ?? [])
}

/** Definition, base and formula of each indicator shown, once each. */
export const indicatorNotes = (picked: readonly Picked[], dataset: Dataset, language: Language): IndicatorNote[] => {
  const seen = new Map<string, IndicatorNote>()
  for (const { indicator } of picked) {
    const inputs = formulaInputs(indicator.id, dataset)
    seen.set(indicator.id, {
      indicator: indicator.id,
      name: indicator.name[language],
      definition: indicator.definition[language],
      baseNote: indicator.baseNote[language],
      formula: indicator.formula,
      inputs: inputs.map((id) => ({ id, name: dataset.indicators.get(id)?.name[language] ?? id })),
    })
  }
  return [...seen.values()]
}
