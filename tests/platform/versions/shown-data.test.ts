/** Which data the page shows: put aside for a visit, shown for a visit alone, chosen in another tab. */
import { beforeEach, describe, expect, test, vi } from 'vitest'

const kept = new Map<string, string>()
const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) }
const refusing = { getItem: () => { throw new Error('denied') }, setItem: () => { throw new Error('denied') }, removeItem: () => { throw new Error('denied') } }

const LOCAL = { id: '', name: 'mine', time: '', hash: 'H', from: [], kept: false }
const FILES = new Map([['datapackage.json', new Uint8Array([1])]])

/** The modules as a page loads them: what they remember begins anew. */
const fresh = async () => {
  vi.resetModules()
  const [shown, versions] = await Promise.all([import('../../../src/platform/versions/shown-data'), import('../../../src/platform/versions/apply-version')])
  return { ...shown, ...versions }
}

const page = (search: string, session: object = storage): void => {
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('sessionStorage', session)
  vi.stubGlobal('location', { search })
  vi.stubGlobal('indexedDB', undefined)
}

beforeEach(() => {
  kept.clear()
  page('')
  return () => vi.unstubAllGlobals()
})

describe('the local version put aside', () => {
  test('is not, unless chosen; a choice holds over a reload of the tab', async () => {
    const first = await fresh()
    expect(first.isAside()).toBe(false)
    first.setAside(true)
    expect(first.isAside()).toBe(true)
    expect((await fresh()).isAside()).toBe(true)
    const third = await fresh()
    third.setAside(false)
    expect((await fresh()).isAside()).toBe(false)
  })

  test.each(['?data=published', '?panel=x&data=published', '?data=published&lang=en'])('by the address %s', async (search) => {
    page(search)
    expect((await fresh()).isAside()).toBe(true)
    page('')
    expect((await fresh()).isAside()).toBe(true)
  })

  test.each(['?data=publishedx', '?mydata=published', ''])('not by the address %s', async (search) => {
    page(search)
    expect((await fresh()).isAside()).toBe(false)
  })

  test('where the browser keeps nothing, the address still counts and a choice holds for the page', async () => {
    page('?data=published', refusing)
    const first = await fresh()
    expect(first.isAside()).toBe(true)
    first.setAside(false)
    expect(first.isAside()).toBe(false)
    page('', refusing)
    expect((await fresh()).isAside()).toBe(false)
  })
})

describe('a version shown for this visit', () => {
  test('counts as local data until it is left, and stepping back leaves it without a step of the trail', async () => {
    const { holdsLocal, showUnsaved, unsavedVersion, stepBack, activate, activeVersion, shownFiles } = await fresh()
    expect(holdsLocal()).toBe(false)
    activate('v1')
    expect(holdsLocal()).toBe(true)
    showUnsaved({ local: LOCAL, files: FILES })
    expect((await shownFiles()).value).toBe(FILES)
    expect(stepBack().value).toBe(true)
    expect([unsavedVersion(), activeVersion()]).toEqual([undefined, 'v1'])
  })

  test('ends when another version is activated; one that cannot be kept is an error', async () => {
    const { showUnsaved, unsavedVersion, activate, stepBack } = await fresh()
    showUnsaved({ local: LOCAL, files: FILES })
    vi.stubGlobal('localStorage', { ...storage, setItem: refusing.setItem })
    const { value, issues } = activate('v2')
    expect([value, issues.map(({ code }) => code), unsavedVersion()]).toEqual([false, ['storage-unavailable'], undefined])
    expect(stepBack().issues.map(({ code }) => code)).toEqual(['storage-unavailable'])
  })
})

test('another tab that chooses data is heard until the listener is removed; other keys are not', async () => {
  const tab = new EventTarget()
  vi.stubGlobal('window', tab)
  const { onOtherTab } = await fresh()
  let heard = 0
  const stop = onOtherTab(() => (heard += 1))
  const write = (key: string | null) => tab.dispatchEvent(Object.assign(new Event('storage'), { key }))
  write('sanhua.versions')
  write('sanhua.paper')
  write(null)
  expect(heard).toBe(1)
  stop()
  write('sanhua.versions')
  expect(heard).toBe(1)
})
