import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { Chance } from './chance'
import { corpus } from './corpus'
import { spoil } from './mutations'
import { tryFile } from './try-file'

const CASES = 2000
const SEED = 20_261_125
const MOST = 10_000 // ms of processor time, of a machine that other tests use too; the script holds 2,000

// The workbook reader remarks on what it does not know.
beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterAll(() => void vi.restoreAllMocks())

it(`${CASES} spoiled files come through the whole path without an exception, a hang or a changed prototype`, async () => {
  const samples = corpus()
  const found: string[] = []
  let slowest = 0
  for (let at = 0; at < CASES; at += 1) {
    const before = process.cpuUsage()
    const wrong = await tryFile(spoil(samples, new Chance(SEED, at)))
    slowest = Math.max(slowest, process.cpuUsage(before).user / 1000)
    if (wrong !== '') found.push(`npm run fuzz -- --seed ${SEED} --only ${at}: ${wrong}`)
  }
  expect(found).toEqual([])
  expect(slowest).toBeLessThan(MOST)
}, 120_000)

it('the samples are every layout’s and every container’s', () => {
  const names = corpus().map(({ name }) => name)
  expect(names.length).toBeGreaterThan(60)
  for (const end of ['.csv', '.tsv', '.xlsx', '.zip', '.gz', '.biff8', '.xlml', '.xls']) expect(names.some((name) => name.endsWith(end)), end).toBe(true)
})

it('a case is the same whenever it is run', () => {
  const samples = corpus()
  for (const at of [0, 17, 999]) expect(spoil(samples, new Chance(SEED, at))).toEqual(spoil(samples, new Chance(SEED, at)))
})
