import { readHeader } from '../table/header'
import type { IssueLog } from '../../bytes/issue-log'
import { LONG_COLUMNS } from './long-columns'
import { LongRows } from './long-rows'
import { ObservationStore } from './observation-store'
import type { Vocabulary } from './vocabulary'
import { ByteRecord, NotForBytes, LF } from './byte-record'
import { LongScanner } from './long-scanner'

const SAMPLE = 64 * 1024

const startOf = (bytes: Uint8Array): number => (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0)

/** Rows to make room for, from the mean line of the first 64 KB. */
const expectedRows = (bytes: Uint8Array): number => {
  const sample = bytes.subarray(0, SAMPLE)
  let lines = 1
  for (const byte of sample) if (byte === LF) lines += 1
  return Math.ceil((bytes.length / Math.max(1, sample.length)) * lines * 1.3) // room that is not used is never touched
}

/**
 * Reads a file of the long layout straight from its bytes. Undefined when that cannot be done to the letter of
 * PapaParse: not UTF-8, another layout, broken quotes, lone carriage returns. The log is then to be thrown away.
 */
export const readLongBytes = (bytes: Uint8Array, vocabulary: Vocabulary, log: IssueLog): LongRows | undefined => {
  try {
    const record = new ByteRecord(bytes)
    record.read(startOf(bytes))
    const header = record.lines === 1 ? readHeader(record.cells, 1, LONG_COLUMNS, log) : undefined
    if (header === undefined) return undefined
    const rows = new LongRows(new ObservationStore(header, vocabulary, log, expectedRows(bytes)))
    new LongScanner(bytes, record, rows).run(record.end, 2)
    return rows
  } catch (error) {
    if (error instanceof NotForBytes) return undefined
    throw error
  }
}
