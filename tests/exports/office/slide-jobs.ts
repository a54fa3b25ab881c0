import { isInvalid, type ValidPanel } from '../../../src/charts/types/list'
import type { PanelSpec } from '../../../src/charts/types/list'
import type { ExportJob } from '../../../src/exports/export-job'
import type { Dataset } from '../../../src/model/dataset'
import { shippedDataset, shippedPanels } from '../../panels/shipped-data'

export const dataset = shippedDataset()
export const panels = shippedPanels().value.filter((panel): panel is ValidPanel => !isInvalid(panel))

export const panelNamed = (id: string): ValidPanel => {
  const found = panels.find((panel) => panel.id === id)
  if (!found) throw new Error(id)
  return found
}

/** A panel as it is shown, on its way to a slide. */
export const slideJob = (spec: PanelSpec, view: Partial<ExportJob['view']> = {}, data: Dataset = dataset): ExportJob => ({
  spec,
  dataset: data,
  view: { language: 'zh', ...view },
  scheme: 'light',
  query: `?panel=${spec.id}`,
  address: `https://example.org/?panel=${spec.id}`,
})

export const TOOLS = { today: '2026-11-25', rasterise: () => Promise.reject(new Error('no pictures on slides')) }
export const SETTINGS = { preset: 'slide', scale: 1, paper: true } as const
