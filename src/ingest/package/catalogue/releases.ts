import { FREQUENCIES, type ReleaseCalendar } from '../../../model/dataset'
import type { IssueLog } from '../../bytes/issue-log'
import type { SourceFile } from '../table/source-file'
import type { CatalogueRow } from '../table/table'
import { readById, type Catalogued } from './read-by-id'

const NAMES = {
  required: ['id', 'frequency', 'sources'],
  optional: ['publisher_zh', 'publisher_en', 'title_zh', 'title_en', 'months', 'lag', 'url'],
}

const partsOf = (text: string): string[] => text.split(';').map((part) => part.trim()).filter(Boolean)

const makeRelease = (row: CatalogueRow, id: string): ReleaseCalendar | undefined => {
  const frequency = row.term('frequency', FREQUENCIES)
  const lag = row.text('lag') === '' ? undefined : row.number('lag')
  if (frequency === undefined || (lag === undefined && row.text('lag') !== '')) return undefined
  return { id, publisher: row.pair('publisher'), title: row.pair('title'), frequency, months: partsOf(row.text('months')).map(Number), lag, url: row.text('url'), sources: partsOf(row.text('sources')) }
}

/** `releases.csv`: when the publications that the package draws on come out. */
export const readReleases = (file: SourceFile, log: IssueLog): Catalogued<ReadonlyMap<string, ReleaseCalendar>> => readById(file, NAMES, log, makeRelease)
