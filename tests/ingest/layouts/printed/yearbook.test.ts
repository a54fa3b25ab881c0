import { describe, expect, test } from 'vitest'
import type { FileReading } from '../../../../src/ingest/tables/plan/file-series'
import { readFile } from '../../../../src/ingest/tables/read/read-file'
import { YEARBOOK } from './yearbook-tables'

const FIRST = 51 // below it are ages, above it no year is reached
const numberAt = (at: number): number => FIRST + 7 * at + 0.5

const filled = (text: string): { readonly text: string; readonly count: number } => {
  let count = 0
  return { text: text.replace(/#/g, () => String(numberAt(count++))), count }
}

/** The series and the point that hold a number. */
const holderOf = (reading: FileReading, value: number) => {
  const series = reading.series.filter(({ points }) => points.some((point) => point.value === value))
  const [first] = series
  return { count: series.length, label: first?.label ?? '', region: first?.region ?? '', unit: first?.unit ?? '', period: first?.points.find((point) => point.value === value)?.period ?? null }
}

describe('a yearbook of tables in many forms', () => {
  test('has at least 25 tables', () => expect(YEARBOOK.length).toBeGreaterThanOrEqual(25))

  test.each(YEARBOOK.map((table) => [table.name, table] as const))('is read whole: %s', async (_, { text: printed, says }) => {
    const { text, count } = filled(printed)
    const reading = await readFile(new TextEncoder().encode(text), 'table.csv')
    expect({ read: reading.coverage.read, unread: reading.coverage.unread }).toEqual({ read: count, unread: 0 })
    expect(reading.series.filter(({ contested }) => contested)).toEqual([])
    expect(reading.issues.filter(({ code }) => code !== 'period-missing').map(({ code }) => code)).toEqual([])
    for (const [at, words, region, period, unit] of says) {
      const { label, ...found } = holderOf(reading, numberAt(at))
      expect({ at, ...found, words: words.filter((word) => label.includes(word)) }).toEqual({ at, count: 1, region, period, unit, words })
    }
  })
})
