/** Which panels draw a place: those that compare it, and those in which it is a row, a tile or the subject. */
import type { Dataset } from '../../model/dataset'
import { NATION } from '../../model/region'
import { seriesKey } from '../../model/series'
import type { Language } from '../../model/text'
import { comparedBy } from '../panel-controls'
import type { PanelChoice } from '../query/panel-parameters'
import { placesOf } from '../series/place-rows'
import type { Places } from '../series/request'
import { chartTypeOf, isInvalid, type PanelSpec, type ValidPanel } from '../types/list'

/** A panel with the choice that brings the place into it. */
export interface PanelOfPlace {
  readonly spec: ValidPanel
  readonly choice: Pick<PanelChoice, 'compare' | 'focus' | 'of'>
  readonly name: (language: Language) => string // its subtitle, or its first indicator
}

const SHOWN = 4
const TYPES: readonly string[] = ['trend', 'pyramid', 'tile-grid'] // shown before others

const nameOf = (spec: ValidPanel, dataset: Dataset): PanelOfPlace['name'] => {
  const [request] = chartTypeOf(spec).requests(spec, dataset)
  return (language) => spec.subtitle?.[language] ?? dataset.indicators.get(request?.indicator ?? '')?.name[language] ?? spec.id
}

const choiceOf = (spec: ValidPanel, place: string, dataset: Dataset): PanelOfPlace['choice'] | undefined => {
  const chart = chartTypeOf(spec)
  const requests = chart.requests(spec, dataset)
  if (place === NATION) return undefined
  const { places } = spec as { readonly places?: Places }
  if (places && placesOf(places, dataset).some(({ id }) => id === place) && dataset.ages.some(({ region }) => region === place)) return { of: place }
  if (requests.some(({ region }) => region === place)) return dataset.series.has(seriesKey({ indicator: requests.find(({ region }) => region === place)?.indicator ?? '', region: place, vintage: '', variant: '' })) ? { focus: place } : undefined
  const { compare } = spec as { readonly compare?: { readonly indicator?: string | undefined; readonly regions: Places } }
  if (!chart.compares || !compare || !placesOf(compare.regions, dataset).some(({ id }) => id === place)) return undefined
  const indicator = comparedBy({ compare: { indicator: compare.indicator, regions: compare.regions } }, requests)
  return dataset.series.has(seriesKey({ indicator, region: place, vintage: '', variant: '' })) ? { compare: [place] } : undefined
}

/** The panels that draw a place: the first few to be shown, and the others. The nation is in most, and has none of its own here. */
export const panelsOfPlace = (place: string, panels: readonly PanelSpec[], dataset: Dataset): { readonly shown: readonly PanelOfPlace[]; readonly others: readonly PanelOfPlace[] } => {
  const found = panels.flatMap((spec): PanelOfPlace[] => {
    const choice = isInvalid(spec) ? undefined : choiceOf(spec, place, dataset)
    return choice && !isInvalid(spec) ? [{ spec, choice, name: nameOf(spec, dataset) }] : []
  })
  const first = [...found.filter(({ spec }) => TYPES.includes(spec.type)).sort((a, b) => TYPES.indexOf(a.spec.type) - TYPES.indexOf(b.spec.type)), ...found.filter(({ spec }) => !TYPES.includes(spec.type))].slice(0, SHOWN)
  return { shown: first, others: found.filter((one) => !first.includes(one)) }
}
