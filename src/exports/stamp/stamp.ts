import { compilePanel } from '../../charts/compile'
import type { PanelChoice } from '../../charts/query/panel-parameters'
import { choiceOf, printPanelQuery } from '../../charts/query/panel-query'
import { isId } from '../../charts/query/parameter'
import type { PanelTable } from '../../charts/series/panel-table'
import { fingerprint } from '../../model/fingerprint'
import { fileStem } from '../../model/local-version'
import { DEFAULT_LANGUAGE, languageSuffix } from '../../model/text'
import { PUBLISHED_UNITS, publishedUnit, sameUnit } from '../../model/unit'
import type { ExportJob, PictureSettings } from '../export-job'

const tokenOf = (column: string): string => column.slice(column.lastIndexOf('|') + 1)

/** Whether figures in one unit token can be converted into the other. */
export const isConvertible = (one: string, other: string): boolean => {
  const [a, b] = [publishedUnit(one), publishedUnit(other)]
  return one === other || (a?.units.some((unit) => b?.units.some((same) => sameUnit(unit, same))) ?? false)
}

/** The base unit token of a column's unit: 人 for 万人; a mode is unchanged. */
export const canonicalToken = (column: string): string => {
  const token = tokenOf(column)
  return PUBLISHED_UNITS.find((unit) => publishedUnit(token) !== undefined && isConvertible(unit.token, token))?.token ?? token
}

/** A value of a column in the canonical unit, with 12 significant digits. */
export const canonicalValue = (value: number, column: string): number => Number((value * (publishedUnit(tokenOf(column))?.scale ?? 1)).toPrecision(12))

/** Key and unit token of a stamp's column. */
export const splitColumn = (column: string): { readonly key: string; readonly token: string } => ({ key: column.slice(0, Math.max(0, column.lastIndexOf('|'))), token: tokenOf(column) })

/** The stamp of an exported file: the values shown and their origin. Equal values have the same code in every language and unit. */
export interface Stamp {
  readonly sanhua: 1
  readonly panel: string
  readonly query: string // `?panel=…&from=…`: range, unit, mode, comparison, without language and scheme
  readonly version: string // of the data
  readonly code: string // fingerprint of panel, query but for its unit, plots and focus, columns and rows
  readonly columns: readonly string[] // `key|unit token`
  readonly rows: readonly (readonly (string | number | null)[])[] // period or region id, then values in the columns' units, 12 significant digits
  readonly bounds?: readonly string[] // `row|column|lower` of figures that are bounds; absent where there are none
}

/** The part of a view that decides which values are shown, as a query string in fixed order. */
export const stampQuery = (panel: string, view: PanelChoice): string => `?${printPanelQuery({ panel, ...choiceOf(view) })}`

const twelveDigits = (value: number): number => Number(value.toPrecision(12)) + 0 // never -0

const UNCODED = ['unit', 'plots', 'focus'] as const // parameters that change no figure

/** The check code of the values of a stamp. */
export const codeOf = ({ panel, query, columns, rows, bounds }: Omit<Stamp, 'code'>): string => {
  const parameters = new URLSearchParams(query)
  for (const name of UNCODED) parameters.delete(name)
  const heads = columns.map((column) => `${column.slice(0, column.lastIndexOf('|'))}|${canonicalToken(column)}`)
  const figures = rows.map(([key, ...values]) => [key, ...values.map((value, at) => (typeof value === 'number' ? canonicalValue(value, columns[at] ?? '') : null))])
  return fingerprint(JSON.stringify([panel, parameters.toString(), heads, figures, ...(bounds ? [bounds] : [])]))
}

const boundsOf = ({ columns, rows }: PanelTable): string[] =>
  rows.flatMap(({ key, cells }) => cells.flatMap(({ bound }, at) => (!bound ? [] : [`${key}|${columns[at]?.key ?? ''}|${bound}`])))

/** The stamp of a table in this view. */
export const stampOfTable = (panel: string, table: PanelTable, view: PanelChoice, version: string): Stamp => {
  const content = {
    sanhua: 1 as const,
    panel,
    query: stampQuery(panel, view),
    version,
    columns: table.columns.map(({ key, token }) => `${key}|${token}`),
    rows: table.rows.map(({ key, cells }) => [key, ...cells.map(({ value }) => (value === undefined || !Number.isFinite(value) ? null : twelveDigits(value)))]),
  }
  const bounds = boundsOf(table)
  const whole = bounds.length > 0 ? { ...content, bounds } : content
  return { ...whole, code: codeOf(whole) }
}

/** The stamp of what an export shows. */
export const stampOf = ({ spec, dataset, view }: ExportJob): Stamp =>
  stampOfTable(spec.id, compilePanel(spec, dataset, { ...view, scheme: 'light', width: 640 }).table, view, dataset.version)

/** The code as printed on a picture: `7K3QX-9MDAB`. */
export const shortCode = ({ code }: Pick<Stamp, 'code'>): string => `${code.slice(0, 5)}-${code.slice(5)}`

/** What of a state the code leaves open, for names of files: `-万人`, `-multiples`; '' in the opening state. */
const stateSuffix = (query: string): string => {
  const parameters = new URLSearchParams(query)
  return UNCODED.flatMap((name) => parameters.get(name)?.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || []).map((word) => `-${word}`).join('')
}

/** Name of an exported file: panel, language where it is not the first, what the code leaves open, `local` where the data are not published, code. */
export const fileName = ({ panel, query, code, version }: Pick<Stamp, 'panel' | 'query' | 'code' | 'version'>, { language }: Pick<ExportJob['view'], 'language'>, extension: string): string =>
  `${fileStem(`${panel}${languageSuffix(language, '-')}${stateSuffix(query)}`, version)}-${shortCode({ code })}.${extension}`

/** `netizens-slide-7K3QX.png`: panel, preset, language where it is not the first, scheme where it is dark, what the code leaves open, `local` where the data are not published, first half of the code. */
export const pictureName = ({ panel, query, code, version }: Stamp, job: ExportJob, { preset }: Pick<PictureSettings, 'preset'>, extension: string): string =>
  [fileStem([panel, preset, ...(job.view.language === DEFAULT_LANGUAGE ? [] : [job.view.language]), ...(job.scheme === 'light' ? [] : [job.scheme])].join('-') + stateSuffix(query), version), code.slice(0, 5)].join('-') + `.${extension}`

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
