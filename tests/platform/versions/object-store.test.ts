import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { contentHash, contentHashes, packageHash } from '../../../src/platform/versions/content-hash'
import { ask, storageIssue, transact, written, type UseStore } from '../../../src/platform/versions/object-store'
import { fakeStore } from './fake-store'

describe('a transaction', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('is not waited for longer than a while where the browser does not answer', async () => {
    const never: UseStore = () => new Promise(() => undefined)
    const outcome = transact(() => never, 'readonly', async () => 1).catch((reason: unknown) => reason)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await outcome).toMatchObject({ message: 'silent' })
  })

  test('may take its time once the store has answered', async () => {
    const { open, held } = fakeStore()
    const outcome = transact(open, 'readwrite', async (objects) => {
      await new Promise((resolve) => setTimeout(resolve, 60_000))
      objects.put('x', 'key')
      await written(objects)
      return ask(objects.count())
    })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await outcome).toBe(1)
    expect([...held]).toEqual([['key', 'x']])
  })
})

describe('why something was not stored', () => {
  test.each<[unknown, string, object]>([
    [Object.assign(new Error(''), { name: 'QuotaExceededError' }), 'storage-full', { bytes: 7 }],
    [new Error('over the quota of the disk'), 'storage-full', { bytes: 7 }],
    [Object.assign(new Error(''), { name: 'InvalidStateError' }), 'storage-unavailable', { reason: 'InvalidStateError' }],
    [new Error('closed'), 'storage-unavailable', { reason: 'closed' }],
    ['closed', 'storage-unavailable', { reason: 'closed' }],
  ])('%s', (reason, code, facts) => expect(storageIssue(reason, 7)).toMatchObject({ code, facts }))
})

describe('the hash of a file', () => {
  test('tells contents apart, of a large file at every byte', async () => {
    const large = new Uint8Array(4 * 1024 * 1024 + 9)
    const whole = await contentHash(large)
    for (const at of [0, large.length - 1]) {
      large[at] = 1
      expect(await contentHash(large), String(at)).not.toBe(whole)
      large[at] = 0
    }
    expect(await contentHash(large)).toBe(whole)
    expect(whole).toMatch(/^4194313-/)
  })

  test('and of a package does not depend on the order of its files', async () => {
    const files = [['b.csv', new Uint8Array([1])], ['a.csv', new Uint8Array([2])]] as const
    const [one, two] = [await contentHashes(new Map(files)), await contentHashes(new Map([...files].reverse()))]
    expect([...one]).toEqual([...two])
    expect(packageHash(one)).toBe(packageHash(new Map([...one].reverse())))
    expect(packageHash(one)).not.toBe(packageHash(new Map([...one].slice(1))))
  })
})
