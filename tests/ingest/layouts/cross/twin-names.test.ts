import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstOfTwins } from '../../../../src/ingest/tables/cross/twin-names'
import { tidy } from '../../../../src/ingest/tables/plan/tidy'

test.each([
  ['北京 Beijing', '北京'],
  ['人均 GDP', '人均'],
  ['总人口（万人） Total Population (10 000 persons)', '总人口（万人）'],
  ['人口 (万人)', '人口 (万人)'],
  ['Beijing', 'Beijing'],
  ['城镇 Urban 人口', '城镇 Urban 人口'],
])('%s is %s', (text, first) => expect(firstOfTwins(text)).toBe(first))

/** One pattern that says the same, and takes the square of a text's length. */
const TWIN = /^(.*[\u3400-\u9fff][^A-Za-z]*?)[\s\n]+[(（]?[A-Z#][A-Za-z'’().,&%/\-–:;+\s\d]{2,}$/s
const byPattern = (text: string): string => tidy(TWIN.exec(text.replace(/[\s\u3000]+/g, ' ').trim())?.[1] ?? text)

test('equals the pattern on any short text', () => {
  const text = fc.array(fc.constantFrom('人', '口', ' ', '\u3000', 'A', 'b', '#', '(', '（', ')', '1', '-', '：', '\n'), { maxLength: 14 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (given) => {
      expect(firstOfTwins(given)).toBe(byPattern(given))
    }),
    { numRuns: 3000 },
  )
})
