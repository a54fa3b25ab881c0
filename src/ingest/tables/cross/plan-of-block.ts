import type { Grid } from '../../bytes/grid/grid'
import { NO_CONSTANTS, type Constants, type KeyColumn, type Plan, type Role } from '../plan/plan'
import { isTotalWord, tidy } from '../plan/tidy'
import { splitUnit } from '../plan/unit-text'
import { columnHeads, valueColumnOf, type ColumnHead } from './column-heads'
import type { TableBlock } from './find-blocks'
import { headerPaths } from './header-paths'
import { keyHeads, type KeyHead } from './key-columns'
import type { MergedText } from './merged-text'
import type { Preamble } from './preamble'
import { rowKeys, type RowKey } from './row-keys'
import { withColumns } from '../plan/grid-views'

/** Units that one note names: `单位：户、%` → 户 and %. */
const unitsOfNote = (unit: string): string[] =>
  unit
    .split(/[、,，;；]|和(?=\S)/)
    .map(tidy)
    .filter((part) => part !== '')

const SHARE = /比重|比例|占[^地]|构成|構成|百分比|(?:増|增)长(?:率|速度)?|率$|率\b|%/
const RATIO = /性别比|抚养比|性比|率(?:\s*[(（]|$)|指数|=\s*100/ // counted in nothing that a note names
const isShare = (unit: string): boolean => /^[%％‰]$/.test(unit)

/** Last letters of a unit that a name repeats: 户 of 家庭户户数. */
const repeats = (unit: string, name: string): boolean => {
  const last = unit.replace(/^[十百千万亿萬億]+/, '').slice(0, 1)
  return last !== '' && (name.includes(last) || (last === '人' && /口|男|女/.test(name)))
}

/** Which of a note's units a name is counted in; '' where it does not say. A share is never counted in people. */
const unitForName = (units: readonly string[], name: string): string => {
  const [only = ''] = units
  if (units.length <= 1) return only === '' || isShare(only) ? only : /比重/.test(name) ? '%' : RATIO.test(name) ? '' : only
  const shares = units.filter(isShare)
  const counts = units.filter((unit) => !isShare(unit))
  if (SHARE.test(name)) return shares[0] ?? ''
  if (RATIO.test(name)) return ''
  if (counts.length === 1) return counts[0] ?? ''
  return counts.find((unit) => repeats(unit, name)) ?? ''
}

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

const GENERAL = /^(?:男|女|男性|女性|男女|城镇|乡村|城市|农村|市|镇|县|合计|总计|小计|计|总数|總數|計|男性人口|\d+\s*[-－–~～]\s*\d+\s*(?:岁|歲|歳|세)?|\d+\s*(?:岁|歲|歳|세)?(?:及以上|以上|及以下|以下|이상)?|年末|年初|年中|同比|环比|전체|남|여|계|남자|여자)$/

/** Whether a column's names only divide something that the title names. */
const isGeneral = ({ labels }: ColumnHead): boolean => labels.every((label) => GENERAL.test(splitUnit(label).name) || isTotalWord(label))

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

/** The unit of each row's indicator, where the note names several. */
const unitKey = (keys: readonly RowKey[], note: readonly string[], brackets: CrossOptions['unitBrackets']): RowKey[] => {
  const named = keys.find(({ role }) => role === 'indicator')
  if (named === undefined || note.length === 0 || keys.some(({ role }) => role === 'unit')) return []
  const text = (row: number): string => {
    const { name, unit } = splitUnit(tidy(named.text(row)), brackets)
    return unit || unitForName(note, name)
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

/** Makes the plan of one table of a sheet. */
export const planOfBlock = (grid: Grid, merged: MergedText, block: TableBlock, preamble: Preamble, options: CrossOptions): CrossTable => {
  const rows = block.body.filter(({ kind }) => kind === 'data').map(({ row }) => row)
  const printed = dated(columnHeads(block.values, headerPaths(merged, block.header, block.values), options))
  const heads = keyHeads(grid, merged, block.header, rows, block.keys, { hasPeriods: printed.some(({ period }) => period !== ''), isRepublican: options.isRepublican })
  const named = rowKeys(grid, merged, block, heads, options.isRepublican)
  const isNamedByRow = hasRole(named, 'indicator')
  const note = unitsOfNote(splitUnit(preamble.fields.get('指标') ?? '', 'always').unit || preamble.unit)
  const valueHeads = unitsOf(printed, note, isNamedByRow)
  const ownName = (head: ColumnHead): boolean => !isNamedByRow && !isGeneral(head)
  const keys = [...named, ...(isNamedByRow ? unitKey(named, note, options.unitBrackets) : [])]
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
    ...(periods === 'none' ? { isUndated: true } : {}),
  }
  return { plan, block, preamble, keys: heads, heads: valueHeads, periods }
}
