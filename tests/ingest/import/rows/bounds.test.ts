/** What a bureau prints as a bound is one from the cell to the exported file; an approximate number is never taken for an exact one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicatorCsv } from '../../../../src/exports/csv'
import { readPackage } from '../../../../src/ingest'
import { decide } from '../../../../src/ingest/import/decisions/decisions'
import { matchSeries } from '../../../../src/ingest/import/matching/match-series'
import { applyRows } from '../../../../src/ingest/import/rows/apply-rows'
import { proposeRows } from '../../../../src/ingest/import/rows/propose-rows'
import { readFile } from '../../../../src/ingest/tables/read/read-file'
import { findSeries, type Dataset } from '../../../../src/model/dataset'
import type { Bound } from '../../../../src/model/evidence'
import { readText } from '../../../../src/model/text'
import { observationsOf, type Observation } from '../../../../src/model/series'
import { differenceOf } from '../../../../src/transform/compare/index'
import { filesWith } from '../../small-package'

/** How bounds are printed, `#` for the number. */
const LOWER = ['超过#', '超#', '逾#', '高于#', '多于#', '大于#', '>#', '> #', '＞#', '≥#', '>=#', '不低于#', '不少于#', '至少#', '#以上', '#及以上', '#余', '#多', '#+', 'over #', 'Over #', 'above #', 'more than #', 'at least #', '# and over', '# or more', '#이상', '超过 #']
const UPPER = ['不到#', '不足#', '低于#', '少于#', '小于#', '未满#', '<#', '< #', '＜#', '≤#', '<=#', '不超过#', '不高于#', '至多#', '最多#', '#以下', '#以内', 'under #', 'below #', 'less than #', 'at most #', 'no more than #', 'up to #', '# or less', '#未満', '#미만']
const NEAR = ['约#', '近#', '大约#', '将近#', '#左右', '#上下', 'about #', 'nearly #', 'approximately #', 'around #', '~#', '≈#']

const PATH = 'observations/digital.csv'
const HEAD = 'indicator,region,period,value,unit,source,evidence,vintage,variant,basis,note'
const FILES = filesWith({ [PATH]: `${HEAD}\nnetizens,CN,2020,98899,万人,cnnic-53,one-source,,,,\npenetration,CN,2020,70.4,%,cnnic-53,one-source,,,,\npenetration,CN,2021,73,%,cnnic-53,one-source,,,,\n` })
const DATASET = readPackage(FILES)
const encoder = new TextEncoder()

const tableOf = (cells: Readonly<Record<string, string>>): string =>
  ['数据库：年度数据', ['指标', ...Object.keys(cells).map((year) => `${year}年`)].join(','), ['普及率(%)', ...Object.values(cells).map((cell) => `"${cell}"`)].join(','), ['网民(万人)', ...Object.keys(cells).map(() => '')].join(','), '数据来源：国家统计局', ''].join('\n')

/** A file taken into a package: the issues of its cells, and the package after. */
const takeIn = async (cells: Readonly<Record<string, string>>, files = FILES, dataset = DATASET) => {
  const reading = await readFile(encoder.encode(tableOf(cells)), 'a.csv')
  const proposed = proposeRows(reading, { ...decide(matchSeries(reading, dataset)), source: 'cnnic-54', evidence: 'one-source' }, dataset)
  const after = applyRows(files, proposed.value)
  return { reading, proposed, after, dataset: readPackage(after) }
}

const at = (dataset: Dataset, year: number): Observation | undefined => {
  const series = findSeries(dataset, 'penetration', 'CN')
  return series && observationsOf(series).find(({ period }) => period === year * 100)
}

const errors = ({ issues }: Dataset): string[] => issues.filter(({ severity }) => severity === 'error').map(({ code }) => code)

const printed = fc.record({ form: fc.constantFrom(...LOWER.map((form) => ({ form, bound: 'lower' as Bound })), ...UPPER.map((form) => ({ form, bound: 'upper' as Bound }))), tenths: fc.integer({ min: 1, max: 999 }), sign: fc.constantFrom('', '%') })
const cellOf = ({ form: { form }, tenths, sign }: typeof printed extends fc.Arbitrary<infer T> ? T : never): string => form.replace('#', `${(tenths / 10).toFixed(1)}${sign}`)

describe('a cell that prints a bound', () => {
  it('is a bound in the package, with its wording in the note, and again after export and import', async () => {
    await fc.assert(
      fc.asyncProperty(printed, async (given) => {
        const cell = cellOf(given)
        const { reading, after, dataset } = await takeIn({ 2022: cell, 2020: '70.4' })
        expect(reading.issues.map(({ code, severity, found, facts }) => [code, severity, found, facts])).toEqual([['value-bound', 'note', cell, { value: given.tenths / 10, bound: given.form.bound }]])
        expect(errors(dataset)).toEqual([])
        const found = at(dataset, 2022)
        expect(found).toMatchObject({ value: given.tenths / 10, bound: given.form.bound, publishedDecimals: 1, sources: ['cnnic-54'] })
        expect(readText(found?.note ?? '').zh).toContain(`原文为“${cell.trim()}”`)
        expect(readText(found?.note ?? '').en).toContain(`Printed as “${cell.trim()}”`)
        expect(at(dataset, 2020)).toMatchObject({ value: 70.4, bound: '' })

        const exported = indicatorCsv([...dataset.series.values()].filter(({ indicator }) => indicator === 'penetration'), '')
        const long = await readFile(encoder.encode(exported), 'penetration.csv')
        const again = proposeRows(long, decide(matchSeries(long, dataset)), dataset)
        expect(differenceOf(dataset, readPackage(applyRows(after, again.value))).isEmpty).toBe(true)
      }),
      { numRuns: 120 },
    )
  })

  it.each([...LOWER.map((form) => [form, 'lower']), ...UPPER.map((form) => [form, 'upper'])])('%s is a %s bound', async (form, bound) => {
    const { dataset } = await takeIn({ 2022: form.replace('#', '90'), 2023: form.replace('#', '9.5%') })
    expect([at(dataset, 2022), at(dataset, 2023)]).toMatchObject([{ value: 90, bound }, { value: 9.5, bound }])
  })

  it('is not the point that it is printed beside: neither replaces the other without a trace', async () => {
    const bounded = await takeIn({ 2020: '超过70.4', 2021: '73' })
    expect(at(bounded.dataset, 2020)).toMatchObject({ value: 70.4, bound: 'lower' })
    expect(at(bounded.dataset, 2021)).toMatchObject({ value: 73, bound: '', sources: ['cnnic-53', 'cnnic-54'], evidence: 'two-sources' }) // a second publication agrees
    const { changes } = differenceOf(DATASET, bounded.dataset).indicators.find(({ indicator }) => indicator === 'penetration') ?? { changes: [] }
    expect(changes).toMatchObject([{ kind: 'restated', bounds: ['', 'lower'], by: undefined }, { kind: 'restated', attributes: ['evidence', 'source'] }])
    const exact = await takeIn({ 2020: '70.4' }, bounded.after, bounded.dataset)
    expect(at(exact.dataset, 2020)).toMatchObject({ value: 70.4, bound: '' })
  })

  it('keeps the note that was given, in both languages', async () => {
    const reading = await readFile(encoder.encode(tableOf({ 2022: '不足5' })), 'a.csv')
    const { value } = proposeRows(reading, { ...decide(matchSeries(reading, DATASET)), note: '初步数 || preliminary' }, DATASET)
    expect(value.rows).toMatchObject([{ bound: 'upper', note: '初步数；原文为“不足5” || preliminary; Printed as “不足5”' }])
  })
})

describe('an approximate number', () => {
  it.each(NEAR)('%s is reported, and not taken', async (form) => {
    const cell = form.replace('#', '90')
    const { reading, dataset } = await takeIn({ 2022: cell, 2023: '75.5' })
    expect(reading.issues.map(({ code, severity, found, facts }) => [code, severity, found, facts])).toEqual([['value-approximate', 'error', cell, { value: 90 }]])
    expect([at(dataset, 2022), at(dataset, 2023)?.value]).toEqual([undefined, 75.5])
  })
})

describe('words around what is no single number', () => {
  it.each(['90以上95以下', '约90以上', '大于a9', '90—95', '超过10.8亿', '超过(90)', '14l175'])('%s is unreadable, and said', async (cell) => {
    const { reading, dataset } = await takeIn({ 2022: cell, 2023: '75.5' })
    expect(reading.issues.map(({ code, found }) => [code, found])).toEqual([['value-unreadable', cell]])
    expect(at(dataset, 2022)).toBeUndefined()
  })
})
