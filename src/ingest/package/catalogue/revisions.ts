import type { Revision } from '../../../model/dataset'
import { comparePeriods } from '../../../model/time'
import type { IssueLog } from '../../bytes/issue-log'
import type { SourceFile } from '../table/source-file'
import { PERIOD_FORMS, type CatalogueRow } from '../table/table'
import type { KnownIds } from './known'
import { readList, type Catalogued } from './read-by-id'

const NAMES = {
  required: ['indicator', 'from', 'to', 'source'],
  optional: ['region', 'published', 'base', 'reason_zh', 'reason_en'],
}

/** A year, or nothing where it is not known. */
const publishedOf = (row: CatalogueRow): string => {
  const text = row.text('published')
  if (/^(?:\d{4})?$/.test(text)) return text
  row.log.add('period-unreadable', 'error', row.line, row.column('published'), text, { expected: '2021' })
  return ''
}

/** First and last period; undefined, with an issue, where the last is before the first. */
const spanOf = (row: CatalogueRow): Pick<Revision, 'from' | 'to'> | undefined => {
  const [from, to] = [row.period('from'), row.period('to')]
  if (from === undefined || to === undefined) return undefined
  if (comparePeriods(from, to) <= 0) return { from, to }
  row.log.add('period-unreadable', 'error', row.line, row.column('to'), row.text('to'), { expected: `${PERIOD_FORMS} ≥ ${row.text('from')}` })
  return undefined
}

const makeRevision = (row: CatalogueRow, known: KnownIds): Revision | undefined => {
  const indicator = known.indicator(row, 'indicator')
  const region = row.text('region') === '' ? '' : known.region(row, 'region')
  const span = spanOf(row)
  const published = publishedOf(row)
  const base = row.period('base')
  known.sources(row, 'source')
  if (indicator === undefined || region === undefined || span === undefined) return undefined
  return { indicator, region, ...span, published, base, reason: row.pair('reason'), source: row.text('source') }
}

/** `revisions.csv`. */
export const readRevisions = (file: SourceFile, log: IssueLog, known: KnownIds): Catalogued<readonly Revision[]> =>
  readList(file, NAMES, log, (row) => makeRevision(row, known))
