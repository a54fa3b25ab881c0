import { FREQUENCIES, type ReleaseCalendar, type Source, SOURCE_KINDS } from '../../../model/dataset'
import type { IssueLog } from '../../bytes/issue-log'
import type { CatalogueRow, SourceFile } from '../table/table'
import { type Catalogued, readById } from './read-by-id'

const SOURCE_COLUMNS = {
  required: ['id'],
  optional: ['kind', 'body_zh', 'body_en', 'title_zh', 'title_en', 'publisher', 'date', 'url', 'accessed'],
}

const makeSource = (row: CatalogueRow, id: string): Source => ({
  id,
  kind: row.text('kind') === '' ? '' : (row.term('kind', SOURCE_KINDS) ?? ''),
  body: row.pair('body'),
  title: row.pair('title'),
  publisher: row.text('publisher'),
  date: row.text('date'),
  url: row.text('url'),
  accessed: row.text('accessed'),
})

/** `sources.csv`, in the order of the file. */
export const readSources = (file: SourceFile, log: IssueLog): Catalogued<ReadonlyMap<string, Source>> =>
  readById(file, SOURCE_COLUMNS, log, makeSource)

const RELEASE_COLUMNS = {
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
export const readReleases = (file: SourceFile, log: IssueLog): Catalogued<ReadonlyMap<string, ReleaseCalendar>> => readById(file, RELEASE_COLUMNS, log, makeRelease)
