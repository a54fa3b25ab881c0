import type { Change } from './difference'

/** How far a value moved, as a share of the larger of both: 0 where nothing moved, 1 where it came, went or turned its sign. */
const moved = ({ kind, before, after }: Change): number => {
  if (kind === 'restated') return -1
  if (before === undefined || after === undefined) return kind === 'changed' ? 1 : 0
  const larger = Math.max(Math.abs(before), Math.abs(after))
  return larger === 0 ? 0 : Math.abs(after - before) / larger
}

/** Changes by how far the value moved in proportion, the farthest first; added and removed ones after, attributes alone last. */
export const largestFirst = (changes: readonly Change[]): Change[] =>
  changes
    .map((change) => ({ change, by: moved(change) }))
    .sort((a, b) => b.by - a.by)
    .map(({ change }) => change)
