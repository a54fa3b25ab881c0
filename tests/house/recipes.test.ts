/** The recipes of CONTRIBUTING.md as a reader finds them; `tests/process/recipes.test.ts` follows them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { applyDiff, LANGUAGE, readRecipes } from './recipes'
import { ROOT } from './source-files'

const recipes = readRecipes(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8'))

describe('a block of lines', () => {
  test('is put where its context stands, or at the end', () => {
    expect(applyDiff('a\nb long\nc\n', ' b …\n+x\n')).toBe('a\nb long\nx\nc\n')
    expect(applyDiff('a\nb\nc\n', '-b\n+x\n+y\n c\n')).toBe('a\nx\ny\nc\n')
    expect(applyDiff('a\n', '+b\n+c\n')).toBe('a\nb\nc\n')
  })

  test('is refused where its context is missing or stands twice', () => {
    expect(() => applyDiff('a\n', ' b\n+x\n')).toThrow('0 places')
    expect(() => applyDiff('a\na\n', ' a\n+x\n')).toThrow('2 places')
  })
})

describe('the recipes of CONTRIBUTING.md', () => {
  test('are all there, and each step names the file that its block changes', () => {
    expect([...recipes.keys()]).toEqual(['An indicator', 'A derived indicator', 'A panel', 'A chart type', 'An export format', 'A table layout', LANGUAGE])
    for (const [name, blocks] of recipes) {
      expect(blocks.length, name).toBeGreaterThan(0)
      const named = (at: number): string => blocks.slice(0, at + 1).map(({ before }) => before).join('')
      for (const [at, { kind, path }] of blocks.entries()) if (kind !== 'sh') expect(named(at), `${name}: ${path}`).toContain(`\`${path}\``)
    }
  })
})
