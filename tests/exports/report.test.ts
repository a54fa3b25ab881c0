import { Ajv } from 'ajv'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { cellSpan, isReportName, REPORT_NAMES, reportFile, type ReportName, type ReportSubject } from '../../src/exports/report/report'
import { issue, NOWHERE, type Issue } from '../../src/model/issue'
import { LANGUAGES } from '../../src/model/text'
import { issueNames } from '../../src/words/report'
import { SARIF_SCHEMA } from './sarif-schema'

const LINES: Readonly<Record<string, string>> = { 'observations/a b.csv:7': 'urban,CN,2024,"1,2x",万人' }
const SUBJECT: ReportSubject = { name: 'report', language: 'zh', version: '2026.11.0', base: 'data/', lineOf: (file, line) => LINES[`${file}:${line}`] }

const ISSUES: readonly Issue[] = [
  issue('difference-none', 'note', NOWHERE, '', {}),
  issue('value-slip', 'error', { file: 'observations/a b.csv', line: 9, column: 0 }, '=112.1', { indicator: 'urban', region: 'CN', from: '2024', to: '2024', count: 1, factor: 1e-4, declared: '人', likely: '万人', usual: 1121000, usualAt: '2023' }),
  issue('value-unreadable', 'error', { file: 'observations/a b.csv', line: 7, column: 4 }, '1,2x', { expected: '1', suggestion: '' }),
  issue('source-missing', 'warning', { file: 'b.xlsx', sheet: '表1', line: 3, column: 2 }, '', {}),
]

const printed = (format: ReportName, issues = ISSUES, more: Partial<ReportSubject> = {}): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(reportFile(format, issues, { ...SUBJECT, ...more }).bytes)

describe('a report as a file', () => {
  it('has a name, a type, and the same bytes each time', () => {
    for (const format of REPORT_NAMES) {
      expect(reportFile(format, ISSUES, SUBJECT).name).toBe(`report.${format}`)
      expect(printed(format)).toBe(printed(format))
      expect(isReportName(format)).toBe(true)
    }
    expect(isReportName('toString')).toBe(false)
  })

  it('as CSV opens in spreadsheets, the gravest first, and runs no formula', () => {
    const text = printed('csv')
    expect(text.startsWith('\uFEFF级别,问题代码,文件')).toBe(true)
    const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true })
    expect(errors).toEqual([])
    expect(data.map(([severity, code, file, sheet, line, column, found]) => [severity, code, file, sheet, line, column, found]).slice(1)).toEqual([
      ['错误', 'value-slip', 'data/observations/a b.csv', '', '9', '', "'=112.1"],
      ['错误', 'value-unreadable', 'data/observations/a b.csv', '', '7', '4', '1,2x'],
      ['警告', 'source-missing', 'data/b.xlsx', '表1', '3', '2', ''],
      ['提示', 'difference-none', '', '', '', '', ''],
    ])
    expect(data[1]?.[7]).toContain('像是以“万人”计，却标为“人”')
    expect(data[1]?.[9]).toContain('图上会出现陡变')
  })

  it('as JSON holds facts beside sentences', () => {
    const report = JSON.parse(printed('json', ISSUES, { language: 'en' })) as { issues: Record<string, unknown>[] }
    expect(report).toMatchObject({ format: 'sanhua-report/1', language: 'en', dataVersion: '2026.11.0', counts: { error: 2, warning: 1, note: 1 } })
    expect(report.issues[0]).toMatchObject({ severity: 'error', code: 'value-slip', file: 'data/observations/a b.csv', line: 9, facts: { factor: 1e-4, likely: '万人' } })
    expect(report.issues[0]?.['what']).toContain('looks like 万人, declared 人')
    expect(report.issues.every(({ fingerprint }) => /^[0-9A-Z]{10}$/.test(String(fingerprint)))).toBe(true)
  })
})

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[] } }
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly partialFingerprints: Readonly<Record<string, string>>
      readonly locations?: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: Readonly<Record<string, number>> } }[]
    }[]
  }[]
}

const sarif = (issues = ISSUES, more: Partial<ReportSubject> = {}): Sarif => JSON.parse(printed('sarif', issues, more)) as Sarif

describe('SARIF', () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(SARIF_SCHEMA)

  it.each(LANGUAGES)('is valid in %s, with and without issues', (language) => {
    for (const issues of [ISSUES, []]) {
      validate(sarif(issues, { language }))
      expect(validate.errors).toBeNull()
    }
  })

  it('points to lines, and to characters of the cell where the line is at hand', () => {
    const places = sarif().runs[0]?.results.map(({ locations }) => locations?.[0]?.physicalLocation)
    expect(places).toEqual([
      { artifactLocation: { uri: 'data/observations/a%20b.csv' }, region: { startLine: 9 } },
      { artifactLocation: { uri: 'data/observations/a%20b.csv' }, region: { startLine: 7, startColumn: 15, endColumn: 21 } },
      { artifactLocation: { uri: 'data/b.xlsx' }, region: { startLine: 3 } },
      undefined,
    ])
  })

  it('names one rule for each code, in both languages', () => {
    const [run] = sarif().runs
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(['difference-none', 'source-missing', 'value-slip', 'value-unreadable'])
    expect(run?.tool.driver.rules[2]?.help.text).toBe(LANGUAGES.map((language) => issueNames(language)['value-slip']).join('\n'))
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  })

  it('knows an issue again when its row has moved, whatever the language', () => {
    const codes = (issues: readonly Issue[], more: Partial<ReportSubject> = {}): string[] => sarif(issues, more).runs[0]?.results.map(({ partialFingerprints }) => Object.values(partialFingerprints).join()) ?? []
    const shifted = ISSUES.map((one) => ({ ...one, place: { ...one.place, line: one.place.line + 5 } })) as Issue[]
    expect(codes(shifted)).toEqual(codes(ISSUES))
    expect(codes(ISSUES, { language: 'en' })).toEqual(codes(ISSUES))
    expect(new Set(codes(ISSUES)).size).toBe(ISSUES.length)
  })
})

describe('the span of a cell', () => {
  it('counts characters, quotes and commas inside them', () => {
    expect(cellSpan('a,"b,""c""",d', 2)).toEqual({ start: 3, end: 12 })
    expect(cellSpan('a,"b,""c""",d', 3)).toEqual({ start: 13, end: 14 })
    expect(cellSpan('a,,b', 2)).toEqual({ start: 3, end: 3 })
    expect(cellSpan('a', 2)).toBeUndefined()
  })
})
