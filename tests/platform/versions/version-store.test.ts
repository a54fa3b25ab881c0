import { describe, expect, test } from 'vitest'
import type { NewVersion } from '../../../src/platform/data/package-version'
import { versionStoreOn, type VersionStore } from '../../../src/platform/versions/version-store'
import { fakeStore } from './fake-store'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const packageOf = (tables: Readonly<Record<string, string>>): NewVersion['files'] => new Map(Object.entries({ 'datapackage.json': '{}', 'indicators.csv': 'id\n', ...tables }).map(([path, text]) => [path, bytes(text)]))
const version = (name: string, tables: Readonly<Record<string, string>>): NewVersion => ({ name, files: packageOf(tables), from: ['nbs.csv'], note: '', base: '2026.11.0' })

/** A clock that goes on by a minute each time it is read. */
const clock = (): (() => Date) => {
  let minute = 0
  return () => new Date(Date.UTC(2026, 10, 25, 8, (minute += 1)))
}

const make = (): { store: ReturnType<typeof fakeStore>; versions: VersionStore } => {
  const store = fakeStore()
  return { store, versions: versionStoreOn(store.open, clock()) }
}

const saved = async (versions: VersionStore, asked: NewVersion): Promise<string> => (await versions.saveVersion(asked)).value?.id ?? ''
const keysOf = ({ held }: ReturnType<typeof fakeStore>, start: string): string[] => [...held.keys()].filter((key) => key.startsWith(start))

describe('versions', () => {
  test('are kept whole and come back byte for byte, newest first', async () => {
    const { versions } = make()
    const first = await saved(versions, version('one', { 'observations/a.csv': 'x,1\r\n' }))
    const second = await saved(versions, version('two', { 'observations/a.csv': 'x,2\r\n' }))
    const { value: list, issues } = await versions.listVersions()
    expect(issues).toEqual([])
    expect(list.map(({ name }) => name)).toEqual(['two', 'one'])
    expect(list[0]).toMatchObject({ id: second, from: ['nbs.csv'], base: '2026.11.0', time: '2026-11-25T08:02:00.000Z' })
    expect(list[0]?.hash).toMatch(/^[0-9A-Z]{10}$/)
    expect(list[0]?.hash).not.toBe(list[1]?.hash)
    expect(Object.fromEntries((await versions.filesOf(first)).value ?? [])).toEqual(Object.fromEntries(packageOf({ 'observations/a.csv': 'x,1\r\n' })))
  })

  test('the same content is kept once, and has one hash whatever its order', async () => {
    const { store, versions } = make()
    const tables = { 'observations/a.csv': 'x,1\n', 'observations/b.csv': 'x,1\n' }
    const one = await versions.saveVersion(version('one', tables))
    expect(keysOf(store, 'file/')).toHaveLength(3) // two paths share their content
    const writes = store.writes
    const files = new Map([...packageOf(tables)].reverse())
    const two = await versions.saveVersion({ ...version('two', tables), files })
    expect(store.writes - writes).toBe(1) // the record alone
    expect(two.value?.hash).toBe(one.value?.hash)
    expect(two.value?.id).not.toBe(one.value?.id)
  })

  test('deleting one leaves what others use and takes what none does', async () => {
    const { store, versions } = make()
    const one = await saved(versions, version('one', { 'observations/a.csv': 'old' }))
    const two = await saved(versions, version('two', { 'observations/a.csv': 'new' }))
    expect(keysOf(store, 'file/')).toHaveLength(4)
    expect((await versions.removeVersion(one)).value).toBe(true)
    expect(keysOf(store, 'file/')).toHaveLength(3)
    expect((await versions.filesOf(two)).issues).toEqual([])
    await versions.removeVersion(two)
    expect([...store.held.keys()]).toEqual([])
  })

  test('a name can be changed; one that is gone is not made anew', async () => {
    const { versions } = make()
    const id = await saved(versions, version('one', {}))
    expect((await versions.renameVersion(id, '年鉴初稿')).value).toBe(true)
    expect((await versions.findVersion(id)).value?.name).toBe('年鉴初稿')
    expect((await versions.renameVersion('none', 'x')).value).toBe(false)
    expect((await versions.listVersions()).value).toHaveLength(1)
  })
})

describe('what may go wrong', () => {
  test('a full disk leaves the old state and says how much had no room', async () => {
    const { store, versions } = make()
    const id = await saved(versions, version('one', { 'observations/a.csv': 'old' }))
    const before = new Map(store.held)
    store.fate = 'quota'
    const { value, issues } = await versions.saveVersion(version('two', { 'observations/a.csv': 'new and longer' }))
    expect(value).toBeUndefined()
    expect(issues).toMatchObject([{ code: 'storage-full', severity: 'error', facts: { bytes: 19 } }])
    expect(store.held).toEqual(before)
    store.fate = 'written'
    expect((await versions.filesOf(id)).value?.size).toBe(3)
  })

  test('a page that is closed while it writes leaves the old state', async () => {
    const { store, versions } = make()
    await saved(versions, version('one', {}))
    const before = new Map(store.held)
    store.fate = 'crash'
    void versions.saveVersion(version('two', { 'observations/a.csv': 'new' }))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(store.writes).toBeGreaterThan(before.size) // it had begun
    expect(store.held).toEqual(before)
  })

  test.each([
    ['a private window', () => { throw Object.assign(new Error('A mutation operation was attempted on a database that did not allow mutations.'), { name: 'InvalidStateError' }) }],
    ['a browser without a database', () => { throw new ReferenceError('indexedDB is not defined') }],
  ])('%s is reported, and nothing rejects', async (_, open) => {
    const versions = versionStoreOn(open, clock())
    const tries = [await versions.saveVersion(version('one', {})), await versions.listVersions(), await versions.filesOf('x'), await versions.removeVersion('x'), await versions.keepDraft({ time: '', inputs: [], memo: '' }), await versions.readDraft()]
    for (const { issues } of tries) expect(issues).toMatchObject([{ code: 'storage-unavailable', facts: { reason: expect.stringMatching(/mutation|indexedDB/) } }])
  })

  test('content that the browser has cleared, or that is not what was kept, is reported and not shown', async () => {
    const { store, versions } = make()
    const id = await saved(versions, version('初稿', { 'observations/a.csv': 'x,12' }))
    const key = keysOf(store, 'file/4-')[0] ?? ''
    store.held.set(key, bytes('x,72'))
    expect(await versions.filesOf(id)).toMatchObject({ value: undefined, issues: [{ code: 'version-unreadable', place: { file: 'observations/a.csv' }, facts: { name: '初稿', reason: 'damaged' } }] })
    store.held.delete(key)
    expect((await versions.filesOf(id)).issues).toMatchObject([{ facts: { name: '初稿', reason: 'gone' } }])
    expect((await versions.filesOf('nothing')).issues).toMatchObject([{ code: 'version-unreadable', facts: { reason: 'gone' } }])
  })
})

test('a draft outlives the page, and no version with it', async () => {
  const { versions } = make()
  const draft = { time: '2026-11-25T08:00:00.000Z', inputs: [{ name: 'nbs.csv', bytes: bytes('数据库：年度数据') }], memo: '{"step":2}' }
  await versions.keepDraft(draft)
  expect((await versions.readDraft()).value).toEqual(draft)
  const id = await saved(versions, version('one', {}))
  await versions.removeVersion(id)
  expect((await versions.readDraft()).value).toEqual(draft)
  await versions.dropDraft()
  expect((await versions.readDraft()).value).toBeUndefined()
})
