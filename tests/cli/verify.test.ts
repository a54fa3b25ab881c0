import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main'
import { PANELS, writePackage } from './fixture-package'

const HOME = fileURLToPath(new URL('../../', import.meta.url))

const sanhua = async (...argv: string[]) => {
  const said: string[] = []
  const errors: string[] = []
  const status = await run(argv, { home: HOME, out: (line) => said.push(line), err: (line) => errors.push(line) })
  return { status, out: said.join('\n'), err: errors.join('\n') }
}

interface Answer {
  readonly ours: boolean
  readonly summary: Readonly<Record<string, number>>
  readonly charts: readonly { readonly panel: string; readonly verdict: string; readonly edits: readonly unknown[]; readonly changes: readonly { readonly row: string; readonly before: number; readonly after: number }[] }[]
}

describe('sanhua verify', () => {
  it('knows the files of a county, whose number is no check code, and draws none that no census has', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sanhua-county-'))
    for (const format of ['csv', 'pptx', 'svg']) {
      const made = await sanhua('render', 'county-510104', '--format', format, '--out', `${folder}/`, '--lang', 'en')
      expect([made.status, made.err]).toEqual([0, ''])
      const file = made.out.replace(/^Written: /, '')
      expect((await sanhua('verify', file, '--lang', 'en')).out.split('\n')[0], format).toBe('1 unchanged')
      if (format === 'csv') expect(readFileSync(file, 'utf8')).toContain('\n45–49,4.07793269268,')
    }
    expect((await sanhua('render', 'county-519999', '--format', 'svg', '--out', `${folder}/`)).status).toBe(2)
  })

  it('says what was edited, what was revised and what is not ours, by its exit code too', async () => {
    const root = writePackage({ 'panels.json': PANELS })
    const folder = mkdtempSync(join(tmpdir(), 'sanhua-verify-'))
    const file = join(folder, 'urban.json')
    expect((await sanhua('render', 'urban', '--data', root, '--out', file)).err).toBe('')
    const json = async (...argv: string[]): Promise<Answer> => JSON.parse((await sanhua('verify', ...argv, '--data', root, '--json')).out) as Answer
    const own = await sanhua('verify', file, '--data', root, '--lang', 'en')
    expect([own.status, own.out.split('\n')[0]]).toEqual([0, '1 unchanged'])
    expect(await json(file)).toMatchObject({ ours: true, summary: { unchanged: 1, revised: 0, edited: 0, unknown: 0 }, charts: [{ panel: 'urban', edits: [], changes: [] }] })

    const content = JSON.parse(readFileSync(file, 'utf8')) as { rows: { key: string; label: string; values: number[] }[] }
    const [row] = content.rows
    const edited = join(folder, 'edited.json')
    const before = row?.values[0] ?? 0
    row?.values.splice(0, 1, before + 1)
    writeFileSync(edited, JSON.stringify(content))
    const printed = await sanhua('verify', edited, '--data', root, '--lang', 'en')
    expect([printed.status, printed.out.split('\n')[0]]).toEqual([1, '1 edited'])
    expect(printed.out).toContain(`${before} → ${before + 1}`)
    expect(await json(edited)).toMatchObject({ charts: [{ verdict: 'edited', edits: [{ place: 'table', row: row?.label, exported: before, found: before + 1 }] }] })

    const table = join(root, 'observations/population.csv')
    const text = readFileSync(table, 'utf8')
    const changed = text.replace(/^(pop_urban,CN,2020,)(\d+)/m, (_, head: string, value: string) => head + String(Number(value) + 100))
    expect(changed).not.toBe(text)
    writeFileSync(table, changed)
    const revised = await json(file)
    expect(revised.charts).toMatchObject([{ verdict: 'revised', edits: [], changes: [{ row: '2020年', before: 6.2, after: 6.21, unit: '亿人' }] }])

    const other = join(folder, 'minutes.txt')
    writeFileSync(other, 'minutes of a meeting')
    expect((await sanhua('verify', other, '--data', root)).status).toBe(1)
    expect(await json(other)).toMatchObject({ ours: false, reason: 'other-format' })
    expect((await sanhua('verify', join(folder, 'none.pptx'), '--data', root)).status).toBe(2)
    expect((await sanhua('verify')).status).toBe(2)
  })
})
