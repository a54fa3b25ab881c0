/** Whole texts against the shipped data: verdicts, what explains them, and what is left alone. */
import { describe, expect, test } from 'vitest'
import { cardsOf } from '../../src/check-text/cards/card'
import { statementsJson } from '../../src/check-text/reports/reports'
import type { ReportJob } from '../../src/check-text/reports/report-job'
import { checkText } from '../../src/check-text/check-text'
import { printStatement, type PrintedStatement } from '../../src/check-text/print-statement'
import { shippedDataset } from '../panels/shipped-data'

const check = (text: string): PrintedStatement[] => checkText(text, shippedDataset()).map(printStatement)
const verdictsOf = (text: string): string[] => check(text).map(({ verdict }) => verdict)

describe('verdicts', () => {
  test.each([
    ['2018年末，全国人口为14.05亿人。', 'agrees'],
    ['二〇二〇年末全国总人口十四点一亿人。', 'agrees'],
    ['2024 年末 全国总人口 14. 08 亿人。', 'agrees'],
    ['２０２４年末全国总人口１４０８２８万人。', 'agrees'],
    ['At the end of 2024 the population was 1.408 billion.', 'agrees'],
    ['2022年出生人口956万人，2023年出生人口902万人。', 'agrees agrees'],
    ['2023年出生率为6.39‰，死亡率为7.87‰。', 'agrees agrees'],
    ['2022年和2023年总人口连续下降。', 'agrees'],
    ['2022、2023、2024年全国总人口均减少。', 'agrees'],
    ['2022年和2023年总人口连续增加。', 'differs'],
  ])('%s', (text, expected) => expect(verdictsOf(text).join(' ')).toBe(expected))

  test.each([
    ['2024年末，全国总人口为14.80亿人。', 'differs', 'value'],
    ['2023年出生人口902亿人。', 'differs', 'scale'],
    ['2023年末，全国总人口比上年末增加208万人。', 'differs', 'direction'],
    ['2023年末，65岁及以上人口为29697万人。', 'other-basis', 'basis'],
    ['2017年末，全国总人口为139008万人。', 'other-basis', 'first-release'],
    ['2024年末，全国总人口为14.05亿人。', 'other-period', 'period'],
    ['2023年全国人口出生率为6.39%。', 'differs', 'scale'],
    ['2023年全国农民工总量2.97亿人。', 'differs', 'rounding'],
  ])('%s: %s', (text, verdict, explanation) => expect(check(text)[0]).toMatchObject({ verdict, explanation }))
})

describe('forecasts and targets', () => {
  test.each([
    ['力争到2030年全省城镇化率达到70%以上。', 'forecast', 'target'],
    ['“十四五”规划提出，到2025年常住人口城镇化率提高到65%。', 'forecast', 'target'],
    ['今年主要预期目标：常住人口城镇化率达到68%。', 'forecast', 'target'],
    ['China aims to raise the urbanization rate to 70 percent by 2030.', 'forecast', 'target'],
    ['The plan calls for an urbanization rate of 65 percent by 2025.', 'forecast', 'target'],
    ['预计到2035年，常住人口城镇化率达到75%左右。', 'forecast', 'forecast'],
    ['2025年出生人口预计为950万人。', 'forecast', 'forecast'],
    ['到2030年，网民规模将达到12亿人。', 'forecast', 'forecast'],
    ['据联合国预测，2100年中国人口将降至6.33亿。', 'forecast', 'projection'],
    ['By 2035 the population aged 60 and over is projected to exceed 400 million.', 'forecast', 'projection'],
    ['The share of people aged 65 and over was expected to reach 13 percent in 2022.', 'forecast', 'forecast'],
    ['规划提出的65%目标已提前实现，2023年城镇化率为66.16%。', 'agrees', ''],
    ['2023年人均预期寿命78.6岁。', 'agrees', ''],
  ])('%s: %s', (text, verdict, explanation) => expect(check(text).map((one) => [one.verdict, one.explanation])).toEqual([[verdict, explanation]]))

  test('beside a forecast goes what the United Nations project', () =>
    expect(check('到2050年，65岁及以上人口将达到5亿人。')[0]).toMatchObject({ verdict: 'forecast', indicator: 'un_pop_65plus', data_value: 3.896774 }))

  test('are for programs what agrees where the United Nations project the same, else without a verdict; targets are a list of their own', () => {
    const text = '据联合国预测，2100年中国人口将降至6.33亿。到2050年，65岁及以上人口将达到5亿人。力争2030年城镇化率达到75%。'
    const { statements, targets } = statementsJson({ cards: cardsOf(text, checkText(text, shippedDataset()), shippedDataset()), origin: undefined } as unknown as ReportJob, () => ({}))
    expect([statements, targets].map((list) => list.map(({ verdict, explanation }) => `${verdict} ${explanation}`))).toEqual([['agrees projection', 'no-data forecast'], ['not-a-claim target']])
  })

  test('leave the figures about them as they are', () =>
    expect(verdictsOf('2023年末城镇化率为66.16%，力争2030年达到75%。2024年末城镇化率为67%。')).toEqual(['agrees', 'forecast', 'agrees']))
})
