/** The words that readers of policy texts type: each leads to a panel, an indicator or a place, or is answered as having no series. */
import { describe, expect, it } from 'vitest'
import { entriesOf, type EntryKind } from '../../src/search/entries'
import { makeIndex, search } from '../../src/search/search-index'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'

const index = makeIndex(entriesOf(shippedDataset(), shippedPanels().value))
const found = (query: string) => search(index, query)
const idsOf = (query: string, kind: EntryKind): string[] => found(query).groups.find((group) => group.kind === kind)?.found.map(({ entry }) => entry.id) ?? []
const bestOf = (query: string): string => {
  const [group] = found(query).groups
  return group ? `${group.kind} ${group.found[0]?.entry.id ?? ''}` : ''
}

const WORDS = '空心化、留守、空巢、独居、高龄、少子化、负增长、人户分离、流动人口、农民工、户籍、超大特大城市、社区、居委会、村委会、网格、村干部、一肩挑、养老、护理、医养、网民、数字鸿沟、适老化、政务服务、基层减负、老人、单身户、村委会选举、社区工作者、空置房、网格员、失能老人、业主委员会、留守儿童、单亲家庭、城镇化、老龄化、生育率、出生、死亡、寿命、金字塔、抚养比、宽带、手机'.split('、')

describe('a word of the field', () => {
  it.each(WORDS)('%s is answered', (word) => {
    const { groups, isNear } = found(word)
    expect(isNear).toBe(false)
    expect(groups.some(({ kind }) => kind !== 'claim')).toBe(true)
  })

  it.each(['empty houses', 'aging', 'Ageing', 'urbanization', 'living alone', 'digital divide', 'netizens', 'TFR', 'migrant workers', 'property management', 'grid management', 'village cadres', 'megacities', 'Sichuan', 'south korea'])('%s is answered', (word) => {
    expect(found(word)).toMatchObject({ isNear: false })
  })
})

describe('what has no series', () => {
  it.each([
    ['空置房', 'vacant-housing'],
    ['网格员', 'grid-staff'],
    ['社区工作者总数', 'community-workers'],
    ['失能老人', 'care-needs'],
    ['业主委员会', 'owners-committees'],
    ['留守儿童', 'left-behind'],
    ['单亲家庭', 'single-parents'],
    ['外出选民', 'absent-voters'],
    ['小马拉大车', 'workload'],
    ['基层减负', 'workload'],
    ['vacant homes', 'vacant-housing'],
  ])('%s is answered so, first', (word, topic) => {
    expect(bestOf(word)).toBe(`topic ${topic}`)
  })
})

describe('what has a series', () => {
  it.each([
    ['流动人口', 'panel floating-population'],
    ['数字鸿沟', 'panel penetration-gap'],
    ['社区', 'panel committees'],
    ['政务服务', 'panel e-government'],
    ['养老', 'panel elderly'],
    ['老龄化', 'panel elderly'],
    ['aging', 'panel elderly'],
    ['农民工', 'panel migrant-workers'],
    ['四川', 'place CN-SC'],
    ['四川省', 'place CN-SC'],
    ['sc', 'place CN-SC'],
    ['cq', 'place CN-CQ'],
    ['xz', 'place CN-XZ'],
    ['Sichuan', 'place CN-SC'],
    ['日本', 'place JPN'],
    ['ldrk', 'panel floating-population'],
    ['流動人口', 'panel floating-population'],
    ['ＮＥＴＩＺＥＮＳ', 'panel netizens'],
    ['村委會', 'panel committees'],
  ])('%s leads to %s', (word, best) => {
    expect(bestOf(word)).toBe(best)
  })

  it('leads to all of the measures of a subject', () => {
    expect(idsOf('独居', 'panel')).toContain('one-person-households')
    expect(idsOf('数字鸿沟', 'panel')).toEqual(expect.arrayContaining(['penetration-gap', 'non-netizens', 'elderly-online']))
    expect(idsOf('负增长', 'panel')).toEqual(expect.arrayContaining(['population', 'births-deaths']))
    expect(idsOf('高龄', 'indicator')).toContain('age_80plus')
    expect(idsOf('65岁以上', 'indicator')).toContain('pop_65plus')
    expect(idsOf('长沙', 'place')).toEqual(['CN-430100'])
  })
})

describe('a question that nothing answers in its words', () => {
  it.each([
    ['农村空心化到什么程度', 'hollow-villages'],
    ['四川人口', 'CN-SC'],
    ['流动人口多少', 'floating-population'],
    ['哪些省人口减少了', 'province-population'],
  ])('%s: what is nearest is %s', (question, id) => {
    const { groups, isNear } = found(question)
    expect(isNear).toBe(true)
    expect(groups.flatMap((group) => group.found.map(({ entry }) => entry.id))).toContain(id)
  })

  it('of other things finds nothing', () => {
    expect(found('石油价格').groups.flatMap((group) => group.found)).toEqual([])
    expect(found('   ').groups).toEqual([])
  })
})
