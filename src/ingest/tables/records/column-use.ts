import type { Role } from '../plan/plan'

/**
 * What a column of a long table is for, beside the roles of a plan. `part` is the month or quarter of a year that is in a column of its own;
 * `scale` belongs to the unit (thousands); `quiet` is a dimension that is named only where it varies;
 * `splitter` is a dimension only where rows would contradict each other without it.
 */
export type ColumnUse = Role | 'value' | 'part' | 'scale' | 'quiet' | 'splitter' | 'aside'

/** Names of columns with their use; the first that matches holds. */
export type ColumnRules = readonly (readonly [RegExp, ColumnUse])[]

export const ruledUse = (name: string, rules: ColumnRules): ColumnUse | undefined => rules.find(([named]) => named.test(name))?.[1]

const NO_KEYS: ReadonlySet<ColumnUse> = new Set<ColumnUse>(['value', 'part', 'splitter', 'aside', 'period'])

/** Whether a use names the series that a row belongs to. */
export const isKeyUse = (use: ColumnUse): boolean => !NO_KEYS.has(use)

/** The role in a plan of a use that is a key. */
export const roleOfUse = (use: ColumnUse): Role => {
  switch (use) {
    case 'scale':
      return 'unit'
    case 'quiet':
    case 'splitter':
    case 'part':
    case 'value':
    case 'aside':
      return 'dimension'
    default:
      return use
  }
}
