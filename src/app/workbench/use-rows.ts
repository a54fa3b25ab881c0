import { useEffect, useRef, useState } from 'react'
import type { PreviewRow } from '../../platform/workbench/import-session'

const BLOCK = 100 // rows asked for at once
const MOST_BLOCKS = 60 // kept; the ones asked for longest ago go

type Blocks = ReadonlyMap<number, readonly PreviewRow[]>

const trimmed = (blocks: Map<number, readonly PreviewRow[]>): Blocks => {
  for (const old of blocks.keys()) {
    if (blocks.size <= MOST_BLOCKS) break
    blocks.delete(old)
  }
  return blocks
}

/** Rows of one table as they arrive: those in the window are asked for by blocks, and kept while they may be seen again. */
export const useRows = (ask: (from: number, to: number) => Promise<readonly PreviewRow[]>, first: number, end: number): ((row: number) => PreviewRow | undefined) => {
  const [blocks, setBlocks] = useState<Blocks>(new Map())
  const asked = useRef(new Set<number>()) // on their way
  const from = Math.floor(first / BLOCK)
  const to = Math.ceil(end / BLOCK)
  useEffect(() => {
    const bring = async (block: number): Promise<void> => {
      asked.current.add(block)
      const rows = await ask(block * BLOCK, (block + 1) * BLOCK).catch((): readonly PreviewRow[] => [])
      asked.current.delete(block)
      setBlocks((now) => trimmed(new Map(now).set(block, rows)))
    }
    for (let block = from; block < to; block += 1) if (!blocks.has(block) && !asked.current.has(block)) void bring(block)
  }, [ask, from, to, blocks])
  return (row) => blocks.get(Math.floor(row / BLOCK))?.[row % BLOCK]
}
