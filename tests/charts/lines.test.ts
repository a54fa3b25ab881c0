import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textWidth } from '../../src/charts/figure/text-width'
import { lettersOf, phrasesOf } from '../../src/format/phrases'
import { evenLines, fillLines } from '../../src/charts/figure/lines'

const text = fc.array(fc.constantFrom('城', '镇', '化', '率', '，', '；', '（', '）', '《', '》', '。', '1', '2', '.', '%', '亿', '人', 'a', 'b', ' ', '-', '…'), { minLength: 1, maxLength: 60 }).map((signs) => signs.join('').replace(/ +/g, ' ').trim())
const width = fc.integer({ min: 60, max: 400 })
const bare = (lines: readonly string[]): string => lines.join('').replaceAll(' ', '')

describe('lines', () => {
  test('pieces put together are the text', () => {
    fc.assert(fc.property(text, (given) => phrasesOf(given).join('') === given))
  })

  test('nothing is lost or added, and no line is too wide unless nothing in it can part', () => {
    fc.assert(
      fc.property(text, width, (given, room) => {
        for (const lines of [fillLines(given, 12, room), evenLines(given, 12, room)]) {
          if (bare(lines) !== given.replaceAll(' ', '')) return false
          if (lines.some((line) => textWidth(line, 12) > room + 1e-6 && lettersOf(line).length > 1)) return false
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

  test('lines end outside brackets where they can', () => {
    for (const width of [190, 220, 250]) expect(evenLines('据联合国，2050年（推算，中方案）65岁及以上人口占30.9%', 10, width)).toEqual(['据联合国，2050年（推算，中方案）', '65岁及以上人口占30.9%'])
  })

  test('words in plots, as titles, end lines between words', () => {
    expect(evenLines('2011年末城镇人口超过乡村人口', 12, 110)).toEqual(['2011年末城镇', '人口超过乡村人口'])
    expect(evenLines('2020年普查比2010年普查增长69.7%', 12, 80)).toEqual(['2020年普查', '比2010年普查', '增长69.7%'])
    expect(evenLines('1%抽样调查', 12, 50)).toEqual(['1%抽样', '调查'])
    expect(evenLines('1987: 25.3 million', 11, 80)).toEqual(['1987:', '25.3 million'])
    expect(fillLines('2年'.repeat(3), 10, 42)).toEqual(['2年2年', '2年'])
    expect(fillLines('Away from registered home', 10, 60)).toEqual(['Away from', 'registered', 'home'])
  })
})
