import { formatPeriod, formatSpan, formatValue, signed, unitLabel } from '../../../format/index'
import { roundDecimal } from '../../../model/decimal'
import { readPeriod, yearOf, type Period } from '../../../model/period'
import type { Language } from '../../../model/text'
import { uiWords } from '../../../words/index'
import { emptyFigure, type Figure, type Member } from '../../figure/figure'
import { inputsOf } from '../../figure/inputs'
import { rowReadouts } from '../../figure/readouts'
import { fillLines } from '../../figure/lines'
import { NO_CHOICES } from '../../query/panel-view'
import type { PanelTable, TableRow } from '../../series/panel-table'
import { bareFigure, changeDigits, changeOf, commonPeriod, figureOf, placeRows, placeTable, rowDigits, type PlaceRow } from '../../series/place-rows'
import type { FigureContext, PlotUnit } from '../../series/request'
import type { ChartDrawing } from '../../spec/drawings'
import { changeFacts } from '../../text/change-facts'
import { changeStatement, placesStatement, residualNotes } from '../../text/statement-places'
import { classChoice, dateChoice, middleOf, readClasses, yearsOffered } from './choices'
import { classAt, classesOf, type ClassRule, type ValueClass } from './classes'
import type { TileGridSpec } from './spec'
import { coloursOf, legendMarks, tileFrame, tileMarks, tilePlots, tileTexts, type LegendEntry, type Tile } from './tiles'
import { tileGridWords } from './words'

const POINTS = '百分点'
const CLASSES = 4
const HEADING = 190 // pixels of a line of the legend's heading

/** The figure of a row by which it is coloured, as printed: in the unit shown, rounded to its digits. */
const shownValue = (row: PlaceRow, step: PlotUnit, decimals: number, isChange: boolean): number | undefined => {
  const value = isChange ? changeOf(row) : row.values[0]
  return value === undefined ? undefined : roundDecimal(value / step.scale, decimals)
}

/** The panel's rule of classes. A change has classes on both sides of zero unless the panel says otherwise. */
const ruleOf = ({ classes, from }: Pick<TileGridSpec, 'classes' | 'from'>, middle: number | undefined, { scale }: PlotUnit): ClassRule => {
  if (classes?.method === 'manual') return { method: 'manual', bounds: classes.bounds.map((bound) => bound / scale) }
  if (classes?.method === 'quantile' || classes?.method === 'equal') return { method: classes.method, count: classes.count ?? CLASSES }
  const own = classes?.method === 'diverging' ? classes.middle : undefined
  const given = own === undefined ? middle : own / scale
  return (classes === undefined && from === undefined) || given === undefined ? { method: 'quantile', count: CLASSES } : { method: 'diverging', middle: given }
}

/** Places in the order of their figures, the greatest first, and the nation's row. */
interface Rows {
  readonly places: readonly PlaceRow[]
  readonly nation: readonly PlaceRow[]
  readonly periods: readonly Period[]
}

const rowsOf = ({ spec, resolved, view, language }: FigureContext<TileGridSpec>): Rows => {
  const chosen = view.at === undefined ? undefined : yearsOffered({ spec, resolved }).find((period) => yearOf(period) === view.at)
  const last = chosen ?? readPeriod(spec.period ?? '') ?? commonPeriod(resolved.filter(({ region }) => region?.kind === 'province'))
  const first = readPeriod(spec.from ?? '')
  const periods = last === undefined ? [] : [...(first === undefined ? [] : [first]), last]
  const rows = periods.length === 0 ? [] : placeRows(resolved, periods, language)
  const sizeOf = (row: PlaceRow): number => (first === undefined ? (row.values[0] ?? 0) : (changeOf(row) ?? Number.NEGATIVE_INFINITY))
  return { places: rows.filter(({ nation }) => !nation).sort((a, b) => sizeOf(b) - sizeOf(a)), nation: rows.filter(({ nation }) => nation), periods }
}

interface Coloured {
  readonly classes: readonly ValueClass[]
  readonly tiles: readonly Tile[]
  readonly entries: readonly LegendEntry[]
  readonly rule: ClassRule
}

/** What a class holds: its values from the least to the greatest where its bounds were computed, else its bounds; and how many places. */
const entryText = ({ from, to }: ValueClass, values: readonly number[], rule: ClassRule, print: (value: number) => string, language: Language): string => {
  const words = tileGridWords(language)
  const isComputed = rule.method === 'quantile' || rule.method === 'equal'
  const range = isComputed && values.length > 0 ? words.range(print(Math.min(...values)), print(Math.max(...values))) : from === Number.NEGATIVE_INFINITY ? words.below(print(to)) : to === Number.POSITIVE_INFINITY ? words.above(print(from)) : words.range(print(from), print(to))
  return words.holds(range, values.length)
}

const colouredOf = ({ places, nation }: Rows, decimals: number, { spec, dataset, view, units: [step], language }: FigureContext<TileGridSpec>): Coloured => {
  const words = tileGridWords(language)
  const isChange = spec.from !== undefined
  const valueOf = (row: PlaceRow | undefined): number | undefined => (row && step ? shownValue(row, step, decimals, isChange) : undefined)
  const values = places.flatMap((row) => valueOf(row) ?? [])
  const rule: ClassRule = step ? ruleOf({ ...spec, ...readClasses(view.classes, step) }, middleOf(spec, valueOf(nation[0])), step) : { method: 'quantile', count: CLASSES }
  const classes = classesOf(values, rule)
  const print = (value: number): string => (isChange ? signed(value, decimals, language) : formatValue(value, decimals, language))
  const byRegion = new Map(places.map((row) => [row.resolved.request.region, row]))
  const tiles = [...dataset.regions.values()].filter(({ tile }) => tile).map((region): Tile => {
    const row = byRegion.get(region.id)
    const value = valueOf(row)
    const figure = !row || !step || value === undefined ? '' : isChange ? print(value) : bareFigure(row, step, language)
    const code = region.id.split('-').pop() ?? region.id
    return { region, name: region.short[language], abbreviation: words.abbreviations[code] ?? code, figure, level: value === undefined ? -1 : classAt(value, classes) }
  })
  const held = classes.map((one, at): LegendEntry => ({ level: at, text: entryText(one, values.filter((value) => classAt(value, classes) === at), rule, print, language) })).reverse()
  const isApart = places.some((row) => valueOf(row) === undefined)
  const without = tiles.some(({ level }) => level < 0) ? [{ level: -1, text: isApart ? words.apart : words.noData }] : []
  return { classes, tiles, entries: [...held, ...without], rule }
}

/** The table of the places with a figure, the nation, and those without one. */
const tableOf = (rows: Rows, tiles: readonly Tile[], context: FigureContext<TileGridSpec>): PanelTable => {
  const table = placeTable([...rows.places, ...rows.nation], rows.periods, context)
  const known = new Set(table.rows.map(({ key }) => key))
  const { missingValue } = uiWords(context.language).chart
  const lacking = tiles.filter(({ region }) => !known.has(region.id)).map(({ region, name }): TableRow => ({
    key: region.id,
    label: name,
    order: table.rows.length + known.size,
    cells: table.columns.map(() => ({ text: missingValue['not-published'], value: undefined, missing: 'not-published', evidence: 'one-source', note: '', sources: [] })),
  }))
  return { ...table, rows: [...table.rows, ...lacking] }
}

/** Facts for titles: `period`, `count`, `nation.value`; of figures `top` and `bottom`, and how many are above and below the middle of the classes; of changes those of `changeFacts`. */
const factsOf = ({ places, nation, periods }: Rows, rule: ClassRule, step: PlotUnit, { spec, language }: FigureContext<TileGridSpec>): Record<string, string> => {
  const [top] = places
  const bottom = places[places.length - 1]
  const last = periods[periods.length - 1]
  const named = (key: string, row: PlaceRow | undefined): Record<string, string> => (row ? { [`${key}.name`]: row.name, [`${key}.value`]: figureOf(row, step, language) } : {})
  return {
    count: String(places.length),
    ...(last === undefined ? {} : { period: formatPeriod(last, language) }),
    ...(spec.from === undefined ? { ...named('top', top), ...named('bottom', bottom) } : changeFacts(places, step, language)),
    ...(rule.method === 'diverging' && spec.from === undefined ? { above: String(places.filter(({ values: [value = 0] }) => value / step.scale > rule.middle).length), below: String(places.filter(({ values: [value = 0] }) => value / step.scale < rule.middle).length) } : {}),
    ...(nation[0] ? { 'nation.value': figureOf(nation[0], step, language) } : {}),
  }
}

/** The lines above the legend: the unit, and by which rule places are in classes. */
const headingOf = (rule: ClassRule, step: PlotUnit, { spec, language }: FigureContext<TileGridSpec>, size: number): string[] => {
  const words = tileGridWords(language)
  const from = readPeriod(spec.from ?? '')
  const unit = unitLabel(from !== undefined && step.unit.kind === 'share' ? POINTS : step.token, language, from !== undefined && step.unit.kind === 'share' ? undefined : step.unit)
  const measure = from === undefined ? unit : words.change(formatPeriod(from, language), unit)
  const isGiven = spec.classes?.method === 'diverging' && spec.classes.middle !== undefined
  const how = rule.method !== 'diverging' || rule.middle === 0 ? words.rules[rule.method] : isGiven ? words.rules.manual : words.ruleOfNation
  return fillLines(measure === '' ? how : words.legend(measure, how), size, HEADING)
}

const membersOf = (tiles: readonly Tile[], decimals: number): Member[] =>
  tiles.map(({ region, name }) => ({ key: region.id, name, decimals, ink: 'fill-0', text: 'ink', marker: 'square', compared: false }))

/** Who is not covered, what the letters in tiles are, and by how much the places differ from the nation. */
const notesOf = ({ places }: Rows, tiles: readonly Tile[], isCoded: boolean, step: PlotUnit, context: FigureContext<TileGridSpec>): string[] => {
  const { spec, language } = context
  const words = tileGridWords(language)
  const covered = new Set(places.map(({ resolved }) => resolved.request.region))
  const uncovered = tiles.filter(({ region }) => !covered.has(region.id)).map(({ name }) => name)
  return [...(uncovered.length > 0 ? [words.without(uncovered.join(uiWords(language).chart.join))] : []), ...(isCoded ? [words.codes] : []), ...residualNotes(places, spec.indicator, step, context)]
}

const figure = (context: FigureContext<TileGridSpec>): Figure => {
  const { spec, resolved, units: [step], view, language } = context
  const rows = rowsOf(context)
  const { places, nation, periods } = rows
  if (!step || places.length === 0) return emptyFigure(view.width)
  const isChange = spec.from !== undefined
  const decimals = isChange ? changeDigits(places, step) : rowDigits(places, 0, step)
  const { classes, tiles, entries, rule } = colouredOf(rows, decimals, context)
  const colours = coloursOf(classes)
  const size = view.width < 520 ? 11 : 12
  const heading = headingOf(rule, step, context, size)
  const frame = tileFrame({ regions: tiles.map(({ region }) => region), width: view.width, height: view.height, legend: [...heading, ...entries.map(({ text }) => text)] })
  const table = tableOf(rows, tiles, context)
  const facts = factsOf(rows, rule, step, context)
  const [first] = periods
  const last = periods[periods.length - 1]
  const when = first === undefined || last === undefined ? '' : formatSpan(first, last, language)
  const nationValue = nation[0] && shownValue(nation[0], step, decimals, isChange)
  return {
    ...emptyFigure(view.width),
    choices: { ...NO_CHOICES, dates: dateChoice(periods, context), classes: classChoice(rule, classes, middleOf(spec, nationValue), decimals, context) },
    width: frame.width,
    height: frame.height,
    axisSize: frame.axisSize,
    labelSize: frame.labelSize,
    plots: tilePlots(frame, heading.length + entries.length, unitLabel(step.token, language, step.unit)),
    marks: [...tileMarks(tiles, colours, frame, decimals), ...legendMarks(heading, entries, colours, frame)],
    members: membersOf(tiles, decimals),
    readouts: rowReadouts(table, context, 'members', table.rows.map(({ key }) => (tiles.some(({ region }) => region.id === key) ? tiles.findIndex(({ region }) => region.id === key) : Number.NaN))),
    rows: { along: 'x', pixels: table.rows.map(() => Number.NaN), from: 0, to: 0 },
    table,
    aside: when,
    statement: isChange ? changeStatement([...places, ...nation], step, facts, language, true) : placesStatement({ rows: places, nation, whole: true }, step, language),
    description: tileGridWords(language).kind(when, tiles.length, entries.map(({ text }) => text)),
    facts,
    notes: notesOf(rows, tiles, tileTexts(tiles, frame.pitch, frame.labelSize).isCoded, step, context),
    inputs: inputsOf(resolved),
  }
}

/** What draws a tile grid. */
export const tileGridDrawing: ChartDrawing<TileGridSpec> = { alsoNamed: () => [], figure }
