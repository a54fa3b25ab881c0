import type { Dataset } from '../model/dataset'
import { issue, type Issue } from '../model/issue'
import { NATION } from '../model/region'
import { uiWords } from '../words/index'
import type { Ask, ChartType, DrawContext, Drawing, Picked, Settled, Step } from './types/chart-type'
import { canIndex } from './series/in-mode'
import type { CompiledPanel } from './compiled-panel'
import { emptyPanel, invalidPanel } from './empty-panel'
import { CHART_TYPES, isInvalid, type PanelSpec, type ValidPanel } from './types/list'
import { comparedBy, controlsOf } from './panel-controls'
import { breakNotes, panelNotes } from './text/panel-notes'
import { indicatorNotes, sourcesOf } from './panel-sources'
import type { PanelView } from './panel-view'
import { pickSeries } from './series/resolve-series'
import { titleOf, subtitleOf } from './text/panel-title'
import { paletteOf } from './figure/palette'
import { mixedUnits, settleStep } from './series/plot-unit'

/** Any chart type, seen from the compiler: its own panel is what it is given. */
interface AnyChart extends Pick<ChartType<never>, 'timed' | 'defaults'> {
  asks(spec: ValidPanel, dataset: Dataset): readonly Ask[]
  draw(context: DrawContext<ValidPanel>): Drawing
}

const chartOf = (spec: ValidPanel): AnyChart => CHART_TYPES[spec.type] as unknown as AnyChart

const PLACE = { file: 'panels.json', line: 0, column: 0 }
const MOST_COMPARED = 6

interface Loose {
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly unit?: string | undefined
  readonly mode?: Settled['mode'] | undefined
  readonly modes?: Settled['modes'] | undefined
  readonly compare?: { readonly indicator?: string | undefined; readonly regions: readonly string[] | string } | undefined
}

/** Order of defaults, here and nowhere else: chart type ← indicator ← panel ← reader's view. */
const settle = (chart: AnyChart, spec: ValidPanel, dataset: Dataset, view: PanelView): Settled => {
  const panel = spec as Loose
  const kinds = new Set(chart.asks(spec, dataset).map(({ indicator }) => dataset.indicators.get(indicator)?.kind))
  const grows = [...kinds].every((kind) => kind === 'stock' || kind === 'flow')
  const opposed = 'down' in spec // a growth or an index drawn downward would read with the wrong sign
  const ofIndicator: Settled['modes'] = chart.timed && grows && !opposed ? ['index', 'growth'] : []
  const modes = [...new Set([...chart.defaults.modes, ...(panel.modes ?? ofIndicator)])]
  const wanted = [view.mode, panel.mode, chart.defaults.mode].find((mode) => mode !== undefined && modes.includes(mode))
  return {
    from: chart.timed ? (view.from ?? panel.from) : undefined,
    to: chart.timed ? (view.to ?? panel.to) : undefined,
    unit: panel.unit,
    mode: wanted ?? chart.defaults.mode,
    modes,
    compare: panel.compare && { indicator: panel.compare.indicator, regions: panel.compare.regions },
  }
}

/** What of it the data allows: a panel none of whose series can be indexed does not offer to. */
const allowed = (settled: Settled, chart: AnyChart, asks: readonly Ask[], dataset: Dataset): Settled => {
  if (!settled.modes.includes('index') || canIndex(asks, dataset, settled)) return settled
  return { ...settled, modes: settled.modes.filter((mode) => mode !== 'index'), mode: settled.mode === 'index' ? chart.defaults.mode : settled.mode }
}

/** The panel's own asks, and one more for each place the reader compares with. */
const asksOf = (chart: AnyChart, spec: ValidPanel, dataset: Dataset, view: PanelView, settled: Settled): Ask[] => {
  const own = chart.asks(spec, dataset)
  const [first] = own
  if (!first || !settled.compare || !chart.timed) return [...own]
  const indicator = comparedBy(settled, own)
  const like = own.find((ask) => ask.indicator === indicator) ?? first
  const added = (view.compare ?? []).slice(0, MOST_COMPARED).map((region): Ask => ({ ...like, indicator, region, label: undefined, tone: 'grey', draw: 'line', bands: [], compared: true }))
  return [...own, ...added.filter(({ region }) => region !== NATION && !own.some((ask) => ask.indicator === indicator && ask.region === region))]
}

const stepsOf = (spec: ValidPanel, picked: readonly Picked[], settled: Settled, view: PanelView): { steps: Step[]; kept: Picked[]; issues: Issue[] } => {
  const grids = [...new Set(picked.map(({ ask }) => ask.grid))].sort((a, b) => a - b)
  const issues: Issue[] = []
  const kept: Picked[] = []
  const steps = grids.flatMap((grid, at) => {
    const here = picked.filter(({ ask }) => ask.grid === grid)
    const mixed = new Set(mixedUnits(here))
    if (mixed.size > 0) issues.push(issue('panel-unit-mixed', 'error', PLACE, spec.id, { panel: spec.id, units: [...new Set(here.map(({ indicator }) => indicator.unitId))] }))
    const fit = here.filter((one) => !mixed.has(one)).map((one) => ({ ...one, ask: { ...one.ask, grid: at } }))
    kept.push(...fit)
    const ofGrid = 'grids' in spec ? spec.grids[grid]?.unit : undefined
    return settleStep(fit, ofGrid, settled, view.unit, view.language) ?? []
  })
  return { steps, kept, issues }
}

/** A panel compiled as far as its drawing; tests look at the labels' boxes here. */
export interface Drawn {
  readonly settled: Settled
  readonly asks: readonly Ask[]
  readonly context: DrawContext<ValidPanel>
  readonly drawing: Drawing | undefined // undefined when there is nothing to draw
  readonly issues: readonly Issue[]
}

/** Phases 1–4: settle the options, find the series, agree on units, draw. */
export const drawPanel = (spec: ValidPanel, dataset: Dataset, view: PanelView): Drawn => {
  const chart = chartOf(spec)
  // 1. options
  const wished = settle(chart, spec, dataset, view)
  // 2. series
  const asks = asksOf(chart, spec, dataset, view, wished)
  const settled = allowed(wished, chart, asks, dataset)
  const found = pickSeries(asks, { panel: spec.id, dataset, settled, language: view.language })
  // 3. units
  const { steps, kept, issues } = stepsOf(spec, found.picked, settled, view)
  const palette = paletteOf(spec.theme, view.scheme)
  const context: DrawContext<ValidPanel> = { spec, picked: kept, steps, dataset, view, language: view.language, palette, mode: settled.mode }
  // 4. drawing
  const drawing = kept.length === 0 ? undefined : chart.draw(context)
  return { settled, asks, context, drawing, issues: [...found.issues, ...issues, ...(drawing?.issues ?? [])] }
}

/** One panel, ready for a host: option, words, table, sources, controls. The dataset must be derived; nothing is changed in place. */
export const compilePanel = (spec: PanelSpec, dataset: Dataset, view: PanelView): CompiledPanel => {
  if (isInvalid(spec)) return invalidPanel(spec, view)
  const { settled, asks, context, drawing, issues } = drawPanel(spec, dataset, view)
  if (!drawing) return emptyPanel(spec, asks, dataset, view, issues)
  const { picked, steps, language } = context
  const { timed, defaults } = chartOf(spec)
  // 5. words
  const title = titleOf(spec, context, drawing.facts, (spec as Loose).mode ?? defaults.mode)
  const own = (spec.notes ?? []).map((note) => note[language])
  return {
    id: spec.id,
    theme: spec.theme,
    type: spec.type,
    title,
    subtitle: subtitleOf(spec, context),
    statement: drawing.statement.trim(),
    description: [drawing.statement.trim(), drawing.description.trim(), ...(timed ? breakNotes(context) : [])].join(' '),
    option: drawing.option,
    height: drawing.height,
    members: drawing.members,
    spots: drawing.spots,
    // 6. what lies beside the chart
    table: { ...drawing.table, caption: uiWords(language).chart.tableCaption(title, '') },
    sources: sourcesOf(picked, dataset),
    indicators: indicatorNotes(picked, dataset, language),
    notes: [...own, ...(timed ? panelNotes(context) : []), ...drawing.notes],
    controls: controlsOf({ asks, picked, steps, settled, timed, dataset, language }),
    issues,
  }
}
