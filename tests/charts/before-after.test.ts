import { describe, expect, it } from 'vitest'
import { beforeAfterOf } from '../../src/charts/figure/before-after'
import { describeBeforeAfter } from '../../src/charts/text/describe-before-after'
import { LANGUAGES } from '../../src/model/text'
import type { Series } from '../../src/model/series'
import { differenceOf } from '../../src/transform/compare/index'
import { breakAt, dataset, series } from '../transform/small-dataset'

const drawn = (before: readonly Series[], after: readonly Series[], most = 9, breaks: readonly ReturnType<typeof breakAt>[] = []) => {
  const [difference] = differenceOf(dataset({ series: before }), dataset({ series: after })).indicators
  return difference ? beforeAfterOf(difference, most, () => breaks) : []
}

const OLD = series('urban', ['2018 100', '2019 110', '2020 120'])

describe('a small chart of before and after', () => {
  it('holds two lines on one scale, the points that differ, and the extremes', () => {
    const [chart] = drawn([OLD], [series('urban', ['2018 100', '2019 130', '2020 120', '2021 140'])])
    expect(chart?.before.lines).toEqual(['5,59 81.7,45.5 158.3,32'])
    expect(chart?.after.lines).toEqual(['5,59 81.7,18.5 158.3,32 235,5'])
    expect(chart?.marks).toEqual([
      { kind: 'changed', period: 201900, x: 81.7, y: 18.5, from: 45.5 },
      { kind: 'added', period: 202100, x: 235, y: 5, from: undefined },
    ])
    expect(chart?.lowest).toMatchObject({ value: 100, period: 201800 })
    expect(chart?.highest).toMatchObject({ value: 140, period: 202100, side: 'after' })
    expect(chart).toMatchObject({ indicator: 'urban', region: 'CN', from: 201800, to: 202100, counts: { added: 1, changed: 1, removed: 0, restated: 0 } })
  })

  it('joins no line across a break, a missing value or a census', () => {
    const [broken] = drawn([], [OLD], 9, [breakAt('urban', '2020')])
    expect(broken?.after).toEqual({ lines: ['5,59 120,32'], dots: [{ x: 235, y: 5 }] })
    const [sparse] = drawn([], [series('urban', ['2000 1', '2010 2', '2020 3'])])
    expect(sparse?.after).toMatchObject({ lines: [], dots: [{ y: 59 }, { y: 32 }, { y: 5 }] })
    const [gap] = drawn([], [series('urban', ['2018 1', '2019 — blank', '2020 3'])])
    expect(gap?.after.dots).toHaveLength(2)
  })

  it('takes the series whose values move farthest first, and no more than asked', () => {
    const places = (by: number): Series[] => Array.from({ length: 5 }, (_, at) => series('urban', [`2020 ${100 + by * at}`], { region: `P${at}` }))
    expect(drawn(places(0), places(10), 2).map(({ region }) => region)).toEqual(['P4', 'P3'])
  })

  it('draws what went, and a value that is alone in the middle', () => {
    const [gone] = drawn([series('urban', ['2020 7'])], [])
    expect(gone).toMatchObject({ before: { dots: [{ x: 120, y: 32 }] }, after: { lines: [], dots: [] }, marks: [{ kind: 'removed' }] })
  })

  it('can be sent from a worker', () => {
    const charts = drawn([OLD], [series('urban', ['2018 101'])])
    expect(structuredClone(charts)).toEqual(charts)
  })

  it.each(LANGUAGES)('is described in words in %s', (language) => {
    const [chart] = drawn([OLD], [series('urban', ['2018 100', '2019 130', '2020 120', '2021 140'])])
    const described = chart ? describeBeforeAfter(chart, language === 'zh' ? '全国' : 'China', language) : ''
    expect(described).not.toMatch(/undefined|NaN/)
    expect(described).toBe(
      language === 'zh'
        ? '全国，2018年至2021年。新增1个数，改动1个数。改动最大的是2019年：由110人变为130人。最低100人（2018年），最高140人（2021年）。'
        : 'China, 2018 to 2021. 1 figure added, 1 figure changed. Largest change, 2019: from 110 people to 130 people. Lowest 100 people (2018), highest 140 people (2021).',
    )
  })
})
