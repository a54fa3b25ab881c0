import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { Phrases } from '../../src/app/text/Phrases'
import { TextBlocks } from '../../src/app/text/TextBlocks'
import { phrasesOf } from '../../src/format/phrases'

afterEach(() => vi.unstubAllGlobals())

const TITLE = '2025年12月网民11.25亿人，比2020年12月增加1.36亿人；普及率80.1%，上升8.8个百分点'

it('keeps words, numbers with their units, and dates on one line', () => {
  expect(phrasesOf(TITLE)).toEqual(['2025年12月', '网民', '11.25亿人，', '比', '2020年12月', '增加', '1.36亿人；', '普及率', '80.1%，', '上升', '8.8个百分点'])
  expect(phrasesOf('（按国家统计局数据20年），美国约17.4%')).toEqual(['（按', '国家', '统计局', '数据', '20年），', '美国', '约', '17.4%'])
  expect(phrasesOf('各村（居）委会15.7个百分点')).toEqual(['各', '村（居）委会', '15.7个百分点'])
  expect(phrasesOf('In 2020, 17.72% of rural residents (95 % interval), 8.8 percentage points')).toEqual(['In ', '2020, ', '17.72% ', 'of ', 'rural ', 'residents ', '(95 % ', 'interval), ', '8.8 percentage points'])
})

it('is the text when joined, whatever it is, and writes it unchanged', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => phrasesOf(text).join('') === text))
  expect(renderToStaticMarkup(createElement(Phrases, { text: TITLE })).replace(/<[^>]*>/g, '')).toBe(TITLE)
})

it('keeps numbers and units where a browser knows no words', () => {
  vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined })
  expect(phrasesOf('比2020年12月增加1.36亿人；')).toEqual(['比', '2020年12月', '增', '加', '1.36亿人；'])
})

it('parts what an author writes on a slide of text by the same rule', () => {
  const html = renderToStaticMarkup(createElement(TextBlocks, { body: '- 网民增加1.36亿人\n比上年多' }))
  expect(html).toBe('<ul><li><span class="phrases">网民<wbr/>增加<wbr/>1.36亿人</span></li></ul><p><span class="phrases">比上年<wbr/>多</span></p>')
})
