import type { LayoutFit, Layout } from '../../plan/layout'
import { crossTables, openingText } from '../../cross/cross-tables'
import type { CrossTable } from '../../cross/plan-of-block'
import { looksLikePlace } from '../../plan/place-names'

const CHINESE = /[\u3400-\u9fff]/
const DATABASE = /数据库[:：].{0,6}(?:分省|城市|地区)/
const DATABASE_ANY = /数据库[:：]/

/** Places of China among the names of a table's rows or columns. */
const hasPlaces = ({ keys, heads, preamble }: CrossTable): boolean =>
  keys.some(({ role }) => role === 'region') || heads.some(({ region }) => looksLikePlace(region)) || preamble.fields.has('地区')

const hasPrintedYears = (opening: string): boolean => /(?:19|20)\d{2}年/.test(opening)

const scoreOf = (table: CrossTable, opening: string): number => {
  if (table.periods === 'none' || table.periods === 'title') return 0
  if (DATABASE.test(opening)) return 0.98
  if (!hasPlaces(table) || /[\uac00-\ud7af]|[\u3040-\u309f]/.test(opening)) return 0
  if (DATABASE_ANY.test(opening)) return 0.985
  const isOfChina = /(?:北京|天津|河北|上海|内蒙古)/.test(opening)
  return isOfChina && hasPrintedYears(opening) && table.periods === 'across' ? 0.86 : 0
}

/** 国家数据, provinces or main cities: the indicator in the preamble, places down, years across; also several indicators of one place. */
export const nbsProvince: Layout = {
  id: 'nbs-province',
  fit: (grid, { file }): LayoutFit | undefined => {
    const opening = openingText(grid)
    if (!CHINESE.test(opening)) return undefined
    const tables = crossTables(grid, file, 'always')
    const [first] = tables
    const score = first === undefined ? 0 : scoreOf(first, opening)
    return score > 0 ? { score, plans: tables.map(({ plan }) => plan) } : undefined
  },
}
