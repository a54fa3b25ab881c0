import { afterEach, describe, expect, test, vi } from 'vitest'
import { canKeep, keep, readKept } from '../../../src/platform/page/storage'

const stubStorage = (given: Partial<Storage>): void => void vi.stubGlobal('localStorage', given)

afterEach(() => vi.unstubAllGlobals())

describe('what is kept in the browser', () => {
  test('comes back as it was', () => {
    const held = new Map<string, string>()
    stubStorage({ getItem: (key) => held.get(key) ?? null, setItem: (key, value) => void held.set(key, value), removeItem: (key) => void held.delete(key) })
    expect(keep('x', { a: ['b'] })).toBe(true)
    expect(readKept('x')).toEqual({ a: ['b'] })
    expect(readKept('y')).toBeUndefined()
    expect(canKeep()).toBe(true)
    expect([...held.keys()]).toEqual(['x'])
  })

  test('a full disk, a private window, damaged text: reported, never thrown', () => {
    const refuse = (): never => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    stubStorage({ getItem: refuse, setItem: refuse, removeItem: refuse })
    expect(keep('x', 1)).toBe(false)
    expect(readKept('x')).toBeUndefined()
    expect(canKeep()).toBe(false)
    stubStorage({ getItem: () => '{spoilt' })
    expect(readKept('x')).toBeUndefined()
    vi.unstubAllGlobals()
    expect(keep('x', 1)).toBe(typeof globalThis.localStorage !== 'undefined' && canKeep())
  })
})
