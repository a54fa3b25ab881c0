import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main'
import { asGbk, GOOD, rowsWith, writePackage } from './fixture-package'

const HOME = fileURLToPath(new URL('../../', import.meta.url))

interface Found {
  readonly code: string
  readonly severity: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly found: string
  readonly message: string
}

/** The command line, without a process of its own. */
const sanhua = async (...argv: string[]) => {
  const said = { stdout: '', stderr: '' }
  const status = await run(argv, { home: HOME, out: (text) => (said.stdout += `${text}\n`), err: (text) => (said.stderr += `${text}\n`) })
  return { status, ...said }
}

const checkJson = async (folder: string, ...more: string[]) => {
  const { status, stdout, stderr } = await sanhua('check', folder, '--json', ...more)
  expect(stderr).toBe('')
  return { status, json: JSON.parse(stdout) as { errors: number; issues: Found[]; [key: string]: unknown } }
}

describe('sanhua check', { timeout: 30_000 }, () => {
  it('passes a good package, and says what it holds', async () => {
    const { status, json } = await checkJson(writePackage())
    expect(json.issues).toEqual([])
    expect(json).toMatchObject({
      errors: 0,
      warnings: 0,
      indicators: 4,
      observations: 6,
      claims: [{ id: 'c1', holds: true, value: 6.2, source: 'nbs' }],
      identities: [{ id: 'urban-rural', checked: 2, worst: 0, broken: 0 }],
    })
    expect(status).toBe(0)
  })

  it('catches 人 for 万人 by the identity, at its row, with the factor', async () => {
    const folder = writePackage({ 'observations/population.csv': rowsWith('pop_rural,CN,2020,39000,万人', 'pop_rural,CN,2020,39000,人') })
    const { status, json } = await checkJson(folder)
    expect(status).toBe(1)
    const broken = json.issues.find(({ code }) => code === 'identity-broken')
    expect(broken).toMatchObject({ severity: 'error', file: 'observations/population.csv', line: 7, found: 'pop_rural 2020' })
    expect(broken?.message).toContain('10⁴')
    expect(json['identities']).toMatchObject([{ id: 'urban-rural', checked: 2, broken: 1, worstAt: '2020' }])
    const english = await sanhua('check', folder, '--lang', 'en')
    expect(english.status).toBe(1)
    expect(english.stdout).toContain('observations/population.csv:7 ')
    expect(english.stdout).toContain('✗ urban-rural')
    expect(english.stdout).toContain('✓ 620 million urban residents in 2020 (data: 620 million)')
  })

  it('names the cell of a bad value by line and column', async () => {
    const folder = writePackage({ 'observations/population.csv': rowsWith('2019,40000', '2019,4万') })
    const { stdout, status } = await sanhua('check', folder)
    expect(status).toBe(1)
    expect(stdout).toContain('observations/population.csv:6:4 ')
  })

  it('reads GBK bytes and says so', async () => {
    const { json } = await checkJson(writePackage({ 'observations/population.csv': asGbk(GOOD['observations/population.csv'] ?? '') }))
    expect(json.issues.map(({ code, file }) => [code, file])).toEqual([['encoding-guessed', 'observations/population.csv']])
    expect(json['observations']).toBe(6)
  })

  it('finds a false statement', async () => {
    const claims = GOOD['claims.csv']?.replace('6.2,', '6.3,') ?? ''
    const { status, json } = await checkJson(writePackage({ 'claims.csv': claims }))
    expect(status).toBe(1)
    expect(json['claims']).toMatchObject([{ holds: false, value: 6.2, expected: 6.3 }])
    expect(json.issues.map(({ code, file, line }) => [code, file, line])).toEqual([['claim-false', 'claims.csv', 2]])
  })

  it('finds a topic that names an unknown panel or indicator', async () => {
    const topics = 'id,name_zh,name_en,words,note,panels,indicators\nvacant,空置住房,vacant housing,,,nothing,pop_rurla\n'
    const { status, json } = await checkJson(writePackage({ 'topics.csv': topics }))
    expect(status).toBe(1)
    expect(json.issues.map(({ code, file, line }) => [code, file, line])).toEqual([['indicator-unknown', 'topics.csv', 2], ['panel-unknown', 'topics.csv', 2]])
  })

  it('finds a formula that circles, and a panel that names nothing known', async () => {
    const panels = JSON.stringify({ panels: [{ id: 'p', type: 'pie', theme: 'ageing' }] })
    const indicators = GOOD['indicators.csv']?.replace('pop_urban / pop_total * 100', 'urban_share / 2') ?? ''
    const { json } = await checkJson(writePackage({ 'panels.json': panels, 'indicators.csv': indicators }))
    expect(json.issues.map(({ code }) => code)).toEqual(expect.arrayContaining(['formula-cycle', 'panel-type-unknown']))
  })

  it('says that panels.json is no JSON', async () => {
    const { status, json } = await checkJson(writePackage({ 'panels.json': '{' }))
    expect([status, json.issues.map(({ code, file }) => [code, file])]).toEqual([1, [['json-invalid', 'panels.json']]])
  })

  it('fails an empty folder with what is missing, and refuses one that is not there', async () => {
    const empty = await checkJson(mkdtempSync(join(tmpdir(), 'sanhua-')))
    expect(empty.status).toBe(1)
    expect(empty.json.issues.some(({ code, file }) => code === 'file-missing' && file === 'indicators.csv')).toBe(true)
    const gone = await sanhua('check', join(tmpdir(), 'sanhua-no-such-folder'))
    expect([gone.status, gone.stdout]).toEqual([2, ''])
    expect(gone.stderr).toContain('sanhua-no-such-folder')
  })
})

describe('usage', { timeout: 30_000 }, () => {
  it('prints help and version', async () => {
    expect((await sanhua('--help', '--lang', 'en')).stdout).toContain('sanhua check [DIR]')
    expect((await sanhua('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each([[[]], [['chek']], [['check', '--jsn']], [['check', '--lang', 'fr']], [['check', '--lang']], [['check', 'a', 'b']]])('refuses %j', async (argv) => {
    const said: string[] = []
    const status = await run(argv, { home: '', out: () => expect.unreachable(), err: (text) => said.push(text) })
    expect(status).toBe(2)
    expect(said.join()).toContain('sanhua check')
  })
})
