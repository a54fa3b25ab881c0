import { compilePanel } from '../charts/compile'
import { isInvalid, type PanelSpec } from '../charts/types/list'
import { indicatorsNamed } from '../charts/text/indicators-named'
import type { PanelView } from '../charts/panel-view'
import type { Dataset } from '../model/dataset'
import { issue, type Issue } from '../model/issue'
import { PANELS_FILE, readPanels } from './read-panels'

const PLACE = { file: PANELS_FILE, line: 0, column: 0 }
const VIEW: PanelView = { language: 'zh', scheme: 'light', width: 800 }

const missingIn = (panel: PanelSpec, dataset: Dataset, observed: ReadonlySet<string>): Issue[] =>
  [...new Set(indicatorsNamed(panel))]
    .filter((id) => !dataset.indicators.has(id) || !observed.has(id))
    .map((indicator) => issue('panel-indicator-missing', 'error', PLACE, indicator, { panel: panel.id, indicator }))

const once = (issues: readonly Issue[]): Issue[] => {
  const seen = new Map<string, Issue>()
  for (const one of issues) {
    const key = `${one.code} ${JSON.stringify(one.facts)}`
    if (!seen.has(key)) seen.set(key, one)
  }
  return [...seen.values()]
}

/** Reads `panels.json`, holds the indicators it names against the dataset, and compiles every panel. */
export const checkPanels = (files: ReadonlyMap<string, Uint8Array>, dataset: Dataset): Issue[] => {
  const { value: panels, issues } = readPanels(files)
  const observed = new Set(Array.from(dataset.series.values(), ({ indicator }) => indicator))
  const valid = panels.filter((panel) => !isInvalid(panel))
  return once([
    ...issues,
    ...valid.flatMap((panel) => missingIn(panel, dataset, observed)),
    ...valid.flatMap((panel) => compilePanel(panel, dataset, VIEW).issues),
  ])
}
