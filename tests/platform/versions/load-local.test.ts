/** What a browser that holds data of its own loads: those, or the published ones with the reason why. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { issue, type Issue, NOWHERE, result } from '../../../src/model/issue'
import { seriesKey } from '../../../src/model/series'
import type { PackageFiles, Version } from '../../../src/platform/data/package-version'
import { activate, applyVersion, forgetVersion, shownFiles, stepBack } from '../../../src/platform/versions/apply-version'
import { loadLocal } from '../../../src/platform/versions/load-local'
import { activeVersion, isAside, setAside, showUnsaved, unsavedVersion } from '../../../src/platform/versions/shown-data'
import { versionStore } from '../../../src/platform/versions/version-store'
import { filesWith } from '../../ingest/small-package'
import { stubHost } from '../browser-stubs'
import { stubReader } from '../data/stub-reader'

const HEAD = 'indicator,region,period,value,unit,source,evidence,note\n'
const packageWith = (value: number): PackageFiles => {
  const index = JSON.stringify({ version: '1', resources: ['indicators.csv', 'regions.csv', 'sources.csv', 'breaks.csv', 'events.csv', 'identities.csv', 'claims.csv', 'observations/small.csv'].map((path) => ({ path })) })
  return filesWith({ 'datapackage.json': index, 'panels.json': '{"panels":[]}', 'observations/small.csv': `${HEAD}netizens,CN,2022-12,${value},万人,cnnic-53,one-source,\n` })
}
const PUBLISHED = packageWith(100)
const OWN = packageWith(200)
const version: Version = { id: 'v1', name: 'mine', time: '2026-11-25T08:00:00.000Z', hash: 'H', from: ['a.csv'], note: '', base: '1', bytes: 1, files: new Map() }
const gone = issue('version-unreadable', 'error', NOWHERE, '', { name: 'mine', reason: 'gone' })
const silent = issue('storage-unavailable', 'error', NOWHERE, '', { reason: 'silent' })

let stored: Map<string, string>
let isFull: boolean

beforeEach(() => {
  stored = new Map()
  isFull = false
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (isFull) throw new Error('QuotaExceededError')
      stored.set(key, value)
    },
    removeItem: (key: string) => void stored.delete(key),
  }
  for (const name of ['localStorage', 'sessionStorage']) vi.stubGlobal(name, storage)
  vi.stubGlobal('location', { search: '' })
  stubHost(Object.fromEntries(PUBLISHED))
  stubReader()
  showUnsaved(undefined)
  setAside(false)
  holds(version, OWN)
})
afterEach(() => {
  showUnsaved(undefined)
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** What the store says of any version. */
const holds = (found: Version | undefined, files: PackageFiles | undefined, issues: { readonly ofVersion?: readonly Issue[]; readonly ofFiles?: readonly Issue[] } = {}): void => {
  vi.spyOn(versionStore, 'findVersion').mockResolvedValue(result(found, issues.ofVersion))
  vi.spyOn(versionStore, 'filesOf').mockResolvedValue(result(files, issues.ofFiles))
}

const loaded = async () => {
  const { dataset, local, aside, issues } = await loadLocal(() => undefined)
  const figure = dataset.series.get(seriesKey({ indicator: 'netizens', region: 'CN', vintage: '', variant: '' }))?.values[0]
  return { figure: figure === undefined ? undefined : figure / 1e4, local, aside, codes: issues.filter(({ severity }) => severity === 'error').map(({ code }) => code) }
}

describe('loading the version that this browser shows', () => {
  test('gives its figures and its name', async () => {
    activate('v1')
    expect(await loaded()).toMatchObject({ figure: 200, local: { id: 'v1', name: 'mine', from: ['a.csv'], kept: true }, aside: undefined, codes: [] })
  })

  test('gives the published ones while it is put aside', async () => {
    activate('v1')
    setAside(true)
    expect(await loaded()).toMatchObject({ figure: 100, local: undefined, aside: true, codes: [] })
  })

  test('gives a version that is not stored until it is left', async () => {
    showUnsaved({ local: { id: '', name: 'tried', time: '', hash: 'T', from: [], kept: false }, files: OWN })
    expect(await loaded()).toMatchObject({ figure: 200, local: { name: 'tried', kept: false }, aside: undefined })
  })

  test.each<[string, Version | undefined, PackageFiles | undefined, readonly Issue[], readonly Issue[], string]>([
    ['its files are gone', version, undefined, [], [gone], 'version-unreadable'],
    ['its record cannot be had', undefined, OWN, [silent], [], 'storage-unavailable'],
    ['the store gives nothing', undefined, undefined, [silent], [silent], 'storage-unavailable'],
  ])('gives the published ones, and says why, where %s', async (_, found, files, ofVersion, ofFiles, code) => {
    activate('v1')
    holds(found, files, { ofVersion, ofFiles })
    expect(await loaded()).toMatchObject({ figure: 100, local: undefined, aside: true, codes: [code] })
  })

  test('rejects where neither can be had', async () => {
    activate('v1')
    holds(undefined, undefined, { ofFiles: [gone] })
    stubHost({})
    await expect(loadLocal(() => undefined)).rejects.toThrow('datapackage.json')
  })
})

describe('applying a version', () => {
  const asked = { name: 'mine', files: OWN, from: ['a.csv'], note: '', base: '1' }

  test('stores and shows it, and asks the browser to keep it', async () => {
    let asks = 0
    vi.stubGlobal('navigator', { storage: { persist: async () => (asks += 1) } })
    const save = vi.spyOn(versionStore, 'saveVersion').mockResolvedValue(result(version))
    expect((await applyVersion(asked)).value).toMatchObject({ id: 'v1', kept: true })
    expect([activeVersion(), unsavedVersion(), asks, save.mock.calls.length]).toEqual(['v1', undefined, 1, 1])
  })

  test('shows it until the page is left where the store has no room, and says so', async () => {
    vi.spyOn(versionStore, 'saveVersion').mockResolvedValue(result(undefined, [issue('storage-full', 'error', NOWHERE, '', { bytes: 1 })]))
    setAside(true)
    const { value, issues } = await applyVersion(asked)
    expect([value.kept, value.name, issues.map(({ code }) => code)]).toEqual([false, 'mine', ['storage-full']])
    expect([activeVersion(), isAside()]).toEqual(['', false])
    expect(await loaded()).toMatchObject({ figure: 200, local: { kept: false } })
  })

  test('shows it until the page is left where it is stored but cannot be pointed at', async () => {
    vi.spyOn(versionStore, 'saveVersion').mockResolvedValue(result(version))
    isFull = true
    const { value, issues } = await applyVersion(asked)
    expect([value.kept, issues.map(({ code }) => code), unsavedVersion()?.local.hash]).toEqual([false, ['storage-unavailable'], value.hash])
  })
})

describe('the files that are shown', () => {
  test('are the version’s, the published ones where it is aside or gone, with what the store says', async () => {
    const shown = async () => {
      const { value, issues } = await shownFiles()
      return [new TextDecoder().decode(value.get('observations/small.csv')).includes(',200,') ? 'own' : 'published', ...issues.map(({ code }) => code)]
    }
    expect(await shown()).toEqual(['published'])
    activate('v1')
    expect(await shown()).toEqual(['own'])
    setAside(true)
    expect(await shown()).toEqual(['published'])
    setAside(false)
    holds(undefined, undefined, { ofFiles: [gone] })
    expect(await shown()).toEqual(['published', 'version-unreadable'])
    showUnsaved({ local: { id: '', name: '', time: '', hash: '', from: [], kept: false }, files: OWN })
    expect(await shown()).toEqual(['own'])
  })
})

describe('a version that is deleted', () => {
  test('is left first; where the browser does not store that, it stays', async () => {
    const remove = vi.spyOn(versionStore, 'removeVersion').mockResolvedValue(result(true))
    activate('v1')
    activate('v2')
    isFull = true
    expect(await forgetVersion('v2')).toMatchObject({ value: false, issues: [{ code: 'storage-unavailable' }] })
    expect([remove.mock.calls.length, activeVersion()]).toEqual([0, 'v2'])
    isFull = false
    expect((await forgetVersion('v2')).value).toBe(true)
    expect(activeVersion()).toBe('v1')
    expect((await forgetVersion('unknown')).value).toBe(true) // no step leads to it
    expect(stepBack().value).toBe(true)
    expect(activeVersion()).toBe('')
  })
})
