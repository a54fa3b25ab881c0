import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTables } from '../../../../src/cli/check'
import { takeIn, understandFile } from '../../../../src/cli/take-in'
import { decide } from '../../../../src/ingest/import/decisions/decisions'
import { rowKey } from '../../../../src/ingest/import/rows/proposal'
import { readPackage } from '../../../../src/ingest/index'
import { makeImportSession } from '../../../../src/platform/workbench/make-import-session'
import { describeIssue } from '../../../../src/words/issues'
import { GOOD } from '../../../cli/fixture-package'

const encoder = new TextEncoder()
const FILES: ReadonlyMap<string, Uint8Array> = new Map(Object.entries(GOOD).map(([path, text]) => [path, encoder.encode(text)]))
const TABLE = 'observations/population.csv'
const NAMES = ['总人口', '城镇人口', '乡村人口'] as const
const CHOICES = { encoding: '', layout: '', period: '', numbers: '', dates: '' } as const

type Years = Readonly<Record<string, readonly [total: string, urban: string, rural: string]>>

const tableOf = (years: Years): Uint8Array =>
  encoder.encode([`指标,${Object.keys(years).map((year) => `${year}年`).join(',')}`, ...NAMES.map((name, at) => `${name}(万人),${Object.values(years).map((all) => all[at] ?? '').join(',')}`), '数据来源：国家统计局', ''].join('\n'))

/** By the functions of the command line. */
const byCommand = async (bytes: Uint8Array, { force = false, only = [], replace = false }: { readonly force?: boolean; readonly only?: readonly string[]; readonly replace?: boolean } = {}) => {
  const dataset = readPackage(FILES)
  return takeIn(await understandFile(bytes, 'a.csv', CHOICES, dataset), FILES, dataset, { only, replace, force })
}

/** By the session behind the page. */
const byPage = async (bytes: Uint8Array, { force = false, left = [] as readonly string[], replace = false } = {}) => {
  const session = makeImportSession(() => undefined)
  await session.start(FILES, [])
  const { matches } = await session.read(1, new File([new Uint8Array(bytes)], 'a.csv'), {})
  const compared = await session.compare([{ slot: 1, decisions: decide(matches) }], { replace, contradictions: force })
  const summary = left.length > 0 ? await session.leave(left) : compared
  return { files: await session.candidate(), summary, issues: await session.allIssues() }
}

const textsOf = (files: ReadonlyMap<string, Uint8Array>): Record<string, string> => Object.fromEntries([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))

describe('what is written', () => {
  it('is not a figure with an error; the others are, and the cell is reported', async () => {
    const { settled, issues } = await byCommand(tableOf({ 2021: ['1015000000', '63000', '38500'], 2022: ['102000', '64000', '38000'] }))
    expect(settled.held.map(({ row, kind, because }) => [row.indicator, row.period, kind, because.code])).toEqual([['pop_total', '2021', 'error', 'value-slip']])
    expect(settled.rows.map(({ indicator, period }) => `${indicator} ${period}`)).not.toContain('pop_total 2021')
    const reported = issues.find(({ effect }) => effect === 'held')
    expect(reported).toMatchObject({ code: 'value-slip', found: '1015000000', place: { file: 'a.csv', line: 2, column: 2 } })
    expect(reported && describeIssue(reported, 'zh').now).toBe('这个数不写入。')
  })

  it('is not what contradicts an identity or a statement, unless a person says so; then it is marked', async () => {
    const bytes = tableOf({ 2019: ['100000', '60000', '40000'], 2020: ['101000', '61000', '40000'], 2021: ['101500', '63000', '30000'] }) // the statement says 6.2 of 2020
    const { settled } = await byCommand(bytes)
    expect(settled.held.map(({ row, because }) => `${row.indicator} ${row.period} ${because.code}`).sort()).toEqual(['pop_rural 2021 identity-shifted', 'pop_total 2021 identity-shifted', 'pop_urban 2020 claim-false', 'pop_urban 2021 identity-shifted', 'pop_rural 2020 identity-shifted'].sort())
    const taken = (await byCommand(bytes, { force: true })).settled
    expect([taken.held, taken.marked.length]).toEqual([[], 4]) // the rural figure of 2020 agrees with what is now written
    for (const row of taken.rows.filter(({ period }) => period === '2021')) expect(row).toMatchObject({ evidence: 'unverified', note: expect.stringMatching(/urban-rural.* \|\| contradicts urban-rural/) })
  })

  it('keeps the rows of held figures where the file replaces whole series', async () => {
    const { settled } = await byCommand(tableOf({ 2019: ['100000', '60000', '40000'], 2020: ['1010000000', '62000', '39000'], 2021: ['101500', '63000', '38500'] }), { replace: true })
    expect(settled.held.map(({ row }) => row.period)).toEqual(['2020'])
    expect(textsOf(settled.files)[TABLE]).toMatch(/^pop_total,CN,2020,101000,/m)
  })

  it('to leave an indicator out is checked: what was consistent together may not be in part', async () => {
    const bytes = tableOf({ 2019: ['100000', '60000', '40000'], 2020: ['102000', '62000', '40000'] })
    expect((await byPage(bytes)).summary.held).toMatchObject({ contradictions: 0 })
    const { summary, files } = await byPage(bytes, { left: ['pop_total'] })
    expect(summary.held).toMatchObject({ contradictions: 1 })
    expect(textsOf(files)[TABLE]).toBe(textsOf(FILES)[TABLE])
    expect(files).toEqual((await byCommand(bytes, { only: ['pop_urban', 'pop_rural'] })).files)
  })
})

const figure = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 30_000, max: 110_000 }).map(String) }, { weight: 1, arbitrary: fc.constantFrom('', '—', '1l5', '-4', '620000000', '1e3') })
const sound = fc.tuple(fc.integer({ min: 50_000, max: 70_000 }), fc.integer({ min: 30_000, max: 45_000 })).map(([urban, rural]) => [`${urban + rural}`, `${urban}`, `${rural}`] as const)
const years = fc.uniqueArray(fc.integer({ min: 2017, max: 2024 }), { minLength: 1, maxLength: 4 }).chain((all) => fc.tuple(...all.map((year) => fc.oneof(sound, fc.tuple(figure, figure, figure)).map((row) => [`${year}`, row] as const)))).map((pairs): Years => Object.fromEntries(pairs))

describe('whatever a file says', () => {
  it('page and command write the same rows, and say as much of what they do not write', async () => {
    await fc.assert(fc.asyncProperty(years, fc.boolean(), fc.boolean(), async (given, force, replace) => {
      const bytes = tableOf(given)
      const [command, page] = [await byCommand(bytes, { force, replace }), await byPage(bytes, { force, replace })]
      expect(textsOf(page.files)).toEqual(textsOf(command.files))
      expect(page.summary.held.errors + page.summary.held.contradictions).toBe(command.settled.held.length)
      expect(page.issues.filter(({ effect }) => effect)).toEqual(command.issues.filter(({ effect }) => effect))
    }), { numRuns: 60 })
  })

  it('every row is written or held, and no error is left that a written row explains', async () => {
    await fc.assert(fc.asyncProperty(years, fc.boolean(), async (given, force) => {
      const { settled, proposal, files } = await byCommand(tableOf(given), { force })
      const keys = (rows: readonly Parameters<typeof rowKey>[0][]): string[] => rows.map(rowKey).sort()
      expect(keys([...settled.rows, ...settled.held.map(({ row }) => row)])).toEqual(keys(proposal.rows))
      const errors = checkTables(files).issues.filter(({ severity }) => severity === 'error').length
      if (!force && settled.unexplained.length === 0) expect(errors).toBe(0)
    }), { numRuns: 60 })
  })
})
