import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { activate, forgetVersion, stepBack, stepBefore } from '../../../src/platform/versions/apply-version'
import { activeVersion } from '../../../src/platform/versions/shown-data'

const kept = new Map<string, string>()
const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) }

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('sessionStorage', storage)
  vi.stubGlobal('location', { search: '' })
  vi.stubGlobal('indexedDB', undefined)
  return () => vi.unstubAllGlobals()
})

const holds = (): void => {
  const shown = activeVersion()
  const before = stepBefore()
  if (shown === '') expect(before).toBeUndefined()
  else expect(before).not.toBe(shown)
}

test('a version deleted between two showings of another leaves no step from that one to itself', async () => {
  for (const id of ['v1', 'v2', 'v1']) activate(id)
  await forgetVersion('v2').catch(() => undefined)
  expect([activeVersion(), stepBefore()]).toEqual(['v1', ''])
  stepBack()
  expect(activeVersion()).toBe('')
})

test('a trail that an earlier release kept with such a step is read without it', () => {
  kept.set('sanhua.versions', JSON.stringify(['', 'v1', 'v1']))
  expect([activeVersion(), stepBefore()]).toEqual(['v1', ''])
})

const step = fc.oneof(
  fc.record({ did: fc.constantFrom('show', 'forget'), id: fc.constantFrom('v1', 'v2', 'v3') }),
  fc.constant({ did: 'show', id: '' }),
  fc.constant({ did: 'back', id: '' }),
)

test('whatever is shown, deleted and taken back: going back leads to where it is said to lead, and never to what is shown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      kept.clear()
      for (const { did, id } of steps) {
        const before = stepBefore()
        if (did === 'show') activate(id)
        else if (did === 'forget') await forgetVersion(id).catch(() => undefined)
        else if (before !== undefined) {
          stepBack()
          expect(activeVersion()).toBe(before)
        }
        holds()
      }
    }),
  )
})
