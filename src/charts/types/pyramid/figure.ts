import { sum } from 'd3-array'
import { changeWords, chooseStep, formatIn, formatValue, printedChange, scaleOf, stepIn, unitLabel, unitSuffix } from '../../../format/index'
import { yearOf } from '../../../model/period'
import { uiWords } from '../../../words/index'
import { emptyFigure, type Figure, type Mark, type TextMark } from '../../figure/figure'
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
import { agesBorn, isMostly, sideOf } from './bars'
import { ageShares, dependencyRatio, medianAge } from './measures'
import { populationsOf, type Populations, type Shown } from './shown'
import type { PyramidSpec } from './spec'
import { pyramidWords } from './words'

type Context = FigureContext<PyramidSpec>
type Language = Context['language']

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
  readonly of: (value: number, total: number) => number // in the unit printed
}

const totalOf = (bands: Shown['bands']): number => sum(bands, ({ value }) => value)

const valuesOf = ({ male, female }: BandRow, at: number): number[] => [male[at], female[at]].flatMap((band) => band?.value ?? [])

const MOST_DECIMALS = 4

/** The decimals with which no figure but zero is printed as zero, at least those given. */
const decimalsFor = (values: readonly number[], least: number): number => {
  const smallest = Math.min(...values.filter((value) => value > 0))
  return Math.min(MOST_DECIMALS, Math.max(least, Number.isFinite(smallest) ? Math.ceil(-Math.log10(smallest * 2)) : 0))
}

/** `values` are those drawn, in persons. */
const measureOf = (values: readonly number[], { language, mode, view }: Context): Measure => {
  if (mode === 'share') return { unit: SHARE, token: '%', decimals: 2, of: (value, total) => (value / (total || 1)) * 100 }
  const token = stepIn(PERSONS, view.unit ?? chooseStep(Math.max(...values), PERSONS, language), 0, language).token
  const scale = scaleOf(token)
  return { unit: PERSONS, token, decimals: decimalsFor(values.map((value) => value / scale), scale >= 1e8 ? 3 : scale >= 1e6 ? 1 : 0), of: (value) => value / scale }
}

const bandName = ({ start, end }: BandRow, language: Language): string => (Number.isFinite(end) ? pyramidWords(language).under(start, end) : pyramidWords(language).open(start))

/** The names of both sides in the upper corners, where the oldest leave room, and which population is the outline. */
const corners = (shown: readonly Shown[], { max }: ValueScale, size: number, { language }: Context): Mark[] => {
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
  return [text(-max, 'start', [words.column(words.male, filled?.short ?? '')]), text(max, 'end', [words.column(words.female, filled?.short ?? ''), ...(outlined ? [words.outline(outlined.short)] : [])])]
}

const cellOf = (band: SexBand | undefined, { variant, isProjected, bands }: Shown, { of, decimals }: Measure, language: Language): TableCell => {
  const value = band && of(band.value, totalOf(bands))
  const plain = { text: value === undefined ? uiWords(language).chart.missingValue.blank : formatValue(value, decimals, language), value, missing: band ? '' : 'blank', evidence: band?.evidence ?? 'one-source', note: '', sources: band?.sources ?? [] } as const
  return isProjected ? { ...plain, variant: variant.replace(/^un-/, '') } : plain
}

const tableOf = (rows: readonly BandRow[], shown: readonly Shown[], measure: Measure, { language }: Context): PanelTable => {
  const words = pyramidWords(language)
  const unit = { unit: measure.unit === SHARE ? words.unitOfShare : unitLabel(measure.token, language, measure.unit), token: measure.unit === SHARE ? 'share' : measure.token, suffix: unitSuffix(measure.token, measure.unit, language) }
  const placeOf = ({ region }: Shown): string => (region === shown[0]?.region ? '' : `~${region}`)
  return {
    caption: words.name,
    head: words.age,
    columns: shown.flatMap((one) => (['male', 'female'] as const).map((sex) => ({ key: `${yearOf(one.period)}~${one.variant}~${sex}${placeOf(one)}`, label: words.column(words[sex], one.name), ...unit }))),
    rows: rows.map((row) => ({ key: String(row.start), label: bandName(row, language), cells: shown.flatMap((one, at) => [cellOf(row.male[at], one, measure, language), cellOf(row.female[at], one, measure, language)]) })),
  }
}

const percent = (value: number | undefined, language: Language): string => (value === undefined ? '' : formatIn(value, SHARE, '%', 1, language))
const figured = (value: number | undefined, language: Language): string => (value === undefined ? '' : formatValue(value, 1, language))

interface Measures {
  readonly total: number
  readonly shares: ReturnType<typeof ageShares>
  readonly median: number | undefined
  readonly dependency: number | undefined
}

const measuresOf = ({ bands }: Shown): Measures => {
  const shares = ageShares(bands)
  return { total: totalOf(bands), shares, median: medianAge(bands), dependency: shares && dependencyRatio(shares) }
}

/** How one share differs from another: as a change where the other is of an earlier date of the same place, else as a distance. */
const difference = ([now, other]: readonly Shown[], [share, otherShare]: readonly (number | undefined)[], language: Language): Record<string, string> => {
  if (!now || !other || share === undefined || otherShare === undefined) return {}
  const points = printedChange(otherShare, share, SHARE, '%', 1, language)
  const size = formatIn(Math.abs(points), { kind: 'points' }, '百分点', 1, language)
  const isEarlier = other.region === now.region && other.period < now.period
  return isEarlier ? { 'over65.change': changeWords(points, SHARE, '%', 1, language) } : { 'over65.gap': pyramidWords(language).gap(points, size) }
}

/** Facts for titles: `place`, `period`, `other`, `total`, `under15`, `over65`, `over65.other`, `over65.change` or `over65.gap`, `median`, `median.other`, `dependency`. One that the age groups do not give is absent. */
const factsOf = (shown: readonly Shown[], measures: readonly Measures[], place: string, { language }: Context): Record<string, string> => {
  const [now, other] = shown
  const [own, others] = measures
  const words = pyramidWords(language)
  const known = (facts: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(facts).filter(([, text]) => text !== ''))
  return {
    plain: `${place}${now?.date ?? ''} ${words.name}`.trim(),
    period: now?.date ?? '',
    ...(place ? { place } : {}),
    total: formatIn(own?.total ?? 0, PERSONS, chooseStep(own?.total ?? 0, PERSONS, language), 2, language),
    ...known({ other: other?.name ?? '', under15: percent(own?.shares?.under15, language), over65: percent(own?.shares?.over65, language), 'over65.other': percent(others?.shares?.over65, language), median: figured(own?.median, language), 'median.other': figured(others?.median, language), dependency: figured(own?.dependency, language) }),
    ...difference(shown, measures.map(({ shares }) => shares?.over65), language),
  }
}

const statementOf = (rows: readonly BandRow[], [now]: readonly Shown[], [own]: readonly Measures[], measure: Measure, place: string, { language }: Context): string => {
  const words = pyramidWords(language)
  const sizes = rows.map((row) => sum(valuesOf(row, 0)))
  const largest = rows[sizes.indexOf(Math.max(...sizes))]
  if (!now || !own) return ''
  const { shares, median, dependency, total } = own
  const size = largest ? sum(valuesOf(largest, 0)) : 0
  const value = formatIn(measure.unit === SHARE ? measure.of(size, total) : size, measure.unit, measure.token, measure.decimals, language)
  return [
    words.total(place ? `${place}${uiWords(language).chart.comma}${now.date}` : now.date, formatIn(total, PERSONS, chooseStep(total, PERSONS, language), 2, language)),
    shares ? words.shares(percent(shares.under15, language), percent(shares.working, language), percent(shares.over65, language)) : '',
    median === undefined ? '' : words.median(figured(median, language)),
    dependency === undefined ? '' : words.dependency(figured(dependency, language)),
    largest ? words.largest(bandName(largest, language), value) : '',
    words.stop,
  ].join('')
}

/** The scale of all dates that may be chosen, so that none of them looks longer than it is beside another. */
const scaleFor = (rows: readonly BandRow[], shown: readonly Shown[], { dated }: Populations, measure: Measure): ValueScale => {
  const drawn = rows.flatMap((row) => shown.flatMap(({ bands }, at) => valuesOf(row, at).map((value) => measure.of(value, totalOf(bands)))))
  const others = dated.flatMap((bands) => bands.map(({ value }) => measure.of(value, totalOf(bands))))
  const half = valueScale([Math.max(...drawn, ...others)], { zero: true, count: 3 })
  return { ...half, min: -half.max }
}

/** The rows of a cohort, and what is said of it; none where it is not there, or is in the open group. */
const cohortOf = (rows: readonly BandRow[], now: Shown | undefined, { spec: { cohort }, language }: Context): { readonly dark: ReadonlySet<number>; readonly text: string } => {
  if (!cohort || !now) return { dark: new Set(), text: '' }
  const ages = agesBorn(cohort, yearOf(now.period))
  const dark = new Set(rows.flatMap((row, at) => (isMostly(row, ages) ? [at] : [])))
  const words = pyramidWords(language)
  return { dark, text: dark.size > 0 ? words.cohort(cohort.from, cohort.to, words.under(Math.max(0, ages.youngest), ages.oldest)) : '' }
}

/** Median age and dependency ratio of each population, for the line under the title. */
const besideOf = (shown: readonly Shown[], measures: readonly Measures[], language: Language): string[] =>
  shown.flatMap(({ name }, at) => {
    const [median, dependency] = [figured(measures[at]?.median, language), figured(measures[at]?.dependency, language)]
    return median || dependency ? [pyramidWords(language).measures(name, median, dependency)] : []
  })

interface Noted {
  readonly oldest: BandRow | undefined
  readonly merged: boolean
  readonly isMeasured: boolean
  readonly hasCohort: boolean
}

/** What is to be known of the drawing, and of the data of its dates. */
const notesOf = (shown: readonly Shown[], { oldest, merged, isMeasured, hasCohort }: Noted, language: Language): string[] => {
  const words = pyramidWords(language)
  return [
    ...(merged && oldest ? [words.grouped(bandName(oldest, language))] : []),
    ...(oldest && !Number.isFinite(oldest.end) ? [words.openGroup(bandName(oldest, language))] : []),
    ...(isMeasured ? [words.ofMeasures] : []),
    ...(hasCohort ? [words.ofCohort] : []),
    ...new Set(shown.flatMap(({ bands }) => bands.flatMap(({ note }) => note?.[language] ?? []))),
  ]
}

const figure = (context: Context): Figure => {
  const { spec, dataset, view, language } = context
  const words = pyramidWords(language)
  const populations = populationsOf(spec, dataset, view)
  const { filled, outlined, place, choices, isComplete } = populations
  const shown = [filled, outlined].flatMap((one) => one ?? [])
  const { rows, merged } = bandRows(shown.map(({ bands }) => bands))
  if (rows.length === 0 || !isComplete || !filled) return emptyFigure(view.width)
  const measure = measureOf(rows.flatMap((row) => shown.flatMap((_, at) => valuesOf(row, at))), context)
  const scale = scaleFor(rows, shown, populations, measure)
  const { dark, text: cohort } = cohortOf(rows, filled, context)
  const named = rows.map((row, at) => ({ name: bandName(row, language), strong: dark.has(at) }))
  const frame = rowFrame({ width: view.width, height: view.height ?? rows.length * ROW + ROW_ROOM, names: named.map(({ name }) => name), right: 16, least: LOWEST_ROW })
  const [box] = frame.plots
  const every = Math.ceil((frame.labelSize + 1) / ((box?.height ?? 0) / rows.length))
  const unit = measure.unit === SHARE ? words.unitOfShare : unitLabel(measure.token, language, measure.unit)
  const thickness = BAR * ((box?.height ?? 0) / rows.length)
  const measures = shown.map(measuresOf)
  const table = tableOf(rows, shown, measure, context)
  const bars = shown.flatMap((one, population) =>
    (['male', 'female'] as const).map((sex) => sideOf({ rows, sex, population, isProjected: one.isProjected, dark, name: words.column(words[sex], one.name), thickness, decimals: measure.decimals, of: (value) => measure.of(value, totalOf(one.bands)) })),
  )
  const beside = besideOf(shown, measures, language)
  return {
    ...emptyFigure(view.width),
    ...frame,
    plots: box ? [{ box, x: alongX(valueAxis(scale, unit, language, { absolute: true }), box.width, frame.axisSize), y: rowAxis(named.map((row, at) => ({ ...row, name: at % every === 0 ? row.name : '' }))) }] : [],
    marks: [...bars, ...corners(shown, scale, typeOf(view.width).axis, context)],
    readouts: rowReadouts(table, context),
    rows: rowPositions(rows.length, frame),
    table,
    aside: [...beside, ...(cohort ? [cohort] : [])].join(words.join),
    statement: statementOf(rows, shown, measures, measure, place, context),
    description: words.kind(shown.map(({ name }) => name).join(uiWords(language).chart.join), rows.length) + (cohort ? cohort + words.stop : ''),
    facts: factsOf(shown, measures, place, context),
    notes: notesOf(shown, { oldest: rows[0], merged, isMeasured: beside.length > 0, hasCohort: cohort !== '' }, language),
    inputs: inputsOf([], shown.flatMap(({ bands }) => bands)),
    choices,
  }
}

/** What draws a population pyramid. */
export const pyramidDrawing: ChartDrawing<PyramidSpec> = {
  alsoNamed: ({ spec, dataset, view, language }) => {
    const { place } = populationsOf(spec, dataset, view)
    return [pyramidWords(language).name, ...(place ? [place] : [])]
  },
  figure,
}
