/** Cards: the correction in the text's own form, choices of a reader, contradictions within a text, and the reports made of them. */
import { describe, expect, test } from 'vitest'
import { cardsOf, type TextCard } from '../../src/check-text/cards/card'
import { cardText } from '../../src/check-text/cards/card-text'
import { checkByChoices } from '../../src/check-text/check-by-choices'
import { checkText } from '../../src/check-text/check-text'
import { parseChoices, printChoices, withChoice, withoutChoice } from '../../src/check-text/choices/choices'
import { choicesFor } from '../../src/check-text/hypotheses/judge-chosen'
import { quotedReferences, type ReportJob } from '../../src/check-text/reports/report-job'
import { TEXT_REPORTS } from '../../src/check-text/reports/reports'
import { shippedDataset } from '../panels/shipped-data'

const dataset = shippedDataset()
const cards = (text: string, choices = parseChoices(printChoices([])) ?? []): TextCard[] => cardsOf(text, checkByChoices(text, dataset, choices), dataset)

describe('the correction has the form of the text', () => {
  test.each([
    ['2023年末，全国总人口为14.80亿人。', '2023年末，全国总人口为14.10亿人。'],
    ['２０２３年末，全国总人口为１４．８０亿人。', '２０２３年末，全国总人口为１４．１０亿人。'],
    ['二〇二三年末全国总人口十四点八亿人。', '二〇二三年末全国总人口十四点一亿人。'],
    ['2023年末全国总人口为148,067万人。', '2023年末全国总人口为140,967万人。'],
    ['2023年末全国总人口为14亿8067万人。', '2023年末全国总人口为14亿967万人。'],
    ['2023年出生人口902亿人。', '2023年出生人口902万人。'],
    ['2023年出生人口9.02亿人。', '2023年出生人口902万人。'],
    ['2023年全国人口出生率为6.39%。', '2023年全国人口出生率为6.39‰。'],
    ['2023年全国人口出生率为5.50%。', '2023年全国人口出生率为6.39‰。'],
    ['2023年65岁及以上人口占比15.4‰。', '2023年65岁及以上人口占比15.4%。'],
    ['In 2023 the birth rate was 6.39 percent.', 'In 2023 the birth rate was 6.39 per thousand.'],
    ['2023年末，全国总人口比上年末增加208万人。', '2023年末，全国总人口比上年末减少208万人。'],
    ['At the end of 2023 the population was 1.48 billion people.', 'At the end of 2023 the population was 1.41 billion people.'],
  ])('%s', (text, corrected) => expect(cards(text)[0]?.corrected).toBe(corrected))

  test('what agrees and what is not covered is left as it is', () => {
    expect(cards('2023年末，全国总人口为14.10亿人。')[0]).toMatchObject({ verdict: 'agrees', corrected: '', figure: '', evidence: expect.stringMatching(/two-sources|identity|one-source/) })
  })
})

describe('the figure of the data has the unit of the data', () => {
  test.each([
    ['2023年全国人口出生率为6.39%。', '6.39‰'],
    ['In 2023 the birth rate was 0.64 percent.', '6.39 per thousand'],
    ['2023年65岁及以上人口占比15.4‰。', '15.38%'],
    ['2023年末全国城镇化率比上年提高0.94%。', '0.94个百分点'],
    ['2023年出生人口902亿人。', '0.0902亿人'],
  ])('%s', (text, data) => expect(cards(text).map((card) => cardText(card, dataset, 'zh').data)).toEqual([data]))
})

describe('what a reader chooses', () => {
  const text = '有关材料显示，某项为21676万人。2023年65岁及以上人口29697万人。'
  const [first] = cards('2023年65岁及以上人口29697万人。')
  const choice = { clause: '2023年65岁及以上人口29697万人', indicator: 'pop_60plus', region: 'CN', period: '2023', base: '' }

  test('is followed by the verdict, and kept by the words of its clause', () => {
    expect(first).toMatchObject({ verdict: 'other-basis', clause: choice.clause })
    const choices = parseChoices(printChoices(withChoice([], choice))) ?? []
    expect(choices).toEqual([choice])
    expect(cards(`前面加一句。\n\n２０２３年 65岁及以上人口29697万人。`, choices)[0]).toMatchObject({ verdict: 'agrees', isChosen: true, indicator: 'pop_60plus' })
    expect(cards(text, withChoice(choices, { ...choice, period: '2022' })).at(-1)).toMatchObject({ verdict: 'differs', figure: '28004万人' })
    expect(withoutChoice(choices, '2023年 65岁及以上人口 29697万人')).toEqual([])
  })

  test('is offered where the unit fits', () => {
    const [checked] = checkText('2023年65岁及以上人口29697万人。', dataset)
    const offered = checked ? choicesFor(checked.statement, 'CN', dataset) : []
    expect(offered).toEqual(expect.arrayContaining(['pop_60plus', 'pop_65plus', 'births']))
    expect(offered).not.toEqual(expect.arrayContaining(['urbanisation_rate']))
  })

  test.each(['', '{}', '{"format":"sanhua-choices/1"}', '{"format":"sanhua-choices/1","choices":[{"clause":"a"}]}', '{"format":"sanhua-choices/1","choices":[{"clause":"a","indicator":"b","region":"CN","period":"x"}]}', '[1]'])('no file of choices: %s', (found) => expect(parseChoices(found)).toBeUndefined())
})

describe('a text that contradicts itself', () => {
  const kinds = (text: string): (string | undefined)[] => cards(text).map(({ contradicts }) => contradicts?.kind)
  test.each([
    ['2023年末，全国总人口为14.10亿人。2023年末，全国总人口为14.80亿人。', [undefined, 'two-figures']],
    ['2023年末，城镇人口占总人口的66.16%，乡村人口占43.84%。', [undefined, 'shares']],
    ['2023年末，全国总人口140967万人，其中城镇人口150000万人。', [undefined, 'part-over-whole']],
    ['2020年，0—14岁人口占17.95%，15—59岁人口占63.35%，60岁及以上人口占28.70%。', [undefined, undefined, 'shares']],
  ] as const)('%s', (text, expected) => expect(kinds(text)).toEqual(expected))

  test.each([
    '2023年末，全国总人口为14.10亿人，即140967万人。2022年末，全国总人口为141175万人。',
    '2023年末，城镇人口占总人口的66.16%，乡村人口占33.84%。',
    '2020年，0—14岁人口占17.95%，15—59岁人口占63.35%，60岁及以上人口占18.70%，其中65岁及以上人口占13.50%。',
    '2023年末，广东总人口12706万人，四川总人口8368万人。',
    '2023年，60岁及以上人口占21.1%，65岁及以上人口占15.4%，城镇人口占66.16%。',
  ])('and one that does not: %s', (text) => expect(kinds(text).filter(Boolean)).toEqual([]))
})

describe('reports', () => {
  const text = '第一行\n2023年末，全国总人口为14.80亿人<b>。'
  const job: ReportJob = { name: 'a.txt', text, origin: undefined, isOffice: false, cards: cards(text), dataset, language: 'zh', today: '2026-11-29' }

  test('HTML holds the text as text, and no script', () => {
    const html = TEXT_REPORTS.html.print(job)
    expect(html).toContain('&#60;b&#62;')
    expect(html).not.toMatch(/<script|<b>/)
    expect(html).toContain('14.10亿人')
    expect(html).toContain('GB/T 7714')
  })

  test('SARIF names line and columns', () => {
    const [run] = (JSON.parse(TEXT_REPORTS.sarif.print(job)) as { runs: { results: { level: string; locations: { physicalLocation: { region: unknown } }[] }[] }[] }).runs
    expect(run?.results).toHaveLength(1)
    expect(run?.results[0]).toMatchObject({ level: 'error', locations: [{ physicalLocation: { region: { startLine: 2, startColumn: 14, endLine: 2, endColumn: 21 } } }] })
  })

  test('CSV and JSON hold each statement with its correction', () => {
    expect(TEXT_REPORTS.csv.print(job)).toContain('2:14,14.80亿人,有误')
    expect(JSON.parse(TEXT_REPORTS.json.print(job))).toMatchObject({ counts: { differs: 1 }, statements: [{ corrected: '2023年末，全国总人口为14.10亿人<b>。' }], references: quotedReferences(job) })
    expect(quotedReferences(job)[0]).toMatch(/^国家统计局\. .*\[DS\/OL\]/)
  })
})
