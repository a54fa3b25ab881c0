import { describe, expect, it } from 'vitest'
import { takeIn, understandFile } from '../../../../src/cli/take-in'
import { parseRecipe } from '../../../../src/ingest/import/decisions/parse-recipe'
import { printRecipe, recipeOf } from '../../../../src/ingest/import/decisions/recipe-of'
import { traceBand } from '../../../../src/ingest/import/rows/trace-band'
import { readPackage } from '../../../../src/ingest/index'
import { readAges } from '../../../../src/ingest/tables/plan/ages'
import type { Dataset } from '../../../../src/model/dataset'
import { printPeriod } from '../../../../src/model/period'
import { GOOD } from '../../../cli/fixture-package'

const encoder = new TextEncoder()
const AGES = 'age-structure/census.csv'
const HEAD = 'region,period,sex,age_start,age_width,value,unit,source,evidence,variant\n'
const OTHERS = 'CN,2010,F,0,999,490000000,人,nbs,one-source,\nCN,2010,M,0,999,510000000,人,nbs,one-source,\n'
const CHOICES = { encoding: '', layout: '', period: '', numbers: '', dates: '' } as const

/** Men and women of 2020 in twelve bands of five years and an open one: 101000万人, as the package's total is. */
const MEN = [4000, 4100, 4200, 4300, 4200, 4300, 4400, 4300, 4200, 4100, 4000, 3900, 2000]
const WOMEN = [3700, 3800, 3900, 4000, 4100, 4200, 4300, 4200, 4100, 4000, 3900, 3800, 1000]
const OLDEST = 60

interface Print {
  readonly unit?: string
  readonly scale?: number
  readonly title?: string
  readonly name?: string
  readonly without?: number // an age whose row is left out
  readonly infants?: boolean // 0 and 1-4 in place of 0-4
}

/** A yearbook's table: ages down with single years below the first bands, 合计, 男 and 女 across, with a share. */
const tableOf = ({ unit = '万人', scale = 1, title = '2020年全国分年龄、性别的人口数', name = '人口数', without, infants = false }: Print = {}): Uint8Array => {
  const lines = [`2-3 ${title},,,,`, `年龄,${name}(${unit}),,,比重(%)`, ',合计,男,女,合计']
  const line = (age: string, men: number, women: number): void => void lines.push([age, men + women, men, women, 1].join(','))
  line('总计', 52000 * scale, 49000 * scale)
  MEN.forEach((men, at) => {
    const [m, w, start] = [men * scale, (WOMEN[at] ?? 0) * scale, at * 5]
    if (start === without) return
    if (start === OLDEST) return line('60岁及以上', m, w)
    if (infants && start === 0) return line('0', m / 4, w / 4), line('1-4', (m / 4) * 3, (w / 4) * 3)
    line(`${start}-${start + 4}`, m, w)
    for (let age = start; age < Math.min(start + 5, 10); age += 1) line(String(age), m / 5, w / 5)
  })
  return encoder.encode(`${lines.join('\n')}\n数据来源：国家统计局,,,,\n`)
}

const packageWith = (ages: string): Map<string, Uint8Array> =>
  new Map(Object.entries({ ...GOOD, 'datapackage.json': JSON.stringify({ ...JSON.parse(GOOD['datapackage.json'] ?? ''), resources: [{ name: 'population', path: 'observations/population.csv' }, { name: 'census', path: AGES }] }), [AGES]: HEAD + ages }).map(([path, text]) => [path, encoder.encode(text)]))

const importInto = async (ages: string, bytes: Uint8Array, recipe?: ReturnType<typeof recipeOf>, period = '2020') => {
  const files = packageWith(ages)
  const dataset = readPackage(files)
  const matched = await understandFile(bytes, '2-3.csv', { ...CHOICES, period, skipOthers: true, source: { id: 'nbs', title: '', publisher: '', date: '', url: '' } }, dataset, recipe)
  const outcome = takeIn(matched, files, dataset, { only: [], replace: false, force: false })
  return { matched, outcome, after: readPackage(outcome.files), text: new TextDecoder().decode(outcome.files.get(AGES)) }
}

const bandsOf2020 = ({ ages }: Pick<Dataset, 'ages'>) => ages.filter(({ period }) => printPeriod(period) === '2020')

const PLAIN = importInto(OTHERS, tableOf())

const codesOf = ({ issues }: { readonly issues: readonly { readonly code: string; readonly facts: object }[] }) => issues.filter(({ code }) => code.startsWith('ages-')).map(({ code, facts }) => [code, 'reason' in facts ? facts.reason : ''])

describe('ages in words', () => {
  it.each([['5', 5, 1], ['0-4', 0, 5], ['95—99岁', 95, 5], ['65岁及以上', 65, 999], ['100+', 100, 999], ['de 5 à 9 ans', 5, 5], ['under 1', 0, 1]])('%s', (text, start, width) => expect(readAges(text)).toEqual({ start, width }))
  it.each(['15岁及以下', '9-5', '总计', '2-3年'])('%s is none that could be taken', (text) => expect(readAges(text)).toBeUndefined())
})

describe('a table by age and sex', () => {
  it('becomes the age structure, in bands that count nobody twice', async () => {
    const { matched, outcome, after } = await PLAIN
    const match = matched.matches.indicators.find(({ isByAge }) => isByAge)
    expect(match).toMatchObject({ label: '人口数 [age, sex]', certain: { indicator: 'age-structure', token: '万人' } })
    expect(bandsOf2020(after).map(({ sex, start, width, value }) => [sex, start, width, value])).toEqual([
      ...WOMEN.map((value, at) => ['F', at * 5, at === 12 ? 999 : 5, value * 1e4]),
      ...MEN.map((value, at) => ['M', at * 5, at === 12 ? 999 : 5, value * 1e4]),
    ])
    expect(bandsOf2020(after).every(({ region, source, evidence }) => region === 'CN' && source === 'nbs' && evidence === 'one-source')).toBe(true)
    expect(outcome.unexplained).toEqual([])
  })

  it('is one question, and older people of both sexes stay a name of their own', async () => {
    const { matched } = await PLAIN
    const labels = matched.matches.indicators.map(({ label }) => label).filter((label) => label.startsWith('人口数'))
    expect(labels.sort()).toEqual(['人口数 [age, sex]', '人口数 · 60岁及以上 · 合计', '人口数 · 总计 · 合计', '人口数 · 总计 · 女', '人口数 · 总计 · 男'])
  })

  it('is refused where it is a sample, in another unit, broken, or of other people', async () => {
    const sample = await importInto('', tableOf({ scale: 0.001 }))
    expect(sample.matched.matches.indicators.find(({ isByAge }) => isByAge)?.certain).toBeUndefined()
    expect(sample.after.ages).toEqual([])
    const files = packageWith('')
    const forced = { ...sample.matched, decisions: { ...sample.matched.decisions, indicators: new Map(sample.matched.matches.indicators.map(({ key, isByAge }) => [key, isByAge ? ({ kind: 'take', indicator: 'age-structure', variant: '', unit: '万人' } as const) : ({ kind: 'skip' } as const)])) } }
    const { outcome } = { outcome: takeIn(forced, files, readPackage(files), { only: [], replace: false, force: false }) }
    expect(codesOf(outcome)).toEqual([['ages-refused', 'total']])
    expect((await importInto('', tableOf({ without: 30 }))).after.ages).toEqual([])
    expect((await importInto('', tableOf({ name: '户籍人口' }))).after.ages).toEqual([])
  })

  it('takes the place of the same population as a whole, and leaves all others as they are', async () => {
    const former = 'CN,2020,F,0,60,480000000,人,nbs,one-source,\nCN,2020,F,60,999,9000000,人,nbs,one-source,\nCN,2020,M,0,999,500000000,人,nbs,one-source,\n'
    const later = 'CN,2021,M,0,999,1,人,nbs,one-source,\n'
    const { text, outcome } = await importInto(OTHERS + former + later, tableOf())
    expect(text.startsWith(HEAD + OTHERS)).toBe(true)
    expect(text.endsWith(later)).toBe(true)
    expect(text).not.toContain('CN,2020,F,0,60,')
    expect(text.match(/^CN,2020,/gm)).toHaveLength(26)
    expect(outcome.settled.difference.ages.filter(({ kind }) => kind === 'removed')).toHaveLength(2)
  })

  it('adds up 0 and 1–4, which some print apart, and says so', async () => {
    const { after, outcome } = await importInto(OTHERS, tableOf({ infants: true }))
    expect(bandsOf2020(after)).toEqual(bandsOf2020((await PLAIN).after))
    const trace = await traceBand(after, { indicator: 'age-structure:M:0-4', region: 'CN', period: '2020', vintage: '', variant: '' }, async (path) => new TextDecoder().decode(outcome.files.get(path)))
    expect(trace?.cell?.text).toBe('1000 + 3000')
  })

  it('changes nothing when it says what is there', async () => {
    const first = await PLAIN
    const again = await importInto(first.text.slice(HEAD.length), tableOf())
    expect(again.text).toBe(first.text)
    expect(again.outcome.settled.difference.ages).toEqual([])
  })

  it('is read by its recipe, and each figure is followed to its cell', async () => {
    const { matched, outcome, after } = await PLAIN
    const recipe = parseRecipe(printRecipe(recipeOf(matched.reading, matched.decisions))).value
    expect(recipe?.indicators.filter(({ take }) => take?.indicator === 'age-structure').map(({ label }) => label)).toEqual(['人口数 [age, sex]'])
    expect((await importInto(OTHERS, tableOf(), recipe)).after.ages).toEqual(after.ages)
    const trace = await traceBand(after, { indicator: 'age-structure:M:60+', region: 'CN', period: '2020', vintage: '', variant: '' }, async (path) => new TextDecoder().decode(outcome.files.get(path)))
    expect(trace).toMatchObject({ value: '2000', unit: '万人', row: { file: AGES, text: 'CN,2020,M,60,999,2000,万人,nbs,one-source,' }, cell: { file: '2-3.csv', column: 3, text: '2000', label: '人口数 · 60岁及以上 · 男' } })
  })
})
