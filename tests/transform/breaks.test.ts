import { describe, expect, it } from 'vitest'
import { breaksOf, runsOf, separated } from '../../src/transform'
import { breakAt, dataset, indicator, series } from './small-dataset'

describe('breaks', () => {
  const floating = series('floating', ['2010 221 census', '2011 230 survey', '2019 236 survey', '2020 376 census', '2021 385 survey'])
  const recount = breakAt('floating', '2020', 'survey-from-census')

  it('parts survey from census across the break, and nothing else', () => {
    expect(separated(floating, 2, 3, [recount])).toBe(true)
    expect(separated(floating, 3, 2, [recount])).toBe(true)
    expect(separated(floating, 0, 3, [recount])).toBe(false)
    expect(separated(floating, 1, 2, [recount])).toBe(false)
    expect(separated(floating, 3, 4, [recount])).toBe(false)
  })

  it('leaves only censuses together where surveys on both sides rest on other bases', () => {
    const rebased = breakAt('floating', '2020', 'all-but-censuses')
    expect(separated(floating, 0, 3, [rebased])).toBe(false)
    expect(separated(floating, 2, 3, [rebased])).toBe(true)
    expect(separated(floating, 2, 4, [rebased])).toBe(true)
    expect(separated(floating, 1, 2, [rebased])).toBe(false)
    expect(separated(floating, 3, 4, [rebased])).toBe(false)
  })

  it('parts all where it says so; the period of the break belongs to the new regime', () => {
    const definition = breakAt('floating', '2011')
    expect(separated(floating, 0, 1, [definition])).toBe(true)
    expect(separated(floating, 1, 2, [definition])).toBe(false)
  })

  it('takes all of a year into a regime that begins with that year', () => {
    const halves = series('netizens', ['2014-12 1', '2015-06 2', '2015-12 3'])
    expect(separated(halves, 0, 1, [breakAt('netizens', '2015')])).toBe(true)
    expect(separated(halves, 1, 2, [breakAt('netizens', '2015')])).toBe(false)
    expect(separated(halves, 1, 2, [breakAt('netizens', '2015-12')])).toBe(true)
  })

  it('gives a derived indicator the breaks of all its inputs, and stops at circles', () => {
    const data = dataset({
      indicators: [
        indicator('gap', 'person', 'stock', 'mid - other'),
        indicator('mid', 'person', 'stock', 'floating + gap'),
      ],
      series: [floating, series('other', ['2010 1'])],
      breaks: [recount, breakAt('other', '2000'), breakAt('other', '2001', 'all', 'CN-GD'), breakAt('elsewhere', '1990')],
    })
    expect(breaksOf(data, { indicator: 'gap', region: 'CN' }).map(({ period }) => period)).toEqual([200000, 202000])
    expect(breaksOf(data, { indicator: 'gap', region: 'CN-GD' })).toHaveLength(3)
  })

  it('counts the breaks of provinces that are summed', () => {
    const data = dataset({
      indicators: [indicator('total', 'person', 'stock', 'sum(x, provinces)'), indicator('x')],
      breaks: [breakAt('x', '2005', 'all', 'CN-GD'), breakAt('x', '2006', 'all', 'CN-HK')],
    })
    expect(breaksOf(data, { indicator: 'total', region: 'CN' }).map(({ period }) => period)).toEqual([200500])
  })
})

describe('runs', () => {
  const spans = (rows: readonly string[], breaks = [breakAt('x', '2020', 'survey-from-census')]) =>
    runsOf(series('x', rows), breaks).map(({ start, end }) => [start, end])

  it('splits at breaks, at missing values and at missing years', () => {
    expect(spans(['2016 1', '2017 1', '2018 — not-published', '2019 1', '2020 1 census', '2021 1'])).toEqual([[0, 1], [3, 3], [4, 5]])
    expect(spans(['2010 1', '2011 1', '2013 1', '2014 1'])).toEqual([[0, 1], [2, 3]])
  })

  it('never joins counts ten years apart', () => {
    expect(spans(['1990 1', '2000 1', '2010 1'])).toEqual([[0, 0], [1, 1], [2, 2]])
  })

  it('lets a half-yearly series skip one date', () => {
    expect(spans(['2018-06 1', '2018-12 1', '2019-06 1', '2020-03 1', '2020-12 1', '2021-12 1'])).toEqual([[0, 5]])
    expect(spans(['2018-06 1', '2018-12 1', '2019-06 1', '2020-12 1'])).toEqual([[0, 2], [3, 3]])
  })

  it('holds a monthly series to its months', () => {
    expect(spans(['2020-01 1', '2020-02 1', '2020-03 1', '2020-05 1'])).toEqual([[0, 2], [3, 3]])
  })

  it('has no run without values', () => {
    expect(spans([])).toEqual([])
    expect(spans(['2020 — blank'])).toEqual([])
  })
})
