import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { sanitizeBiff } from '../../../../src/ingest/bytes/containers/sanitize-biff'

const VOID = 0xe2

const u16 = (value: number): number[] => [value & 255, value >> 8]
const record = (type: number, data: readonly number[] = []): number[] => [...u16(type), ...u16(data.length), ...data]
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0)
const ones = (count: number): number[] => Array.from({ length: count }, () => 1)
const BOF = record(0x0809, zeros(16))
const EOF = record(0x000a)

/** Type and data of every record of a stream that was not refused. */
const recordsOf = (bytes: readonly number[]): { type: number; data: number[] }[] => {
  const sanitized = sanitizeBiff(Uint8Array.from(bytes))
  if (!('stream' in sanitized)) throw new Error(sanitized.error)
  const { stream } = sanitized
  const records: { type: number; data: number[] }[] = []
  for (let at = 0; at + 4 <= stream.length; ) {
    const length = (stream[at + 2] ?? 0) + 256 * (stream[at + 3] ?? 0)
    records.push({ type: (stream[at] ?? 0) + 256 * (stream[at + 1] ?? 0), data: [...stream.subarray(at + 4, at + 4 + length)] })
    at += 4 + length
  }
  return records
}
const typesOf = (bytes: readonly number[]): number[] => recordsOf(bytes).map(({ type }) => type)
const errorOf = (bytes: readonly number[]): string => {
  const sanitized = sanitizeBiff(Uint8Array.from(bytes))
  return 'error' in sanitized ? sanitized.error : ''
}

describe('a stream of records', () => {
  test.each([
    ['nothing', []],
    ['too short for a record', [9, 8, 0]],
    ['no BOF at its start', record(0x0203, zeros(14))],
    ['a record longer than the stream', [...BOF, ...u16(0x0203), ...u16(50), 1, 2]],
  ])('is damaged: %s', (_, bytes) => expect(errorOf(bytes)).toBe('damaged'))

  it('is encrypted where it names a password', () => expect(errorOf([...BOF, ...record(0x002f, zeros(6))])).toBe('encrypted'))

  it('keeps what holds cells and voids what does not, or is too short to', () => {
    expect(typesOf([...BOF, ...record(0x0203, zeros(14)), ...record(0x0203, zeros(13)), ...record(0x00ec, zeros(40)), ...EOF])).toEqual([0x0809, 0x0203, VOID, VOID, 0x000a])
  })

  it('ends with its padding', () => {
    expect(typesOf([...BOF, ...EOF, ...zeros(64)])).toEqual([0x0809, 0x000a])
    expect(typesOf([...BOF, ...record(0), ...EOF])).toEqual([0x0809, VOID, 0x000a]) // zeros before the end are a record
  })

  it('leaves the given bytes as they are', () => {
    const given = Uint8Array.from([...BOF, ...record(0x00ec, zeros(4))])
    const before = given.slice()
    sanitizeBiff(given)
    expect(given).toEqual(before)
  })
})

describe('a formula', () => {
  test.each([
    ['of 1997 and later', 0x0809, 0x0006, 22, 20, 2],
    ['of the middle versions', 0x0409, 0x0406, 20, 16, 2],
    ['of version 2', 0x0009, 0x0006, 20, 16, 1],
  ])('%s keeps its value and loses its expression', (_, bof, type, size, at, length) => {
    const [, formula] = recordsOf([...record(bof, zeros(16)), ...record(type, ones(size))])
    expect(formula?.type).toBe(type)
    expect(formula?.data.map((byte, index) => (byte === 0 ? index : -1)).filter((index) => index >= 0)).toEqual(Array.from({ length }, (__, index) => at + index))
  })

  it('too short for its length field is voided', () => expect(typesOf([...BOF, ...record(0x0006, ones(21))])).toEqual([0x0809, VOID]))
})

describe('the table of strings', () => {
  const table = (count: number, ...strings: readonly (readonly number[])[]): number[] => [...zeros(4), ...u16(count), 0, 0, ...strings.flat()]
  const string = (text: string): number[] => [...u16(text.length), 0, ...Array.from(text, (char) => char.charCodeAt(0))]
  const wide = (text: string): number[] => [...u16(text.length), 1, ...Array.from(text).flatMap((char) => u16(char.charCodeAt(0)))]
  const SST = 0x00fc
  const CONTINUE = 0x003c

  test.each([
    ['without strings', [...record(SST, table(0))]],
    ['of narrow and wide ones', [...record(SST, table(2, string('abc'), wide('人口')))]],
    ['with fewer than counted', [...record(SST, table(9, string('abc')))]],
    ['with marks of format', [...record(SST, table(1, [...u16(2), 8, ...u16(1), 65, 66, 1, 2, 3, 4]))]],
    ['with an extension', [...record(SST, table(1, [...u16(1), 4, 3, 0, 0, 0, 65, 7, 8, 9]))]],
    ['with marks and an extension', [...record(SST, table(1, [...u16(1), 12, ...u16(1), 2, 0, 0, 0, 65, 1, 2, 3, 4, 7, 8]))]],
    ['whose characters go on in another record', [...record(SST, table(1, [...u16(4), 0, 65, 66])), ...record(CONTINUE, [0, 67, 68])]],
    ['whose characters go on in another width', [...record(SST, table(1, [...u16(3), 0, 65])), ...record(CONTINUE, [1, 66, 0, 67, 0])]],
    ['whose extension goes on in another record', [...record(SST, table(1, [...u16(1), 4, 4, 0, 0, 0, 65, 1])), ...record(CONTINUE, [2, 3, 4])]],
    ['whose next string begins in another record', [...record(SST, table(2, string('ab'))), ...record(CONTINUE, string('cd'))]],
  ])('is kept: %s', (_, bytes) => expect(typesOf([...BOF, ...bytes, ...EOF]).filter((type) => type !== CONTINUE)).toEqual([0x0809, SST, 0x000a]))

  test.each([
    ['too short for its counts', [...record(SST, zeros(7))]],
    ['a string cut in its head', [...record(SST, table(1, [5, 0]))]],
    ['a string cut in the lengths of its head', [...record(SST, table(1, [...u16(1), 12, 0, 0]))]],
    ['characters beyond the table', [...record(SST, table(1, [...u16(9), 0, 65]))]],
    ['a continuation without a byte', [...record(SST, table(1, [...u16(9), 0, 65])), ...record(CONTINUE, [])]],
    ['an extension beyond the table', [...record(SST, table(1, [...u16(1), 4, 99, 0, 0, 0, 65]))]],
    ['a continuation beyond the stream', [...record(SST, table(1, [...u16(9), 0, 65])), ...u16(CONTINUE), ...u16(99), 1]],
  ])('is damaged: %s', (_, bytes) => expect(errorOf([...BOF, ...bytes])).toBe('damaged'))
})

describe('any bytes', () => {
  it('give a stream no longer than they are, or an error, and end', () => {
    const type = fc.constantFrom(0x0809, 0x000a, 0x00fc, 0x003c, 0x0006, 0x0203, 0x002f, 0x0085, 0)
    const records = fc.array(fc.tuple(type, fc.array(fc.nat(255), { maxLength: 40 })), { maxLength: 12 })
    fc.assert(
      fc.property(records, fc.array(fc.nat(255), { maxLength: 8 }), (list, tail) => {
        const bytes = Uint8Array.from([...BOF, ...list.flatMap(([kind, data]) => record(kind, data)), ...tail])
        const sanitized = sanitizeBiff(bytes)
        if ('stream' in sanitized) expect(sanitized.stream.length).toBeLessThanOrEqual(bytes.length)
        else expect(['damaged', 'encrypted']).toContain(sanitized.error)
      }),
      { numRuns: 500 },
    )
  })

  it('sanitized once are sanitized', () => {
    const bytes = Uint8Array.from([...BOF, ...record(0x0006, ones(24)), ...record(0x00ec, ones(9)), ...EOF])
    const once = sanitizeBiff(bytes)
    expect('stream' in once && sanitizeBiff(once.stream)).toEqual(once)
  })
})
