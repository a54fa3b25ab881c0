import type { RefObject } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cellByKey, ROW, useActiveCell, type CellRequest } from '../../../src/app/workbench/reading/use-active-cell'
import { useRows } from '../../../src/app/workbench/reading/PreviewGrid'
import { useWanted } from '../../../src/app/workbench/mapping/use-wanted'
import type { PreviewRow } from '../../../src/platform/workbench/import-session'
import { renderHook, stubPage } from './render-hook'

beforeEach(() => void stubPage())
afterEach(() => vi.unstubAllGlobals())

const rowAt = (line: number): PreviewRow => ({ line, cells: [], marks: [] }) as unknown as PreviewRow

describe('rows of a table', () => {
  test('are fetched in blocks, each once, and those that fail are blank', async () => {
    const asked: number[] = []
    const fetchRows = async (from: number, to: number): Promise<readonly PreviewRow[]> => {
      asked.push(from)
      if (from === 200) throw new Error('closed')
      return Array.from({ length: to - from }, (_, at) => rowAt(from + at))
    }
    const run = await renderHook(({ first, end }: { first: number; end: number }) => useRows(fetchRows, first, end), { first: 90, end: 110 })
    expect(asked).toEqual([0, 100])
    expect([run.current(99)?.line, run.current(100)?.line, run.current(250)]).toEqual([99, 100, undefined])
    await run.rerender({ first: 150, end: 260 })
    expect(asked).toEqual([0, 100, 200])
    expect([run.current(199)?.line, run.current(250)]).toEqual([199, undefined])
    await run.unmount()
  })

  test('long out of sight are dropped, and fetched again when they are seen', async () => {
    const asked: number[] = []
    const fetchRows = async (from: number): Promise<readonly PreviewRow[]> => (asked.push(from), [rowAt(from)])
    const run = await renderHook(({ first }: { first: number }) => useRows(fetchRows, first, first + 1), { first: 0 })
    for (let block = 1; block <= 60; block += 1) await run.rerender({ first: block * 100 })
    expect(run.current(0)).toBeUndefined()
    await run.rerender({ first: 0 })
    expect([asked.filter((from) => from === 0).length, run.current(0)?.line]).toEqual([2, 0])
    await run.unmount()
  })
})

describe('the active cell', () => {
  const SIZE = { rows: 50, columns: 4, pageRows: 10 }

  test.each<[string, boolean, readonly [number, number]]>([
    ['ArrowDown', false, [21, 2]], ['ArrowDown', true, [49, 2]], ['ArrowUp', false, [19, 2]], ['ArrowUp', true, [0, 2]],
    ['ArrowRight', false, [20, 3]], ['ArrowRight', true, [20, 3]], ['ArrowLeft', false, [20, 1]], ['ArrowLeft', true, [20, 0]],
    ['PageDown', false, [30, 2]], ['PageUp', false, [10, 2]], ['Home', false, [20, 0]], ['Home', true, [0, 0]], ['End', false, [20, 3]], ['End', true, [49, 3]],
  ])('by %s (control: %s) goes to %j', (key, control, [row, column]) => {
    expect(cellByKey({ row: 20, column: 2 }, key, control, SIZE)).toEqual({ row, column })
  })

  test('stays within the table, and where a key means nothing', () => {
    expect(cellByKey({ row: 49, column: 3 }, 'PageDown', false, SIZE)).toEqual({ row: 49, column: 3 })
    expect(cellByKey({ row: 0, column: 0 }, 'PageUp', false, { rows: 0, columns: 0, pageRows: 10 })).toEqual({ row: 0, column: 0 })
    expect(cellByKey({ row: 0, column: 0 }, 'a', false, SIZE)).toBeUndefined()
  })

  test('follows moves and requests, is brought into sight, and has the focus when asked for', async () => {
    const box = { scrollTop: 0, scrollLeft: 0, clientHeight: 10 * ROW, clientWidth: 272, focus: vi.fn<() => void>(), scrollIntoView: vi.fn<() => void>() }
    const ref = { current: box } as unknown as RefObject<HTMLElement | null>
    const edges = Float64Array.from([0, 100, 200, 300, 400])
    const start: CellRequest = { cell: undefined, request: 0 }
    const run = await renderHook((request: CellRequest) => useActiveCell(ref, { rows: 500 }, edges, request), start)
    expect([run.current.active, box.focus.mock.calls.length]).toEqual([{ row: 0, column: 0 }, 0])
    await run.act(() => run.current.move({ row: 40, column: 3 }))
    expect(run.current.active).toEqual({ row: 40, column: 3 })
    expect([box.scrollTop > 30 * ROW, box.scrollLeft]).toEqual([true, 200])
    const cell = { slot: 1, sheet: 0, row: 2, column: 0 }
    await run.rerender({ cell, request: 1 })
    expect([run.current.active.row, box.focus.mock.calls.length, box.scrollLeft]).toEqual([2, 1, 0])
    await run.act(() => run.current.move({ row: 9, column: 1 }))
    await run.rerender({ cell: { ...cell }, request: 2 }) // the same cell asked for again
    expect([run.current.active.row, box.scrollIntoView.mock.calls.length]).toEqual([2, 2])
    ref.current = null
    await run.act(() => run.current.move({ row: 5, column: 1 }))
    expect(run.current.active).toEqual({ row: 5, column: 1 })
    await run.unmount()
  })

  test('opens at the cell that a link names', async () => {
    const run = await renderHook((request: CellRequest) => useActiveCell({ current: null }, { rows: 5 }, new Float64Array(3), request), { cell: { slot: 1, sheet: 0, row: 3, column: 1 }, request: 4 })
    expect(run.current.active).toMatchObject({ row: 3, column: 1 })
    await run.unmount()
  })
})

test('a long list of choices is wanted once its control is reached, by keys or pointer', async () => {
  for (const way of ['onFocus', 'onPointerDown'] as const) {
    const run = await renderHook(useWanted, undefined)
    expect(run.current.isWanted).toBe(false)
    await run.act(() => run.current.reach[way]())
    expect(run.current.isWanted).toBe(true)
    await run.unmount()
  }
})
