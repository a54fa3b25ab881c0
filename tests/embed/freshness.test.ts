import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { isRevised as isRevisedOf, readKnownFiles } from '../../src/embed/client/freshness'
import { fileAddress } from '../../src/model/file-address'
import { fingerprint } from '../../src/model/fingerprint'

const isRevised = (known: string): Promise<boolean> => isRevisedOf(readKnownFiles(known))

const HOME = 'https://host.example/site/'

/** Any path that a package may list: no way out of its folder. */
const anyName = fc.array(fc.oneof(fc.constantFrom(' ', '=', '#', '%', '?', '&', '+', ';', '"', "'", '\\', '人口', '%20', '%2F', '..', '.'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }).filter((text) => !text.includes('/'))), { minLength: 1, maxLength: 5 }).map((parts) => `${parts.join('')}.csv`)
const anyPath = fc.array(anyName, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'))

let asked: string[]
let files: Map<string, string>
let isDown: boolean

/** A host that finds files by the path it decodes, as web hosts do. */
const host = (): void => {
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname, search, hash } = new URL(address, `${HOME}embed/x.html`)
    asked.push(decodeURIComponent(pathname) + search + hash)
    if (isDown) throw new TypeError('down')
    const text = files.get(decodeURIComponent(pathname).slice('/site/data/'.length))
    return text === undefined ? new Response('', { status: 404 }) : new Response(text)
  })
}

const keeps = (): void => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) })
}

beforeEach(() => {
  asked = []
  files = new Map()
  isDown = false
  vi.useFakeTimers()
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', Object.assign(new EventTarget(), { readyState: 'complete', visibilityState: 'visible' }))
  vi.stubGlobal('location', { href: `${HOME}embed/x.html` })
  host()
  keeps()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const known = (): string => [...files].map(([path, text]) => `${fileAddress(path)}=${fingerprint(text)}`).join(' ')

const settle = async <T>(promise: Promise<T>): Promise<T | 'rejected'> => {
  const answer = promise.catch(() => 'rejected' as const)
  await vi.runAllTimersAsync()
  return answer
}

describe('a file of the package', () => {
  test('is asked for by its own address, whatever its name', async () => {
    await fc.assert(
      fc.asyncProperty(anyPath, async (path) => {
        keeps()
        asked = []
        files = new Map([[path, 'x']])
        expect(await settle(isRevised(known()))).toBe(false)
        expect(asked).toEqual([`/site/data/${path}`])
      }),
    )
  })
})

describe('embeds of one tab', () => {
  const FIFTY = 50

  test('ask the host once for each file, and all learn what it answers', async () => {
    files = new Map([['a b.csv', '1'], ['b.csv', '2'], ['c.csv', '3']])
    const before = known()
    files.set('b.csv', 'changed')
    expect(await settle(Promise.all(Array.from({ length: FIFTY }, () => isRevised(before))))).toEqual(Array(FIFTY).fill(true))
    expect(asked).toHaveLength(3)
  })

  test('ask again when the answer is old: a table swapped without a build is noticed', async () => {
    files = new Map([['a.csv', '1']])
    const before = known()
    expect(await settle(isRevised(before))).toBe(false)
    files.set('a.csv', '2')
    vi.advanceTimersByTime(60_000)
    expect(await settle(isRevised(before))).toBe(true)
  })

  test('cannot know while the host does not answer; it is asked once', async () => {
    files = new Map([['a.csv', '1']])
    isDown = true
    const before = known()
    expect(await settle(Promise.allSettled(Array.from({ length: FIFTY }, () => isRevised(before))).then((all) => new Set(all.map(({ status }) => status))))).toEqual(new Set(['rejected']))
    expect(asked).toHaveLength(1)
    isDown = false
    vi.advanceTimersByTime(10_000)
    expect(await settle(isRevised(before))).toBe(false)
  })

  test('take over when the one that was asking is gone', async () => {
    files = new Map([['a.csv', '1']])
    sessionStorage.setItem(`sanhua ${HOME}data/a.csv`, `${Date.now()} `)
    expect(await settle(isRevised(known()))).toBe(false)
    expect(asked).toHaveLength(1)
  })

  test('ask each for itself where nothing may be kept', async () => {
    files = new Map([['a.csv', '1']])
    const refuse = () => {
      throw new Error('SecurityError')
    }
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse })
    expect(await settle(Promise.all([isRevised(known()), isRevised(known())]))).toEqual([false, false])
    expect(asked).toHaveLength(2)
  })
})

test('a table that the host does not have is no news: it cannot be known', async () => {
  files = new Map([['a.csv', '1'], ['gone.csv', '2']])
  const before = known()
  files.delete('gone.csv')
  expect(await settle(isRevised(before))).toBe('rejected')
})

test('nothing is asked before the page has loaded, is idle, and is seen', async () => {
  files = new Map([['a.csv', '1']])
  Object.assign(document, { readyState: 'loading', visibilityState: 'hidden' })
  const answer = isRevised(known())
  await vi.runAllTimersAsync()
  window.dispatchEvent(new Event('load'))
  await vi.runAllTimersAsync()
  expect(asked).toEqual([])
  Object.assign(document, { visibilityState: 'visible' })
  document.dispatchEvent(new Event('visibilitychange'))
  expect(await settle(answer)).toBe(false)
  expect(asked).toHaveLength(1)
})
