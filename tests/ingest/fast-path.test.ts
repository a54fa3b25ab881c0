/** The byte scanner against PapaParse: values, issues and line numbers alike, whatever the file. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readByBytes, readBySlices, type ObservationFile } from '../../src/ingest/package/observations/read-observations'
import { Vocabulary } from '../../src/ingest/package/observations/vocabulary'
import { generateCatalogue, generateRows } from '../bench/generate-rows'
import { readPackage } from '../../src/ingest'
import { catalogues, unpackedAll } from './small-package'

const path = 'observations/case.csv'
const known = catalogues()

const facts = ({ series, report, issues }: ObservationFile) => ({ series: unpackedAll(series), report, issues })

/** Reads both ways; true when the bytes' own way was taken. */
const compare = (text: string | Uint8Array, names = known): boolean => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const fast = readByBytes({ path, bytes }, new Vocabulary(names))
  if (fast === undefined) return false
  expect(facts(fast)).toEqual(facts(readBySlices({ path, bytes }, new Vocabulary(names))))
  return true
}

const COLUMNS = ['indicator', 'region', 'period', 'value', 'unit', 'source', 'evidence', 'vintage', 'variant', 'basis', 'bound', 'note']
const pick = (...texts: string[]) => fc.constantFrom(...texts)
const digits = fc.oneof(
  fc.integer({ min: -5, max: 200_000 }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map(String),
  fc.tuple(fc.nat(99_999_999), fc.integer({ min: 0, max: 7 })).map(([value, places]) => (value / 10 ** places).toFixed(places)),
)
const CELLS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  indicator: pick('netizens', 'penetration', 'netizens', 'penetration', 'offline', 'netizen', ''),
  region: pick('CN', 'CN-GD', 'JPN', 'CN', 'CN-GD', 'XX', ' CN'),
  period: fc.oneof(
    fc.integer({ min: 1990, max: 2030 }).map(String),
    fc.tuple(fc.integer({ min: 2000, max: 2024 }), fc.integer({ min: 0, max: 13 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
    pick('2023-Q4', '2023-H1', '20023', '0999', '2201', '２０２３', ' 2023', '2023年', ''),
  ),
  value: fc.oneof(digits, digits, digits, pick('—', '…', '..', '', '1,234', '１２３', '12.5%', '-', '1.', '.5', '00', '-0', '1e5', '9'.repeat(20), '0.1234567890123456')),
  unit: pick('万人', '%', '万人', '%', '亿人', '人', '户', '口', ''),
  source: pick('cnnic-53', 'cnnic-54', 'cnnic-53;cnnic-54', 'cnnic', ''),
  evidence: pick('two-sources', 'identity', 'one-source', 'unverified', '', 'sure'),
  vintage: pick('', '', '', 'first-release', 'second'),
  variant: pick('', '', '', 'medium', 'low95', 'x|y'),
  basis: pick('', 'survey', 'census', 'guess'),
  bound: pick('', '', 'lower', 'upper', 'over'),
  note: fc.oneof(pick('', '', '中文 || English', 'a,b', 'two\nlines', 'say "so"', '\u3000', '\ufeffx', "'"), fc.string({ maxLength: 5 })),
}

const quoted = (cell: string): string => `"${cell.replace(/"/g, '""')}"`
/** A cell as a writer may put it: quoted where it must be, or needlessly. */
const printCell = ([cell, always]: readonly [string, boolean]): string =>
  always || /[",\r\n]/.test(cell) ? quoted(cell) : cell

const rowOf = (columns: readonly string[]) =>
  fc.tuple(...columns.map((name) => fc.tuple(CELLS[name] as fc.Arbitrary<string>, fc.boolean().map((odd) => odd && name === 'note'))))
const lineOf = (columns: readonly string[]) =>
  fc.oneof(
    { weight: 12, arbitrary: rowOf(columns).map((cells) => cells.map(printCell).join(',')) },
    { weight: 2, arbitrary: rowOf(columns).map((cells) => cells.map(([cell]) => quoted(cell)).join(',')) },
    { weight: 1, arbitrary: pick('', ',,,', ' ', 'netizens,CN', `${','.repeat(10)}`, 'netizens,CN,2023,1,万人,cnnic-53,one-source,,,,,') },
  )
const columnOrder = fc.oneof(
  fc.constant(COLUMNS),
  fc.shuffledSubarray(COLUMNS, { minLength: 7 }),
  fc.shuffledSubarray(COLUMNS.slice(0, 6), { minLength: 6 }),
)
const file = columnOrder.chain((columns) =>
  fc.record({
    head: fc.constant(columns.join(',')),
    lines: fc.array(lineOf(columns), { maxLength: 25 }),
    end: pick('\n', '\n', '\r\n'),
    last: fc.boolean(),
    mark: pick('', '', '\ufeff'),
  }),
)
const print = ({ head, lines, end, last, mark }: { head: string; lines: string[]; end: string; last: boolean; mark: string }) =>
  `${mark}${[head, ...lines].join(end)}${last ? end : ''}`

describe('the byte scanner', () => {
  it('reads what PapaParse reads, with the same issues at the same lines', () => {
    let taken = 0
    fc.assert(
      fc.property(file, (made) => {
        if (compare(print(made))) taken += 1
      }),
      { numRuns: 600 },
    )
    expect(taken).toBeGreaterThan(200) // a comparison that never happens proves nothing
  })

  it('agrees, or steps aside, when any bytes are damaged', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.constantFrom(0x22, 0x0a, 0x0d, 0x2c, 0xff, 0xe4, 0x00, 0x20, 0x41)), { maxLength: 4 })
    fc.assert(
      fc.property(file, damage, (made, hits) => {
        const bytes = new TextEncoder().encode(print(made))
        for (const [at, byte] of hits) bytes[at % bytes.length] = byte
        compare(bytes)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['lone carriage returns', 'indicator,region,period,value,unit\rnetizens,CN,2023,1,万人\r'],
    ['another layout', 'region,2022,2023\nCN,1,2\n'],
    ['an open quote', 'indicator,region,period,value,unit,note\nnetizens,CN,2023,1,万人,"open\n'],
    ['bytes that are not UTF-8', Uint8Array.from([0xc4, 0xea, 0x0a])],
  ])('leaves %s to PapaParse', (_, text) => expect(compare(text)).toBe(false))

  it('takes quoted headers, ignored columns, a byte-order mark and a last line without end', () => {
    const head = '\ufeff"indicator","region","period","value","unit","source","extra"\r\n'
    expect(compare(`${head}netizens,CN,2023,1,万人,cnnic-53,中文\r\n"penetration",CN,"2023","7.5",%,cnnic-53,x`)).toBe(true)
  })

  it('agrees on ten thousand generated rows in any order', () => {
    const files = new Map([...generateCatalogue()].map(([name, text]) => [name, new TextEncoder().encode(text)]))
    const { indicators, regions, sources } = readPackage(files)
    for (const order of ['release', 'shuffled'] as const) {
      expect(compare(generateRows(10_000, order), { indicators, regions, sources })).toBe(true)
    }
  })
})
