import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/model/text'
import { downloadWords } from '../../src/words/share'
import { filesWords } from '../../src/words/files'
import { stampWords } from '../../src/words/versions'
import { onRequestWords } from '../../src/words/page'

const CJK = /[\u3400-\u9fff]/
const SIGNS = /^[\W\d]*$|^\d×$|^(?:PNG|SVG|PPTX|XLSX|CSV|JSON|ZIP)$/ // the same in every language

const said = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'function') return [[path, (value as (...given: string[]) => string)('1', '2', '3')]]
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => said(inner, `${path}.${key}`)) : [[path, String(value)]]
}

describe.each(LANGUAGES)('words of files (%s)', (language) => {
  const all = { download: downloadWords(language), files: filesWords(language), stamp: stampWords(language), onRequest: onRequestWords(language) }
  test.each(said(all).filter(([path]) => !/\.(?:gap|colon|inner|cellNote|sourceLine|search\.keys)$/.test(path)))('%s', (_, text) => {
    expect(text.length).toBeGreaterThan(0)
    expect(text).not.toMatch(/undefined|NaN/)
    if (!SIGNS.test(text)) expect(CJK.test(text)).toBe(language === 'zh')
  })
})

test('one figure is in the singular', () => {
  const { revised, unchanged, more } = stampWords('en')
  expect(revised('1', '1.0', '1.1')).toContain('1 figure differs')
  expect(revised('2', '1.0', '1.0')).toContain('2 figures differ')
  expect(unchanged('1', '1.0')).toContain('The one figure of the chart agrees')
  expect(more(1)).toBe('1 more file was not checked')
})
