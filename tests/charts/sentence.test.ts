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
    expect(say(['{people@last|亿人.1}'])).toBe('约5.1亿人')
    expect(say(['{people@2020|人.0}'])).toBe('509787562人')
  })

  it('takes the direction from the data', () => {
    expect(say(['{people@2010..2020.change|亿人.1}'])).toBe('减少1.6亿人')
    expect(say(['{people@2020..2010.change|亿人.1}'])).toBe('增加1.6亿人')
    expect(say(['{rate@first..last.change}'])).toBe('上升14.2个百分点')
  })

  it('does not calculate across a break, and tries the next sentence', () => {
    expect(say(['{moved@2019..2020.change}'])).toBeUndefined()
    expect(say(['{moved@2019..2020.change}', '{moved@last.year}年{moved@last|亿人.1}'])).toBe('2020年约3.8亿人')
  })

  it('writes nothing for a computed figure, and passes a sentence over that takes a published one for computed', () => {
    expect(say(['{people@2020.year}{people@2020.computed}'])).toBeUndefined()
    const computed = smallDataset({ indicators: [indicator('people', 'person')], series: [series({ indicator: 'people', values: { 2020: 1000 }, point: () => ({ basis: 'computed' }) })] })
    expect(composeSentence(['{people@2020.year}{people@2020.computed}'], { dataset: computed, language: 'zh', facts: {} })).toBe('2020')
  })

  it('reads periods, regions, variants, extremes and facts', () => {
    expect(say(['{people@max.year}/{people@min.year}'])).toBe('2010/2020')
    expect(say(['{people/CN-GD@last|亿人.2}'])).toBe('约1.26亿人')
    expect(say(['{people~~medium@2050|亿人.1}'])).toBe('4.0亿人')
    expect(say(['{count}个'], 'zh', { count: '31' })).toBe('31个')
  })

  it('has no sentence for what the data does not hold', () => {
    expect(say(['{people@1999}'])).toBeUndefined()
    expect(say(['{nobody@last}'])).toBeUndefined()
    expect(say(['{people}'])).toBeUndefined()
  })

  it('begins an English sentence with a capital', () => {
    expect(say(['{people@last|亿人.1} people'], 'en')).toBe('About 510 million people')
  })
})
