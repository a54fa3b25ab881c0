import type { FigureContext, PlotUnit } from '../../charts/series/request'
import { columnsOf, type CompositionSpec } from '../../charts/types/composition/figure'
import type { Palette } from '../../charts/figure/palette'
import { valueScale } from '../../charts/figure/value-axis'
import { unitLabel } from '../../format/index'
import { uiWords } from '../../words/index'
import { digitsOf } from './line-parts'
import { FOOT, HEAD, leftOf, legendHeight, type Area, type PlacedChart } from './panel-area'
import { chartSeries, type ChartSeries, type SlideChart } from './slide-chart'
import { categoriesOf, momentsOf } from './time-categories'

const LONGEST_STEP = 1.1 // years; over more no area is drawn
const FIGURES_TO = 12 // columns; more figures would crowd
const SMALLEST = 0.045 // of the axis; a lower part has no room for a figure
const RIGHT = 24

interface Column {
  readonly x: number
  readonly values: readonly number[]
}

/** Figures inside columns: paper on the deepest fill, ink on the others; none where a part is too low. */
const figured = (columns: readonly Column[], at: number, top: number, { paper, ink }: Palette): Pick<ChartSeries, 'figures' | 'text'> => {
  const least = Math.min(...columns.map(({ values }) => values[at] ?? 0))
  return { figures: columns.length <= FIGURES_TO && least >= top * SMALLEST ? { at: 'all' } : { at: 'none' }, text: at === 0 ? paper : ink }
}

interface Parts {
  readonly columns: readonly Column[]
  readonly dense: boolean
  readonly top: number
  readonly step: PlotUnit
}

const partsOf = ({ resolved, palette }: FigureContext<CompositionSpec>, { columns, dense, top, step }: Parts, slots: readonly (Column | undefined)[]): ChartSeries[] =>
  resolved.map((one, at) =>
    chartSeries({
      name: one.label,
      values: slots.map((column) => (column ? Number((column.values[at] ?? 0).toPrecision(12)) : undefined)),
      decimals: digitsOf(one, step),
      color: palette.fills[at] ?? palette.fills[4],
      ...(dense ? { text: palette.ink } : figured(columns, at, top, palette)),
    }),
  )

/** Parts of a whole: stacked areas where every year is known, columns at their own years where not. */
export const compositionCharts = (context: FigureContext<CompositionSpec>, area: Area): PlacedChart[] => {
  const { resolved, units, language, mode } = context
  const words = uiWords(language).chart
  const [step] = units
  const [first] = resolved
  if (!step || !first) return []
  const columns = columnsOf(resolved, step.scale)
  const shares = step.unit.kind === 'share'
  const scale = shares ? { min: 0, max: 100, interval: 25 } : valueScale(columns.map(({ values }) => values.reduce((sum, value) => sum + value, 0)), { zero: true, count: 5 })
  const dense = columns.length > 1 && columns.every(({ x }, at) => at === 0 || x - (columns[at - 1]?.x ?? x) <= LONGEST_STEP)
  const left = leftOf([scale], language)
  const width = area.width - left - RIGHT
  const time = categoriesOf(momentsOf(first.series).filter(({ position }) => columns.some(({ x }) => x === position)), width)
  const slots = Array.from({ length: time.labels.length }, (): Column | undefined => undefined)
  for (const column of columns) slots[time.indexAt(column.x)] = column
  const spaced = dense || columns.length > FIGURES_TO // many columns stand at their own time, few are spread evenly
  const kept = spaced ? slots.map((_, at) => at) : slots.flatMap((column, at) => (column ? [at] : []))
  const labels = kept.map((at) => time.labels[at] ?? '')
  const top = HEAD + legendHeight(resolved.map(({ label }) => label), area.width)
  const chart: SlideChart = {
    kind: dense ? 'area' : 'column',
    stacked: true,
    overlap: false,
    head: words.year,
    categories: labels,
    series: partsOf(context, { columns, dense, top: scale.max - scale.min, step }, kept.map((at) => slots[at])),
    heading: mode === 'share' || shares ? words.modeUnit.share : unitLabel(step.token, language, step.unit),
    scale,
    labelEvery: spaced ? time.every : Math.max(1, Math.ceil((labels.length * 40) / width)),
    gap: columns.length > FIGURES_TO ? 25 : 60,
    between: !dense,
    legend: true,
    description: '',
    size: area,
    plot: { left, top, width, height: area.height - top - FOOT },
  }
  return [{ chart, x: 0, y: 0 }]
}
