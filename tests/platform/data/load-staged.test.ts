/** Tables are fetched when what is shown needs them; a panel is drawn from its own as from all. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { compilePanel } from '../../../src/charts/compile'
import { overviewOf } from '../../../src/charts/overview/overview'
import { tablesOffered, tablesRead } from '../../../src/charts/tables-read'
import type { PanelSpec } from '../../../src/charts/types/list'
import { listResources } from '../../../src/ingest/package/package-index'
import type { Dataset } from '../../../src/model/dataset'
import { seriesKey } from '../../../src/model/series'
import { loadDataset, loadStaged, type Loaded } from '../../../src/platform/data/load-dataset'
import { loadRegions } from '../../../src/platform/data/load-regions'
import { rankedBy, readDataset } from '../../../src/platform/data/read-dataset'
import { startReader } from '../../../src/platform/data/start-reader'
import { stubHost } from '../browser-stubs'
import { stubReader } from './stub-reader'

const DATA = join(import.meta.dirname, '../../../data')
const read = (path: string): Uint8Array => new Uint8Array(readFileSync(join(DATA, path)))

const shipped: Record<string, Uint8Array> = {}
for (const path of ['datapackage.json', 'panels.json', ...listResources(read('datapackage.json')).value]) shipped[path] = read(path)

/** The package with a tenth of its observations, for what depends on files and not on figures. */
const thin: Record<string, Uint8Array> = Object.fromEntries(
  Object.entries(shipped).map(([path, bytes]) => {
    if (!path.startsWith('observations/')) return [path, bytes]
    const lines = new TextDecoder().decode(bytes).split('\n')
    return [path, new TextEncoder().encode(lines.filter((line, at) => at % 10 === 0 || /^(netizens,CN|pop_census,CN-GD),/.test(line)).join('\n'))]
  }),
)

afterEach(() => vi.unstubAllGlobals())

const load = (): Promise<Loaded> => loadDataset(() => undefined)
const codes = ({ issues }: Loaded): string[] => issues.filter(({ severity }) => severity === 'error').map(({ code, place }) => `${code} ${place.file}`)
const NETIZENS = seriesKey({ indicator: 'netizens', region: 'CN', vintage: '', variant: '' })

describe('in stages', () => {
  const LATER = ['observations/provinces.csv', 'observations/un.csv', 'observations/worldbank.csv', 'age-structure/census.csv', 'age-structure/census-provinces.csv', 'age-structure/un-china.csv']
  const PROVINCE = seriesKey({ indicator: 'pop_census', region: 'CN-GD', vintage: '', variant: '' })
  const staged = (): Promise<Loaded> => loadStaged(() => undefined)
  const pathsOf = (asked: readonly string[]): string[] => asked.map((url) => url.replace(/^.*\/data\//, '')).filter((path) => path.endsWith('.csv'))
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20))

  let worker: ReturnType<typeof stubReader>
  beforeEach(() => {
    worker = stubReader()
  })

  test('the regions alone come first for pages of counties, the package once more is asked for, with the tables that were', async () => {
    const { asked } = stubHost(thin)
    vi.stubGlobal('requestAnimationFrame', (call: () => void) => setTimeout(call))
    const first = await loadRegions(() => undefined)
    expect([pathsOf(asked), first.isRegionsAlone, first.dataset.regions.get('CN-GD')?.short.zh, first.dataset.series.size]).toEqual([['regions.csv'], true, '广东', 0])
    first.rest?.start(['age-structure/census.csv'])
    const next = await first.rest?.next
    expect([next?.isRegionsAlone, next?.dataset.series.has(NETIZENS), next?.panels.length]).toEqual([undefined, true, (await staged()).panels.length])
    expect((await next?.rest?.next)?.dataset.ages.length).toBeGreaterThan(0)
  })

  test('where the regions cannot be read as they should, the package comes at once', async () => {
    for (const regions of [undefined, new TextEncoder().encode('id,kind\nCN,planet\n')]) {
      stubHost(Object.fromEntries(Object.entries(thin).flatMap(([path, bytes]) => (path !== 'regions.csv' ? [[path, bytes]] : regions ? [[path, regions]] : []))))
      expect((await loadRegions(() => undefined)).isRegionsAlone).toBeUndefined()
    }
  })

  test('tables marked as later are asked for when the rest is started, and not before', async () => {
    const { asked } = stubHost(thin)
    const first = await staged()
    await settled()
    expect(pathsOf(asked).filter((path) => LATER.includes(path))).toEqual([])
    expect(first.dataset.series.has(NETIZENS)).toBe(true)
    expect(first.dataset.series.has(PROVINCE)).toBe(false)
    expect(worker.terminated).toBe(0)
    first.rest?.start()
    first.rest?.start()
    const whole = await first.rest?.next
    expect(whole?.dataset.series.has(PROVINCE)).toBe(true)
    expect(pathsOf(asked).length).toBe(new Set(pathsOf(asked)).size) // each table once
    expect(worker.terminated).toBeGreaterThan(0)
  })

  test('tables are fetched by name, each once, and what is read so far is read together; the last of them completes the package', async () => {
    const { asked } = stubHost(thin)
    const first = await staged()
    first.rest?.start(['age-structure/census.csv', 'age-structure/un-china.csv', 'of-another-package.csv'])
    const second = await first.rest?.next
    const later = (): string[] => pathsOf(asked).filter((path) => LATER.includes(path)).sort()
    expect(later()).toEqual(['age-structure/census.csv', 'age-structure/un-china.csv'])
    expect(second?.dataset.ages.length).toBeGreaterThan(500)
    expect(second?.dataset.series.has(PROVINCE)).toBe(false)
    expect([second?.issues, second?.identities]).toEqual([[], []])
    expect(second?.panels[0]).toBe(first.panels[0]) // what is made of a panel can be kept
    expect(second?.rest?.tables.map(({ path }) => path)).not.toContain('age-structure/census.csv')
    expect(worker.terminated).toBe(0)
    second?.rest?.start(['observations/provinces.csv'])
    second?.rest?.start()
    const whole = await second?.rest?.next
    expect(whole?.rest).toBeUndefined()
    expect(whole?.dataset.series.has(PROVINCE)).toBe(true)
    expect(whole?.dataset.ages.length).toBeGreaterThan(second?.dataset.ages.length ?? Infinity)
    expect(pathsOf(asked).length).toBe(new Set(pathsOf(asked)).size)
    expect(worker.terminated).toBeGreaterThan(0)
  })

  test('what is asked for while others are being read is in the stage after, without being asked for again', async () => {
    const { asked } = stubHost(thin)
    const first = await staged()
    first.rest?.start(['age-structure/census.csv'])
    await settled()
    first.rest?.start(['observations/un.csv'])
    const second = await first.rest?.next
    const third = second?.rest?.tables.some(({ path }) => path === 'observations/un.csv') ? await second.rest.next : second
    expect(third?.rest?.tables.map(({ path }) => path)).not.toContain('observations/un.csv')
    expect(pathsOf(asked).filter((path) => path === 'observations/un.csv')).toHaveLength(1)
  })

  test('a stage holds what it was read from, also where tables are asked for before the one before it is read', async () => {
    stubReader(40)
    stubHost(thin)
    const first = await staged()
    const paths = first.rest?.tables.map(({ path }) => path) ?? []
    paths.forEach((path, at) => setTimeout(() => first.rest?.start([path]), 11 * at))
    const held = ({ dataset, rest }: Loaded): void => {
      const left = new Set(rest?.tables.map(({ path }) => path))
      const found = dataset.files.filter(({ state }) => state === 'read').map(({ file }) => file)
      expect(found.filter((path) => left.has(path))).toEqual([])
      expect(found).toEqual(expect.arrayContaining(paths.filter((path) => !left.has(path))))
    }
    let stage: Loaded | undefined = first
    for (; stage?.rest; stage = await stage.rest.next) held(stage)
    held(stage ?? first)
    expect(stage?.dataset.series.has(PROVINCE)).toBe(true)
  })

  test('readings asked for together are each answered with their own', async () => {
    stubReader(5)
    const reader = startReader()
    const files = (...paths: readonly string[]): Map<string, Uint8Array<ArrayBuffer>> => new Map(['datapackage.json', 'indicators.csv', 'regions.csv', 'sources.csv', ...paths].map((path) => [path, new Uint8Array(read(path))]))
    const [netizens, provinces] = await Promise.all([reader.read(files('observations/digitalisation.csv')), reader.read(files('observations/provinces.csv'))])
    expect([netizens, provinces].map(({ dataset }) => [dataset.series.has(NETIZENS), dataset.series.has(PROVINCE)])).toEqual([
      [true, false],
      [false, true],
    ])
  })

  test('named tables come first with the catalogues, all other observations when they are asked for', async () => {
    const { asked } = stubHost(shipped)
    const first = await loadStaged(() => undefined, ['observations/digitalisation.csv', 'indicators.csv'])
    const paths = pathsOf(asked)
    expect(paths.filter((path) => /^(observations|age-structure)/.test(path))).toEqual(['observations/digitalisation.csv'])
    expect(paths).toEqual(expect.arrayContaining(['indicators.csv', 'regions.csv', 'breaks.csv', 'sources.csv']))
    expect([first.dataset.series.has(NETIZENS), first.issues]).toEqual([true, []])
    first.rest?.start(['observations/urbanisation.csv'])
    const second = await first.rest?.next
    expect([...(second?.dataset.series.values() ?? [])].some(({ files }) => files.includes('observations/urbanisation.csv'))).toBe(true)
    expect(second?.rest?.tables.map(({ path }) => path)).toEqual(expect.arrayContaining([...LATER, 'claims.csv']))
  })

  test('faults of the tables read so far are told at once', async () => {
    stubHost({ ...shipped, 'observations/digitalisation.csv': '<!doctype html><title>404</title>' })
    const first = await staged()
    expect(first.rest).toBeDefined()
    expect(new Set(first.issues.map(({ place }) => place.file))).toEqual(new Set(['observations/digitalisation.csv']))
  })

  test('at most 40 % of the bytes of all tables are asked for before the rest', async () => {
    const { asked } = stubHost(shipped)
    await staged()
    const weigh = (paths: readonly string[]): number => paths.reduce((sum, path) => sum + (shipped[path]?.length ?? 0), 0)
    const [early, all] = [weigh(pathsOf(asked)), weigh(Object.keys(shipped).filter((path) => path.endsWith('.csv')))]
    expect(early).toBeGreaterThan(100_000)
    expect(early / all).toBeLessThanOrEqual(0.4) // 0.17 measured
  })

  test('the outcome is that of loading everything at once', async () => {
    stubHost(shipped)
    const first = await staged()
    first.rest?.start()
    const [whole, once] = [await first.rest?.next, await load()]
    const figures = (loaded: Loaded | undefined): string => JSON.stringify(Array.from(loaded?.dataset.series ?? [], ([key, { periods, values }]) => [key, [...periods].join(), [...values].join()]))
    const beside = ({ identities, claims, issues, panels, rest, dataset: { version, ages, files } }: Partial<Loaded> & Pick<Loaded, 'dataset'>): string => JSON.stringify({ identities, claims, issues, panels, rest, version, ages, files })
    expect(figures(whole) === figures(once)).toBe(true) // the texts are megabytes long: no difference is printed
    expect(whole && beside(whole) === beside(once)).toBe(true)
  })

  test('before everything is read nothing is said of issues or identities; statements that can be checked are', async () => {
    stubHost(shipped)
    const first = await staged()
    expect([first.issues, first.identities]).toEqual([[], []])
    expect(first.claims.filter(({ holds }) => !holds)).toEqual([])
  })

  test('no series is in tables of both stages, so that none is shown in part', async () => {
    stubHost(shipped)
    const { dataset } = await load()
    const split = [...dataset.series.values()].filter(({ files }) => new Set(files.filter(Boolean).map((file) => LATER.includes(file))).size > 1)
    expect(split.map(({ indicator, region }) => `${indicator} ${region}`)).toEqual([])
  })

  test('a later table that cannot be had is an issue, as ever', async () => {
    const { 'observations/un.csv': _, ...rest } = thin
    stubHost(rest)
    const first = await staged()
    first.rest?.start()
    const whole = await first.rest?.next
    expect(whole && codes(whole).filter((code) => code.startsWith('file-missing'))).toEqual(['file-missing observations/un.csv'])
  })

  test('where an early table cannot be had, or none is marked, everything is loaded at once', async () => {
    const { 'observations/digitalisation.csv': _, ...rest } = thin
    stubHost(rest)
    const lacking = await staged()
    expect(lacking.rest).toBeUndefined()
    expect(codes(lacking)).toContain('file-missing observations/digitalisation.csv')
    const unmarked = new TextDecoder().decode(read('datapackage.json')).replaceAll('"sanhua:load": "later",', '')
    stubHost({ ...thin, 'datapackage.json': unmarked })
    const whole = await staged()
    expect(whole.rest).toBeUndefined()
    expect(whole.dataset.series.has(PROVINCE)).toBe(true)
  })
})

describe('panels that wait for later tables', () => {
  test('are those that read them; the others of every chapter are drawn at once', async () => {
    stubReader()
    stubHost(shipped)
    const { panels, dataset, rest } = await loadStaged(() => undefined)
    const waiting = panels.filter((panel) => tablesRead(panel, { dataset, tables: rest?.tables ?? [] }).length > 0).map(({ id }) => id)
    expect(waiting).toEqual(expect.arrayContaining(['province-urban-share', 'fertility-outlook', 'ageing-abroad']))
    for (const id of ['floating-population', 'urbanisation-rate', 'elderly', 'netizens', 'largest-cities']) expect(waiting, id).not.toContain(id)
    const whole = await load()
    const shown = (data: Dataset, panel: PanelSpec): unknown => {
      const { title, table, height, notes } = compilePanel(panel, data, { language: 'zh', scheme: 'light', width: 640 })
      return { title, table, height, notes }
    }
    for (const panel of panels) if (!waiting.includes(panel.id)) expect(shown(dataset, panel), panel.id).toEqual(shown(whole.dataset, panel))
    // Each of the others, from its own tables as from all; those that read the same tables are loaded together.
    const groups = new Map<string, PanelSpec[]>()
    for (const panel of panels) {
      const paths = tablesRead(panel, { dataset, tables: rest?.tables ?? [] }).join()
      if (paths) groups.set(paths, [...(groups.get(paths) ?? []), panel])
    }
    expect(groups.size).toBeGreaterThan(3)
    const later = rest?.tables ?? []
    const early = Object.entries(shipped).filter(([path]) => !later.some((table) => table.path === path))
    for (const [paths, own] of groups) {
      const fetched = paths.split(',')
      const part = readDataset(new Map([...early, ...fetched.map((path) => [path, read(path)] as const)]), rankedBy(new Map()), true)
      for (const panel of own) {
        expect(tablesRead(panel, { dataset: part.dataset, tables: later.filter(({ path }) => !fetched.includes(path)) }), panel.id).toEqual([])
        expect(shown(part.dataset, panel), panel.id).toEqual(shown(whole.dataset, panel))
      }
    }
  }, 240_000)

  test('are none of those that the overview names, which is the same from the first tables as from all', async () => {
    stubReader()
    stubHost(shipped)
    const [first, whole] = [await loadStaged(() => undefined), await load()]
    const content = (loaded: Loaded, isWhole: boolean): unknown => overviewOf({ ...loaded, isWhole }, 'zh')
    expect(content(first, false)).toEqual(content(whole, true))
  })

  test('read no more than what they are drawn from', async () => {
    stubReader()
    stubHost(shipped)
    const { panels, dataset, rest } = await loadStaged(() => undefined)
    const given = { dataset, tables: rest?.tables ?? [] }
    const panel = (id: string): PanelSpec => panels.find((one) => one.id === id) ?? expect.fail(id)
    expect(tablesRead(panel('population-pyramid'), given)).toEqual(['age-structure/census.csv', 'age-structure/un-china.csv'])
    const drawing = { path: 'pyramid', kind: 'drawing' } as const // fetched as tables are
    expect(tablesRead(panel('population-pyramid'), { ...given, tables: [drawing] })).toEqual(['pyramid'])
    expect(tablesRead(panel('fertility'), { ...given, tables: [drawing] })).toEqual([])
    expect(tablesRead(panel('ageing-abroad'), given)).not.toContain('observations/provinces.csv')
    expect(tablesRead(panel('province-urban-share'), given)).not.toContain('observations/un.csv')
    expect(tablesRead(panel('elderly'), given)).toEqual([])
    const compared = panels.filter((one) => tablesOffered(one, given).length > 0)
    expect(compared.length).toBeGreaterThan(3)
    for (const one of compared) expect(tablesRead(one, { dataset, tables: [] }, ['CN-GD'])).toEqual([])
    const [national] = compared.filter((one) => tablesRead(one, given).length === 0)
    expect(tablesRead(national ?? expect.fail('none'), given, ['CN-GD', 'JPN']).length).toBeGreaterThan(0)
  })
})
