import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/model/text'
import { embeddingWords } from '../../src/words/share'

const CJK = /[\u3400-\u9fff]/

const said = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'function') return [[path, (value as (...given: string[]) => string)('1', '2', '3')]]
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => said(inner, `${path}.${key}`)) : [[path, String(value)]]
}

describe.each(LANGUAGES)('words of embedding (%s)', (language) => {
  test.each(said(embeddingWords(language)))('%s', (path, text) => {
    expect(text.length).toBeGreaterThan(1)
    expect(text).not.toMatch(/undefined|NaN/)
    if (path !== '.forms.oembed') expect(CJK.test(text)).toBe(language === 'zh')
  })
})
