import type { Layout, LayoutFit } from '../../plan/plan'
import { crossTables, openingText } from '../../cross/cross-tables'
import type { CrossTable } from '../../cross/plan-of-block'
import { looksLikePlace } from '../../plan/place-names'

const CHINESE = /[\u3400-\u9fff]/

/** Fits tables in Chinese by the score of the first; 0 is no fit. */
const fitBy =
  (scoreOf: (table: CrossTable, opening: string) => number): Layout['fit'] =>
  (grid, { file }): LayoutFit | undefined => {
    const opening = openingText(grid)
    if (!CHINESE.test(opening)) return undefined
    const tables = crossTables(grid, file, 'always')
    const [first] = tables
    const score = first === undefined ? 0 : scoreOf(first, opening)
    return score > 0 ? { score, plans: tables.map(({ plan }) => plan) } : undefined
  }

const NATIONAL_DATABASE = /数据库[:：]\s*(?:年度|季度|月度|普查|进度|数据)/
const SOURCE = /数据来源[:：]\s*国家统计局/

const sourceBelow = ({ block, plan }: CrossTable): boolean =>
  block.below.some(({ row }) => SOURCE.test(plan.grid.cell(row, 0)))

/** Years as the bureau prints them (`2023年`), indicators without places. */
const hasForm = ({ keys, heads, periods }: CrossTable): boolean =>
  !keys.some(({ role }) => role === 'region') && (periods === 'across' ? heads.length > 0 && keys.some(({ role }) => role === 'indicator') : periods === 'down')

const nationalScore = (table: CrossTable, opening: string): number => {
  if (!hasForm(table)) return 0
  if (NATIONAL_DATABASE.test(opening)) return 0.98
  if (sourceBelow(table)) return 0.95
  const printsYears = /\d{4}年/.test(opening)
  if (table.keys.some(({ name }) => name === '指标') ) return table.preamble.title === '' ? 0.85 : 0.68
  return printsYears && table.keys.some(({ role }) => role === 'period') && !table.preamble.title && /[\u3400-\u9fff]{2}/.test(opening) ? 0.62 : 0
}

/** 国家数据 of the National Bureau of Statistics of China: indicators down and years across, or the other way round, with `数据库：` above and `数据来源：` below unless they were cut off. */
export const nbsNational: Layout = {
  id: 'nbs-national',
  fit: fitBy(nationalScore),
}

const PROVINCE_DATABASE = /数据库[:：].{0,6}(?:分省|城市|地区)/
const ANY_DATABASE = /数据库[:：]/

/** Places of China among the names of a table's rows or columns. */
const hasPlaces = ({ keys, heads, preamble }: CrossTable): boolean =>
  keys.some(({ role }) => role === 'region') || heads.some(({ region }) => looksLikePlace(region)) || preamble.fields.has('地区')

const hasPrintedYears = (opening: string): boolean => /(?:19|20)\d{2}年/.test(opening)

const provinceScore = (table: CrossTable, opening: string): number => {
  if (table.periods === 'none' || table.periods === 'title') return 0
  if (PROVINCE_DATABASE.test(opening)) return 0.98
  if (!hasPlaces(table) || /[\uac00-\ud7af]|[\u3040-\u309f]/.test(opening)) return 0
  if (ANY_DATABASE.test(opening)) return 0.985
  const isOfChina = /(?:北京|天津|河北|上海|内蒙古)/.test(opening)
  return isOfChina && hasPrintedYears(opening) && table.periods === 'across' ? 0.86 : 0
}

/** 国家数据, provinces or main cities: the indicator in the preamble, places down, years across; also several indicators of one place. */
export const nbsProvince: Layout = {
  id: 'nbs-province',
  fit: fitBy(provinceScore),
}
