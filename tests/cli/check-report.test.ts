import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readArguments } from '../../src/cli/arguments/read-arguments'
import { run } from '../../src/cli/main'
import { issue, NOWHERE } from '../../src/model/issue'
import { describeIssue } from '../../src/words/issues'
import { rowsWith, writePackage } from './fixture-package'

const HOME = fileURLToPath(new URL('../../', import.meta.url))

const sanhua = async (...argv: string[]) => {
  const said = { stdout: '', stderr: '' }
  const status = await run(argv, { home: HOME, out: (text) => (said.stdout += `${text}\n`), err: (text) => (said.stderr += `${text}\n`) })
  return { status, ...said }
}

const SLIPPED = { 'observations/population.csv': rowsWith('pop_rural,CN,2020,39000,万人', 'pop_rural,CN,2020,39000,人') }

describe('sanhua check --against --report', () => {
  it('says what the new data would change, one thing once, and saves it', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'sanhua-')), 'found.sarif')
    const { status, stdout } = await sanhua('check', writePackage(SLIPPED), '--against', writePackage(), `--report=${path}`, '--json')
    const { issues } = JSON.parse(stdout) as { issues: { code: string; line: number }[] }
    expect(status).toBe(1)
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['value-slip', 7], ['unit-changed', 7], ['identity-shifted', 7]])
    const saved = JSON.parse(readFileSync(path, 'utf8')) as { runs: [{ results: { ruleId: string; locations: { physicalLocation: { artifactLocation: { uri: string }; region: unknown } }[] }[] }] }
    expect(saved.runs[0].results.map(({ ruleId }) => ruleId)).toEqual(['value-slip', 'identity-shifted', 'unit-changed'])
    expect(saved.runs[0].results[0]?.locations[0]?.physicalLocation).toEqual({ artifactLocation: { uri: 'observations/population.csv' }, region: { startLine: 7 } })
  })

  it('says that the same data change nothing', async () => {
    const { status, stdout } = await sanhua('check', writePackage(), '--against', writePackage(), '--lang', 'en')
    expect(status).toBe(0)
    expect(stdout).toContain(describeIssue(issue('difference-none', 'note', NOWHERE, '', {}), 'en').what)
  })

  it('refuses a folder that is not there and a kind of report that does not exist', async () => {
    expect(await sanhua('check', writePackage(), '--against', '/nowhere')).toMatchObject({ status: 2, stdout: '' })
    expect(await sanhua('check', '--report', 'found.docx')).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('arguments of check', () => {
  it('takes values with a blank or an equals sign, in any order', () => {
    const read = (...argv: string[]) => readArguments(argv)
    expect(read('--report', 'a.CSV', 'check', '--json', 'data', '--against=old')).toEqual({ kind: 'check', language: 'zh', request: { folder: 'data', json: true, against: 'old', report: { path: 'a.CSV', format: 'csv' } } })
    expect(read('check')).toMatchObject({ request: { folder: undefined, json: false, against: undefined, report: undefined } })
    expect(read('check', '--report')).toMatchObject({ kind: 'wrong', usage: { problem: 'value-missing', option: '--report' } })
    expect(read('check', '--report', 'a.docx')).toMatchObject({ usage: { problem: 'report-unknown', found: 'a.docx' } })
    expect(read('check', 'a', 'b')).toMatchObject({ usage: { problem: 'too-many', found: 'b' } })
    expect(read('check', '--wrong')).toMatchObject({ usage: { problem: 'option-unknown', found: '--wrong' } })
    expect(read('-h')).toMatchObject({ kind: 'help', command: undefined })
  })
})
