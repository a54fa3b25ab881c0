import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { Chance } from './chance'
import { corpus } from './corpus'
import { spoil } from './mutations'
import { tryFile } from './try-file'

export const SEED = 20_261_125
const MOST = 10_000 // ms of processor time, of a machine that other tests use too; the script holds 2,000

/** Declares the test of cases `from` … `to` − 1 of the suite's seed. Its two halves are files of their own, so that two workers share them. */
export const itSurvives = (from: number, to: number): void => {
  // The workbook reader remarks on what it does not know.
  beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
  afterAll(() => void vi.restoreAllMocks())

  it(`spoiled files ${from} to ${to - 1} come through the whole path without an exception, a hang or a changed prototype`, async () => {
    const samples = corpus()
    const found: string[] = []
    let slowest = 0
    for (let at = from; at < to; at += 1) {
      const before = process.cpuUsage()
      const wrong = await tryFile(spoil(samples, new Chance(SEED, at)))
      slowest = Math.max(slowest, process.cpuUsage(before).user / 1000)
      if (wrong !== '') found.push(`npm run fuzz -- --seed ${SEED} --only ${at}: ${wrong}`)
    }
    expect(found).toEqual([])
    expect(slowest).toBeLessThan(MOST)
  }, 120_000)
}
