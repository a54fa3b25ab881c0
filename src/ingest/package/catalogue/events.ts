import type { EventMark } from '../../../model/dataset'
import { THEMES } from '../../../model/indicator'
import type { IssueLog } from '../../bytes/issue-log'
import type { SourceFile } from '../table/source-file'
import type { CatalogueRow } from '../table/table'
import type { KnownIds } from './known'
import { readList, type Catalogued } from './read-by-id'

const NAMES = { required: ['period', 'text'], optional: ['theme', 'source'] }
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
  readList(file, NAMES, log, (row) => makeEvent(row, known))
