import type { Dataset } from '../model/dataset'
import { issue, type Issue } from '../model/issue'
import { chartTextWords } from '../words/chart-text'
import { uiWords } from '../words/index'
import type { SeriesRequest } from './series/request'
import type { CompiledPanel } from './compiled-panel'
import type { InvalidPanel, ValidPanel } from './types/list'
import { NO_CHOICES, type PanelView } from './query/panel-view'
import { emptyFigure, NO_ROWS } from './figure/figure'

const NO_CONTROLS: CompiledPanel['controls'] = { choices: NO_CHOICES, units: [], unit: '', modes: ['absolute'], mode: 'absolute', vintages: [''], regions: [], range: undefined, plots: { offered: [], shown: 'one', usual: 'one', most: 0 }, focusable: [], focus: '' }
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
  whole: emptyFigure(0),
  height: 0,
  lacking: 'data',
  members: [],
  rowPositions: NO_ROWS,
  table: { caption: title, head: '', columns: [], rows: [] },
  sources: [],
  indicators: [],
  notes: [],
  controls: NO_CONTROLS,
  issues,
})

/** What stays beside a panel without a drawing: what the reader may change, and what the panel is made of. */
type Kept = Pick<CompiledPanel, 'controls' | 'subtitle' | 'sources' | 'indicators'>

interface Lacking {
  readonly requests: readonly SeriesRequest[]
  readonly dataset: Dataset
  readonly view: PanelView
  readonly issues: readonly Issue[]
  readonly kept: Kept
  readonly isElsewhere: boolean // the data have other years
}

/** A panel for which there is nothing to draw says so, and which years there are; height 0 tells the host to draw no frame. */
export const emptyPanel = (spec: ValidPanel, { requests, dataset, view, issues, kept, isElsewhere }: Lacking): CompiledPanel => {
  const words = uiWords(view.language).chart
  const texts = chartTextWords(view.language)
  const ids = [...new Set(requests.map(({ indicator }) => indicator))].slice(0, 3)
  const names = ids.map((id) => dataset.indicators.get(id)?.name[view.language] ?? id).join(words.join) || spec.id
  const all = [...issues, issue('panel-empty', 'warning', PLACE, spec.id, { panel: spec.id })]
  const { range } = kept.controls
  if (!isElsewhere || !range) return { ...blank(spec.id, spec.theme, spec.type, texts.emptyTitle(names), texts.emptyText, all), ...kept }
  const text = texts.emptyRangeText(texts.chosenYears(view.from, view.to), words.span(range.first, range.last))
  return { ...blank(spec.id, spec.theme, spec.type, texts.emptyRangeTitle(names), text, all), ...kept, lacking: 'range' }
}

/** A panel with an invalid definition, with its issues. */
export const invalidPanel = ({ id, theme, issues }: InvalidPanel, { language }: PanelView): CompiledPanel =>
  blank(id, theme, 'invalid', chartTextWords(language).invalidTitle(id), '', issues)
