import type { Layout, LayoutFit } from '../../plan/plan'
import { crossTables, openingText } from '../../cross/cross-tables'
import type { CrossTable } from '../../cross/plan-of-block'

const CHINESE = /[\u3400-\u9fff]/
const UNIT_NOTE = /(?:单位|單位)\s*[:：]/
const NUMBERED = /(?:^|\n)\s*(?:表\s*)?[\dA-Z]{1,3}[-－–]\d{1,3}[\s\u3400-\u9fff]/
const FOREIGN = /[\uac00-\ud7af]|[\u3040-\u309f]{2}/

const POSITION = /经度|纬度|坐标|电话|邮编|longitude|latitude|^(?:lng|lon|lat|id|x|y)$/i

/** Names down and across with numbers between them, though neither place nor date is named. */
const isNamedTable = ({ keys, heads, plan }: CrossTable): boolean =>
  keys.length > 0 && plan.rows.length >= 2 && heads.every(({ labels }) => labels.length > 0 && !labels.some((label) => POSITION.test(label)))

/** What speaks for a page of a yearbook or census: title, unit note, headers of several rows, places without a date. */
const scoreOf = (table: CrossTable, opening: string): number => {
  const { block, keys, heads, preamble, periods } = table
  if (!CHINESE.test(opening) || FOREIGN.test(opening) || /数据库[:：]/.test(opening)) return 0
  if (!heads.some(({ labels, period, region }) => labels.length > 0 || period !== '' || region !== '') && periods !== 'down') return 0
  const hasPlaces = keys.some(({ role }) => role === 'region') || heads.some(({ region }) => region !== '')
  const isPlain = !hasPlaces && periods === 'none' && !NUMBERED.test(opening) && !UNIT_NOTE.test(opening)
  if (isPlain) return isNamedTable(table) ? 0.4 : 0
  let score = 0.46
  if (preamble.title !== '') score += 0.1
  if (NUMBERED.test(opening)) score += 0.15
  if (UNIT_NOTE.test(opening)) score += 0.15
  if (block.header.length > 1 || block.isBilingual) score += 0.1
  if (hasPlaces || keys.filter(({ role }) => role === 'period').length > 1) score += 0.1
  return Math.min(0.94, score)
}

/** Pages of Chinese yearbooks and censuses: a numbered title, `单位：`, headers over several rows, names with blanks inside, often in two languages. */
export const yearbook: Layout = {
  id: 'yearbook',
  isGeneral: true,
  fit: (grid, { file }): LayoutFit | undefined => {
    const opening = openingText(grid)
    if (!CHINESE.test(opening)) return undefined
    const tables = crossTables(grid, file)
    const [first] = tables
    const score = first === undefined ? 0 : scoreOf(first, opening)
    return score > 0 ? { score, plans: tables.map(({ plan }) => plan) } : undefined
  },
}
