import type { Claim, Identity } from '../../../model/dataset'
import { PUBLISHED_UNITS, publishedUnit } from '../../../model/unit'
import { nearestName } from '../../../transform/nearest-name'
import type { IssueLog } from '../../bytes/issue-log'
import { readNumber } from '../table/read-number'
import { type CatalogueRow, NUMBER_FORM, type SourceFile } from '../table/table'
import { type Catalogued, type KnownIds, readById } from './read-by-id'

const CLAIM_COLUMNS = {
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
  readById(file, CLAIM_COLUMNS, log, (row, id) => makeClaim(row, id, known))

const IDENTITY_COLUMNS = {
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
): Catalogued<ReadonlyMap<string, Identity>> => readById(file, IDENTITY_COLUMNS, log, (row, id) => makeIdentity(row, id, known))
