import { useEffect, useRef, useState } from 'react'
import type { PreviewRow } from '../../platform/workbench/desk'

const BLOCK = 100 // rows asked for at once
const MOST_BLOCKS = 60 // kept; the ones asked for longest ago go

/** Rows of a table as they arrive: those in the window are asked for by blocks, and kept while they may be seen again. */
export const useRows = (ask: (from: number, to: number) => Promise<readonly PreviewRow[]>, first: number, end: number): ((row: number) => PreviewRow | undefined) => {
  const [blocks, setBlocks] = useState<ReadonlyMap<number, readonly PreviewRow[]>>(new Map())
  const asked = useRef(new Set<number>())
  const source = useRef(ask)
  if (source.current !== ask) {
    source.current = ask
    asked.current = new Set()
  }
  useEffect(() => setBlocks(new Map()), [ask])
  useEffect(() => {
    const fetch = async (block: number): Promise<void> => {
      asked.current.add(block)
      const rows = await ask(block * BLOCK, (block + 1) * BLOCK).catch((): readonly PreviewRow[] => [])
      if (source.current !== ask) return
      setBlocks((now) => {
        const next = new Map(now).set(block, rows)
        for (const old of next.keys()) {
          if (next.size <= MOST_BLOCKS) break
          next.delete(old)
          asked.current.delete(old)
        }
        return next
      })
    }
    for (let block = Math.floor(first / BLOCK); block * BLOCK < end; block += 1) if (!asked.current.has(block)) void fetch(block)
  }, [ask, first, end])
  return (row) => blocks.get(Math.floor(row / BLOCK))?.[row % BLOCK]
}
