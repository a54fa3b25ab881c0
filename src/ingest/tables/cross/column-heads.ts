import type { ValueColumn } from '../plan/plan'
import { tidy } from '../plan/tidy'
import { isUnitText, splitUnit } from '../plan/unit-text'
import { looksLikePlace } from '../plan/place-names'
import { mayBeIn } from './counted-in'
import { partOfYear, periodOfHead, splitHeadPeriod } from './head-period'
import type { HeaderPaths } from './header-paths'
import { hasLostZeros, withZero } from '../plan/period-text'
import { areTwins, firstOfTwins } from './twin-names'

/** A value column's header, taken apart. */
export interface ColumnHead {
  readonly column: number
  readonly period: string
  readonly region: string
  readonly unit: string
  readonly labels: readonly string[]
}

export interface HeadOptions {
  readonly isRepublican: boolean
  readonly unitBrackets: 'always' | 'known'
  readonly year?: string // of the title, for columns that tell months alone; '' when it names none
}

const MOST = 0.6
const BRACKETED = /^[(（【［[]\s*(.+?)\s*[)）】］\]]$/

const VALUE_WORD = /^(?:年|月|季|日|年度|月度|季度|values?|obs_value|値|值|数值|數值|データ|데이터|\$)$/i // says nothing of what is counted

const unitAlone = (text: string): string => {
  const inner = BRACKETED.exec(text)?.[1]
  return inner !== undefined && !/=/.test(inner) && inner.length < 20 && (isUnitText(inner) || text.startsWith('【')) ? inner : isUnitText(text) && /^[%‰％]$|^[十百千万亿]{1,2}[\u3400-\u9fff]{1,3}$/.test(text) ? text : ''
}

/** Takes year and part from a path; what is left names the column. */
const takePeriods = (path: readonly string[], isRepublican: boolean, year: string): { readonly period: string; readonly rest: readonly string[] } => {
  let period = ''
  const rest: string[] = []
  for (const text of path) {
    const found = periodOfHead(text, isRepublican)
    const part = partOfYear(period || year, text)
    if (part !== undefined) period = part
    else if (found !== undefined && period === '') period = found
    else if (found === undefined || found !== period) rest.push(text)
  }
  return { period, rest }
}

/** Where columns carry no bare period but names with a year in them, the year is taken out of the name. */
const unpack = (paths: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const packed = paths.map((path) => path.map((text) => splitHeadPeriod(text)).find((found) => found !== undefined))
  if (packed.filter((found) => found !== undefined).length < MOST * paths.length) return paths
  return paths.map((path) =>
    path.flatMap((text) => {
      const found = splitHeadPeriod(text)
      return found ? [found.period, found.rest].filter((part) => part !== '') : [text]
    }),
  )
}

const isPlace = (text: string): boolean => looksLikePlace(text) && !/^(?:总计|合计|總計|合計|市辖区)$/.test(text)

/** Which step of the paths names places; -1 when none does. */
const placeLevel = (paths: readonly (readonly string[])[]): number => {
  const deepest = Math.max(0, ...paths.map((path) => path.length))
  for (let level = 0; level < deepest; level += 1) {
    const texts = paths.map((path) => path[level] ?? '').filter((text) => text !== '')
    if (texts.length >= 2 && texts.filter(isPlace).length >= MOST * texts.length && texts.length >= MOST * paths.length) return level
  }
  return -1
}

const withUnit = (text: string): { readonly name: string; readonly unit: string } => {
  const marked = /^(.+?)\s*【(.+?)】$/.exec(text)
  return marked ? { name: marked[1] ?? '', unit: marked[2] ?? '' } : { name: text, unit: '' }
}

const headOf = (column: number, period: string, region: string, labels: readonly string[], { unitBrackets }: HeadOptions): ColumnHead => {
  const alone = labels.map(unitAlone).find((unit) => unit !== '') ?? ''
  const named = labels.filter((label) => unitAlone(label) === '' && !VALUE_WORD.test(label)).map(withUnit)
  const marked = named.find(({ unit }) => unit !== '')?.unit ?? ''
  const split = named.map(({ name }) => splitUnit(name, unitBrackets))
  const last = split.reduce((unit, found) => found.unit || unit, '')
  return { column, period, region, unit: marked || last || alone, labels: named.map(({ name }) => tidy(name)) } // brackets stay: the engine takes the last one off once
}

/** Columns within a group are counted in what the group's own column is: 人口数 (人) and, beside it under the same words, 0-14岁. */
const inherited = (head: ColumnHead, _: number, heads: readonly ColumnHead[]): ColumnHead => {
  if (head.unit !== '' || head.labels.length < 2) return head
  const isAbove = ({ labels, period, region }: ColumnHead): boolean =>
    labels.length > 0 && labels.length < head.labels.length && period === head.period && region === head.region && labels.every((label, step) => splitUnit(label).name === splitUnit(head.labels[step] ?? '').name)
  const unit = heads.reduce((found, other) => (isAbove(other) ? other.unit || found : found), '')
  const name = head.labels.slice(1).join('')
  return unit !== '' && mayBeIn(unit, name) ? { ...head, unit } : head
}

/** Reads what the header says of each value column: period, place, unit, and the rest as labels. */
export const columnHeads = (columns: readonly number[], headers: HeaderPaths, options: HeadOptions): readonly ColumnHead[] => {
  const found = columns.map((column) => headers.get(column) ?? [])
  const printed = hasLostZeros(found.flat()) ? found.map((path) => path.map(withZero)) : found
  const twins = areTwins(printed.flat())
  const paths = unpack(twins ? printed.map((path) => path.map(firstOfTwins)) : printed)
  const taken = paths.map((path) => takePeriods(path, options.isRepublican, options.year ?? ''))
  const level = placeLevel(taken.map(({ rest }) => rest))
  return columns.map((column, at) => {
    const { period = '', rest = [] } = taken[at] ?? {}
    const region = level < 0 ? '' : (rest[level] ?? '')
    return headOf(column, period, region, level < 0 ? rest : rest.filter((_, step) => step !== level), options)
  }).map(inherited)
}

/** A head as the plan wants it; the outermost label is the indicator where rows name none. */
export const valueColumnOf = ({ column, period, region, unit, labels }: ColumnHead, asIndicator: boolean): ValueColumn => ({
  column,
  labels: asIndicator ? labels.slice(1) : labels,
  ...(period === '' ? {} : { period }),
  ...(region === '' ? {} : { region }),
  ...(unit === '' ? {} : { unit }),
  ...(asIndicator && labels[0] !== undefined ? { indicator: labels[0] } : {}),
})
