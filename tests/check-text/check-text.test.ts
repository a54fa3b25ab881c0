/** Whole texts against the shipped data: verdicts, what explains them, and what is left alone. */
import { describe, expect, test } from 'vitest'
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
