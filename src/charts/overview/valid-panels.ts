import { localized } from '../../model/text'
import type { FindingSpec } from './finding-spec'
import type { Section } from '../spec/panel-fields'
import type { ValidPanel } from '../types/list'

/** What `parsePanels`, `parseSections` and `parseFindings` read of a `panels.json`. */
interface ValidPanels {
  readonly panels: readonly ValidPanel[]
  readonly sections: readonly Section[]
  readonly findings: readonly FindingSpec[]
}

const isLocalized = (value: unknown): value is { readonly zh: unknown; readonly en: unknown } => typeof value === 'object' && value !== null && Object.keys(value).sort().join() === 'en,zh'

/** Reads the text of a `panels.json` in which these have found nothing wrong, as they do, but without zod, which is three times the weight of the chart types' own code. */
export const readValidPanels = (text: string): ValidPanels => {
  const { panels, sections, findings } = JSON.parse(text, (_, value: unknown) => (isLocalized(value) ? localized(value) : value)) as Partial<ValidPanels>
  return { panels: panels ?? [], sections: sections ?? [], findings: findings ?? [] }
}
