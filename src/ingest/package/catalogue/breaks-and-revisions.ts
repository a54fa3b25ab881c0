import { type Break, BREAK_KINDS, type EventMark, type Revision, SEPARATES } from '../../../model/dataset'
import { THEMES } from '../../../model/indicator'
import { comparePeriods } from '../../../model/time'
import type { IssueLog } from '../../bytes/issue-log'
import { type CatalogueRow, PERIOD_FORMS, type SourceFile } from '../table/table'
import { type Catalogued, type KnownIds, readList } from './read-by-id'

const BREAK_COLUMNS = {
  required: ['indicator', 'period', 'kind', 'separates'],
  optional: ['region', 'label_zh', 'label_en', 'note_zh', 'note_en'],
}

const makeBreak = (row: CatalogueRow, known: KnownIds): Break | undefined => {
  const kind = row.term('kind', BREAK_KINDS)
  const separates = row.term('separates', SEPARATES)
  const period = row.period('period')
  const indicator = known.indicator(row, 'indicator')
  const region = row.text('region') === '' ? '' : known.region(row, 'region')
  if (period === undefined || kind === undefined || separates === undefined) return undefined
  if (indicator === undefined || region === undefined) return undefined
  const label = row.pair('label')
  return { indicator, region, period, kind, separates, ...(label.zh === '' ? {} : { label }), note: row.pair('note') }
}

/** `breaks.csv`. */
export const readBreaks = (file: SourceFile, log: IssueLog, known: KnownIds): Catalogued<readonly Break[]> =>
  readList(file, BREAK_COLUMNS, log, (row) => makeBreak(row, known))

const EVENT_COLUMNS = { required: ['period', 'text'], optional: ['theme', 'source'] }
const ANY_THEME = ['', ...THEMES] as const

const makeEvent = (row: CatalogueRow, known: KnownIds): EventMark | undefined => {
  const period = row.period('period')
  const theme = row.term('theme', ANY_THEME)
  known.sources(row, 'source')
  if (period === undefined || theme === undefined) return undefined
  return { period, theme, text: row.bilingual('text'), source: row.text('source') }
}

/** `events.csv`. */
export const readEvents = (file: SourceFile, log: IssueLog, known: KnownIds): Catalogued<readonly EventMark[]> =>
  readList(file, EVENT_COLUMNS, log, (row) => makeEvent(row, known))

const REVISION_COLUMNS = {
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
  readList(file, REVISION_COLUMNS, log, (row) => makeRevision(row, known))
