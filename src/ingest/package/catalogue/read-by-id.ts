import type { FileReport, Source } from '../../../model/dataset'
import type { Indicator } from '../../../model/indicator'
import type { Region } from '../../../model/region'
import { nearestName } from '../../../transform/nearest-name'
import type { IssueLog } from '../../bytes/issue-log'
import type { ColumnNames } from '../table/header'
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

/** The three catalogues; one that could not be read is undefined, and then nothing is called unknown for its sake. */
export interface Catalogues {
  readonly indicators: ReadonlyMap<string, Indicator> | undefined
  readonly regions: ReadonlyMap<string, Region> | undefined
  readonly sources: ReadonlyMap<string, Source> | undefined
}

/** Several ids in one cell are joined by `;`: the sources of a number, the panels of a topic. */
export const splitIds = (cell: string): string[] =>
  cell
    .split(';')
    .map((id) => id.trim())
    .filter(Boolean)

/** How many different sources a cell names. */
export const countSources = (cell: string): number => new Set(splitIds(cell)).size

/** Looks ids up for the small tables, reporting those that no catalogue has. */
export class KnownIds {
  constructor(readonly catalogues: Catalogues) {}

  indicator(row: CatalogueRow, column: string): string | undefined {
    return this.find(row, column, 'indicator-unknown', this.catalogues.indicators)
  }

  /** Whether the catalogue has an indicator, one of several that a cell names; one that it has not is reported. */
  isIndicator(row: CatalogueRow, column: string, id: string): boolean {
    const { indicators } = this.catalogues
    if (indicators === undefined || indicators.has(id)) return true
    row.log.add('indicator-unknown', 'error', row.line, row.column(column), id, { nearest: nearestName(id, indicators.keys()) })
    return false
  }

  region(row: CatalogueRow, column: string): string | undefined {
    return this.find(row, column, 'region-unknown', this.catalogues.regions)
  }

  /** Checks the ids of a source cell; a blank cell is no issue here. */
  sources(row: CatalogueRow, column: string): void {
    const { sources } = this.catalogues
    if (sources === undefined) return
    for (const id of splitIds(row.text(column))) {
      if (sources.has(id)) continue
      const nearest = nearestName(id, sources.keys())
      row.log.add('source-unknown', 'error', row.line, row.column(column), id, { nearest })
    }
  }

  private find(
    row: CatalogueRow,
    column: string,
    code: 'indicator-unknown' | 'region-unknown',
    names: ReadonlyMap<string, unknown> | undefined,
  ): string | undefined {
    const id = row.text(column)
    if (names === undefined || names.has(id)) return id
    row.log.add(code, 'error', row.line, row.column(column), id, { nearest: nearestName(id, names.keys()) })
    return undefined
  }
}
