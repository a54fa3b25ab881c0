import type { Topic } from '../../../model/dataset'
import type { IssueLog } from '../../bytes/issue-log'
import type { SourceFile } from '../table/source-file'
import type { CatalogueRow } from '../table/table'
import { splitIds, type KnownIds } from './known'
import { readById, type Catalogued } from './read-by-id'

const NAMES = {
  required: ['id', 'name_zh', 'name_en'],
  optional: ['words', 'note', 'panels', 'indicators'],
}

/** Indicators that the catalogue has; each of the others is reported. */
const knownIndicators = (row: CatalogueRow, known: KnownIds): string[] =>
  splitIds(row.text('indicators')).filter((id) => known.isIndicator(row, 'indicators', id))

const makeTopic = (row: CatalogueRow, id: string, known: KnownIds): Topic => ({
  id,
  name: row.pair('name'),
  words: row.text('words').split('|').map((word) => word.trim()).filter(Boolean),
  note: row.bilingual('note'),
  panels: splitIds(row.text('panels')),
  indicators: knownIndicators(row, known),
  line: row.line,
})

/** `topics.csv`: what readers look for and no series of the package measures. */
export const readTopics = (file: SourceFile, log: IssueLog, known: KnownIds): Catalogued<ReadonlyMap<string, Topic>> =>
  readById(file, NAMES, log, (row, id) => makeTopic(row, id, known))
