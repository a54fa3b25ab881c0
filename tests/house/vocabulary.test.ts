/** Names and comments use the terms of the field; words of the project's own invention do not come back. */
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT, walk } from './source-files'

/** Each with the plain term. Matched as whole words, also as parts of a name (`stepTold`). */
const INVENTED: Readonly<Record<string, string>> = {
  told: 'reported, printed, distinguished', wish: 'option, request', wishes: 'options, requests', wished: 'asked', trouble: 'issue, error', tame: 'sanitize',
  strain: 'ratio to the tolerance', reckon: 'compute', reckons: 'computes', reckoned: 'computed', reckoning: 'computing', stands: 'is, represents',
  spot: 'position', spots: 'positions', happening: 'action', happenings: 'actions', desk: 'session', gravest: 'most severe', wanting: 'missing', picked: 'resolved, chosen',
}

/** Files that may hold such a word, with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'tests/house/vocabulary.test.ts': 'the list itself',
}

/** Names and comments of a source text: strings are blanked out, and names are split at their capitals. */
const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/(\/\*[\s\S]*?\*\/|\/\/[^\n]*)|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, (_, comment: string | undefined) => comment ?? "''")
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)

const inventedIn = (text: string): string[] => [...new Set(wordsOf(text))].filter((word) => Object.hasOwn(INVENTED, word)).sort()

const found = ['src', 'bin', 'build', 'tests']
  .flatMap((folder) => walk(join(ROOT, folder)))
  .filter((file) => /\.(?:tsx?|mjs)$/.test(file))
  .map((file) => ({ path: relative(ROOT, file).replaceAll('\\', '/'), words: inventedIn(readFileSync(file, 'utf8')) }))

const wrong = found.filter(({ path, words }) => words.length > 0 && !(path in EXCEPTIONS))

describe('vocabulary', () => {
  test.each([['const stepTold = 1', ['told']], ['// a line that stands', ['stands']], ["const x = 'told'", []], ['const wishesOf = 1', ['wishes']], ['const toldest = 1', []], ["f('it’s') // told", ['told']]])('the checker reads %s', (text, words) => {
    expect(inventedIn(text)).toEqual(words)
  })

  test('holds no invented word', () => {
    expect(found.length).toBeGreaterThan(600)
    expect(wrong.map(({ path, words }) => `${path}: ${words.map((word) => `${word} (${INVENTED[word]})`).join('; ')}`)).toEqual([])
  })

  test('every exception is still needed', () => {

    expect(Object.keys(EXCEPTIONS).filter((path) => !found.some((file) => file.path === path && file.words.length > 0))).toEqual([])
  })
})
