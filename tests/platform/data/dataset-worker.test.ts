import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import type { DatasetReading } from '../../../src/platform/data/read-dataset'

const DATA = join(import.meta.dirname, '../../../data')
const files = (): Map<string, Uint8Array> =>
  new Map(['indicators.csv', 'regions.csv', 'sources.csv', 'observations/digitalisation.csv'].map((path) => [path, new Uint8Array(readFileSync(join(DATA, path)))]))

afterEach(() => vi.unstubAllGlobals())

test('the worker answers with a dataset whose every column is transferred, none copied', async () => {
  const scope = new EventTarget()
  let isReady = false
  const answers: { reading: DatasetReading; transfer: ArrayBuffer[] }[] = []
  vi.stubGlobal('self', Object.assign(scope, { postMessage: (said: DatasetReading | 'ready', options?: { transfer: ArrayBuffer[] }) => (said === 'ready' ? (isReady = true) : answers.push({ reading: said, transfer: options?.transfer ?? [] })) }))
  await import('../../../src/platform/data/dataset-worker')
  expect(isReady).toBe(true)
  scope.dispatchEvent(new MessageEvent('message', { data: { files: files(), guesses: new Map() } }))
  const [answer] = answers
  if (!answer) throw new Error('no answer')
  const { reading, transfer } = answer
  expect(new Set(transfer).size).toBe(transfer.length) // a buffer given twice cannot be transferred
  const columns = [...reading.dataset.series.values()].flatMap((series) => Object.values(series).filter((column): column is Int32Array<ArrayBuffer> => ArrayBuffer.isView(column)))
  expect(columns.length).toBeGreaterThan(100)
  const lengths = columns.map(({ length }) => length)
  const received = structuredClone(reading, { transfer })
  expect(columns.every(({ buffer }) => buffer.byteLength === 0)).toBe(true) // detached on the worker's side
  const arrived = [...received.dataset.series.values()].flatMap((series) => Object.values(series).filter((column): column is Int32Array => ArrayBuffer.isView(column)))
  expect(arrived.map(({ length }) => length)).toEqual(lengths)
})
