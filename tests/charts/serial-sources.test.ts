import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asOneSource, serialGroups, withoutSerials } from '../../src/charts/figure/serial-sources'
import { publicationsText } from '../../src/charts/figure/sources-text'
import type { Source } from '../../src/model/dataset'

const BODY = { zh: '网信中心', en: 'CNNIC' }
const issue = (number: number, more: Partial<Source> = {}): Source => ({ id: `r-${number}`, kind: 'publication', body: BODY, title: { zh: `第${number}次报告`, en: `The ${number}th Report` }, publisher: BODY.zh, date: String(1997 + Math.floor(number / 2)), url: 'https://example.org/', accessed: '', ...more })

test('the issues of a series are one source, with ranges and the years in which they were published', () => {
  const sources = [57, 1, 7, 10, 18, 19, 20].map((number) => issue(number))
  expect(withoutSerials(sources)).toEqual([{ ...issue(1), title: { zh: '第1、7、10、18—20、57次报告', en: 'Report, nos 1, 7, 10, 18–20, 57' }, date: '1997—2025' }])
  expect(publicationsText(withoutSerials(sources), 'zh')).toBe('网信中心《第1、7、10、18—20、57次报告》')
})

test('what is not a series stays as it is: two issues, other bodies, years, addresses of their own', () => {
  const apart = [issue(1), issue(2), issue(3, { body: { zh: '甲', en: 'A' } }), issue(4, { url: 'https://example.org/4.pdf' }), issue(2020, { title: { zh: '第2020号', en: 'No 2020' } })]
  expect(withoutSerials(apart)).toEqual(apart)
})

test('no source is lost or doubled, whatever the order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([1, 2, 3, 5, 8, 9, 40].map((number) => issue(number))), (sources) => {
      const groups = serialGroups(sources)
      expect(groups.flat().map(({ id }) => id).sort()).toEqual(sources.map(({ id }) => id).sort())
      expect(groups.every((group) => group.length === 1 || asOneSource(group)?.title.zh.includes('、') || asOneSource(group)?.title.zh.includes('—'))).toBe(true)
    }),
  )
})
