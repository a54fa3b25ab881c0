import type { Identity } from '../../../model/dataset'
import type { IssueLog } from '../../bytes/issue-log'
import { readNumber } from '../table/read-number'
import type { SourceFile } from '../table/source-file'
import { NUMBER_FORM, type CatalogueRow } from '../table/table'
import type { KnownIds } from './known'
import { readById, type Catalogued } from './read-by-id'

const NAMES = {
  required: ['id', 'left', 'right', 'tolerance'],
  optional: ['from', 'to', 'region', 'note'],
}
const PROVINCES = 'provinces'

/** A number in the canonical unit, or `0.1%` of the left side. */
const readTolerance = (row: CatalogueRow): Identity['tolerance'] | undefined => {
  const text = row.text('tolerance')
  const relative = text.endsWith('%')
  const { value, missing, suggestion } = readNumber((relative ? text.slice(0, -1) : text).trim(), relative ? -2 : 0)
  if (missing === '' && value >= 0) return { kind: relative ? 'relative' : 'absolute', value }
  const expected = `${NUMBER_FORM} | 0.1%`
  row.log.add('value-unreadable', 'error', row.line, row.column('tolerance'), text, { expected, suggestion })
  return undefined
}

const makeIdentity = (row: CatalogueRow, id: string, known: KnownIds): Identity | undefined => {
  const tolerance = readTolerance(row)
  const from = row.period('from')
  const to = row.period('to')
  const region = row.text('region')
  if (region !== '' && region !== PROVINCES && known.region(row, 'region') === undefined) return undefined
  if (tolerance === undefined) return undefined
  return {
    id,
    left: row.text('left'),
    right: row.text('right'),
    tolerance,
    from,
    to,
    region,
    note: row.bilingual('note'),
    line: row.line,
  }
}

/** `identities.csv`; the expressions are parsed where they are evaluated. */
export const readIdentities = (
  file: SourceFile,
  log: IssueLog,
  known: KnownIds,
): Catalogued<ReadonlyMap<string, Identity>> => readById(file, NAMES, log, (row, id) => makeIdentity(row, id, known))
