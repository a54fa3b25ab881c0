import type { Grid } from '../../grid/grid'
import type { ValueColumn } from '../../plan/plan'
import { isUnitText } from '../../plan/unit-text'
import { headerPath } from './header-path'
import { joinParts, packedPeriod, wholePeriod } from './header-period'

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
  return { period, labels }
}

const packed = (path: readonly string[]): { readonly period: string; readonly labels: readonly string[] } => {
  const parts = path.map(packedPeriod)
  const period = parts.map((part) => part.period).filter((text) => text !== '').pop() ?? ''
  return { period, labels: parts.map(({ rest }) => rest).filter((text) => text !== '') }
}

const withUnit = (column: number, period: string, labels: readonly string[]): ValueColumn => {
  const unit = labels.length > 1 ? labels[labels.length - 1] : undefined
  const said = unit !== undefined && isUnitText(unit) ? { unit } : {}
  return { column, labels, ...(period === '' ? {} : { period }), ...said }
}

/** The columns of figures of a table as a plan has them. `rows` are the header rows that name figures; with `isDated`, rows carry the period. */
export const valueColumns = (grid: Grid, rows: readonly number[], figures: readonly number[], isDated: boolean): readonly ValueColumn[] => {
  const first = figures[0] ?? 0
  const headed = figures.map((column): Headed => ({ column, path: headerPath(grid, rows, column, first) })).filter(({ path }) => path.length > 0)
  const whole = headed.map(({ column, path }) => ({ column, ...dated(path) }))
  if (!isDated && whole.some(({ period }) => period !== '')) {
    const known = whole.filter(({ period }) => period !== '').length * 2 >= whole.length
    if (known) return whole.map(({ column, period, labels }) => withUnit(column, period, labels))
  }
  const loose = headed.map(({ column, path }) => ({ column, ...packed(path) }))
  const isPacked = !isDated && loose.filter(({ period }) => period !== '').length * 5 >= loose.length * 3
  if (isPacked) return loose.map(({ column, period, labels }) => withUnit(column, period, labels))
  return headed.map(({ column, path }) => withUnit(column, '', path))
}
