import type { Grid } from '../../../bytes/grid/grid'
import type { KeyColumn, Layout, LayoutContext, Plan, ValueColumn } from '../../plan/plan'
import { isBlank, tidy } from '../../plan/tidy'
import { readCellInAnyStyle } from '../../plan/read-cell'
import { constantsOf, periodInTitle } from '../../frame/title-words'
import type { ColumnUse } from '../../records/column-uses'
import { blankHeader, flatSample, flatUses, hasUse, isFlatHeader, titlesAbove } from '../../records/flat-table'
import { findHeader } from '../../records/header'
import { isLedger } from '../../records/ledger'
import { planRecords, stemOf } from '../../records/record-layout'
import { framedPlans, isLatin, type FramedPlan } from './western-table'

const MOST_ROWS = 60_000
const LIST = 0.3
/** Numbers that measure nothing: places on a map, postal and telephone numbers, identifiers, ranks, flags. */
const NO_MEASURE =
  /(?:^|[\s_.(-])(?:zip(?: ?code)?|post(?:al)? ?code|phone|telephone|tel|fax|mobile|ids?|id\d|uid|uuid|key|codes?|fips|geoid|objectid|fid|rank|ranking|street|address|isbn|issn|shape[_ ]?(?:area|length|leng)|timestamp)\)?$|^(?:no|number|order|index|version|year built|house number|x|y|created|updated|salary|price|account|invoice|dob|birth ?date)$/i
const PERSONAL = /(?:^|[\s_])(?:first ?name|last ?name|surname|full ?name|email|e-mail|gender|phone|address|street|username|password|employee|customer|student|passenger|player|company|product|title|author|url|website|image|description)(?:$|[\s_])/i

const ON_A_MAP = /^(?:lat|latitude|lng|lon|long|longitude|easting|northing|coordinates?)$/i
const AGES = /^(?:under |less than )?\d{1,3}(?:\s?(?:[-–]|to)\s?\d{1,3})?\s?\+?\s?(?:years?.*|yrs?.*|and over|or over)?$/i

const cellsOf = (grid: Grid, { rows }: Plan, column: number): string[] =>
  rows.slice(0, 300).flatMap((row) => (isBlank(grid.cell(row, column)) ? [] : [tidy(grid.cell(row, column))]))

const isIdentifier = (cells: readonly string[]): boolean => {
  if (cells.length < 4) return false
  const numbers = cells.map((text) => readCellInAnyStyle(text).value)
  const isRunning = numbers.every((value, at) => value !== null && (at === 0 || value - (numbers[at - 1] ?? 0) === 1))
  const isLongCode = cells.every((text) => /^\d{8,}$/.test(text)) && new Set(cells.map(({ length }) => length)).size === 1
  return isRunning || isLongCode
}

const measures = ({ plan }: FramedPlan): ValueColumn[] =>
  plan.values.filter(({ column, labels }) => !NO_MEASURE.test(labels[labels.length - 1] ?? '') && !isIdentifier(cellsOf(plan.grid, plan, column)))

const isPlaceName = (text: string): boolean => /\p{L}{2}/u.test(text) && text.length <= 80 && !/[@/]|https?:/.test(text)

/** A column of places: most of its cells are names, each on one row but for other dimensions. */
const hasPlaces = ({ plan }: FramedPlan, region: KeyColumn): boolean => {
  const cells = cellsOf(plan.grid, plan, region.column)
  return cells.length > 0 && cells.filter(isPlaceName).length >= 0.8 * cells.length
}

/** Age bands down the side: a table of people, also without places. */
const hasAges = ({ plan }: FramedPlan): boolean =>
  plan.keys.some((key) => {
    const cells = cellsOf(plan.grid, plan, key.column)
    return cells.length >= 3 && cells.some((text) => /\p{L}|[-–]/u.test(text)) && cells.filter((text) => AGES.test(text)).length >= 0.7 * cells.length
  })

/** Whether the names of a table speak of persons, addresses or points on a map rather than of statistics. */
const isOtherList = (heads: readonly string[]): boolean => heads.some((head) => PERSONAL.test(head) || ON_A_MAP.test(head))

const isStatistical = (one: FramedPlan): boolean => {
  const { plan, frame } = one
  const region = plan.keys.find(({ role }) => role === 'region')
  const named = plan.values.some((value) => value.region !== undefined)
  if (region ? !hasPlaces(one, region) : !named && !hasAges(one)) return false
  const heads = frame.stub.map((column) => frame.headers.map((row) => tidy(plan.grid.cell(row, column))).join(' '))
  const names = plan.values.map(({ labels }) => labels[labels.length - 1] ?? '')
  return !heads.some((head) => PERSONAL.test(head)) && ![...heads, ...names].some((head) => ON_A_MAP.test(head)) && plan.rows.length >= 3
}

/** INSEE puts two digits of the year before what is counted: `P18_POP`, `C13_MEN`. */
const yearOfInsee = (name: string): { readonly period: string; readonly name: string } | undefined => {
  const [, year, rest = ''] = /^[PCD](\d{2})_([A-Z][A-Z0-9_]*)$/.exec(name) ?? []
  return year === undefined ? undefined : { period: `${Number(year) > 60 ? '19' : '20'}${year}`, name: rest }
}

const withInseeYears = (plan: Plan): Plan => {
  const { isUndated: _, ...dated } = plan
  const values = plan.values.flatMap((value): ValueColumn[] => {
    const found = yearOfInsee(value.indicator ?? '')
    return found === undefined ? [] : [{ ...value, indicator: found.name, period: found.period }]
  })
  return { ...dated, values }
}

/** A flat list of places: a row a place, a column a measure, no date; also without a header. */
const planOfList = (grid: Grid, context: LayoutContext): Plan | undefined => {
  const header = findHeader(grid, isFlatHeader, 12) ?? blankHeader(grid)
  if (header === undefined || isOtherList(header.printed)) return undefined
  const sample = flatSample(grid, header)
  const { uses, periods } = flatUses(grid, header, sample)
  if (periods.length > 0 || !hasUse(uses, 'region') || isLedger(grid, header, sample)) return undefined
  const measuring = uses.map((use, column): ColumnUse => (use === 'value' && NO_MEASURE.test(header.printed[column] ?? '') ? 'aside' : use))
  const titles = titlesAbove(grid, header.row)
  const above = constantsOf(titles)
  const plan = planRecords({ grid, header, sample, uses: measuring, isLoose: false, isUndated: true, above: above.indicator }, above.indicator || stemOf(context))
  if (plan === undefined || plan.rows.length < 3) return undefined
  if (plan.values.some(({ indicator = '' }) => yearOfInsee(indicator) !== undefined)) return withInseeYears(plan)
  const period = periodInTitle(titles)
  const { isUndated: _, ...dated } = plan
  const constants = { ...plan.constants, unit: above.unit, period }
  return period === '' ? { ...plan, constants } : { ...dated, constants }
}

/** A table of places that names no date: it is read, and asked for one. Lists of people, addresses, identifiers and coordinates are none. */
export const undatedPlaces: Layout = {
  id: 'undated-places',
  isGeneral: true,
  fit: (grid, context) => {
    if (grid.rows > MOST_ROWS || grid.rows < 3) return undefined
    const found = framedPlans(grid).filter((one) => one.plan.isUndated === true && isStatistical(one))
    const plans = found.flatMap((one): Plan[] => {
      const values = measures(one)
      return values.length === 0 ? [] : [{ ...one.plan, values }]
    })
    const [first] = found
    if (first && plans.length > 0) return { score: isLatin(first.frame) ? 0.47 : 0.3, plans }
    const list = planOfList(grid, context)
    return list && { score: LIST, plans: [list] }
  },
}
