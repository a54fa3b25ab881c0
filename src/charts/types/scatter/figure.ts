import { formatPeriod, formatValue, unitLabel, unitSuffix } from '../../../format/index'
import type { Period } from '../../../model/period'
import type { Language } from '../../../model/text'
import { uiWords } from '../../../words/index'
import { emptyFigure, type Figure, type Member } from '../../figure/figure'
import { inputsOf } from '../../figure/inputs'
import { rowReadouts } from '../../figure/readouts'
import type { PanelTable, TableCell, TableColumn } from '../../series/panel-table'
import { cellOf } from '../../series/table-cell'
import { figureOf, rowDigits, type PlaceRow } from '../../series/place-rows'
import type { FigureContext, PlotUnit } from '../../series/request'
import type { ChartDrawing } from '../../spec/drawings'
import { groupStyles, scatterFrame, scatterMarks, type GroupStyle } from './drawing'
import { correlationOf, pointsOf, type PlacePoint, type PlacePoints } from './points'
import type { ScatterSpec } from './spec'
import { scatterWords } from './words'

type Context = FigureContext<ScatterSpec>

/** The units of the axes, and of the sizes where there are any. */
interface Steps {
  readonly x: PlotUnit
  readonly y: PlotUnit
  readonly size: PlotUnit | undefined
}

const DIGITS = 2 // of a coefficient

const stepsOf = ({ spec, resolved, units }: Context): Steps | undefined => {
  const of = (indicator: string | undefined): PlotUnit | undefined => units[resolved.find(({ request }) => request.indicator === indicator)?.request.grid ?? -1]
  const [x, y] = [of(spec.x.indicator), of(spec.y.indicator)]
  return x && y ? { x, y, size: of(spec.size) } : undefined
}

const unitText = ({ token, unit }: PlotUnit, language: Language): string => unitLabel(token, language, unit)

const nameOf = ({ resolved }: PlaceRow, language: Language): string => resolved.indicator.name[language]

/** `65岁及以上人口比重（%，2024年）`: what an axis shows. */
const headingOf = (row: PlaceRow, step: PlotUnit, period: Period, language: Language): string => scatterWords(language).axis(nameOf(row, language), unitText(step, language), formatPeriod(period, language))

const membersOf = ({ points, nation }: PlacePoints, styles: readonly GroupStyle[], decimals: number): Member[] => [
  ...points.map(({ y, group }): Member => {
    const style = styles.find((one) => one.group === group)
    return { key: y.resolved.request.region, name: y.name, decimals, ink: style?.tone.line ?? 'tone-0', text: style?.tone.text ?? 'tone-0-text', marker: style?.marker ?? 'circle', compared: false }
  }),
  ...(nation ? [{ key: nation.y.resolved.request.region, name: nation.y.name, decimals, ink: 'ink', text: 'ink', marker: 'plus', compared: false } as const] : []),
]

/** Both figures of each place, and its size: the highest first, the nation last. */
const tableOf = ({ points, nation, periods }: PlacePoints, steps: Steps, { language }: Context): PanelTable => {
  const all = [...points, ...(nation ? [nation] : [])]
  const parts = (['y', 'x', 'size'] as const).flatMap((part) => {
    const step = steps[part]
    const rows = all.flatMap((point) => point[part] ?? [])
    const [model] = rows
    return step && model ? [{ part, step, digits: rowDigits(rows, 0, step), model }] : []
  })
  return {
    caption: '',
    head: uiWords(language).chart.place,
    columns: parts.map(({ part, step, model }): TableColumn => ({
      key: model.resolved.request.indicator,
      label: part === 'size' || !periods ? nameOf(model, language) : uiWords(language).chart.dated(nameOf(model, language), formatPeriod(periods[part], language)),
      unit: unitText(step, language),
      token: step.token,
      suffix: unitSuffix(step.token, step.unit, language),
    })),
    rows: all.map((point) => ({
      key: point.y.resolved.request.region,
      label: point.y.name,
      order: point.y.resolved.request.slot,
      cells: parts.map(({ part, step, digits }): TableCell => {
        const row = point[part]
        return row ? cellOf(row.resolved.series, row.indices[0] ?? 0, { step, digits }, language) : { text: uiWords(language).chart.missingValue['not-published'], value: undefined, missing: 'not-published', evidence: 'one-source', note: '', sources: [] }
      }),
    })),
  }
}

const extremesOf = (points: readonly PlacePoint[], of: 'x' | 'y'): readonly PlaceRow[] => {
  const rows = points.map((point) => point[of]).sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0))
  const [first] = rows
  const last = rows[rows.length - 1]
  return first && last ? [first, last] : []
}

/** Facts for titles: `r`, `n`; `x.period`, `y.period`; of each axis `x.top`, `x.top.value`, `x.bottom`, `x.bottom.value`, and the other figure of those places, `x.top.other`. */
const factsOf = ({ points, periods }: PlacePoints, coefficient: string, steps: Steps, language: Language): Record<string, string> => {
  const other = { x: 'y', y: 'x' } as const
  const named = (['x', 'y'] as const).flatMap((of) =>
    extremesOf(points, of).flatMap((row, at): [string, string][] => {
      const key = `${of}.${at === 0 ? 'top' : 'bottom'}`
      const place = points.find((point) => point[of] === row)?.[other[of]]
      return [[key, row.name], [`${key}.value`, figureOf(row, steps[of], language)], ...(place ? [[`${key}.other`, figureOf(place, steps[other[of]], language)] as [string, string]] : [])]
    }),
  )
  return { n: String(points.length), ...(coefficient ? { r: coefficient } : {}), ...(periods ? { 'x.period': formatPeriod(periods.x, language), 'y.period': formatPeriod(periods.y, language) } : {}), ...Object.fromEntries(named) }
}

const statementOf = ({ points, periods }: PlacePoints, coefficient: string, steps: Steps, { language }: Context): string => {
  const words = scatterWords(language)
  const { bracket } = uiWords(language).chart
  const parts = (['y', 'x'] as const).flatMap((of) => {
    const [top, bottom] = extremesOf(points, of).map((row) => row.name + bracket(figureOf(row, steps[of], language)))
    const [row] = extremesOf(points, of)
    return top && bottom && row && periods ? [words.extremes(nameOf(row, language), formatPeriod(periods[of], language), top, bottom)] : []
  })
  return [...parts, ...(coefficient ? [words.correlation(coefficient, points.length)] : [])].join(words.join) + words.stop
}

const notesOf = (points: PlacePoints, coefficient: string, { spec, language }: Context, hasKey: boolean): string[] => {
  const words = scatterWords(language)
  const size = points.points.find((point) => point.size)?.size
  return [
    ...(coefficient ? [words.rule(points.nation !== undefined)] : []),
    ...(spec.size !== undefined && size ? [words.size(nameOf(size, language), formatPeriod(size.resolved.series.periods[size.indices[0] ?? 0] as Period, language))] : []),
    ...(hasKey ? [words.groups] : []),
    ...(points.without.length > 0 ? [words.without(points.without.join(uiWords(language).chart.join))] : []),
  ]
}

const figure = (context: Context): Figure => {
  const { view, language, resolved } = context
  const [steps, points] = [stepsOf(context), pointsOf(context)]
  const [model] = points.points
  if (!steps || !model || !points.periods) return emptyFigure(view.width)
  const styles = groupStyles(points.points)
  const hasKey = styles.length > 1
  const headings = { x: headingOf(model.x, steps.x, points.periods.x, language), y: headingOf(model.y, steps.y, points.periods.y, language) }
  const request = { points, steps, headings, units: { x: unitText(steps.x, language), y: unitText(steps.y, language) }, hasKey, width: view.width, height: view.height, language }
  const frame = scatterFrame(request)
  const members = membersOf(points, styles, steps.y.decimals)
  const { marks, labels } = scatterMarks(points, frame, request, styles, members)
  const table = tableOf(points, steps, context)
  const r = correlationOf(points.points.map(({ x, y }) => [x.values[0] ?? 0, y.values[0] ?? 0]))
  const coefficient = Number.isNaN(r) ? '' : formatValue(r, DIGITS, language)
  return {
    ...emptyFigure(view.width),
    width: frame.width,
    height: frame.height,
    axisSize: frame.axisSize,
    labelSize: frame.labelSize,
    plots: [frame.plot, frame.key],
    marks,
    members,
    labels,
    readouts: rowReadouts(table, context, 'members'),
    rows: { along: 'x', pixels: table.rows.map(() => Number.NaN), from: 0, to: 0 },
    table,
    aside: [...new Set([points.periods.y, points.periods.x].map((period) => formatPeriod(period, language)))].join(uiWords(language).chart.join),
    statement: statementOf(points, coefficient, steps, context),
    description: scatterWords(language).kind(points.points.length, headings.x, headings.y),
    facts: factsOf(points, coefficient, steps, language),
    notes: notesOf(points, coefficient, context, hasKey),
    inputs: inputsOf(resolved),
  }
}

/** What draws a scatter plot. */
export const scatterDrawing: ChartDrawing<ScatterSpec> = { alsoNamed: () => [], figure }
