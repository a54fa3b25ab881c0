import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../src/ingest/bytes/csv/csv-table'
import { decodeBytes } from '../../../src/ingest'

const read = (text: string) => {
  const records: [number, ...string[]][] = []
  const quotes: [string, number][] = []
  const { value } = decodeBytes(new TextEncoder().encode(text))
  if (value === undefined) throw new Error('not decoded')
  readCsv(value, (cells, line) => records.push([line, ...cells]), (code, line) => quotes.push([code, line]))
  return { records, quotes }
}

const print = (cell: string): string => (/[",\n\r;\t]|^\s|\s$/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)

describe('CSV records', () => {
  it('are plain rows: nothing renamed, trimmed or typed', () => {
    const { records, quotes } = read('a,a,__proto__\n 007 ,"1,234",TRUE\n')
    expect(records.slice(0, 2)).toEqual([
      [1, 'a', 'a', '__proto__'],
      [2, ' 007 ', '1,234', 'TRUE'],
    ])
    expect(quotes).toEqual([])
  })

  it.each(['\n', '\r\n', '\r'])('count lines with %j as line end, newlines in quotes included', (end) => {
    const { records } = read(['a,b', '"x', 'y",1', '2,3'].join(end))
    expect(records).toEqual([
      [1, 'a', 'b'],
      [2, 'x\ny', '1'],
      [4, '2', '3'],
    ])
  })

  it('lose only the line whose quote is left open', () => {
    const { records, quotes } = read('a,b\n1,"open\n3,4\n5,"six"\n7,8')
    expect(quotes).toEqual([['quote-unclosed', 2]])
    expect(records.map(([line]) => line)).toEqual([1, 3, 4, 5])
  })

  it('tell a stray quote from an open one', () => {
    expect(read('a,b\n1,"two" 2\n3,4\n').quotes).toEqual([['quote-malformed', 2]])
  })

  it('come to an end with a broken quote on every line', () => {
    const { records } = read(`a,b\n${'1,"x"y\n'.repeat(20_000)}`)
    expect(records.length).toBeGreaterThan(0)
  })

  it('read one record longer than any window', () => {
    const long = 'x\n'.repeat(300_000)
    const { records, quotes } = read(`a,b\n1,"${long}"\n2,3\n`)
    expect(quotes).toEqual([])
    expect(records[1]?.[2]).toBe(long)
    expect(records[2]).toEqual([300_003, '2', '3'])
  })

  it('are those that were written, in windows of any cut, with the lines of an editor', () => {
    const cell = fc.oneof(fc.constantFrom('', 'a', '人口', 'x"y', '1,2', 'two\nlines', ' s '), fc.string({ maxLength: 6 }))
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 40_000 }), (table, padding) => {
        const all = [['a', 'b', 'c'], ['x'.repeat(padding), '', ''], ...table].map((row) => row.map((text) => text.replace(/\r/g, '')))
        const { records, quotes } = read(`${all.map((row) => row.map(print).join(',')).join('\n')}\n`)
        let line = 1
        const expected = all.map((row) => {
          const at = line
          line += row.join('').split('\n').length
          return [at, ...row]
        })
        expect(records.slice(0, all.length)).toEqual(expected.map((row) => row.map((text) => text)))
        expect(quotes).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})
