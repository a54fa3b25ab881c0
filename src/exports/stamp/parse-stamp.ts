import { isId } from '../../charts/query/parameter'
import { codeOf, type Stamp } from './stamp'

const MOST_COLUMNS = 200
const MOST_ROWS = 5_000
const MOST_QUERY = 10_000 // characters: twelve regions and a unit, each percent-encoded
const CODE = /^[0-9A-HJKMNP-TV-Z]{10}$/

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most

const isColumns = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= MOST_COLUMNS && value.every((column) => isText(column, 200) && column.includes('|'))

const isRow = (value: unknown, columns: number): boolean =>
  Array.isArray(value) && value.length === columns + 1 && isText(value[0], 80) && value.slice(1).every((cell) => cell === null || (typeof cell === 'number' && Number.isFinite(cell)))

const isBounds = (value: unknown): value is readonly string[] | undefined =>
  value === undefined || (Array.isArray(value) && value.length <= MOST_ROWS && value.every((entry) => isText(entry, 300) && /\|(?:lower|upper)$/.test(entry)))

/** Parses a stamp; undefined when anything is invalid, its code included. Never throws. */
export const parseStamp = (json: unknown): Stamp | undefined => {
  if (typeof json !== 'object' || json === null) return undefined
  const { sanhua, panel, query, version, code, columns, rows, bounds } = json as Record<string, unknown>
  if (sanhua !== 1 || !isText(panel, 80) || !isId(panel) || !isText(query, MOST_QUERY) || !isText(version, 60)) return undefined
  if (!isText(code, 10) || !CODE.test(code) || !isColumns(columns)) return undefined
  if (!Array.isArray(rows) || rows.length > MOST_ROWS || !rows.every((row) => isRow(row, columns.length))) return undefined
  if (!isBounds(bounds)) return undefined
  const stamp: Stamp = { sanhua, panel, query, version, code, columns: [...columns], rows: rows as Stamp['rows'], ...(bounds ? { bounds } : {}) }
  return codeOf(stamp) === code ? stamp : undefined
}

const MOST_STAMPS = 100

/** The stamps of a text with one or an array of them; none when any is invalid. */
export const parseStamps = (text: string): readonly Stamp[] => {
  try {
    const json: unknown = JSON.parse(text)
    const found = (Array.isArray(json) ? json.slice(0, MOST_STAMPS) : [json]).map(parseStamp)
    return found.every((stamp) => stamp !== undefined) ? found : []
  } catch {
    return []
  }
}
