import type { Grid } from '../../bytes/grid/grid'
import type { Constants, KeyColumn, Plan, ValueColumn } from '../plan/plan'
import { tidy, isTotalWord, isBlank } from '../plan/tidy'
import { withCells, withColumns } from '../plan/grid-views'
import { splitPlaceCodes } from '../plan/place-codes'
import { isFigure } from '../plan/read-cell'
import { headerText } from './header-path'
import { joinParts } from './header-period'
import { stubKeys } from './stub-role'
import { constantsOf, periodInTitle } from './title-words'
import { valueColumns } from './value-columns'
import { isNoteRow } from '../plan/note-rows'
import type { TableFrame } from './find-frame'

/** The heading that is alone in a row between the rows of a body, for each row below it; undefined when there is none. */
const sectionsOf = ({ grid, firstRow, lastRow, headers }: TableFrame, rows: readonly number[]): ((row: number) => string) | undefined => {
  const body = new Set(rows)
  const headings = new Map<number, string>()
  let heading = ''
  for (let row = (headers[headers.length - 1] ?? firstRow) + 1; row <= lastRow; row += 1) {
    if (body.has(row)) headings.set(row, heading)
    else {
      const texts = Array.from({ length: Math.min(grid.columns, 30) }, (_, column) => grid.cell(row, column)).filter((text) => !isBlank(text))
      if (texts.length === 1 && !isNoteRow(grid, row)) heading = tidy(texts[0] ?? '')
    }
  }
  const different = new Set(headings.values())
  return different.size > 1 || (different.size === 1 && heading !== '') ? (row) => headings.get(row) ?? '' : undefined
}

/** Where sections have no heading of their own, a row that is once (`Male`) heads the rows that come again and again below it. */
const headsOf = ({ grid }: TableFrame, rows: readonly number[], twins: ReadonlySet<number>, column: number): ((row: number) => string) | undefined => {
  const heads = new Map<number, string>()
  let head = ''
  for (const row of rows) {
    if (twins.has(row)) heads.set(row, head)
    else head = tidy(grid.cell(row, column)).replace(/^[.…\s]+/, '')
  }
  return new Set(heads.values()).size > 1 ? (row) => heads.get(row) ?? '' : undefined
}

/** What a layout knows better than the frame tells. */
export interface FrameOptions {
  readonly constants?: Partial<Constants>
}

/** Rows of the body that hold a figure. */
const bodyRows = ({ grid, firstRow, lastRow, figures }: TableFrame): number[] => {
  const rows: number[] = []
  for (let row = firstRow; row <= lastRow; row += 1) {
    if (figures.some((column) => isFigure(grid.cell(row, column)))) rows.push(row)
  }
  return rows
}

const nameRows = ({ grid, headers, figures }: TableFrame): number[] => {
  const naming = headers.filter((row) => figures.some((column) => tidy(grid.cell(row, column)) !== ''))
  return naming.length > 0 ? naming : [...headers]
}

const nameOf = ({ grid, headers }: TableFrame, column: number): string => {
  const names = headers.map((row) => headerText(grid, row, column)).filter((text) => text !== '')
  return names[names.length - 1] ?? ''
}

/** Leading dots are print's way to indent a name. */
const undotted = (grid: Grid, stub: readonly number[]): Grid => {
  const names = new Set(stub)
  return { ...grid, cell: (row, column) => (names.has(column) ? grid.cell(row, column).replace(/^\s*[.…]+\s*(?=\p{L})/u, '') : grid.cell(row, column)) }
}

const keyOf = (grid: Grid, keys: readonly KeyColumn[], row: number): string => keys.map(({ column }) => tidy(grid.cell(row, column))).join('\u0001')

/** Rows that cannot be distinguished by their keys. */
const twinsOf = (grid: Grid, keys: readonly KeyColumn[], rows: readonly number[]): ReadonlySet<number> => {
  const first = new Map<string, number>()
  const twins = new Set<number>()
  for (const row of rows) {
    const key = keyOf(grid, keys, row)
    const known = first.get(key)
    if (known === undefined) first.set(key, row)
    else twins.add(known).add(row)
  }
  return twins
}

/** Below a title, a column of contents narrows what the title says. */
const withTitle = (key: KeyColumn, title: string): KeyColumn => (key.role === 'indicator' && title !== '' ? { ...key, role: 'dimension' } : key)

const ASIDE_FACT = /^(?:data ?set|table|title|last updated?|updated|extracted on|data extracted.*|source.*|time frequency|frequency|freq|time|time period|period|date|dates?|year|release.*|next.*|contact.*|notes?|type|status|geo.*|contents?|sheet|published|publication.*|coverage|version|file|author|email|link|url|institution|short description|\d.*)$/i

/** What pairs above a table say of all its figures: a unit, and dimensions that are held still. */
const namedAbove = ({ facts }: TableFrame): { readonly unit: string; readonly labels: readonly string[] } => {
  const unit = facts.find(([name]) => /^units?(?: of measure)?$/i.test(name))?.[1] ?? ''
  const labels = facts.filter(([name, value]) => !ASIDE_FACT.test(name) && !/^units?/i.test(name) && /\p{L}{2}/u.test(value) && !isTotalWord(value)).map(([, value]) => value)
  return { unit, labels }
}

const isPrinted = (frame: TableFrame, column: number): boolean => column < frame.grid.columns

/** A plan for a table that is framed on a sheet; undefined when its columns of figures have no names. */
export const planOfFrame = (frame: TableFrame, options: FrameOptions = {}): Plan | undefined => {
  const rows = bodyRows(frame)
  const headers = nameRows(frame)
  const title = constantsOf(frame.titles)
  const named = stubKeys(frame.grid, frame.stub, rows, (column) => nameOf(frame, column)).map((key) => withTitle(key, title.indicator))
  const { grid: dated, keys } = monthsBelow(frame, rows, named)
  const isDated = keys.some(({ role }) => role === 'period')
  const values = valueColumns(frame.grid, headers, frame.figures, isDated)
  if (values.length === 0 || rows.length === 0) return undefined
  const above = namedAbove(frame)
  const constants = { ...title, ...(above.unit === '' ? {} : { unit: above.unit }), ...options.constants }
  const base = withSections({ ...frame, grid: dated }, rows, keys)
  const undated = !isDated && values.every(({ period }) => period === undefined)
  const period = undated ? constants.period || periodInTitle(frame.titles) : ''
  const places = namedPlaces(undotted(base.grid, frame.stub), rows, base.keys)
  return {
    grid: places.grid,
    rows,
    keys: places.keys,
    values: datedColumns(values).map((value) => ({ ...value, labels: [...above.labels, ...value.labels].filter((label) => label !== constants.indicator) })),
    constants: { ...constants, period, region: hasRegion(keys, values) ? '' : constants.region },
    unitBrackets: 'known',
    ...(undated && period === '' ? { isUndated: true } : {}),
  }
}

/** Months or quarters down the side take their year from the title, where it names one. */
const monthsBelow = ({ grid, titles }: TableFrame, rows: readonly number[], keys: readonly KeyColumn[]): { readonly grid: Grid; readonly keys: readonly KeyColumn[] } => {
  const year = keys.some(({ role }) => role === 'period') ? '' : periodInTitle(titles)
  const months = year === '' ? undefined : keys.find(({ column }) => rows.length > 1 && rows.every((row) => joinParts(year, tidy(grid.cell(row, column))) !== undefined))
  if (months === undefined) return { grid, keys }
  const { column } = months
  const body = new Set(rows)
  const view = withCells(grid, new Map([[column, (row) => (body.has(row) ? (joinParts(year, tidy(grid.cell(row, column))) ?? '') : grid.cell(row, column))]]))
  return { grid: view, keys: keys.map((key) => (key === months ? { ...key, role: 'period' } : key)) }
}

/** The keys with the codes that are printed in the cells of the places. */
const namedPlaces = (grid: Grid, rows: readonly number[], keys: readonly KeyColumn[]): { readonly grid: Grid; readonly keys: readonly KeyColumn[] } => {
  const region = keys.find(({ role }) => role === 'region')
  if (region === undefined || keys.some(({ role }) => role === 'region-code')) return { grid, keys }
  const { grid: named, codes } = splitPlaceCodes(grid, rows, region.column)
  return { grid: named, keys: codes < 0 ? keys : [...keys, { column: codes, role: 'region-code', name: '' }] }
}

const hasRegion = (keys: readonly KeyColumn[], values: readonly ValueColumn[]): boolean => keys.some(({ role }) => role === 'region') || values.some(({ region }) => region !== undefined)

/** Where columns have periods of their own, one without (a total over years, a mark) can be given none. */
const datedColumns = (values: readonly ValueColumn[]): readonly ValueColumn[] => {
  const dated = values.filter((value) => value.period !== undefined)
  return dated.length > 0 ? dated : values
}

const withSections = (frame: TableFrame, rows: readonly number[], keys: readonly KeyColumn[]): { readonly grid: Grid; readonly keys: readonly KeyColumn[] } => {
  const first = keys.find(({ column }) => isPrinted(frame, column))
  const twins = first === undefined || keys.some(({ fillDown }) => fillDown) ? new Set<number>() : twinsOf(frame.grid, keys, rows)
  if (first === undefined || twins.size === 0) return { grid: frame.grid, keys }
  const sections = sectionsOf(frame, rows) ?? headsOf(frame, rows, twins, first.column)
  if (sections === undefined) return { grid: frame.grid, keys }
  const grid = withColumns(frame.grid, [{ text: sections, from: first.column }])
  return { grid, keys: [{ column: frame.grid.columns, role: 'dimension', name: '' }, ...keys] }
}
