import type { PanelSpec } from '../../src/charts/types/list'
import type { ExportJob } from '../../src/exports/export-job'
import type { Dataset } from '../../src/model/dataset'
import type { Language } from '../../src/model/text'

/** A panel to be exported, under this view. */
export const exportJob = (spec: PanelSpec | undefined, dataset: Dataset, language: Language, view: Partial<ExportJob['view']> = {}): ExportJob => {
  if (!spec) throw new Error('no such panel')
  return { spec, dataset, view: { language, ...view }, scheme: 'light', query: `?panel=${spec.id}`, address: `https://example.org/?panel=${spec.id}` }
}
