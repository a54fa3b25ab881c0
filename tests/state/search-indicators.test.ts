import { describe, expect, test } from 'vitest'
import type { Indicator } from '../../src/model/indicator'
import { searchIndicators } from '../../src/state/search-indicators'

const indicator = (id: string, zh: string, en: string, theme: Indicator['theme'], definition = ''): Indicator => ({
  id, theme, kind: 'stock', unit: { kind: 'count', of: 'person' }, unitId: 'person', decimals: 0, min: undefined, max: undefined,
  name: { zh, en }, aliases: id === 'pop_65plus' ? ['老年人', 'elderly'] : [], definition: { zh: definition, en: definition }, formula: '', baseNote: { zh: '', en: '' }, line: 2,
})
const ALL = [
  indicator('share_65plus', '65岁及以上人口比重', 'Share aged 65 and over', 'ageing'),
  indicator('pop_65plus', '65岁及以上人口', 'Population aged 65 and over', 'ageing'),
  indicator('netizens', '网民', 'Netizens', 'digitalisation', 'aged 6 and over'),
]
const found = (search: string, theme: '' | Indicator['theme'] = ''): string[] => searchIndicators(ALL, search, theme).map(({ id }) => id)

describe('search of the catalogue', () => {
  test('nothing asked: all, in the catalogue’s order', () => expect(found('')).toEqual(['share_65plus', 'pop_65plus', 'netizens']))
  test('by Chinese name, full-width digits and all', () => expect(found('６５岁').sort()).toEqual(['pop_65plus', 'share_65plus']))
  test('by alias and by id', () => {
    expect(found('Elderly')).toEqual(['pop_65plus'])
    expect(found('NETIZENS')).toEqual(['netizens'])
  })
  test('every word must be somewhere; names come before definitions', () => {
    expect(found('aged over')).toEqual(['share_65plus', 'pop_65plus', 'netizens'])
    expect(found('netizens elephants')).toEqual([])
  })
  test('within a chapter', () => expect(found('', 'digitalisation')).toEqual(['netizens']))
})
