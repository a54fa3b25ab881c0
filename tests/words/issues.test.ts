import { describe, expect, it } from 'vitest'
import { issue, NOWHERE, type Issue, type IssueCode, type IssueFacts } from '../../src/model/issue'
import { LANGUAGES } from '../../src/model/text'
import { uiWords } from '../../src/words/index'
import { describeIssue, printIssue } from '../../src/words/issues'

const FACTS: { readonly [Code in IssueCode]: IssueFacts[Code] } = {
  'file-missing': { reason: '404' },
  'file-empty': {},
  'file-too-large': { bytes: 6e7, limit: 5e7 },
  'file-irregular': { kind: 'broken-link', reason: '' },
  'file-binary': { offset: 4 },
  'encoding-guessed': { encoding: 'GB18030', confidence: 0.93 },
  'encoding-unknown': {},
  'file-foreign': { kind: 'pdf' },
  'file-encrypted': { container: 'xlsx' },
  'file-over-limit': { bytes: 4e8, limit: 3e8 },
  'archive-refused': { reason: 'ratio', limit: 200 },
  'member-skipped': { reason: 'archive' },
  'bytes-broken': { encoding: 'utf-8', count: 2 },
  'rows-too-many': { limit: 5e6 },
  'columns-too-many': { columns: 20000, limit: 8192 },
  'cell-too-long': { length: 2e6, limit: 1e6 },
  'cells-apart': { cells: 1, rows: 40 },
  'row-delimiter': { delimiter: ';' },
  'cells-beyond-header': { expected: 3 },
  'header-repeated': { count: 400 },
  'file-damaged': { container: 'xlsx', reason: 'zip' },
  'series-none': { reason: 'metadata' },
  'layout-tied': { first: 'nbs-national', second: 'general-wide' },
  'period-missing': { places: 31 },
  'value-conflict': { first: '12', firstLine: 3 },
  'plan-unfit': { what: 'row', at: 4 },
  'plan-table-missing': { tables: 3 },
  'plan-period-dropped': {},
  'table-coverage': { numbers: 300, read: 280, left: 8, unread: 12 },
  'cells-unread': { unread: 12, numbers: 300 },
  'series-contested': { periods: 2, line: 3, other: 9 },
  'ages-refused': { reason: 'total', age: 0, sum: 1400000, total: 1411780000 },
  'ages-unheld': { sum: 1400000 },
  'value-bracketed': { value: -1.2 },
  'value-bound': { value: 90, bound: 'lower' },
  'value-approximate': { value: 90 },
  'number-ambiguous': { read: '654.37', other: '654370', count: 12 },
  'date-ambiguous': { read: '2019-07-01', other: '2019-01-07', count: 12 },
  'scale-jump': { before: 17757, period: '2014', ratio: 18.9 },
  'vintage-found': { vintage: 'first-release', count: 8 },
  'match-disagrees': { indicator: 'netizens', common: 7, ratio: 9990 },
  'match-open': { of: 'region', nearest: 'CN-GD' },
  'period-unheld': { expected: '2023' },
  'value-withdrawn': { indicator: 'netizens', region: 'CN', period: '2020', present: '98899' },
  'json-invalid': { path: 'panels[3].type', expected: 'string' },
  'header-only': {},
  'column-missing': { name: 'period', expected: ['indicator', 'period'] },
  'column-duplicate': { name: 'value', first: 4 },
  'column-unknown': { name: 'vaule', nearest: 'value' },
  'column-unsafe': { name: '__proto__' },
  'row-length': { found: 9, expected: 11 },
  'row-duplicate': { key: 'netizens|CN|2020', firstLine: 7 },
  'quote-unclosed': {},
  'quote-malformed': {},
  'value-unreadable': { expected: '1234.5', suggestion: '1234' },
  'value-out-of-bounds': { value: 775, min: 0, max: 100, unit: 'percent' },
  'period-unreadable': { expected: '2023' },
  'unit-unknown': { nearest: '%' },
  'unit-mismatch': { indicator: 'netizens', expected: 'person' },
  'indicator-unknown': { nearest: 'netizens' },
  'region-unknown': { nearest: '' },
  'source-unknown': { nearest: 'nbs' },
  'source-missing': {},
  'evidence-single': { sources: 1 },
  'evidence-unconfirmed': { indicator: 'netizens' },
  'characters-hidden': { codes: ['U+0000', 'U+202E'] },
  'term-unknown': { column: 'basis', allowed: ['', 'census'] },
  'id-duplicate': { firstLine: 3 },
  'value-slip': { indicator: 'netizens', region: 'CN', from: '2024', to: '2024', count: 1, factor: 1e-4, declared: '人', likely: '万人', usual: 1.1e9, usualAt: '2023' },
  'value-sign': { indicator: 'netizens', region: 'CN', period: '2024', certain: true, count: 20 },
  'value-jump': { indicator: 'netizens', region: 'CN', period: '2024', from: '2023', before: 109225, unit: '万人', change: 31.5, usual: 2.4, widest: 5.1, in: 'percent', among: 'years', count: 12 },
  'history-revised': { indicator: 'netizens', count: 3, of: 40, region: 'CN', period: '2019', before: 85449, after: 90359, unit: '万人', percent: 5.7 },
  'vintage-altered': { indicator: 'pop_total', vintage: 'first-release', count: 2 },
  'periods-removed': { indicator: 'netizens', region: 'CN', from: '2015', to: '2016', count: 2, where: 'middle', series: 1 },
  'period-repeated': { indicator: 'pop_total', period: '2024', of: '2023', count: 31, among: 31 },
  'unit-changed': { indicator: 'netizens', before: '万人', after: '亿人', count: 3 },
  'identity-shifted': { id: 'urban-rural', region: 'CN', period: '2024', before: undefined, after: 5e6, tolerance: 1e4, slip: 1 },
  'evidence-weakened': { indicator: 'netizens', before: 'two-sources', after: 'unverified', count: 4 },
  'source-lost': { indicator: 'netizens', source: 'cnnic-55', count: 2 },
  'difference-none': {},
  'county-code': { reason: 'index' },
  'county-sum': { of: 'counties', name: 'A', year: 2020, sum: 9, total: 10, parts: ['B'] },
  'county-summary': { column: 'total', found: 1, expected: 2 },
  'map-entry': { part: 'approval' },
  'map-geometry': { reason: 'geometry', feature: 3 },
  'map-places': { missing: ['CN-HI'], property: 'adcode' },
  'periods-gap': { indicator: 'netizens', region: 'CN', from: '2010', to: '2012' },
  'indicator-unobserved': { indicator: 'netizens' },
  'formula-invalid': { reason: 'syntax' },
  'formula-cycle': { ids: ['a', 'b', 'a'] },
  'identity-broken': { id: 'urban-rural', region: 'CN', period: '2020', left: 105, right: 100, residual: 5, tolerance: 0, slip: 1e4 },
  'identity-unchecked': { id: 'urban-rural' },
  'claim-false': { id: 'c1', expected: 4.9, found: 4.8, unit: '亿人' },
  'claim-uncheckable': { id: 'c1' },
  'panel-invalid': { panel: 'p', path: 'lines[0]', expected: 'object' },
  'finding-invalid': { finding: 'f', path: 'panel', expected: 'panels[].id' },
  'finding-unsaid': { finding: 'f' },
  'panel-type-unknown': { panel: 'p', type: 'pie', allowed: ['trend'] },
  'section-unknown': { panel: 'p', allowed: ['households'] },
  'panel-annotation-unknown': { panel: 'p', period: '2020', source: 's', indicator: 'x' },
  'panel-indicator-missing': { panel: 'p', indicator: 'x' },
  'panel-unknown': { nearest: 'netizens' },
  'panel-focus-unknown': { panel: 'p', focus: 'CN-XX', keys: ['CN-GD', 'CN-BJ'] },
  'panel-unit-mixed': { panel: 'p', units: ['%', '万人'] },
  'panel-empty': { panel: 'p' },
  'issues-capped': { of: 'row-length', hidden: 12345 },
  'storage-full': { bytes: 3e6 },
  'storage-unavailable': { reason: 'InvalidStateError' },
  'version-unreadable': { name: '2024', reason: 'damaged' },
  'package-unreadable': { reason: 'no-index' },
}

const QUOTING = new Set(['claim-false', 'panel-unit-mixed', 'value-slip', 'value-jump', 'history-revised', 'unit-changed']) // what they tell holds a unit as published
const place = { file: 'observations/digital.csv', line: 214, column: 5 }
const all = Object.entries(FACTS).map(([code, facts]) => issue(code as IssueCode, 'error', place, '1２3', facts as never)) as Issue[]

describe.each(LANGUAGES)('issues in %s', (language) => {
  it.each(all.map((one) => [one.code, one] as const))('%s has its sentences', (_, one) => {
    const said = describeIssue(one, language)
    expect(said.where).toBe('observations/digital.csv:214:5')
    for (const part of [said.what, said.now, said.todo]) expect(part.length).toBeGreaterThan(2)
    const text = printIssue(one, language)
    expect(text.startsWith('observations/digital.csv:214:5 ')).toBe(true)
    expect(text).not.toMatch(/undefined|NaN|\[object|。。|\.\.|\n/)
    expect(/[\u4e00-\u9fff]/.test(said.what)).toBe(language === 'zh' || QUOTING.has(one.code))
  })

  it('leaves out a place it does not know', () => {
    expect(describeIssue(issue('file-empty', 'error', NOWHERE, '', {}), language).where).toBe('')
    expect(describeIssue(issue('file-empty', 'error', { file: 'a.csv', line: 3, column: 0 }, '', {}), language).where).toBe('a.csv:3')
  })
})

describe('facts in the words', () => {
  it('names the slip and the nearest name', () => {
    expect(printIssue(all.find(({ code }) => code === 'identity-broken')!, 'zh')).toContain('10⁴')
    expect(printIssue(all.find(({ code }) => code === 'indicator-unknown')!, 'en')).toContain('netizens')
  })

  it('has the same words in both languages', () => {
    const keysOf = (value: unknown, path = ''): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, below]) => keysOf(below, `${path}.${key}`))
        : [path]
    const dropTokens = (keys: string[]) => keys.filter((key) => !/\.(unitLabels|suffixes|subscriptionLabels)\./.test(key))
    expect(dropTokens(keysOf(uiWords('en'))).sort()).toEqual(dropTokens(keysOf(uiWords('zh'))).sort())
  })
})
