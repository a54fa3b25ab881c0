import type { NewIndicator, NewSource } from '../proposal'
import { EditableTable, type RowTexts } from './editable-table'

const indicatorTexts = ({ id, theme, kind, unit, decimals, name, aliases, definition }: NewIndicator): RowTexts =>
  new Map([
    ['id', id],
    ['theme', theme],
    ['kind', kind],
    ['unit', unit],
    ['decimals', String(decimals)],
    ['name_zh', name.zh],
    ['name_en', name.en],
    ['aliases', aliases.map((alias) => alias.replace(/\|/g, '/')).join('|')],
    ['definition_zh', definition.zh],
    ['definition_en', definition.en],
  ])

const sourceTexts = ({ id, body, title, publisher, date, url, accessed }: NewSource): RowTexts =>
  new Map([
    ['id', id],
    ['body_zh', body.zh],
    ['body_en', body.en],
    ['title_zh', title.zh],
    ['title_en', title.en],
    ['publisher', publisher],
    ['date', date],
    ['url', url],
    ['accessed', accessed],
  ])

const SOURCE_HEADER = 'id,body_zh,body_en,title_zh,title_en,publisher,date,url,accessed\n'
const INDICATOR_HEADER = 'id,theme,kind,unit,decimals,min,max,name_zh,name_en,aliases,definition_zh,definition_en,formula,base_note\n'

const appendById = (bytes: Uint8Array | undefined, header: string, rows: readonly RowTexts[]): Uint8Array | undefined => {
  if (rows.length === 0) return undefined
  const table = new EditableTable(bytes ?? new TextEncoder().encode(header))
  const at = table.columns.get('id') ?? 0
  const known = new Set(Array.from({ length: table.rows }, (_, index) => table.row(index)?.[at] ?? ''))
  for (const row of rows) if (!known.has(row.get('id') ?? '')) table.append(row)
  return table.isChanged ? table.bytes() : undefined
}

/** `indicators.csv` with new rows; undefined when it stays as it is. */
export const withIndicators = (bytes: Uint8Array | undefined, made: readonly NewIndicator[]): Uint8Array | undefined => appendById(bytes, INDICATOR_HEADER, made.map(indicatorTexts))

/** `sources.csv` with new rows; undefined when it stays as it is. */
export const withSources = (bytes: Uint8Array | undefined, made: readonly NewSource[]): Uint8Array | undefined => appendById(bytes, SOURCE_HEADER, made.map(sourceTexts))

/** The theme of every indicator that a catalogue lists. */
export const themesOf = (bytes: Uint8Array | undefined, made: readonly NewIndicator[]): Map<string, string> => {
  const themes = new Map(made.map(({ id, theme }): [string, string] => [id, theme]))
  if (!bytes) return themes
  const table = new EditableTable(bytes)
  const [id, theme] = [table.columns.get('id'), table.columns.get('theme')]
  if (id === undefined || theme === undefined) return themes
  for (let index = 0; index < table.rows; index += 1) {
    const cells = table.row(index)
    if (cells) themes.set(cells[id] ?? '', cells[theme] ?? '')
  }
  return themes
}
