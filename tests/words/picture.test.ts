import { describe, expect, test } from 'vitest'
import { PRESET_NAMES } from '../../src/exports/picture/presets'
import { LANGUAGES } from '../../src/model/text'
import { pictureWords } from '../../src/words/files'
import { renderWords } from '../../src/words/commands'

const CJK = /[\u3400-\u9fff]/
const GIVEN = [['a', 'b'], ['c', 'd'], ['e', 'f'], ['g', 'h']] // a list or, printed, a text

const said = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'function') return [[path, String((value as (...given: unknown[]) => unknown)(...GIVEN))]]
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => said(inner, `${path}.${key}`)) : [[path, String(value)]]
}

describe.each(LANGUAGES)('words of pictures and of render (%s)', (language) => {
  test.each([...said(pictureWords(language)), ...said(renderWords(language))].filter(([path]) => path !== '.cut' && path !== '.join'))('%s', (_, text) => {
    expect(text).not.toMatch(/undefined|NaN|\[object/)
    expect(CJK.test(text)).toBe(language === 'zh')
  })

  test('name every preset', () => {
    expect(Object.keys(pictureWords(language).presets)).toEqual(PRESET_NAMES)
  })
})

test('notes run on, numbered where there are several', () => {
  expect(pictureWords('en').notes(['One.'])).toBe('Note: One.')
  expect(pictureWords('en').notes(['One.', 'Two.'])).toBe('Notes: (1) One. (2) Two.')
})
