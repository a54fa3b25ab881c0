import type { Layout, LayoutFit } from '../../plan/plan'
import { crossTables, isOfTaiwan, openingText } from '../../cross/cross-tables'

/** Tables of Taiwan: traditional characters, years of the Republican calendar (`112年` is 2023). */
export const taiwan: Layout = {
  id: 'taiwan',
  fit: (grid, { file }): LayoutFit | undefined => {
    const opening = openingText(grid)
    if (!isOfTaiwan(opening)) return undefined
    const tables = crossTables(grid, file)
    const [first] = tables
    if (first === undefined) return undefined
    const isDated = first.periods !== 'none'
    const hasPlaces = first.keys.some(({ role }) => role === 'region')
    return isDated || hasPlaces ? { score: isDated ? 0.95 : 0.75, plans: tables.map(({ plan }) => plan) } : undefined
  },
}
