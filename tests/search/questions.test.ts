/** What a research office asks: a word leads to a chart or an indicator, and its words or its table hold the answer. */
import { describe, expect, it } from 'vitest'
import { compilePanel } from '../../src/charts/compile'
import { defaultPanel } from '../../src/charts/default-panel'
import { entriesOf } from '../../src/search/entries'
import { makeIndex, search } from '../../src/search/search-index'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'

const dataset = shippedDataset()
const panels = shippedPanels().value
const index = makeIndex(entriesOf(dataset, panels))
const SHOWN = 8 // results of a kind that a reader looks through

/** Everything that a reader can read of one result: title, sentence, notes, table. */
const textsOf = (kind: string, entry: { readonly id: string }): readonly string[] => {
  const indicator = kind === 'indicator' ? dataset.indicators.get(entry.id) : undefined
  const panel = kind === 'panel' ? panels.find(({ id }) => id === entry.id) : indicator && defaultPanel(indicator, dataset)
  if (!panel) return kind === 'topic' ? [JSON.stringify(entry)] : []
  const { title, statement, description, notes, figure, table } = compilePanel(panel, dataset, { language: 'zh', scheme: 'light', width: 640 })
  const rows = figure.readouts.lines.map((lines) => lines.map(({ text }) => text).join(' '))
  return [title, statement, description, ...notes, ...rows, ...table.rows.map(({ label }) => label)]
}

const answersTo = (query: string): readonly string[] => search(index, query).groups.flatMap(({ kind, found }) => found.slice(0, SHOWN).flatMap(({ entry }) => textsOf(kind, entry)))

describe('a question of a research office', () => {
  it.each([
    ['人户分离', /2020年.*4\.93亿人/],
    ['市辖区内人户分离', /1\.17/],
    ['流动人口', /增长69\.7%/],
    ['跨省流动', /约1\.25亿人/],
    ['流入人口', /广东最多，为2962万人/],
    ['农村老龄化', /乡村65岁及以上人口占17\.72%/],
    ['村委会选举', /88\.7%/],
    ['村干部', /45\.4/],
    ['社区', /7807/],
    ['特大城市', /超大城市7座、特大城市14座/],
    ['65岁及以上人口', /2\.24亿/],
    ['60岁以上', /23\.0%/],
    ['80岁以上', /3580万人/],
    ['负增长', /−339|减少771万人/],
    ['出生人口', /减少162万人，下降17\.0%/],
    ['家庭规模', /2\.62/],
    ['独居', /25\.39%/],
    ['单身户', /广东最高，为33\.22%/],
    ['网民', /11\.25亿/],
    ['数字鸿沟', /15\.7个百分点/],
    ['老年人上网', /52\.0%/],
    ['人口减少的省份', /19个减少/],
    ['老年人口峰值', /2058年.*4\.25亿人/],
    ['2035', /2035年.*3\.13亿人/],
    ['老龄化国际比较', /韩国18年/],
  ])('%s is answered', (query, answer) => {
    expect(answersTo(query).some((text) => answer.test(text))).toBe(true)
  })
})

/** What Enter leads to. */
const firstOf = (query: string): readonly [place: string, texts: string] => {
  const [{ kind, found: [first] } = { kind: '', found: [] }] = search(index, query).groups
  return first ? [`${kind} ${first.entry.id}`, textsOf(kind, first.entry).join('\n')] : ['', '']
}

describe('the first result', () => {
  it.each([
    ['流动人口增长', 'panel floating-population', /比2010年增长69\.7%/],
    ['省内流动', 'panel floating-range', /2\.51亿人[^]*1\.25亿人/],
    ['流入地', 'panel province-inflow', /广东最多，为2962万人/],
    ['村干部', 'panel committee-members', /208\.9万人/],
    ['村干部年龄', 'panel village-cadre-age', /45\.4岁/],
    ['超大特大城市', 'panel largest-cities', /超大城市7座、特大城市14座/],
    ['负增长', 'panel births-deaths', /自然增长量−/],
    ['出生人口', 'panel births-deaths', /减少162万人/],
    ['家庭规模', 'panel household-size', /平均每户2\.62人/],
    ['空巢', 'panel elders-at-home', /老人[^]*户/],
    ['单身户', 'panel one-person-households', /25\.39%/],
    ['网民', 'panel netizens', /11\.25亿人/],
    ['数字鸿沟', 'panel penetration-gap', /相差15\.7个百分点/],
    ['老年人上网', 'panel elderly-online', /52\.0%/],
    ['哪些省人口减少', 'panel province-population-recent', /19个减少/],
    ['日韩', 'panel ageing-abroad', /中国用\d+年（按国家统计局数据\d+年），日本\d+年，韩国\d+年/],
  ])('for %s is %s', (query, place, answer) => {
    const [found, texts] = firstOf(query)
    expect(found).toBe(place)
    expect(texts).toMatch(answer)
  })

  it.each([
    ['60岁以上', 'pop_60plus', /60岁及以上人口[^]*亿人/],
    ['80岁以上', 'age_80plus', /80岁及以上人口[^]*最多，为\d+万人/],
  ])('for %s that is an indicator is %s', (query, id, answer) => {
    const indicators = search(index, query).groups.find(({ kind }) => kind === 'indicator')?.found.map(({ entry }) => entry.id) ?? []
    expect(indicators.slice(0, SHOWN).join(' ')).toContain(id)
    expect(answersTo(query).join('\n')).toMatch(answer)
  })
})
