import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/search/entries'
import { fold, initialsIn, rangeIn } from '../../src/search/fold'
import { makeIndex, search } from '../../src/search/search-index'

const entry = (id: string, names: string[], aliases: string[] = [], texts: string[] = [], kind: Entry['kind'] = 'indicator'): Entry => ({ kind, id, names, aliases, texts })
const idsOf = (entries: readonly Entry[], query: string): string[] => search(makeIndex(entries), query).groups.flatMap(({ found }) => found.map((one) => one.entry.id))
const LETTERS = [...'人口老年城镇率网民户籍流动长重庆西藏ABaz09 -（）、65岁', '網', '戶', 'Ａ', '\u{20BB7}']
const text = fc.array(fc.constantFrom(...LETTERS), { maxLength: 8 }).map((all) => all.join(''))

describe('a folded text', () => {
  it.each([
    ['Ｎｅｔｉｚｅｎｓ', 'netizens'],
    ['網民', '网民'],
    ['0—14岁人口（普查）', '0 14岁人口 普查'],
    ['  65+ ', '65+'],
    ['77.5%', '77 5%'],
  ])('%s is %s', (given, folded) => {
    expect(fold(given)).toBe(folded)
  })

  it('is folded for good', () => {
    fc.assert(fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (given) => void expect(fold(fold(given))).toBe(fold(given))))
  })

  it('is found where it is in the text as it was', () => {
    expect(rangeIn('（普查）網民ＡＢ', '网民a')).toEqual([4, 7])
    fc.assert(
      fc.property(text, text, text, (before, inner, after) => {
        const word = fold(inner)
        const range = rangeIn(before + inner + after, word)
        if (word === '') expect(range).toBeUndefined()
        else if (range) expect(fold((before + inner + after).slice(...range))).toBe(word)
      }),
    )
  })
})

describe('initials', () => {
  it.each([
    ['流动人口', ['ldrk']],
    ['重庆市', ['zqs', 'cqs']],
    ['西藏', ['xc', 'xz']],
    ['深圳', ['sz']],
    ['東莞', ['dg']],
    ['65岁及以上人口', ['sjysrk']],
    ['人', []],
    ['netizens', []],
  ])('of %s are %j', (given, letters) => {
    expect(initialsIn(fold(given))).toEqual(letters)
  })
})

describe('the order of results', () => {
  it('is name, alias, beginning of a name, part of a name, text; initials before what a Latin word begins', () => {
    const entries = [
      entry('text', ['x'], [], ['一段网民的话']),
      entry('holds', ['农村网民']),
      entry('alias', ['上网的人'], ['网民']),
      entry('begins', ['网民规模']),
      entry('name', ['网民']),
    ]
    expect(idsOf(entries, '网民')).toEqual(['name', 'alias', 'begins', 'holds', 'text'])
    expect(idsOf([entry('initials', ['网民']), entry('latin', ['wm radio'])], 'wm')).toEqual(['latin', 'initials'])
    expect(idsOf([entry('latin', ['a radio'], ['wm radio']), entry('initials', ['网民'])], 'wm')).toEqual(['initials', 'latin'])
  })

  it('is that of the table among equals, the shorter field first', () => {
    expect(idsOf([entry('long', ['网民规模和普及率']), entry('a', ['网民规模']), entry('b', ['网民结构'])], '网民')).toEqual(['a', 'b', 'long'])
  })

  it('puts a topic first where its very word was typed, and else last', () => {
    const entries = [entry('topic', ['社区工作者'], ['网格'], [], 'topic'), entry('text', ['x'], [], ['网格与社区'])]
    expect(idsOf(entries, '网格')).toEqual(['topic', 'text'])
    expect(idsOf([...entries, entry('community', ['x'], ['社区'])], '社区')).toEqual(['topic', 'community', 'text'].sort())
  })

  it('asks for every word, and finds Latin words at their beginning', () => {
    const entries = [entry('share', ['Share aged 65 and over']), entry('percentage', ['Percentage of the population']), entry('age', ['Mean age'])]
    expect(idsOf(entries, 'age')).toEqual(['age', 'share'])
    expect(idsOf(entries, 'over share')).toEqual(['share'])
    expect(idsOf(entries, 'share mean')).not.toContain('age percentage')
  })
})

describe('an index', () => {
  const someEntry = fc.record({ names: fc.array(text, { minLength: 1, maxLength: 2 }), aliases: fc.array(text, { maxLength: 2 }), texts: fc.array(text, { maxLength: 1 }) })
  const someEntries = fc.array(someEntry, { maxLength: 6 }).map((all) => all.map(({ names, aliases, texts }, at) => entry(String(at), names, aliases, texts)))

  it('finds every entry by each of its names and aliases', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        for (const { id, names, aliases } of entries) for (const word of [...names, ...aliases]) if (fold(word) !== '') expect(idsOf(entries, word)).toContain(id)
      }),
    )
  })

  it('finds what a look at every entry alone finds', () => {
    fc.assert(
      fc.property(someEntries, text, (entries, query) => {
        const { isNear } = search(makeIndex(entries), query)
        const each = entries.filter((one) => {
          const alone = search(makeIndex([one]), query)
          return !alone.isNear && alone.groups.length > 0
        })
        expect(isNear || fold(query) === '' ? [] : idsOf(entries, query).sort()).toEqual(each.map(({ id }) => id).sort())
      }),
    )
  })
})
