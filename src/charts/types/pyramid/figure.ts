import { sum } from 'd3-array'
import { changeWords, chooseStep, formatIn, formatPeriod, formatValue, printedChange, scaleOf, stepIn, unitLabel, unitSuffix } from '../../../format/index'
import { readPeriod } from '../../../model/period'
import { NATION } from '../../../model/region'
import { uiWords } from '../../../words/index'
import { emptyFigure, type BarsMark, type Figure, type Mark, type TextMark } from '../../figure/figure'
import { typeOf } from '../../figure/frame'
import { inputsOf } from '../../figure/inputs'
import { rowReadouts } from '../../figure/readouts'
import { rowAxis, rowFrame, ROW_ROOM } from '../../figure/row-axis'
import { rowPositions } from '../../figure/row-positions'
import { alongX, valueAxis, valueScale, type ValueScale } from '../../figure/value-axis'
import type { PanelTable, TableCell } from '../../series/panel-table'
import type { FigureContext } from '../../series/request'
import type { ChartDrawing } from '../../spec/drawings'
import { bandRows, type BandRow, type SexBand } from './bands'
import type { PyramidSpec } from './spec'
import { pyramidWords } from './words'

const PERSONS = { kind: 'count', of: 'person' } as const
const SHARE = { kind: 'share' } as const
const ROW = 17 // pixels of a row, where the host has no height
const LOWEST_ROW = 8 // where it has little: not every age is named then
const BAR = 0.84 // of a row

/** How figures are printed: persons in one unit, or shares of all people at their date. */
interface Measure {
  readonly unit: typeof PERSONS | typeof SHARE
  readonly token: string
  readonly decimals: number
  readonly of: (value: number, date: number) => number // in the unit printed
}

/** One population shown: its date in words, and its total in persons. */
interface Shown {
  readonly name: string
  readonly total: number
}

const valuesOf = ({ male, female }: BandRow, date: number): number[] => [male[date], female[date]].flatMap((band) => band?.value ?? [])

const measureOf = (rows: readonly BandRow[], shown: readonly Shown[], { language, mode, view }: FigureContext<PyramidSpec>): Measure => {
  if (mode === 'share') return { unit: SHARE, token: '%', decimals: 2, of: (value, date) => (value / (shown[date]?.total || 1)) * 100 }
  const greatest = Math.max(...rows.flatMap((row) => shown.flatMap((_, date) => valuesOf(row, date))))
  const token = stepIn(PERSONS, view.unit ?? chooseStep(greatest, PERSONS, language), 0, language).token
  const scale = scaleOf(token)
  return { unit: PERSONS, token, decimals: scale >= 1e8 ? 3 : scale >= 1e6 ? 1 : 0, of: (value) => value / scale }
}

const bandName = ({ start, end }: BandRow, language: FigureContext<PyramidSpec>['language']): string =>
  Number.isFinite(end) ? pyramidWords(language).under(start, end) : pyramidWords(language).open(start)

/** Both sexes of one population: men to the left of zero, women to the right; the second population as an outline. */
const barsOf = (rows: readonly BandRow[], date: number, shown: Shown, { of, decimals }: Measure, thickness: number, { language }: FigureContext<PyramidSpec>): BarsMark[] => {
  const words = pyramidWords(language)
  const side = (sex: 'male' | 'female'): BarsMark => ({
    kind: 'bars',
    role: 'value',
    name: words.column(words[sex], shown.name),
    plot: 0,
    member: -1,
    layer: 2 + date,
    thickness,
    mirrored: sex === 'male',
    edge: false,
    outline: date === 0 ? 'clear' : 'ink',
    decimals,
    bars: rows.flatMap((row, at) => {
      const band = row[sex][date]
      const to = band ? of(band.value, date) * (sex === 'male' ? -1 : 1) : 0
      return band ? [{ at, from: 0, to, fill: date > 0 ? ('clear' as const) : sex === 'male' ? ('fill-0' as const) : ('fill-1' as const) }] : []
    }),
  })
  return [side('male'), side('female')]
}

/** The names of both sides in the upper corners, where the oldest leave room, and which date is the outline. */
const corners = (shown: readonly Shown[], { max }: ValueScale, size: number, { language }: FigureContext<PyramidSpec>): Mark[] => {
  const words = pyramidWords(language)
  const [filled, outlined] = shown
  const text = (x: number, anchor: TextMark['anchor'], lines: readonly string[]): TextMark => ({
    kind: 'text',
    plot: 0,
    member: -1,
    layer: 5,
    x,
    y: 0,
    dx: anchor === 'start' ? 10 : -2, // apart from the names of the rows
    dy: ((lines.length - 1) * size * 1.3) / 2,
    anchor,
    lines: lines.map((one) => [{ text: one, face: 'sans' as const, before: 0 }]),
    size,
    leading: size * 1.3,
    ink: 'ink',
  })
  return [text(-max, 'start', [words.column(words.male, filled?.name ?? '')]), text(max, 'end', [words.column(words.female, filled?.name ?? ''), ...(outlined ? [words.outline(outlined.name)] : [])])]
}

const cellOf = (band: SexBand | undefined, date: number, { of, decimals }: Measure, language: FigureContext<PyramidSpec>['language']): TableCell => {
  const value = band && of(band.value, date)
  return { text: value === undefined ? uiWords(language).chart.missingValue.blank : formatValue(value, decimals, language), value, missing: band ? '' : 'blank', evidence: band?.evidence ?? 'one-source', note: '', sources: band?.sources ?? [] }
}

const tableOf = (rows: readonly BandRow[], shown: readonly Shown[], measure: Measure, { spec, language }: FigureContext<PyramidSpec>): PanelTable => {
  const words = pyramidWords(language)
  const unit = { unit: measure.unit === SHARE ? words.unitOfShare : unitLabel(measure.token, language, measure.unit), token: measure.unit === SHARE ? 'share' : measure.token, suffix: unitSuffix(measure.token, measure.unit, language) }
  return {
    caption: words.name,
    head: words.age,
    columns: shown.flatMap(({ name }, date) => (['male', 'female'] as const).map((sex) => ({ key: `${spec.dates[date]?.period ?? ''}~${spec.dates[date]?.variant ?? ''}~${sex}`, label: words.column(words[sex], name), ...unit }))),
    rows: rows.map((row) => ({ key: String(row.start), label: bandName(row, language), cells: shown.flatMap((_, date) => [cellOf(row.male[date], date, measure, language), cellOf(row.female[date], date, measure, language)]) })),
  }
}

/** Share of all people from one age up to another; undefined where the groups do not part there. */
const shareOf = (rows: readonly BandRow[], date: number, from: number, to: number): number | undefined => {
  const parted = [from, to].every((age) => !Number.isFinite(age) || rows.some(({ start }) => start === age))
  const within = rows.filter(({ start }) => start >= from && start < to)
  const total = sum(rows.flatMap((row) => valuesOf(row, date)))
  return parted && total > 0 ? (sum(within.flatMap((row) => valuesOf(row, date))) / total) * 100 : undefined
}

const percent = (value: number | undefined, language: FigureContext<PyramidSpec>['language']): string => (value === undefined ? '' : formatIn(value, SHARE, '%', 1, language))

/** Facts for titles: `period`, `total`, `under15`, `over65`, `over65.other`, `over65.change`, `other`. One that the age groups do not give is absent. */
const factsOf = (rows: readonly BandRow[], shown: readonly Shown[], { language }: FigureContext<PyramidSpec>): Record<string, string> => {
  const [now, other] = shown
  const over65 = shown.map((_, date) => shareOf(rows, date, 65, Number.POSITIVE_INFINITY))
  const under15 = shareOf(rows, 0, 0, 15)
  const [share, otherShare] = over65
  const change = share === undefined || otherShare === undefined ? undefined : printedChange(otherShare, share, SHARE, '%', 1, language)
  return {
    plain: `${now?.name ?? ''} ${pyramidWords(language).name}`.trim(),
    period: now?.name ?? '',
    total: formatIn(now?.total ?? 0, PERSONS, chooseStep(now?.total ?? 0, PERSONS, language), 2, language),
    ...(other ? { other: other.name } : {}),
    ...(share === undefined ? {} : { over65: percent(share, language) }),
    ...(otherShare === undefined ? {} : { 'over65.other': percent(otherShare, language) }),
    ...(change === undefined ? {} : { 'over65.change': changeWords(change, SHARE, '%', 1, language) }),
    ...(under15 === undefined ? {} : { under15: percent(under15, language) }),
  }
}

const statementOf = (rows: readonly BandRow[], facts: Readonly<Record<string, string>>, measure: Measure, { language }: FigureContext<PyramidSpec>): string => {
  const words = pyramidWords(language)
  const working = shareOf(rows, 0, 15, 65)
  const sizes = rows.map((row) => sum(valuesOf(row, 0)))
  const largest = rows[sizes.indexOf(Math.max(...sizes))]
  const shares = facts['under15'] && facts['over65'] && working !== undefined ? words.shares(facts['under15'], percent(working, language), facts['over65']) : ''
  const value = largest ? formatIn(measure.unit === SHARE ? measure.of(sum(valuesOf(largest, 0)), 0) : sum(valuesOf(largest, 0)), measure.unit, measure.token, measure.decimals, language) : ''
  return words.total(facts['period'] ?? '', facts['total'] ?? '') + shares + (largest ? words.largest(bandName(largest, language), value) : '') + words.stop
}

const figure = (context: FigureContext<PyramidSpec>): Figure => {
  const { spec, ages, view, language } = context
  const words = pyramidWords(language)
  const periods = spec.dates.map(({ period }) => readPeriod(period) ?? 0)
  const { rows, merged } = bandRows(spec, ages, periods)
  if (rows.length === 0) return emptyFigure(view.width)
  const shown = spec.dates.map(({ period, label }, date): Shown => {
    const found = readPeriod(period)
    return { name: label?.[language] ?? (found === undefined ? period : formatPeriod(found, language)), total: sum(rows.flatMap((row) => valuesOf(row, date))) }
  })
  const measure = measureOf(rows, shown, context)
  const greatest = Math.max(...rows.flatMap((row) => shown.flatMap((_, date) => valuesOf(row, date).map((value) => measure.of(value, date)))))
  const half = valueScale([greatest], { zero: true, count: 3 })
  const scale: ValueScale = { ...half, min: -half.max }
  const named = rows.map((row) => ({ name: bandName(row, language) }))
  const frame = rowFrame({ width: view.width, height: view.height ?? rows.length * ROW + ROW_ROOM, names: named.map(({ name }) => name), right: 16, least: LOWEST_ROW })
  const [box] = frame.plots
  const every = Math.ceil((frame.labelSize + 1) / ((box?.height ?? 0) / rows.length))
  const unit = measure.unit === SHARE ? words.unitOfShare : unitLabel(measure.token, language, measure.unit)
  const thickness = BAR * ((box?.height ?? 0) / rows.length)
  const facts = factsOf(rows, shown, context)
  const oldest = rows[0]
  const table = tableOf(rows, shown, measure, context)
  return {
    ...emptyFigure(view.width),
    ...frame,
    plots: box ? [{ box, x: alongX(valueAxis(scale, unit, language, { absolute: true }), box.width, frame.axisSize), y: rowAxis(named.map(({ name }, at) => ({ name: at % every === 0 ? name : '' }))) }] : [],
    marks: [...shown.flatMap((one, date) => barsOf(rows, date, one, measure, thickness, context)), ...corners(shown, scale, typeOf(view.width).axis, context)],
    readouts: rowReadouts(table, context),
    rows: rowPositions(rows.length, frame),
    table,
    statement: statementOf(rows, facts, measure, context),
    description: words.kind(shown.map(({ name }) => name).join(uiWords(language).chart.join), rows.length),
    facts,
    notes: [...(merged && oldest ? [words.grouped(bandName(oldest, language))] : []), ...new Set(ages.flatMap(({ note }) => note?.[language] ?? []))],
    inputs: inputsOf([], ages),
  }
}

/** What draws a population pyramid. */
export const pyramidDrawing: ChartDrawing<PyramidSpec> = {
  alsoNamed: ({ spec, dataset, language }) => {
    const region = dataset.regions.get(spec.region ?? NATION)
    return [pyramidWords(language).name, ...(region && region.id !== NATION ? [region.name[language]] : [])]
  },
  figure,
}
