/** The checks held against the data that ship: few alarms where nothing is wrong, few misses where something is. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readPackage } from '../../../src/ingest/index'
import type { Dataset } from '../../../src/model/dataset'
import { checkAgainst, differenceOf } from '../../../src/transform/compare/index'
import { shippedFiles, shippedObservations } from '../../panels/shipped-data'
import { blamed, recallOf, withoutNewest } from './seeded-errors'

/** Not derived: what a formula makes of its inputs is not judged. */
let shipped: Dataset

beforeAll(() => {
  shipped = { ...shippedObservations(), identities: [] } // identities are tested in checks.test.ts
})

/** The least part of the errors of a kind that must be found. */
const LEAST_FOUND = [
  ['×10⁴', 0.99],
  ['÷10⁴', 0.99],
  ['×10³', 0.97],
  ['÷10³', 0.97],
  ['×100', 0.97],
  ['÷100', 0.97],
  ['sign', 0.99],
] as const

describe('shipped data as if their newest figures were new', () => {
  it('are equal when read twice', () => {
    const again: Dataset = { ...readPackage(shippedFiles()), identities: [] }
    const same = differenceOf(shipped, again)
    expect(same).toMatchObject({ isEmpty: true, indicators: [] })
    expect(same.counts.unchanged).toBeGreaterThan(25_000)
    expect(checkAgainst(shipped, again, same).map(({ code }) => code)).toEqual(['difference-none'])
  })

  it('raise at most ten false alarms over five years', () => {
    let figures = 0
    let alarms = 0
    for (const back of [1, 2, 3, 4, 5]) {
      const [before, after] = [withoutNewest(shipped, back), withoutNewest(shipped, back - 1)]
      const difference = differenceOf(before, after)
      figures += difference.counts.added
      alarms += blamed(checkAgainst(before, after, difference)).size
    }
    expect(figures).toBeGreaterThan(5000)
    expect(alarms).toBeLessThanOrEqual(10) // 5 of 5271 when this was written
  })

  it.each(LEAST_FOUND)('detect errors of %s in a tenth, and in three tenths, of the figures', (kind, least) => {
    for (const [share, size, blamedFalsely] of [[0.1, 60, 2], [0.3, 200, 3]] as const) {
      const { wrong, found, falsely } = recallOf(shipped, kind, share, 7)
      expect(wrong).toBeGreaterThan(size)
      expect(found / wrong).toBeGreaterThanOrEqual(least)
      expect(falsely.length).toBeLessThanOrEqual(blamedFalsely)
    }
  })

  // the tables of censuses that came later are left out: beside one census ten years before, transposed digits are plausible values
  it('detect swapped leading digits in a tenth of the figures of tables with much history', () => {
    const tables = ['ageing', 'cities', 'digitalisation', 'provinces', 'un', 'urbanisation', 'worldbank'].map((name) => `observations/${name}.csv`)
    const some: Dataset = { ...shipped, series: new Map([...shipped.series].filter(([, { files }]) => files.every((file) => tables.includes(file)))) }
    const { wrong, found, falsely } = recallOf(some, 'swapped', 0.1, 7)
    expect(wrong).toBeGreaterThan(120)
    expect(found / wrong).toBeGreaterThanOrEqual(0.55)
    expect(falsely.length).toBeLessThanOrEqual(2)
  })

  it.each([...LEAST_FOUND, ['swapped', 0.7] as const])('detect errors of %s in three tenths of the figures with two earlier ones', (kind, least) => {
    const { wrong, found, falsely } = recallOf(shipped, kind, 0.3, 7, 2)
    expect(wrong).toBeGreaterThan(40)
    expect(found / wrong).toBeGreaterThanOrEqual(least)
    expect(falsely.length).toBeLessThanOrEqual(2)
  })

  it('detect swapped leading digits in two fifths of all figures with an earlier one', () => {
    const { wrong, found } = recallOf(shipped, 'swapped', 0.3, 7)
    expect(wrong).toBeGreaterThan(200)
    expect(found / wrong).toBeGreaterThanOrEqual(0.4)
  })

  it('detect transposed digits in series with a yearly history', () => {
    const yearly: Dataset = { ...shipped, series: new Map([...shipped.series].filter(([, { periods }]) => periods.length > 10)) }
    const { wrong, found } = recallOf(yearly, 'swapped', 0.3, 11)
    expect(wrong).toBeGreaterThan(60)
    expect(found / wrong).toBeGreaterThan(0.85)
  })
})
