/** What a file records of itself beside its figures: a whole record with each chart or table, a short stamp in the properties of a document. */
import { jsonText } from '../../format/xml-text'
import { isId } from '../../charts/query/parameter'
import { fingerprint } from '../../model/fingerprint'
import { readLanguage, type Language } from '../../model/text'
import type { FigureTable } from './figure-table'
import { parseStamp, type Stamp } from './stamp'

/** What names the state of a panel that a file shows. */
export type StampName = Pick<Stamp, 'panel' | 'query' | 'version' | 'code'>

/** A stamp without figures, for the properties of a document and for pages with a table of their own. */
export interface ShortStamp extends StampName {
  readonly sanhua: 2
  readonly language: Language
  readonly digest: string // of the tables that the file shows; '' where it shows none
}

/** The stamp of a chart or a table, with its figures as they were written there. */
export interface FigureRecord {
  readonly stamp: Stamp
  readonly table: FigureTable
  readonly drawn: number // the first columns, which a chart draws; the rest are in its workbook alone
}

/** The short stamp of what has this stamp. */
export const shortStamp = ({ panel, query, version, code }: StampName, language: Language, digest: string): ShortStamp => ({ sanhua: 2, panel, query, version, code, language, digest })

const CODE = /^[0-9A-HJKMNP-TV-Z]{10}$/

/** Whether a text has the form of a code. */
export const isCode = (text: unknown): text is string => typeof text === 'string' && CODE.test(text)

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most

/** Parses a short stamp; undefined when anything is invalid. Never throws. */
export const parseShortStamp = (json: unknown): ShortStamp | undefined => {
  if (typeof json !== 'object' || json === null) return undefined
  const { sanhua, panel, query, version, code, language, digest } = json as Record<string, unknown>
  const spoken = isText(language, 20) ? readLanguage(language) : undefined
  if (sanhua !== 2 || !isText(panel, 80) || !isId(panel) || !isText(query, 10_000) || !isText(version, 60) || !isCode(code) || !spoken) return undefined
  return digest === '' || isCode(digest) ? shortStamp({ panel, query, version, code }, spoken, digest) : undefined
}

/** Table of a record as JSON: by column, since most columns of charts are blank in most rows. */
type Packed = readonly (readonly (readonly [row: number, value: number])[])[]

const packed = ({ columns, cells }: FigureTable): Packed => columns.map((_, at) => cells.flatMap((row, index) => (typeof row[at] === 'number' ? [[index, row[at]] as const] : [])))

const sealOf = (code: string, table: unknown): string => fingerprint(JSON.stringify([code, table]))

/** A record as text. Its seal tells a record that was touched from one that was not. */
export const printRecord = ({ stamp, table, drawn }: FigureRecord): string => {
  const { columns, rows } = table
  const written = { columns, rows, drawn, values: packed(table) }
  return jsonText({ sanhua: 2, seal: sealOf(stamp.code, written), stamp, table: written })
}

const isNames = (value: unknown): value is readonly string[] => Array.isArray(value) && value.length <= 5_000 && value.every((name) => isText(name, 2_000))

const isPacked = (value: unknown, columns: number, rows: number): value is Packed =>
  Array.isArray(value) && value.length === columns && value.every((column) => Array.isArray(column) && column.length <= rows && column.every((pair) => Array.isArray(pair) && pair.length === 2 && Number.isInteger(pair[0]) && pair[0] >= 0 && pair[0] < rows && Number.isFinite(pair[1])))

/** Parses a record; undefined when it is damaged. Never throws. */
export const parseRecord = (text: string): FigureRecord | undefined => {
  try {
    const { sanhua, seal, stamp: said, table } = JSON.parse(text) as Record<string, unknown>
    const stamp = parseStamp(said)
    if (sanhua !== 2 || !stamp || typeof table !== 'object' || table === null || seal !== sealOf(stamp.code, table)) return undefined
    const { columns, rows, drawn, values } = table as Record<string, unknown>
    if (typeof drawn !== 'number' || !isNames(columns) || !isNames(rows) || !isPacked(values, columns.length, rows.length)) return undefined
    const cells = rows.map((): (number | undefined)[] => columns.map(() => undefined))
    values.forEach((column, at) => column.forEach(([row, value]) => cells[row]?.splice(at, 1, value)))
    return { stamp, table: { columns, rows, cells }, drawn }
  } catch {
    return undefined
  }
}
