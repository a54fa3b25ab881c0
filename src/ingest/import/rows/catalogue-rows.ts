import type { NewIndicator, NewSource } from '../decisions/decisions'
import { EditableTable, type RowTexts } from './editable-table'
import { OBSERVATION_COLUMNS } from '../../package/observations/vocabulary'
import { DATA_PACKAGE } from '../../package/package-index'

/** File of rows that no table of the package can hold. */
export const LOCAL_FILE = 'observations/local.csv'

/** Header of a file of observations, with every column. */
export const LOCAL_HEADER = new TextEncoder().encode(`${[...OBSERVATION_COLUMNS.required, ...OBSERVATION_COLUMNS.optional].join(',')}\n`)

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** `datapackage.json` with a local file (`observations/local.csv`) listed, described as the others of its folder are; undefined when it is listed or there is no index. */
export const withLocalResource = (files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array | undefined => {
  const folder = path.slice(0, path.indexOf('/') + 1)
  const isBeside = (value: unknown): value is Record<string, unknown> => isObject(value) && typeof value.path === 'string' && value.path.startsWith(folder)
  const bytes = files.get(DATA_PACKAGE)
  if (!bytes) return undefined
  const text = new TextDecoder().decode(bytes)
  try {
    const index: unknown = JSON.parse(text)
    if (!isObject(index) || !Array.isArray(index.resources)) return undefined
    const others = index.resources.filter(isBeside)
    if (others.some((one) => one.path === path)) return undefined
    const schema = others.find((one) => isObject(one.schema))?.schema
    const made = { name: `${folder.slice(0, -1)}-local`, path, type: 'table', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', ...(schema === undefined ? {} : { schema }) }
    const printed = JSON.stringify({ ...index, resources: [...index.resources, made] }, null, 2)
    return new TextEncoder().encode(text.endsWith('\n') ? `${printed}\n` : printed)
  } catch {
    return undefined // an index that is not JSON is reported by the reader
  }
}

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

const sourceTexts = ({ id, kind, body, title, publisher, date, url, accessed }: NewSource): RowTexts =>
  new Map([
    ['id', id],
    ['kind', kind],
    ['body_zh', body.zh],
    ['body_en', body.en],
    ['title_zh', title.zh],
    ['title_en', title.en],
    ['publisher', publisher],
    ['date', date],
    ['url', url],
    ['accessed', accessed],
  ])

const SOURCE_HEADER = 'id,kind,body_zh,body_en,title_zh,title_en,publisher,date,url,accessed\n'
const INDICATOR_HEADER = 'id,theme,kind,unit,decimals,min,max,name_zh,name_en,aliases,definition_zh,definition_en,formula,base_note\n'

const appendById = (bytes: Uint8Array | undefined, header: string, rows: readonly RowTexts[]): Uint8Array | undefined => {
  if (rows.length === 0) return undefined
  const table = new EditableTable(bytes ?? new TextEncoder().encode(header))
  const at = table.columns.get('id') ?? 0
  const known = new Set(Array.from({ length: table.rows }, (_, index) => table.row(index)?.[at] ?? ''))
  for (const row of rows) if (!known.has(row.get('id') ?? '')) table.append(row)
  return table.isChanged ? table.bytes() : undefined
}

/** `indicators.csv` with new rows; undefined when unchanged. */
export const withIndicators = (bytes: Uint8Array | undefined, made: readonly NewIndicator[]): Uint8Array | undefined => appendById(bytes, INDICATOR_HEADER, made.map(indicatorTexts))

/** `sources.csv` with new rows; undefined when unchanged. */
export const withSources = (bytes: Uint8Array | undefined, made: readonly NewSource[]): Uint8Array | undefined => appendById(bytes, SOURCE_HEADER, made.map(sourceTexts))

/** The theme of every indicator of a catalogue. */
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
