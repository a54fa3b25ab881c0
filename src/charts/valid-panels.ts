import { localized } from '../model/text'
import type { Section } from './spec/panel-fields'
import type { ValidPanel } from './types/list'

/** What `parsePanels` and `parseSections` read of a `panels.json`. */
interface ValidPanels {
  readonly panels: readonly ValidPanel[]
  readonly sections: readonly Section[]
}

const isLocalized = (value: unknown): value is { readonly zh: unknown; readonly en: unknown } => typeof value === 'object' && value !== null && Object.keys(value).sort().join() === 'en,zh'

/** Reads the text of a `panels.json` in which `parsePanels` has found nothing wrong, as that does, but without zod, which is three times the weight of the chart types' own code. */
export const readValidPanels = (text: string): ValidPanels => {
  const { panels, sections } = JSON.parse(text, (_, value: unknown) => (isLocalized(value) ? localized(value) : value)) as Partial<ValidPanels>
  return { panels: panels ?? [], sections: sections ?? [] }
}
