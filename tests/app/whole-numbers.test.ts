import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { WholeNumbers } from '../../src/app/text/WholeNumbers'

const wholeIn = (text: string): string[] => {
  const html = renderToStaticMarkup(createElement(WholeNumbers, { text }))
  expect(html.replace(/<[^>]*>/g, '')).toBe(text)
  return [...html.matchAll(/<span class="whole">([^<]*)<\/span>/g)].map(([, part = '']) => part)
}

it('keeps a number and its unit, and the parts of a date, on one line', () => {
  expect(wholeIn('2025年12月网民11.25亿人，比2020年12月增加1.36亿人；普及率80.1%，上升8.8个百分点')).toEqual(['2025年12月', '11.25亿人', '2020年12月', '1.36亿人', '80.1%', '8.8个百分点'])
  expect(wholeIn('2010—2020年25个省份人口增加')).toEqual(['2010', '2020年25个'])
  expect(wholeIn('In 2020, 17.72% of rural residents')).toEqual(['2020,', '17.72%'])
  expect(wholeIn('没有数')).toEqual([])
})
