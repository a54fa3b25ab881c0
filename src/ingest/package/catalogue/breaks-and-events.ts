import { BREAK_KINDS, SEPARATES, type Break, type EventMark } from '../../../model/dataset'
import type { IssueLog } from '../../bytes/issue-log'
import type { SourceFile } from '../table/source-file'
import type { CatalogueRow } from '../table/table'
import type { KnownIds } from './known'
import { readList, type Catalogued } from './read-by-id'
import { THEMES } from '../../../model/indicator'

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
