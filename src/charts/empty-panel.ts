import type { Dataset } from '../model/dataset'
import { issue, type Issue } from '../model/issue'
import { uiWords } from '../words/index'
import type { SeriesRequest } from './series/request'
import type { CompiledPanel } from './compiled-panel'
import type { InvalidPanel, ValidPanel } from './types/list'
import type { PanelView } from './query/panel-view'
import { emptyFigure, NO_ROWS } from './figure/figure'

const NO_CONTROLS: CompiledPanel['controls'] = { units: [], unit: '', modes: ['absolute'], mode: 'absolute', vintages: [''], regions: [], range: undefined }
const PLACE = { file: 'panels.json', line: 0, column: 0 }

const blank = (id: string, theme: CompiledPanel['theme'], type: string, title: string, description: string, issues: readonly Issue[]): CompiledPanel => ({
  id,
  theme,
  type,
  title,
  subtitle: '',
  statement: '',
  description,
  figure: emptyFigure(0),
  option: {},
  height: 0,
  members: [],
  rowPositions: NO_ROWS,
  table: { caption: title, head: '', columns: [], rows: [] },
  sources: [],
  indicators: [],
  notes: [],
  controls: NO_CONTROLS,
  issues,
})

/** A panel without data, which says so. Height 0: the host draws no frame. */
export const emptyPanel = (spec: ValidPanel, requests: readonly SeriesRequest[], dataset: Dataset, { language }: PanelView, issues: readonly Issue[]): CompiledPanel => {
  const words = uiWords(language).chart
  const ids = [...new Set(requests.map(({ indicator }) => indicator))].slice(0, 3)
  const names = ids.map((id) => dataset.indicators.get(id)?.name[language] ?? id).join(words.join)
  const all = [...issues, issue('panel-empty', 'warning', PLACE, spec.id, { panel: spec.id })]
  return blank(spec.id, spec.theme, spec.type, words.emptyTitle(names || spec.id), words.emptyText, all)
}

/** A panel with an invalid definition, with its issues. */
export const invalidPanel = ({ id, theme, issues }: InvalidPanel, { language }: PanelView): CompiledPanel =>
  blank(id, theme, 'invalid', uiWords(language).chart.invalidTitle(id), '', issues)
