import type { LayoutFit, Layout } from '../../plan/layout'
import { crossTables } from '../../cross/cross-tables'
import type { CrossTable } from '../../cross/plan-of-block'

/** Periods across are plain; periods down with one column of values may as well be a long table. */
const scoreOf = ({ periods, heads, keys }: CrossTable): number => {
  if (periods === 'across') return heads.filter(({ period }) => period !== '').length >= 2 ? 0.58 : 0.45
  if (periods !== 'down' || keys.length > 3) return 0
  return heads.length >= 2 && heads.every(({ labels }) => labels.length > 0) ? 0.47 : 0.3
}

/** Any table with periods across and names beside them, or periods down and names across. */
export const generalWide: Layout = {
  id: 'general-wide',
  isGeneral: true,
  fit: (grid, { file }): LayoutFit | undefined => {
    const tables = crossTables(grid, file).filter((table) => scoreOf(table) > 0)
    const score = Math.max(0, ...tables.map(scoreOf))
    return score > 0 ? { score, plans: tables.map(({ plan }) => plan) } : undefined
  },
}
