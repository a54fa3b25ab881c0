/** A package is saved as a ZIP and imported again, byte for byte; what cannot be read is refused. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { downloadPackage, importPackage } from '../../../src/app/versions/use-versions'
import { packageZip } from '../../../src/exports/archive/archive'
import { issue, NOWHERE, result } from '../../../src/model/issue'
import type { PackageFiles, Version } from '../../../src/platform/data/package-version'
import { versionStore } from '../../../src/platform/versions/version-store'
import { filesWith } from '../../ingest/small-package'
import { stubHost } from '../../platform/browser-stubs'
import { stubReader } from '../../platform/data/stub-reader'

const OBSERVATIONS = 'indicator,region,period,value,unit,source,evidence,note\nnetizens,CN,2023,109225,万人,cnnic-53,two-sources,\n'
const INDEX = JSON.stringify({ version: '2026.11', resources: [...filesWith({}).keys(), 'observations/a.csv'].filter((path) => path.endsWith('.csv')).map((path) => ({ path })) })
const packageOf = (changed: Readonly<Record<string, string>> = {}): PackageFiles =>
  new Map(Array.from(filesWith({ 'panels.json': '{"panels":[]}', 'observations/a.csv': OBSERVATIONS, 'datapackage.json': INDEX, ...changed }), ([path, bytes]) => [path, new Uint8Array(bytes)]))
const zipOf = (files: PackageFiles, name = 'mine.zip'): File => new File([packageZip(files)], name)

let saved: { name: string; content: Blob | undefined }
let kept: Parameters<typeof versionStore.saveVersion>[0][]

beforeEach(() => {
  saved = { name: '', content: undefined }
  kept = []
  stubHost(Object.fromEntries(packageOf()))
  stubReader()
  vi.stubGlobal('document', { baseURI: document.baseURI, documentElement: { dataset: {} }, createElement: () => ({ set download(name: string) { saved.name = name }, click: () => undefined }) })
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    saved.content = content as Blob
    return 'blob:1'
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined)
  vi.spyOn(versionStore, 'saveVersion').mockImplementation(async (version) => {
    kept.push(version)
    return result({ id: 'new' } as Version)
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('a stored version is saved under its name and code, and comes back byte for byte', async () => {
  const files = packageOf()
  vi.spyOn(versionStore, 'filesOf').mockResolvedValue(result(files))
  const { value: name, issues } = await downloadPackage('one', 'mine')
  expect([name, issues]).toEqual([saved.name, []])
  expect(name).toMatch(/^mine-.+\.zip$/)
  const { value } = await importPackage(new File([saved.content ?? ''], name))
  expect([value.unread, value.version?.id]).toEqual([0, 'new'])
  expect(kept).toMatchObject([{ name: name.slice(0, -'.zip'.length), from: [name], base: '2026.11' }])
  expect(new Map(kept[0]?.files)).toEqual(files)
})

test('the published package is saved as the host has it; its code follows its content', async () => {
  const { value: before } = await downloadPackage('', 'published')
  expect(saved.content?.size).toBeGreaterThan(0)
  stubHost(Object.fromEntries(packageOf({ 'observations/a.csv': OBSERVATIONS.replace('109225', '109226') })))
  vi.stubGlobal('document', { ...document, createElement: () => ({ click: () => undefined }) })
  const { value: after } = await downloadPackage('', 'published')
  expect([before, after].every((name) => /^published-.+\.zip$/.test(name))).toBe(true)
  expect(after).not.toBe(before)
})

test('a version that the browser cannot give saves nothing, and says why', async () => {
  const lost = issue('storage-unavailable', 'error', NOWHERE, '', { reason: 'closed' })
  vi.spyOn(versionStore, 'filesOf').mockResolvedValue(result(undefined, [lost]))
  expect(await downloadPackage('one', 'mine')).toEqual(result('', [lost]))
  expect(saved.name).toBe('')
})

test('a file that is no archive is refused, and nothing is stored', async () => {
  const { value, issues } = await importPackage(new File(['not a ZIP'], 'mine.zip'))
  expect([value, issues.length > 0, kept]).toEqual([{ version: undefined, unread: 0 }, true, []])
})

test.each([
  ['panels that are no JSON', { 'panels.json': '{' }, 'json-invalid'],
  ['a table that the index names and the archive lacks', { 'datapackage.json': INDEX.replace('observations/a.csv', 'observations/b.csv') }, 'file-missing'],
])('%s: refused, with the number of files, and nothing is stored', async (_, changed, code) => {
  const { value, issues } = await importPackage(zipOf(packageOf(changed)))
  expect([value.version, value.unread, issues.map((one) => one.code), kept]).toEqual([undefined, 1, [code], []])
})
