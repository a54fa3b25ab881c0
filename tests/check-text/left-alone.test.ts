/** What is no statement is left alone, and the product's own statements agree with its data. */
import { describe, expect, test } from 'vitest'
import { checkText } from '../../src/check-text/check-text'
import { printStatement } from '../../src/check-text/print-statement'
import { LANGUAGES } from '../../src/model/text'
import { shippedDataset } from '../panels/shipped-data'
import { PLAIN_TEXTS } from './texts'

const check = (text: string): string[] => checkText(text, shippedDataset()).map((one) => `${text.slice(one.statement.start, one.statement.end)} ${printStatement(one).verdict}`)

describe('texts of offices', () => {
  test.each(Object.entries(PLAIN_TEXTS))('%s holds nothing to accuse', (_, text) => expect(check(text)).toEqual([]))

  test.each(['国发〔2021〕21号文件提出，“十四五”时期实施12项行动。', '会议于2023年12月11日至12日举行，出席156人。', '统计对象为65周岁及以上的常住老人。', '第七次全国人口普查由7名副组长负责。', '“两个一百年”“四议两公开”“三治融合”。'])('%s', (text) => expect(check(text)).toEqual([]))
})

describe('the product agrees with itself (its panels: tests/panels/rules.test.ts)', () => {
  test('its checked statements', () => {
    for (const { text } of shippedDataset().claims) for (const language of LANGUAGES) expect(check(text[language]).filter((one) => !one.endsWith('agrees')), text[language]).toEqual([])
    expect(shippedDataset().claims.flatMap(({ text }) => check(text.zh)).length).toBeGreaterThan(7)
  })
})
