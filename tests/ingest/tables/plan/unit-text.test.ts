import { describe, expect, test } from 'vitest'
import { splitUnit, unitOfNote } from '../../../../src/ingest/tables/plan/unit-text'

describe('splitUnit', () => {
  test.each([
    ['年末总人口(万人)', '年末总人口', '万人'],
    ['人口数(人口抽样调查)(人)', '人口数(人口抽样调查)', '人'],
    ['生活垃圾无害化处理能力（吨/日）', '生活垃圾无害化处理能力', '吨/日'],
    ['生活垃圾无害化处理率(%)', '生活垃圾无害化处理率', '%'],
    ['出生率(‰)', '出生率', '‰'],
    ['Individuals using the Internet (% of population)', 'Individuals using the Internet', '% of population'],
    ['Fertility rate, total (births per woman)', 'Fertility rate, total', 'births per woman'],
    ['Deaths (thousands)', 'Deaths', 'thousands'],
    ['年末总人口万人', '年末总人口', '万人'],
    ['建成区面积平方公里', '建成区面积', '平方公里'],
  ])('%s', (text, name, unit) => expect(splitUnit(text)).toEqual({ name, unit }))

  test.each(['国民总收入指数(1978年=100)', '人口数(人口抽样调查)', 'Human Development Index (UNDP)', 'Population (all ages)', '总人口', '(人)', '超过百万人', '城市人口50万人', '流动人口', '万人'])('%s names no unit', (text) => expect(splitUnit(text)).toEqual({ name: text, unit: '' }))

  test('a bureau whose last bracket is always the unit', () => {
    expect(splitUnit('电力消费量(亿千瓦小时)', 'always')).toEqual({ name: '电力消费量', unit: '亿千瓦小时' })
    expect(splitUnit('国民总收入指数(1978年=100)', 'always')).toEqual({ name: '国民总收入指数(1978年=100)', unit: '' })
  })
})

test.each([['单位：万人', '万人'], ['计量单位: 户、%', '户、%'], ['(单位：人)', '人'], ['Unit: thousands', 'thousands'], ['単位：千人', '千人'], ['단위 : 명', '명'], ['表 5-3', '']])('unitOfNote(%s)', (text, unit) => expect(unitOfNote(text)).toBe(unit))
