import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { listResources } from '../../../src/ingest/package/package-index'
import { seriesKey } from '../../../src/model/series'
import { loadDataset, type Loaded } from '../../../src/platform/data/load-dataset'
import { readDataset } from '../../../src/platform/data/read-dataset'
import { stubHost, stubNoWorker, stubWorker } from '../browser-stubs'
import { stubReader } from './stub-reader'

const DATA = join(import.meta.dirname, '../../../data')
const read = (path: string): Uint8Array => new Uint8Array(readFileSync(join(DATA, path)))

const shipped: Record<string, Uint8Array> = {}
for (const path of ['datapackage.json', 'panels.json', ...listResources(read('datapackage.json')).value]) shipped[path] = read(path)

const index = JSON.parse(new TextDecoder().decode(shipped['datapackage.json'])) as { readonly resources: readonly { readonly path: string; readonly 'sanhua:load'?: string }[] }

/** The same without the large tables that the first charts and the statements do not read: for what has nothing to do with how much there is. */
const LARGE = 50_000 // bytes
const resources = index.resources.filter(({ path, 'sanhua:load': load }) => load !== 'later' || (shipped[path]?.length ?? 0) < LARGE)
const small: Readonly<Record<string, string | Uint8Array>> = { ...Object.fromEntries(resources.map(({ path }) => [path, shipped[path] ?? ''])), 'panels.json': read('panels.json'), 'datapackage.json': JSON.stringify({ ...index, resources }) }

afterEach(() => vi.unstubAllGlobals())

const load = (): Promise<Loaded> => loadDataset(() => undefined)
const codes = ({ issues }: Loaded): string[] => issues.filter(({ severity }) => severity === 'error').map(({ code, place }) => `${code} ${place.file}`)
const NETIZENS = seriesKey({ indicator: 'netizens', region: 'CN', vintage: '', variant: '' })

describe('with a worker', () => {
  let worker: ReturnType<typeof stubReader>
  beforeEach(() => {
    worker = stubReader()
  })

  test('the shipped package arrives derived and checked, with its panels', async () => {
    stubHost(shipped)
    const loaded = await load()
    expect(codes(loaded)).toEqual([])
    expect(loaded.panels.length).toBeGreaterThanOrEqual(25)
    expect(loaded.claims.filter(({ holds }) => !holds)).toEqual([])
    expect(loaded.claims.length).toBeGreaterThanOrEqual(7)
    expect(loaded.identities.length).toBeGreaterThan(5)
    const formulas = [...loaded.dataset.indicators.values()].filter(({ formula }) => formula !== '')
    expect(formulas.length).toBeGreaterThan(5)
    const computed = new Set([...loaded.dataset.series.values()].map(({ indicator }) => indicator))
    expect(formulas.map(({ id }) => id).filter((id) => !computed.has(id))).toEqual([])
    expect(worker.terminated).toBeGreaterThan(0)
  })

  test('columns stay typed on the way', async () => {
    stubHost(small)
    const { dataset } = await load()
    expect(dataset.series.get(NETIZENS)?.periods).toBeInstanceOf(Int32Array)
    expect(dataset.series.get(NETIZENS)?.values).toBeInstanceOf(Float64Array)
  })

  test('a missing file takes its own series along and is reported once', async () => {
    const { 'observations/digitalisation.csv': _, ...rest } = small
    stubHost(rest)
    const loaded = await load()
    expect(codes(loaded).filter((code) => code.startsWith('file-missing'))).toEqual(['file-missing observations/digitalisation.csv'])
    expect(loaded.dataset.series.has(NETIZENS)).toBe(false)
    expect(loaded.dataset.series.has(seriesKey({ indicator: 'pop_total', region: 'CN', vintage: '', variant: '' }))).toBe(true)
  })

  test.each([
    ['not JSON', '{ "panels": [', 'json-invalid panels.json'],
    ['JSON of another kind', '"panels"', 'json-invalid panels.json'],
    ['absent', undefined, 'file-missing panels.json'],
  ])('panels.json %s: an issue, and the data all the same', async (_, content, expected) => {
    const { 'panels.json': __, ...rest } = small
    stubHost(content === undefined ? rest : { ...rest, 'panels.json': content })
    const loaded = await load()
    expect(codes(loaded)).toEqual([expected])
    expect(loaded.panels).toEqual([])
    expect(loaded.dataset.series.size).toBeGreaterThan(100)
  })

  test('an index that is not JSON is an issue, not a failure', async () => {
    stubHost({ ...small, 'datapackage.json': '{' })
    expect(codes(await load())).toContain('json-invalid datapackage.json')
  })

  test('a catalogue that the index omits is reported', async () => {
    const index = JSON.parse(new TextDecoder().decode(read('datapackage.json'))) as { resources: { path: string }[] }
    const resources = index.resources.filter(({ path }) => path !== 'indicators.csv')
    stubHost({ ...shipped, 'datapackage.json': JSON.stringify({ ...index, resources }) })
    expect(codes(await load())).toContain('file-missing indicators.csv')
  })

  test('it fails, with the reason, when nothing at all can be had', async () => {
    stubHost({})
    await expect(load()).rejects.toThrow('datapackage.json: HTTP 404')
    const { 'datapackage.json': index = '', 'panels.json': panels = '' } = shipped
    stubHost({ 'datapackage.json': index, 'panels.json': panels })
    await expect(load()).rejects.toThrow(/^data\/: 0 \/ \d+$/)
  })

  test('no path of the index leads out of the data folder', async () => {
    const index = JSON.stringify({ resources: [{ path: '../secret.csv' }, { path: 'https://example.net/x.csv' }, { path: '//example.net/y.csv' }, { path: '/z.csv' }, { path: 'regions.csv' }] })
    const { asked } = stubHost({ ...shipped, 'datapackage.json': index })
    await load()
    expect(asked.map((url) => url.replace(/^.*\/data\//, '')).sort()).toEqual(['datapackage.json', 'panels.json', 'regions.csv'])
  })
})

test('a fault in the worker fails the load and stops the worker', async () => {
  stubHost(shipped)
  const worker = stubWorker(() => {
    throw new Error('out of memory')
  })
  await expect(load()).rejects.toThrow('out of memory')
  expect(worker.terminated).toBeGreaterThan(0)
})

test.each(['unknown', 'forbidden', 'unreachable'] as const)('where workers are %s the page reads the package itself', async (how) => {
  stubHost(small)
  stubNoWorker(how)
  vi.stubGlobal('self', { document: {}, readSanhuaDataset: readDataset })
  const loaded = await load()
  expect(codes(loaded)).toEqual([])
  expect(loaded.dataset.series.has(NETIZENS)).toBe(true)
})
