import { SOURCE_KINDS, type Source } from '../../../model/dataset'
import type { IssueLog } from '../../bytes/issue-log'
import type { SourceFile } from '../table/source-file'
import type { CatalogueRow } from '../table/table'
import { readById, type Catalogued } from './read-by-id'

const NAMES = {
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
  readById(file, NAMES, log, makeSource)
