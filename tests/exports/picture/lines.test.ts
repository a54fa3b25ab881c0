import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textWidth } from '../../../src/charts/figure/text-width'
import { phrasesOf } from '../../../src/format/phrases'
import { cutLines, evenLines, fillLines } from '../../../src/exports/picture/lines'

const text = fc.array(fc.constantFrom('城', '镇', '化', '率', '，', '；', '（', '）', '《', '》', '。', '1', '2', '.', '%', '亿', '人', 'a', 'b', ' ', '-', '…'), { minLength: 1, maxLength: 60 }).map((signs) => signs.join('').replace(/ +/g, ' ').trim())
const width = fc.integer({ min: 60, max: 400 })
const bare = (lines: readonly string[]): string => lines.join('').replaceAll(' ', '')

describe('lines', () => {
  test('pieces put together are the text', () => {
    fc.assert(fc.property(text, (given) => phrasesOf(given).join('') === given))
  })

  test('nothing is lost or added, and no line is too wide unless it is one piece', () => {
    fc.assert(
      fc.property(text, width, (given, room) => {
        for (const lines of [fillLines(given, 12, room), evenLines(given, 12, room)]) {
          if (bare(lines) !== given.replaceAll(' ', '')) return false
          if (lines.some((line) => textWidth(line, 12) > room + 1e-6 && phrasesOf(line).length > 1)) return false
        }
        return evenLines(given, 12, room).length <= fillLines(given, 12, room).length
      }),
    )
  })

  test('a figure stays with its unit, a bracket with what it holds, a stop with its sentence', () => {
    expect(phrasesOf('城镇12.5亿人（2023年）；')).toEqual(['城镇', '12.5亿人', '（2023年）；'])
    expect(phrasesOf('above 10 million people')).toEqual(['above ', '10 million ', 'people'])
  })

  test('lines end where the sentence pauses', () => {
    expect(evenLines('辽宁比重最高，为17.42%；十年间变化最大的是黑龙江', 10, 200)).toEqual(['辽宁比重最高，为17.42%；', '十年间变化最大的是黑龙江'])
  })

  test('what is cut ends with the mark, at a piece, within its lines', () => {
    const cut = cutLines('一二三四五六七八，九十', '……', 1, 10, 100)
    expect(cut).toEqual(['一二三四五六七八……'])
    expect(cutLines('一二三', '……', 1, 10, 100)).toEqual(['一二三'])
    expect(cutLines('一二三四五六七八九十'.repeat(4), '……', 2, 10, 100)).toHaveLength(2)
  })
})
