import type { Layout, LayoutFit } from '../../plan/plan'
import { crossTables, openingText } from '../../cross/cross-tables'
import type { CrossTable } from '../../cross/plan-of-block'

const KOREAN = /[\uac00-\ud7af]/
const PACKED = /\d{4}년(?:\s?\d{1,2}월)?[_\s]/
const WORDS = /행정구역|행정기관|시도별|시군구|시점|항목|자치구/

const scoreOf = ({ keys, periods }: CrossTable, opening: string): number => {
  const hasPlaces = keys.some(({ role }) => role === 'region')
  if (PACKED.test(opening) && hasPlaces) return 0.96
  if (periods === 'none') return hasPlaces ? 0.7 : 0
  return WORDS.test(opening) ? 0.93 : 0.65
}

/** Tables of the Korean ministry of the interior (year and month in the names of columns, area codes in brackets) and of KOSIS. */
export const korea: Layout = {
  id: 'korea',
  fit: (grid, { file }): LayoutFit | undefined => {
    const opening = openingText(grid)
    if (!KOREAN.test(opening)) return undefined
    const tables = crossTables(grid, file)
    const [first] = tables
    const score = first === undefined ? 0 : scoreOf(first, opening)
    return score > 0 ? { score, plans: tables.map(({ plan }) => plan) } : undefined
  },
}
