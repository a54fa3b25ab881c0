import type { Claim } from '../../../model/dataset'
import { PUBLISHED_UNITS, publishedUnit } from '../../../model/unit'
import type { IssueLog } from '../../bytes/issue-log'
import { nearestName } from '../../../transform/nearest-name'
import type { SourceFile } from '../table/source-file'
import type { CatalogueRow } from '../table/table'
import type { KnownIds } from './known'
import { readById, type Catalogued } from './read-by-id'

const NAMES = {
  required: ['id', 'expression', 'period', 'expected', 'unit'],
  optional: ['text_zh', 'text_en', 'decimals', 'source'],
}

const makeClaim = (row: CatalogueRow, id: string, known: KnownIds): Claim | undefined => {
  const period = row.period('period')
  const expected = row.number('expected')
  const unit = row.text('unit')
  known.sources(row, 'source')
  if (publishedUnit(unit) === undefined) {
    const nearest = nearestName(unit, PUBLISHED_UNITS.map(({ token }) => token))
    row.log.add('unit-unknown', 'error', row.line, row.column('unit'), unit, { nearest })
    return undefined
  }
  if (period === undefined || expected === undefined) return undefined
  return {
    id,
    text: row.pair('text'),
    expression: row.text('expression'),
    period,
    expected,
    unit,
    decimals: row.number('decimals') ?? 0,
    source: row.text('source'),
    line: row.line,
  }
}

/** `claims.csv`: the statements that the data must reproduce. */
export const readClaims = (file: SourceFile, log: IssueLog, known: KnownIds): Catalogued<ReadonlyMap<string, Claim>> =>
  readById(file, NAMES, log, (row, id) => makeClaim(row, id, known))
