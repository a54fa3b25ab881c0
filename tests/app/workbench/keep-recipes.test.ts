import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { rememberedRecipe, rememberRecipe } from '../../../src/app/workbench/work/keep-recipes'
import type { Recipe } from '../../../src/ingest/import/decisions/decisions'
import type { Matches } from '../../../src/ingest/import/matching/matches'

const MOST = 40
const stored = (): unknown[] => JSON.parse(localStorage.getItem('sanhua.recipes') ?? '[]') as unknown[]

beforeEach(() => {
  const held = new Map<string, string>()
  vi.stubGlobal('localStorage', { getItem: (key: string) => held.get(key) ?? null, setItem: (key: string, value: string) => void held.set(key, value) })
})
afterEach(() => vi.unstubAllGlobals())

const matches = (...keys: readonly string[]): Matches => ({ indicators: keys.map((key) => ({ key })), regions: [] }) as unknown as Matches

const RECIPE: Recipe = {
  sanhua: 1,
  indicators: [{ label: '总人口', unit: '万人', take: { indicator: 'pop_total', variant: '', unit: '万人' } }],
  regions: [{ printed: '全国', code: '', region: 'CN' }],
  source: 'nbs-yearbook-2025',
  evidence: 'one-source',
  vintage: '',
  note: '年末',
}

describe('the recipe of a file', () => {
  test('comes back whole for a file of the same form, whatever the order of its names', () => {
    expect(rememberRecipe('nbs', matches('a', 'b'), RECIPE)).toBe(true)
    expect(rememberedRecipe('nbs', matches('b', 'a'))).toMatchObject(RECIPE)
  })

  test('gives names and places alone to another file of the layout: its source is another publication', () => {
    rememberRecipe('nbs', matches('a', 'b'), RECIPE)
    expect(rememberedRecipe('nbs', matches('c'))).toEqual({ sanhua: 1, indicators: expect.any(Array), regions: expect.any(Array), source: '', evidence: 'unverified', vintage: '', note: '' })
    expect(rememberedRecipe('nbs', matches('c'))?.indicators[0]?.take?.indicator).toBe('pop_total')
    expect(rememberedRecipe('eurostat', matches('a', 'b'))).toBeUndefined()
  })

  test('takes the place of an earlier one of its form, and the newest stays where there are too many', () => {
    rememberRecipe('nbs', matches('a'), RECIPE)
    rememberRecipe('nbs', matches('a'), { ...RECIPE, note: 'second' })
    expect(stored()).toHaveLength(1)
    expect(rememberedRecipe('nbs', matches('a'))?.note).toBe('second')
    for (let at = 0; at < MOST + 5; at += 1) rememberRecipe(`layout-${at}`, matches('a'), RECIPE)
    expect(stored()).toHaveLength(MOST)
    expect(rememberedRecipe(`layout-${MOST + 4}`, matches('a'))).toBeDefined()
    expect(rememberedRecipe('layout-0', matches('a'))).toBeUndefined()
  })

  test.each([
    ['no list', '{"form":"x"}'],
    ['entries of another kind', '[null, 7, "text", {}, {"form":"x"}, {"form":"x","layout":"nbs"}]'],
    ['a recipe that does not parse', JSON.stringify([{ form: 'x', layout: 'nbs', recipe: { sanhua: 2 } }])],
  ])('is none where the storage holds %s', (_, text) => {
    localStorage.setItem('sanhua.recipes', text)
    expect(rememberedRecipe('nbs', matches('a'))).toBeUndefined()
    expect(rememberRecipe('nbs', matches('a'), RECIPE)).toBe(true)
    expect(rememberedRecipe('nbs', matches('a'))).toMatchObject(RECIPE)
  })

  test('is not kept, and says so, where the browser stores nothing', () => {
    const refuse = (): never => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse })
    expect(rememberRecipe('nbs', matches('a'), RECIPE)).toBe(false)
    expect(rememberedRecipe('nbs', matches('a'))).toBeUndefined()
  })
})
