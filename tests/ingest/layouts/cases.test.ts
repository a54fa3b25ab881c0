/** Each folder under `cases/` is one file in the form of a bureau, and what a right reading of it prints. `UPDATE=1` writes what is printed now: read it before it is kept. */
import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readingJson } from '../../../src/cli/print-reading'
import { readFile } from '../../../src/ingest/tables/read/read-file'

const CASES = join(import.meta.dirname, 'cases')

interface Printed {
  readonly series: readonly { readonly label: string; readonly region: string; readonly unit: string; readonly points: readonly (readonly [string | null, number | null])[] }[]
  readonly issues: readonly Record<string, unknown>[]
  readonly coverage: unknown
}

/** What is compared: all but the sentences and the count of cells (numbers not understood are issues); one series or issue a line, so that a change shows. */
const comparable = (text: string): string => {
  const { series, issues, coverage: _, ...head } = JSON.parse(text) as Printed
  const lines = (items: readonly unknown[]): string => (items.length === 0 ? '[]' : `[\n${items.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n ]`)
  const bare = issues.map((issue) => Object.fromEntries(Object.entries(issue).filter(([field]) => field !== 'message')))
  return `{"reading": ${JSON.stringify(head)},\n "series": ${lines(series)},\n "issues": ${lines(bare)}}\n`
}

const inputOf = (folder: string): string => {
  const name = readdirSync(folder).find((file) => file !== 'expected.json')
  if (name === undefined) throw new Error(`${folder} holds no file to read`)
  return name
}

describe('layouts', () => {
  const names = readdirSync(CASES)
  test('there are cases', () => expect(names.length).toBeGreaterThan(0))

  test.each(names)('%s', async (name) => {
    const folder = join(CASES, name)
    const input = inputOf(folder)
    const printed = comparable(readingJson(await readFile(readFileSync(join(folder, input)), input), 'zh'))
    const expected = join(folder, 'expected.json')
    if (process.env['UPDATE'] || !existsSync(expected)) {
      if (process.env['CI']) throw new Error(`${expected} is missing`)
      writeFileSync(expected, printed)
    }
    expect(printed).toBe(readFileSync(expected, 'utf8'))
  })
})
