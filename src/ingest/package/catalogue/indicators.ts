import { KINDS, THEMES, type Indicator } from '../../../model/indicator'
import { UNIT_IDS, unitOf, type Unit } from '../../../model/unit'
import { localized } from '../../../model/text'
import type { IssueLog } from '../../bytes/issue-log'
import { nearestName } from '../../../transform/nearest-name'
import type { SourceFile } from '../table/source-file'
import type { CatalogueRow } from '../table/table'
import { readById, type Catalogued } from './read-by-id'

const NAMES = {
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
  readById(file, NAMES, log, makeIndicator)
