import type { FileReport } from '../../../model/dataset'
import type { ColumnNames } from '../table/header'
import type { IssueLog } from '../../bytes/issue-log'
import { type CatalogueRow, readTable, type SourceFile } from '../table/table'

/** What one catalogue file gave, and what became of it. */
export interface Catalogued<T> {
  readonly entries: T
  readonly report: FileReport
}

/** Reads a table whose rows are named by `id`; of two rows with one id the first stays. */
export const readById = <T>(
  file: SourceFile,
  names: ColumnNames,
  log: IssueLog,
  make: (row: CatalogueRow, id: string) => T | undefined,
): Catalogued<ReadonlyMap<string, T>> => {
  const entries = new Map<string, T>()
  const lines = new Map<string, number>()
  const report = readTable(file, names, log, (row) => {
    const id = row.text('id')
    const firstLine = lines.get(id)
    if (id === '' || id.includes('|')) {
      log.add('term-unknown', 'error', row.line, row.column('id'), id, { column: 'id', allowed: [] })
    } else if (firstLine !== undefined) {
      log.add('id-duplicate', 'error', row.line, row.column('id'), id, { firstLine })
    } else {
      lines.set(id, row.line)
      const entry = make(row, id)
      if (entry !== undefined) entries.set(id, entry)
    }
  })
  return { entries, report }
}

/** Reads a table whose rows have no name of their own. */
export const readList = <T>(
  file: SourceFile,
  names: ColumnNames,
  log: IssueLog,
  make: (row: CatalogueRow) => T | undefined,
): Catalogued<readonly T[]> => {
  const entries: T[] = []
  const report = readTable(file, names, log, (row) => {
    const entry = make(row)
    if (entry !== undefined) entries.push(entry)
  })
  return { entries, report }
}
