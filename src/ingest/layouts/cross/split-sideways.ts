import { tidy } from '../../plan/tidy'
import type { Block } from './find-blocks'
import type { MergedText } from './merged-text'

const headOf = (merged: MergedText, { header }: Block, column: number): string => header.map((row) => tidy(merged.text(row, column))).filter((text) => text !== '').join(' ')

/** Columns at which the table starts again to the right, its names printed a second time as on a folded page. */
const starts = (block: Block, merged: MergedText): number[] => {
  const [firstKey] = block.keys
  const firstValue = block.values[0] ?? 0
  if (firstKey === undefined) return []
  const name = headOf(merged, block, firstKey)
  if (name === '') return []
  return block.keys.filter((column) => column > firstValue && headOf(merged, block, column) === name)
}

/** A table folded over a page's width, as its parts; one that is not folded is itself. */
export const splitSideways = (block: Block, merged: MergedText): readonly Block[] => {
  const edges = starts(block, merged)
  if (edges.length === 0) return [block]
  const bounds = [0, ...edges, Number.POSITIVE_INFINITY]
  return bounds.slice(0, -1).flatMap((from, at) => {
    const isWithin = (column: number): boolean => column >= from && column < (bounds[at + 1] ?? 0)
    const values = block.values.filter(isWithin)
    return values.length === 0 ? [] : [{ ...block, keys: block.keys.filter(isWithin), values }]
  })
}
