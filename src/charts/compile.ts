import type { Dataset } from '../model/dataset'
import { issue, NOWHERE, type Issue } from '../model/issue'
import { NATION } from '../model/region'
import type { Language } from '../model/text'
import { uiWords } from '../words/index'
import type { CompiledPanel } from './compiled-panel'
import { emptyPanel, invalidPanel } from './empty-panel'
import { emphasise } from './figure/emphasis'
import { focusableIn } from './figure/focusable'
import { indicatorNotes, sourcesOf } from './figure/inputs'
import { emptyFigure, unitOfPlot, type Figure } from './figure/figure'
import { comparedBy, controlsOf } from './panel-controls'
import { datasetAs, preparedView, type PanelTexts, type ReleaseNote } from './first-release/prepared-view'
import { MOST_COMPARED, MOST_IN_ONE } from './query/panel-parameters'
import type { Mode, PanelView } from './query/panel-view'
import { indexBase } from './series/index-base'
import { choosePlotUnit, defaultToken, mixedUnits } from './series/plot-unit'
import type { FigureContext, PlotUnit, ResolvedOptions, ResolvedSeries, SeriesRequest } from './series/request'
import { greatestOf, onOwnGrid, plotsOffered, type PlotsOffered } from './series/small-multiples'
import { resolveSeries } from './series/resolve-series'
import { seriesQuoted } from './text/sentence'
import { breakNotes, panelNotes } from './text/panel-notes'
import { subtitleOf, titleOf } from './text/panel-title'
import type { ChartBehaviour } from './spec/chart-type'
import { chartTypeOf, isInvalid, type PanelSpec, type ValidPanel } from './types/list'

const PLACE = { file: 'panels.json', line: 0, column: 0 }

/** Options that most panel types share. */
interface CommonOptions {
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly unit?: string | undefined
  readonly mode?: Mode | undefined
  readonly modes?: readonly Mode[] | undefined
  readonly compare?: { readonly indicator?: string | undefined; readonly regions: readonly string[] | string } | undefined
}

/** The modes that the type, the indicators and the panel allow, in this order. */
const modesOf = (chart: ChartBehaviour<ValidPanel>, requests: readonly SeriesRequest[], panel: CommonOptions, dataset: Dataset): readonly Mode[] => {
  const { offered, growing } = chart.modes
  const counted = requests.every(({ indicator }) => ['stock', 'flow'].includes(dataset.indicators.get(indicator)?.kind ?? ''))
  const ofIndicator: readonly Mode[] = growing && counted ? ['index', 'growth'] : []
  const own = panel.modes?.filter((mode) => growing || offered.includes(mode))
  const shared = requests.length === 0 || requests.some(({ indicator, whole }) => whole !== '' && whole !== indicator && dataset.indicators.get(indicator)?.unit.kind !== 'share') // a share has no share of its own
  return [...new Set([...offered, ...(own ?? ofIndicator)])].filter((mode) => (mode !== 'share' || shared) && (mode !== 'rate' || counted))
}

/** The range in order: reversed years are exchanged. */
const rangeOf = (from: number | undefined, to: number | undefined): Pick<ResolvedOptions, 'from' | 'to'> =>
  from !== undefined && to !== undefined && from > to ? { from: to, to: from } : { from, to }

/** The years that the reader chose; an end left open is the panel's own, unless it contradicts the other end. */
const chosenRange = (view: Pick<PanelView, 'from' | 'to'>, panel: CommonOptions): Pick<ResolvedOptions, 'from' | 'to'> => {
  const from = view.from ?? ((panel.from ?? -Infinity) > (view.to ?? Infinity) ? undefined : panel.from)
  const to = view.to ?? ((panel.to ?? Infinity) < (view.from ?? -Infinity) ? undefined : panel.to)
  return rangeOf(from, to)
}

/** The panel's own requests, and one for each place the reader compares with. */
const withCompared = (own: readonly SeriesRequest[], view: PanelView, multiplies: boolean, options: Pick<ResolvedOptions, 'compare'>): SeriesRequest[] => {
  const [first] = own
  if (!first || !options.compare) return [...own]
  const indicator = comparedBy(options, own)
  const like = own.find((request) => request.indicator === indicator) ?? first
  const added = (view.compare ?? []).slice(0, multiplies ? undefined : MOST_IN_ONE).map((region): SeriesRequest => ({ ...like, indicator, region, label: undefined, slot: -1, tone: 'grey', draw: 'line', change: false, bands: [], against: undefined, between: undefined, compared: true }))
  return [...own, ...added.filter(({ region }) => region !== NATION && !own.some((request) => request.indicator === indicator && request.region === region))]
}

/** The only place that merges defaults: chart type ← indicator ← panel ← reader's view. A choice that the data do not allow is dropped. */
const resolveOptions = (chart: ChartBehaviour<ValidPanel>, spec: ValidPanel, own: readonly SeriesRequest[], dataset: Dataset, view: PanelView): ResolvedOptions => {
  const panel = spec as CommonOptions
  const requests = own.filter(({ between, change, isListed }) => !between && !change && !isListed) // a difference has no mode of its own
  const range = chart.timed ? chosenRange(view, panel) : rangeOf(undefined, undefined)
  const declared = modesOf(chart, requests, panel, dataset)
  const compare = chart.compares && panel.compare ? { indicator: panel.compare.indicator, regions: panel.compare.regions } : undefined
  const base = declared.includes('index') ? indexBase(withCompared(requests, view, chart.multiplies ?? false, { compare }), dataset, range) : undefined // of the places compared, too
  const modes = base === undefined ? declared.filter((mode) => mode !== 'index') : declared
  const wanted = view.mode ?? panel.mode ?? chart.modes.first
  const mode = modes.includes(wanted) ? wanted : 'absolute' // a mode that is not available falls back to the values
  return { ...range, base, unit: panel.unit, mode, modes, compare }
}

interface Units {
  readonly units: readonly PlotUnit[]
  readonly kept: readonly ResolvedSeries[] // in the unit of their plot
  readonly issues: readonly Issue[]
}

/** The unit in which the place with the least figures reads best: each place has a plot of its own. */
const unitOfLeast = (places: readonly ResolvedSeries[], language: Language): string | undefined => {
  const [first] = places
  return first && defaultToken(Math.min(...places.map(greatestOf)), first.series.unit, language)
}

/** Series by plot, and the grid of places that have plots of their own, whose unit does not depend on that of the panel; -1 for none. */
type Placed = ReturnType<typeof onOwnGrid>

/** One unit for each plot; a series of another kind is an issue, and the rest is drawn. */
const unitsOf = (chart: ChartBehaviour<ValidPanel>, spec: ValidPanel, { resolved, grid: own }: Placed, options: ResolvedOptions, view: PanelView): Units => {
  const grids = [...new Set(resolved.map(({ request }) => request.grid))].sort((a, b) => a - b)
  const issues: Issue[] = []
  const kept: ResolvedSeries[] = []
  const units = grids.flatMap((grid, at) => {
    const here = resolved.filter(({ request }) => request.grid === grid)
    const mixed = new Set(mixedUnits(here))
    if (mixed.size > 0) issues.push(issue('panel-unit-mixed', 'error', PLACE, spec.id, { panel: spec.id, units: [...new Set(here.map(({ indicator }) => indicator.unitId))] }))
    const fit = here.filter((one) => !mixed.has(one)).map((one) => ({ ...one, request: { ...one.request, grid: at } }))
    kept.push(...fit)
    return choosePlotUnit(fit, chart.unitOf?.(spec, grid), grid === own ? { ...options, unit: unitOfLeast(fit, view.language) } : options, view.unit, view.language) ?? []
  })
  return { units, kept, issues }
}

/** Whether a panel names vintages itself: then it shows these, whichever the reader's view is. */
const setsVintagesApart = (requests: readonly SeriesRequest[]): boolean => requests.some(({ vintage }) => vintage !== '')

/** A panel compiled up to its figure. */
export interface Drawn {
  readonly options: ResolvedOptions
  readonly requests: readonly SeriesRequest[]
  readonly context: FigureContext<ValidPanel>
  readonly figure: Figure // of height 0 when there is nothing to draw
  readonly whole: Figure // the same with nothing in focus
  readonly plots: PlotsOffered
  readonly issues: readonly Issue[]
}

const NO_PLOTS: PlotsOffered = { offered: [], shown: 'one', usual: 'one', most: MOST_IN_ONE }

/** How places may be shown; nothing is offered where one place is shown. */
const choiceOfPlots = (chart: ChartBehaviour<ValidPanel>, resolved: readonly ResolvedSeries[], view: PanelView, mode: Mode): PlotsOffered => {
  if (!chart.multiplies) return NO_PLOTS
  const isOnePlace = resolved.every(({ request }) => !request.compared && request.region === resolved[0]?.request.region)
  return isOnePlace ? { ...NO_PLOTS, most: MOST_COMPARED } : plotsOffered(resolved, view.plots, mode)
}

/** An issue where what is to stand out is not drawn. */
const focusIssues = ({ id }: ValidPanel, figure: Figure, focus: string | undefined): Issue[] => {
  const keys = focusableIn(figure).map(({ key }) => key)
  return focus === undefined || figure.height === 0 || keys.includes(focus) ? [] : [issue('panel-focus-unknown', 'warning', NOWHERE, focus, { panel: id, focus, keys })]
}

/** Phases 1–4: options, series, units, figure. */
export const drawPanel = (spec: ValidPanel, given: Dataset, view: PanelView): Drawn => {
  const chart = chartTypeOf(spec)
  // 1. options
  const own = chart.requests(spec, given)
  const dataset = setsVintagesApart(own) ? given : datasetAs(given, view.vintage)
  const options = resolveOptions(chart, spec, own, dataset, view)
  // 2. series
  const requests = withCompared(own, view, chart.multiplies ?? false, options)
  const found = resolveSeries(requests, { panel: spec.id, dataset, options, language: view.language })
  const ages = chart.ages?.(spec, dataset) ?? []
  // 3. units
  const choice = choiceOfPlots(chart, found.resolved, view, options.mode)
  const plots: PlotsOffered = view.isOnePlot ? { ...choice, shown: 'one' } : choice
  const placed = plots.shown === 'multiples' ? onOwnGrid(found.resolved) : { resolved: found.resolved, grid: -1 }
  const { units, kept, issues } = unitsOf(chart, spec, placed, options, view)
  const context: FigureContext<ValidPanel> = { spec, resolved: kept, ages, units, dataset, view, language: view.language, mode: options.mode, plots: plots.shown }
  // 4. figure
  const whole = kept.length + ages.length === 0 ? emptyFigure(view.width) : chart.figure(context)
  const figure = view.focus === undefined ? whole : emphasise(whole, view.focus)
  return { options, requests, context, figure, whole, plots, issues: [...found.issues, ...issues, ...whole.issues, ...focusIssues(spec, whole, view.focus)] }
}

const titleOfDrawn = (spec: ValidPanel, { context, figure, options }: Drawn, view: PanelView): string => {
  const chart = chartTypeOf(spec)
  const isCut = view.from !== undefined || view.to !== undefined
  return titleOf(spec, context, { facts: figure.facts, opening: (spec as CommonOptions).mode ?? chart.modes.first, range: chart.timed && isCut ? { from: options.from, to: options.to } : {} })
}

/** The title of a panel alone; '' where it has nothing to draw. */
export const panelTitle = (spec: ValidPanel, dataset: Dataset, view: PanelView): string => {
  const drawn = drawPanel(spec, dataset, view)
  return drawn.figure.height === 0 ? '' : titleOfDrawn(spec, drawn, view)
}

const subtitleIn = (spec: ValidPanel, context: FigureContext<ValidPanel>, { plots, aside = '' }: Figure): string => {
  const { alsoNamed, timed } = chartTypeOf(spec)
  return subtitleOf(spec, context, { aside, also: alsoNamed?.(context) ?? [], units: plots.map(unitOfPlot), isTimed: timed })
}

/** Phase 6: sources, definitions and controls of a figure. */
const aroundFigure = (spec: ValidPanel, dataset: Dataset, { focus, language }: PanelView, figure: Figure, { options, requests, context: { resolved, units }, plots }: Pick<Drawn, 'options' | 'requests' | 'context' | 'plots'>) => {
  const { timed, compares, axes } = chartTypeOf(spec)
  return {
    sources: sourcesOf(figure.inputs, dataset),
    indicators: indicatorNotes(figure.inputs, dataset, language),
    controls: controlsOf({ requests, resolved, units: units.slice(0, axes), options, own: spec as CommonOptions, timed, compares, dataset, language, plots, figure, focus }),
  }
}

/** A panel of which nothing is in the range chosen keeps its controls and its sources, those of all years. */
const withoutDrawing = (spec: ValidPanel, dataset: Dataset, view: PanelView, { options, requests, issues }: Drawn): CompiledPanel => {
  const { from, to, ...unbounded } = view
  const whole = drawPanel(spec, dataset, unbounded)
  const { context, figure } = whole
  const kept = { subtitle: figure.height > 0 ? subtitleIn(spec, context, figure) : '', ...aroundFigure(spec, dataset, view, figure, { ...whole, options, requests }) }
  return emptyPanel(spec, { requests, dataset, view, issues, kept, isElsewhere: figure.height > 0 && (from !== undefined || to !== undefined) })
}

/** The release and the words that depend on it, on the reader's vintage; a panel that sets vintages side by side shows the same on either. */
const inRelease = (plain: PanelTexts, requests: readonly SeriesRequest[], dataset: Dataset, { vintage, language }: PanelView): PanelTexts & { readonly release?: ReleaseNote } =>
  vintage === undefined || setsVintagesApart(requests) ? plain : preparedView(dataset).say(plain, language)

/** Phase 5: the words of a panel, and its figure in the release and with the focus that the view names. */
const spoken = (spec: ValidPanel, dataset: Dataset, view: PanelView, drawn: Drawn) => {
  const { requests, context, whole } = drawn
  const { language } = context
  const plain = {
    title: titleOfDrawn(spec, drawn, view),
    subtitle: subtitleIn(spec, context, whole),
    statement: whole.statement.trim(),
    figure: { ...whole, inputs: { ...whole.inputs, quoted: seriesQuoted([...spec.title.zh, ...spec.title.en]).map(({ indicator }) => indicator) } },
  }
  const { figure, ...texts } = inRelease(plain, requests, dataset, view)
  const focus = focusableIn(figure).find(({ key }) => key === view.focus)
  const description = [texts.statement, whole.description.trim(), ...(focus ? [uiWords(language).chart.focused(focus.name)] : []), ...(chartTypeOf(spec).timed ? breakNotes(context) : [])].join(' ')
  return { ...texts, description, whole: figure, figure: focus ? emphasise(figure, focus.key) : figure }
}

/** One panel, ready for a host: figure, words, table, sources, controls. The dataset must be derived; nothing is changed in place. */
export const compilePanel = (spec: PanelSpec, dataset: Dataset, view: PanelView): CompiledPanel => {
  if (isInvalid(spec)) return invalidPanel(spec, view)
  const drawn = drawPanel(spec, dataset, view)
  const { context, issues } = drawn
  if (drawn.figure.height === 0) return withoutDrawing(spec, dataset, view, drawn)
  const { language } = context
  const { timed } = chartTypeOf(spec)
  const own = (spec.notes ?? []).map((note) => note[language])
  const words = spoken(spec, dataset, view, drawn)
  const { figure } = words
  return {
    id: spec.id,
    theme: spec.theme,
    type: spec.type,
    ...words,
    height: figure.height,
    lacking: '',
    members: figure.members.map(({ name }) => name),
    rowPositions: figure.rows,
    table: { ...figure.table, caption: uiWords(language).chart.tableCaption(words.title, '') },
    ...aroundFigure(spec, dataset, view, figure, drawn),
    notes: [...own, ...(timed ? panelNotes(context, figure.marks.some((mark) => mark.kind === 'points' && mark.role === 'observed')) : []), ...figure.notes],
    issues,
  }
}
