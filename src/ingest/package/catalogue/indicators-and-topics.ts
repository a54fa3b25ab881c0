import type { Topic } from '../../../model/dataset'
import { type Indicator, KINDS, THEMES } from '../../../model/indicator'
import { localized } from '../../../model/text'
import { type Unit, UNIT_IDS, unitOf } from '../../../model/unit'
import { nearestName } from '../../../transform/nearest-name'
import type { IssueLog } from '../../bytes/issue-log'
import type { CatalogueRow, SourceFile } from '../table/table'
import { type Catalogued, type KnownIds, readById, splitIds } from './read-by-id'

const INDICATOR_COLUMNS = {
  required: ['id', 'theme', 'kind', 'unit'],
  optional: [
    'decimals', 'min', 'max', 'name_zh', 'name_en', 'aliases',
    'definition_zh', 'definition_en', 'formula', 'base_note',
  ],
}

const readUnit = (row: CatalogueRow): Unit | undefined => {
  const id = row.text('unit')
  const unit = unitOf(id)
  if (unit === undefined) {
    row.log.add('unit-unknown', 'error', row.line, row.column('unit'), id, { nearest: nearestName(id, UNIT_IDS) })
  }
  return unit
}

const readDecimals = (row: CatalogueRow): number => Math.max(0, Math.min(15, Math.round(row.number('decimals') ?? 0)))

const makeIndicator = (row: CatalogueRow, id: string): Indicator | undefined => {
  const theme = row.term('theme', THEMES)
  const kind = row.term('kind', KINDS)
  const unit = readUnit(row)
  if (theme === undefined || kind === undefined || unit === undefined) return undefined
  const name = row.pair('name')
  return {
    id,
    theme,
    kind,
    unit,
    unitId: row.text('unit'),
    decimals: readDecimals(row),
    min: row.number('min'),
    max: row.number('max'),
    name: localized({ zh: name.zh || id, en: name.en || id }),
    aliases: row.text('aliases').split('|').map((alias) => alias.trim()).filter(Boolean),
    definition: row.pair('definition'),
    formula: row.text('formula'),
    baseNote: row.bilingual('base_note'),
    line: row.line,
  }
}

/** `indicators.csv`, in the order of the file. */
export const readIndicators = (file: SourceFile, log: IssueLog): Catalogued<ReadonlyMap<string, Indicator>> =>
  readById(file, INDICATOR_COLUMNS, log, makeIndicator)

const TOPIC_COLUMNS = {
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
  readById(file, TOPIC_COLUMNS, log, (row, id) => makeTopic(row, id, known))
