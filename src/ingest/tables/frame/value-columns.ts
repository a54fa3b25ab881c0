import type { Grid } from '../../bytes/grid/grid'
import type { ValueColumn } from '../plan/plan'
import { isUnitText } from '../plan/unit-text'
import { tidy } from '../plan/tidy'
import { headerPath, headerText } from './header-path'
import { joinParts, packedPeriod, wholePeriod } from './header-period'
import { isPlaceHead } from './stub-role'
import { isPeriodWord } from '../records/column-words'
import { comparableName } from '../records/header'
import { NOTE_MARKS } from './title-words'

/** A column of figures with the headings over it. */
interface Headed {
  readonly column: number
  readonly path: readonly string[]
}

/** Reads the periods among a path's parts, a year above a month or quarter as one; the others are labels. */
const dated = (path: readonly string[]): { readonly period: string; readonly labels: readonly string[] } => {
  let period = ''
  const labels: string[] = []
  for (const part of path) {
    const joint = joinParts(period, part)
    const whole = joint === undefined ? wholePeriod(part) : joint
    if (whole === '') labels.push(part)
    else period = whole
  }
  return { period, labels: period === '' ? labels : labels.filter((label) => !isPeriodWord(comparableName(label))) }
}

const packed = (path: readonly string[]): { readonly period: string; readonly labels: readonly string[] } => {
  const parts = path.map(packedPeriod)
  const period = parts.map((part) => part.period).filter((text) => text !== '').pop() ?? ''
  return { period, labels: parts.map(({ rest }) => rest).filter((text) => text !== '') }
}

const withUnit = (column: number, period: string, labels: readonly string[]): ValueColumn => {
  const unit = labels.length > 1 ? labels[labels.length - 1] : undefined
  const isUnit = unit !== undefined && isUnitText(unit)
  const said = isUnit ? { unit } : {}
  return { column, labels: isUnit ? labels.slice(0, -1) : labels, ...(period === '' ? {} : { period }), ...said }
}

/** A header row that says one unit for all the columns right of it (`Persons` over the first). */
const unitRow = (grid: Grid, rows: readonly number[], figures: readonly number[]): number | undefined =>
  rows.length < 2
    ? undefined
    : rows.find((row) => {
        const said = figures.filter((column) => tidy(grid.cell(row, column)) !== '')
        return said.length === 1 && said[0] === figures[0] && figures.length > 1 && isUnitText(tidy(grid.cell(row, said[0] ?? 0)))
      })

/** Names of places in the header, where the stub says that a row of it holds places (`Geography` | `Canada`). */
const placeOver = (grid: Grid, rows: readonly number[], column: number, first: number): string => {
  const last = rows[rows.length - 1] ?? 0
  const stub = Array.from({ length: first }, (_, at) => at)
  const row = rows.find((one) => stub.some((at) => isPlaceHead(headerText(grid, one, at)) && !['', headerText(grid, one, at)].includes(headerText(grid, last, at))))
  return row === undefined || row === last ? '' : (headerPath(grid, [row, last], column, first)[0] ?? '')
}

const withPlace = (value: ValueColumn, place: string): ValueColumn =>
  place === '' || !value.labels.includes(place) ? value : { ...value, region: place, labels: value.labels.filter((label) => label !== place) }

/** The columns of figures of a table as a plan has them. `rows` are the header rows that name figures; with `isDated`, rows carry the period. */
export const valueColumns = (grid: Grid, rows: readonly number[], figures: readonly number[], isDated: boolean): readonly ValueColumn[] => {
  const first = figures[0] ?? 0
  const units = unitRow(grid, rows, figures)
  const naming = units === undefined ? rows : rows.filter((row) => row !== units)
  const unit = units === undefined ? '' : tidy(grid.cell(units, first))
  const headed = figures.map((column): Headed => ({ column, path: headerPath(grid, naming, column, first).map((part) => part.replace(NOTE_MARKS, '')) })).filter(({ path }) => path.length > 0)
  return readHeads(headed, isDated).map((value) => withPlace(unit === '' ? value : { ...value, unit }, placeOver(grid, naming, value.column, first)))
}

const most = (heads: readonly { readonly period: string }[], share: number): boolean => heads.filter(({ period }) => period !== '').length >= heads.length * share

/** Periods that are alone in the header win over those packed with other words; where rows are dated, all is label. */
const readHeads = (headed: readonly Headed[], isDated: boolean): readonly ValueColumn[] => {
  const read = (parts: (path: readonly string[]) => ReturnType<typeof dated>) => headed.map(({ column, path }) => ({ column, ...parts(path) }))
  const whole = read(dated)
  const loose = read(packed)
  const isWhole = whole.some(({ period }) => period !== '') && most(whole, 0.5)
  const mixed = whole.map((head, at) => (head.period === '' ? (loose[at] ?? head) : head)) // `Change 2019–20` beside years
  const heads = isDated ? undefined : isWhole ? mixed : most(loose, 0.6) ? loose : undefined
  return heads === undefined ? headed.map(({ column, path }) => withUnit(column, '', path)) : heads.map(({ column, period, labels }) => withUnit(column, period, labels))
}
