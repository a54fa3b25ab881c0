import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCharacter } from '../../../any-character'
import { likeness, partsOf, looseName, plainName } from '../../../../src/ingest/import/matching/plain-name'
import { parseLabel, partGroups } from '../../../../src/ingest/import/matching/parse-name'
import { readUnitText, tokenInto } from '../../../../src/ingest/import/matching/unit-token'
import { PUBLISHED_UNITS, unitOf } from '../../../../src/model/unit'

describe('names', () => {
  it.each([
    ['总　人 口', '总人口'],
    ['（一）总人口', '总人口'],
    ['其中：男', '男'],
    ['Total   Population', 'total population'],
    ['０—１４岁人口', '0-14岁人口'],
    ['总人口①', '总人口'],
    ['Residents’ committees', 'residents committees'],
  ])('%s is %s', (text, plain) => expect(plainName(text)).toBe(plain))

  it.each([['Population, total', 'Total population'], ['年末总人口', '人口'], ['Births (number)', 'Birth'], ['Number of deaths', 'Deaths']])('%s is as good as %s', (one, other) =>
    expect(looseName(plainName(one))).toBe(looseName(plainName(other))))

  it('are the same however they are spaced, and whatever they hold', () => {
    const han = fc.string({ unit: fc.constantFrom(...'总人口城镇男女普查率数'), minLength: 1, maxLength: 12 })
    const blanks = fc.constantFrom('', ' ', '\u3000', '\u00a0 ')
    fc.assert(fc.property(han, blanks, (name, blank) => {
      expect(plainName([...name].join(blank))).toBe(plainName(name))
    }))
    fc.assert(fc.property(fc.string({ unit: anyCharacter, maxLength: 60 }), (text) => {
      expect(typeof parseLabel(text).loose).toBe('string')
    }))
  })

  it.each([
    ['65岁及以上人口', 'age:65+'], ['65+', 'age:65+'], ['aged 65 and over', 'age:65+'], ['population ages 65 and above', 'age:65+'], ['60岁以上', 'age:60+'],
    ['0-14岁', 'age:0-14'], ['aged 0-14', 'age:0-14'], ['15 to 64', ''], ['ages 15 to 64', 'age:15-64'], ['25岁', 'age:25'],
    ['female', 'sex:female'], ['men', 'sex:male'], ['women aged 15-49', 'age:15-49 sex:female'], ['男女合计', ''], ['男性预期寿命', 'sex:male'],
    ['城镇化率', ''], ['城镇人口', 'place:urban'], ['农村网民', 'place:rural'], ['乡村人口', 'place:rural'], ['urbanisation rate', ''],
  ])('%s speaks of “%s”', (text, groups) => expect(partGroups(plainName(text)).groups).toBe(groups))

  it('are alike as themselves, and not as others', () => {
    const of = (text: string) => partsOf(looseName(plainName(text)))
    expect(likeness(of('互联网普及率'), of('互联网普及率'))).toBe(1)
    expect(likeness(of('互联网普及率'), of('宽带普及率'))).toBeGreaterThan(likeness(of('互联网普及率'), of('死亡率')))
    expect(likeness(of(''), of('甲'))).toBe(0)
  })

  it('drop totals and set variants apart', () => {
    expect(parseLabel('人口 · 合计 · 全部')).toMatchObject({ plain: '人口', groups: '', variant: '' })
    expect(parseLabel('Population · Both sexes · Upper 95 PI')).toMatchObject({ plain: 'population', variant: 'high95' })
  })
})

describe('units', () => {
  it('every unit of the package is itself', () => {
    for (const { token } of PUBLISHED_UNITS) expect(readUnitText(token)).toEqual({ kind: 'token', token })
  })

  it.each([
    ['thousands', 'person', '千人'], ['Thousands', 'subscription', undefined], ['1 000 persons', 'person', '千人'], ['万 人', 'person', '万人'], ['10,000 persons', 'person', '万人'], ['Million', 'person', '百万人'],
    ['Number', 'person', '人'], ['% of population', 'percent', '%'], ['％', 'percent', '%'], ['per 1,000 population', 'permille', '‰'], ['births per woman', 'per-woman', '孩/妇'], ['years', 'years', '年'],
    ['斤', 'person', ''], ['', 'person', ''], ['万元', 'person', undefined], ['万户', 'household', '万户'], ['万户', 'subscription', '万户'], ['thousands', 'percent', undefined],
  ])('%s of %s is %s', (printed, unit, token) => expect(tokenInto(readUnitText(printed), unitOf(unit)!)).toBe(token))
})
