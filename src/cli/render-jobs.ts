import { compilePanel } from '../charts/compile'
import type { CompiledPanel } from '../charts/compiled-panel'
import type { PanelSpec } from '../charts/types/list'
import type { ExportJob } from '../exports/export-job'
import { stampQuery } from '../exports/stamp/stamp'
import type { Dataset } from '../model/dataset'
import { languageQuery, type Language } from '../model/text'
import { nearestName } from '../transform/nearest-name'
import { renderWords, type RenderWords } from '../words/commands'
import type { RenderAsked } from './render-arguments'

type AskedView = RenderAsked['view']
type Field = keyof AskedView

/** A wish that a panel cannot meet. */
interface Unfit {
  readonly fields: readonly Field[]
  readonly told: string
}

const unfitRange = (id: string, { range }: CompiledPanel['controls'], { from, to }: AskedView, words: RenderWords): Unfit[] => {
  if (from === undefined && to === undefined) return []
  const fields = ['from', 'to'] as const
  if (!range) return [{ fields, told: words.rangeUnfit(id) }]
  const isOutside = (from ?? range.first) > range.last || (to ?? range.last) < range.first
  return isOutside ? [{ fields, told: words.rangeEmpty(id, range.first, range.last) }] : []
}

const unfitPlaces = (id: string, { regions }: CompiledPanel['controls'], { compare = [] }: AskedView, words: RenderWords): Unfit[] => {
  const unknown = compare.find((region) => !regions.some((one) => one.id === region))
  if (unknown === undefined) return []
  const nearest = regions.find(({ name }) => name === unknown)?.id ?? nearestName(unknown, regions.map((one) => one.id))
  return [{ fields: ['compare'], told: words.regionUnknown(id, unknown, nearest, regions.length > 0) }]
}

/** What of the view the panel cannot show. Units depend on the mode, so the panel is compiled in it. */
const unfitOf = (spec: PanelSpec, dataset: Dataset, view: AskedView, language: Language): Unfit[] => {
  const words = renderWords(language)
  const { mode, unit } = view
  const { controls } = compilePanel(spec, dataset, { language, scheme: 'light', width: 800, ...(mode === undefined ? {} : { mode }) })
  return [
    ...unfitRange(spec.id, controls, view, words),
    ...(mode !== undefined && !controls.modes.includes(mode) ? [{ fields: ['mode'] as const, told: words.modeUnknown(spec.id, mode, controls.modes) }] : []),
    ...(unit !== undefined && !controls.units.includes(unit) ? [{ fields: ['unit'] as const, told: words.unitUnknown(spec.id, unit, controls.units) }] : []),
    ...unfitPlaces(spec.id, controls, view, words),
  ]
}

const jobOf = (spec: PanelSpec, dataset: Dataset, view: AskedView, { site, scheme }: RenderAsked, language: Language): ExportJob => {
  const query = `${stampQuery(spec.id, view)}${languageQuery(language)}`
  return { spec, dataset, view: { ...view, language }, scheme, query, address: site === '' ? '' : new URL(query, site).href }
}

/** Jobs, and what is to be said beside them. */
export interface RenderJobs {
  readonly jobs: readonly ExportJob[]
  readonly wrong: string // '' when all is well
  readonly remarks: readonly string[]
}

/** A job for each panel. With one panel every wish must fit; with several, each must fit one of them, and the others keep their defaults there. */
export const renderJobs = (specs: readonly PanelSpec[], dataset: Dataset, asked: RenderAsked, language: Language): RenderJobs => {
  const unfits = specs.map((spec) => unfitOf(spec, dataset, asked.view, language))
  const fitsNone = unfits[0]?.find(({ fields: [field] }) => unfits.every((one) => one.some(({ fields }) => field !== undefined && fields.includes(field))))
  if (fitsNone) return { jobs: [], wrong: fitsNone.told, remarks: [] }
  const jobs = specs.map((spec, at) => {
    const dropped = new Set<string>(unfits[at]?.flatMap(({ fields }) => fields))
    const view = Object.fromEntries(Object.entries(asked.view).filter(([field]) => !dropped.has(field))) as AskedView
    return jobOf(spec, dataset, view, asked, language)
  })
  return { jobs, wrong: '', remarks: unfits.flat().map(({ told }) => renderWords(language).leftOut(told)) }
}
