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

/** Everything that a reader can read of what the search finds first: title, sentence, notes, table. */
const answersTo = (query: string): readonly string[] =>
  search(index, query).groups.flatMap(({ kind, found }) =>
    found.slice(0, SHOWN).flatMap(({ entry }) => {
      const indicator = kind === 'indicator' ? dataset.indicators.get(entry.id) : undefined
      const panel = kind === 'panel' ? panels.find(({ id }) => id === entry.id) : indicator && defaultPanel(indicator, dataset)
      if (!panel) return kind === 'topic' ? [JSON.stringify(entry)] : []
      const { title, statement, description, notes, figure, table } = compilePanel(panel, dataset, { language: 'zh', scheme: 'light', width: 640 })
      const rows = figure.readouts.lines.map((lines) => lines.map(({ text }) => text).join(' '))
      return [title, statement, description, ...notes, ...rows, ...table.rows.map(({ label }) => label)]
    }),
  )

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
