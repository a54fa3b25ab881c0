import { describe, expect, it } from 'vitest'
import { composeSentence } from '../../src/charts/text/sentence'
import { indicator, recount, series, smallDataset } from './small-dataset'

const dataset = smallDataset({
  indicators: [indicator('people', 'person'), indicator('rate', 'percent'), indicator('moved', 'person')],
  series: [
    series({ indicator: 'people', values: { 2010: 674_149_546, 2020: 509_787_562 } }),
    series({ indicator: 'rate', unit: 'percent', values: { 2010: 49.7, 2020: 63.9 } }),
    series({ indicator: 'moved', values: { 2019: 236_000_000, 2020: 375_816_759 } }),
    series({ indicator: 'people', region: 'CN-GD', values: { 2020: 126_012_510 } }),
    series({ indicator: 'people', variant: 'medium', values: { 2050: 400_000_000 } }),
  ],
  breaks: [recount('moved', '2020')],
})
const say = (templates: readonly string[], language: 'zh' | 'en' = 'zh', facts = {}): string | undefined => composeSentence(templates, { dataset, language, facts })

describe('composeSentence', () => {
  it('rounds and says so, and only then', () => {
    expect(say(['2020年{people@last|亿人.1}'])).toBe('2020年约5.1亿人')
    expect(say(['2020年{people@2020|人.0}'])).toBe('2020年509787562人')
  })

  it('takes the direction from the data', () => {
    expect(say(['2010—2020年{people@2010..2020.change|亿人.1}'])).toBe('2010—2020年减少1.6亿人')
    expect(say(['2010—2020年{people@2020..2010.change|亿人.1}'])).toBe('2010—2020年增加1.6亿人')
    expect(say(['2010—2020年{rate@first..last.change}'])).toBe('2010—2020年上升14.2个百分点')
    expect(say(['2010—2020年{people@2010..2020.rate}'])).toBe('2010—2020年下降24.4%')
    expect(say(['From 2010 to 2020: {people@2010..2020.rate}'], 'en')).toBe('From 2010 to 2020: down 24.4%')
    expect(say(['2010—2020年{rate@2010..2020.rate}'])).toBeUndefined() // a share grows by points
  })

  it('does not calculate across a break, and tries the next sentence', () => {
    expect(say(['2019—2020年{moved@2019..2020.change}'])).toBeUndefined()
    expect(say(['2019—2020年{moved@2019..2020.change}', '{moved@last.year}年{moved@last|亿人.1}'])).toBe('2020年约3.8亿人')
  })

  it('writes nothing for a computed figure, and passes a sentence over that takes a published one for computed', () => {
    expect(say(['{people@2020.year}{people@2020.computed}'])).toBeUndefined()
    const computed = smallDataset({ indicators: [indicator('people', 'person')], series: [series({ indicator: 'people', values: { 2020: 1000 }, point: () => ({ basis: 'computed' }) })] })
    expect(composeSentence(['{people@2020.year}{people@2020.computed}'], { dataset: computed, language: 'zh', facts: {} })).toBe('2020')
  })

  it('reads periods, regions, variants, extremes and facts', () => {
    expect(say(['{people@max.year}/{people@min.year}'])).toBe('2010/2020')
    expect(say(['2020年{people/CN-GD@last|亿人.2}'])).toBe('2020年约1.26亿人')
    expect(say(['2050年{people~~medium@2050|亿人.1}'])).toBe('2050年4.0亿人')
    expect(say(['{count}个'], 'zh', { count: '31' })).toBe('31个')
  })

  const dated = smallDataset({
    indicators: [indicator('users', 'person'), indicator('share', 'percent'), indicator('old', 'percent')],
    series: [
      series({ indicator: 'users', values: { '2023-12': 1e9, '2024-12': 1.1e9, '2025-06': 1.2e9 } }),
      series({ indicator: 'share', unit: 'percent', values: { '2024-12': 77.5 } }),
      series({ indicator: 'old', unit: 'percent', values: { 2000: 6.9, 2001: 7, 2010: 8.9, 2020: 13.5, 2021: 14.2 } }),
    ],
  })
  const sayDated = (template: string, from?: number): string | undefined => composeSentence([template], { dataset: dated, language: 'zh', facts: {}, from })

  it('names the date of each of its figures, or is passed over', () => {
    expect(sayDated('{users@last.period}用户{users@last|亿人.1}，占{share@last}')).toBeUndefined()
    expect(sayDated('{share@last.period}用户{users@last:share|亿人.1}，占{share@last}')).toBe('2024年12月用户11.0亿人，占77.5%')
    expect(sayDated('2025年6月{users@2024-12|亿人.1}')).toBeUndefined() // the year of another month is no name of its end
    expect(sayDated('2024年{users@2024-12|亿人.1}')).toBe('2024年11.0亿人')
    expect(sayDated('{later users share}{users@last.period}{users@last|亿人.1}')).toBe('2025年6月12.0亿人')
    expect(sayDated('{later share users}{users@last.period}{users@last|亿人.1}')).toBeUndefined()
  })

  it('sets no figure against itself', () => {
    expect(sayDated('{old@last.year}年{old@last}，2021年{old@2021}')).toBeUndefined()
    expect(sayDated('{old@last.year}年{old@last}，比峰值{old@max..last.change}')).toBeUndefined()
  })

  it('counts the years between two marks, and only where the first was passed within the years shown', () => {
    expect(sayDated('由7%升至14%用{old@reach7..reach14.years}年')).toBe('由7%升至14%用20年')
    expect(sayDated('由7%升至14%用{old@reach7..reach14.years}年', 2001)).toBeUndefined()
  })

  it('has no more digits in a change than its coarser figure', () => {
    expect(sayDated('2001—2020年{old@2001..2020.change}')).toBe('2001—2020年上升6.5个百分点')
  })

  it('has no sentence for what the data does not hold', () => {
    expect(say(['{people@1999}'])).toBeUndefined()
    expect(say(['{nobody@last}'])).toBeUndefined()
    expect(say(['{people}'])).toBeUndefined()
  })

  it('begins an English sentence with a capital', () => {
    expect(say(['{people@last|亿人.1} people in 2020'], 'en')).toBe('About 510 million people in 2020')
  })
})
