import { REGION_KINDS, type Region } from '../../../model/region'
import { localized } from '../../../model/text'
import type { IssueLog } from '../../bytes/issue-log'
import type { CatalogueRow, SourceFile } from '../table/table'
import { readById, type Catalogued } from './read-by-id'

const NAMES = {
  required: ['id', 'kind'],
  optional: ['code', 'name_zh', 'name_en', 'short_zh', 'short_en', 'parent', 'group', 'tile_col', 'tile_row'],
}

const makeRegion = (row: CatalogueRow, id: string): Region | undefined => {
  const kind = row.term('kind', REGION_KINDS)
  if (kind === undefined) return undefined
  const name = row.pair('name')
  const named = localized({ zh: name.zh || id, en: name.en || id })
  const short = row.pair('short')
  const column = row.number('tile_col')
  const tileRow = row.number('tile_row')
  return {
    id,
    code: row.text('code'),
    kind,
    name: named,
    short: localized({ zh: short.zh || named.zh, en: short.en || named.en }),
    parent: row.text('parent'),
    group: row.text('group'),
    tile: column === undefined || tileRow === undefined ? undefined : { column, row: tileRow },
  }
}

/** `regions.csv`, in the order of the file. */
export const readRegions = (file: SourceFile, log: IssueLog): Catalogued<ReadonlyMap<string, Region>> =>
  readById(file, NAMES, log, makeRegion)
