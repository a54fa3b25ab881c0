import type { Grid } from '../../bytes/grid/grid'
import { NO_CONSTANTS, type Constants, type KeyColumn, type Plan, type Role } from '../plan/plan'
import { tidy } from '../plan/tidy'
import { splitUnit } from '../plan/unit-text'
import { isGeneralName } from '../plan/ages'
import { columnHeads, valueColumnOf, type ColumnHead } from './column-heads'
import type { TableBlock } from './find-blocks'
import { headerPaths } from './header-paths'
import { keyHeads, type KeyHead } from './key-columns'
import type { Preamble } from './preamble'
import { unitForName, unitsOfNote } from './counted-in'
import { rowKeys, type RowKey, type RowNames } from './row-keys'
import { withColumns } from '../plan/grid-views'

/** How a layout wants tables to be read. */
export interface CrossOptions {
  readonly unitBrackets: 'always' | 'known'
  readonly isRepublican: boolean
  readonly fallbackName: string // from the file's name
}

/** A table with its plan and what a layout judges it by. */
export interface CrossTable {
  readonly plan: Plan
  readonly block: TableBlock
  readonly preamble: Preamble
  readonly keys: readonly KeyHead[]
  readonly heads: readonly ColumnHead[]
  readonly periods: 'across' | 'down' | 'title' | 'none'
}

/** Whether a column's names only divide something that the title names. */
const isGeneral = ({ labels }: ColumnHead): boolean => labels.every((label) => isGeneralName(splitUnit(label).name))

/** Beside columns of periods, a column without one (`年均增长`, a longitude) is no value of any year. */
const dated = (heads: readonly ColumnHead[]): readonly ColumnHead[] => {
  const withPeriod = heads.filter(({ period }) => period !== '')
  return withPeriod.length >= 2 && withPeriod.length >= 0.5 * heads.length ? withPeriod : heads
}

const groupOf = ({ labels }: ColumnHead): string => labels.slice(0, -1).join('\u0001')
const lastOf = ({ labels }: ColumnHead): string => labels[labels.length - 1] ?? ''

/** What a column is counted by: who is parted into men and women is people, also where 家庭户 is above. */
const countedName = (head: ColumnHead, ofPeople: ReadonlySet<string>): string =>
  isGeneral({ ...head, labels: [lastOf(head)] }) && ofPeople.has(groupOf(head)) ? `${head.labels.filter((label) => label.includes('比')).join('')}男` : head.labels.join('')

const unitsOf = (heads: readonly ColumnHead[], note: readonly string[], isNamedByRow: boolean): readonly ColumnHead[] => {
  if (isNamedByRow) return heads
  const ofPeople = new Set(heads.filter((head) => lastOf(head) === '男').map(groupOf))
  return heads.map((head) => (head.unit === '' ? { ...head, unit: unitForName(note, countedName(head, ofPeople)) } : head))
}

/** The unit of each row's indicator: its own, that of the name it is set in under, or the one of the note's that fits it. */
const unitKey = ({ keys, unitAbove }: RowNames, note: readonly string[], brackets: CrossOptions['unitBrackets']): RowKey[] => {
  const named = keys.find(({ role }) => role === 'indicator')
  if (named === undefined || keys.some(({ role }) => role === 'unit')) return []
  const text = (row: number): string => {
    const { name, unit } = splitUnit(tidy(named.text(row)), brackets)
    const above = unitAbove(row)
    return unit || unitForName(above === '' ? note : [above], name)
  }
  return [{ role: 'unit', name: '', from: named.from, text }]
}

const keyColumnsOf = (grid: Grid, keys: readonly RowKey[]): KeyColumn[] => keys.map(({ role, name }, at) => ({ column: grid.columns + at, role, name }))

const periodsOf = (heads: readonly ColumnHead[], keys: readonly RowKey[], title: string): CrossTable['periods'] => {
  if (heads.some(({ period }) => period !== '')) return 'across'
  if (keys.some(({ role }) => role === 'period')) return 'down'
  return title === '' ? 'none' : 'title'
}

const hasRole = (keys: readonly RowKey[], role: Role): boolean => keys.some((key) => key.role === role)

const constantsOf = (preamble: Preamble, options: CrossOptions, periods: CrossTable['periods'], named: { readonly indicator: boolean; readonly region: boolean }): Constants => {
  const field = preamble.fields.get('指标') ?? ''
  return {
    ...NO_CONSTANTS,
    indicator: named.indicator ? '' : field || preamble.title || options.fallbackName,
    region: named.region ? '' : preamble.region,
    period: periods === 'title' ? preamble.period : '',
  }
}

/** What a title limits the whole table to; a title that is itself the name says it already. */
const universeKey = (universe: string): RowKey[] => (universe === '' ? [] : [{ role: 'dimension', name: '', from: 0, text: () => universe }])

/** Makes the plan of one table of a sheet. `given`: its columns of names as a person said; then no column of values is left out for lack of a period. */
export const planOfBlock = (grid: Grid, block: TableBlock, preamble: Preamble, options: CrossOptions, given?: readonly KeyHead[]): CrossTable => {
  const { merged } = block
  const rows = block.body.filter(({ kind }) => kind === 'data').map(({ row }) => row)
  const every = columnHeads(block.values, headerPaths(merged, block.header, block.values), { ...options, year: preamble.period })
  const printed = given ? every : dated(every)
  const { heads, left } = given ? { heads: given, left: [] } : keyHeads(grid, merged, block.header, rows, block.keys, { hasPeriods: printed.some(({ period }) => period !== ''), isRepublican: options.isRepublican })
  const names = rowKeys(grid, block, heads, { isRepublican: options.isRepublican, year: preamble.period })
  const named = names.keys
  const isNamedByRow = hasRole(named, 'indicator')
  const note = unitsOfNote(splitUnit(preamble.fields.get('指标') ?? '', 'always').unit || preamble.unit)
  const valueHeads = unitsOf(printed, note, isNamedByRow)
  const ownName = (head: ColumnHead): boolean => !isNamedByRow && !isGeneral(head)
  const universe = isNamedByRow || valueHeads.some(ownName) ? universeKey(preamble.universe) : []
  const keys = [...universe, ...named, ...(isNamedByRow ? unitKey(names, note, options.unitBrackets) : [])]
  const view = withColumns(grid, keys)
  const periods = periodsOf(printed, keys, preamble.period)
  const region = hasRole(keys, 'region') || valueHeads.some(({ region }) => region !== '')
  const plan: Plan = {
    grid: view,
    rows,
    keys: keyColumnsOf(grid, keys),
    values: valueHeads.map((head) => valueColumnOf(head, ownName(head))),
    constants: constantsOf(preamble, options, periods, { indicator: isNamedByRow || valueHeads.every(ownName), region }),
    unitBrackets: options.unitBrackets,
    left,
    title: preamble.title,
    ...(periods === 'none' ? { isUndated: true } : {}),
  }
  const isBilingual = block.isBilingual || left.some(({ reason }) => reason === 'name')
  return { plan, block: { ...block, isBilingual }, preamble, keys: heads, heads: valueHeads, periods }
}
