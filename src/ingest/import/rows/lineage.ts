/** Where imported figures come from: `lineage.json` in a package, one entry for each row that an import wrote. */
import { DATA_PACKAGE } from '../../package/package-index'
import { type ProposedRow, rowKey, type RowStep } from './proposal'

/** File of a package that says which cell each imported row was read from. */
export const LINEAGE_FILE = 'lineage.json'

const MARK = 'sanhua:lineage' // a property of datapackage.json
const FORMAT = 'sanhua-lineage/1'

/** The cell that a row was read from, and the step of the recipe that took it. */
export interface LineageEntry extends Pick<ProposedRow, 'indicator' | 'region' | 'period' | 'vintage' | 'variant' | 'value' | 'unit'> {
  readonly file: string
  readonly sheet: string
  readonly line: number
  readonly column: number
  readonly text: string // as the cell prints it
  readonly label: string // of the series, as printed
  readonly printedUnit: string
  readonly place: string // as printed; '' where the file names none
}

const isEntry = (value: unknown): value is LineageEntry => {
  if (typeof value !== 'object' || value === null) return false
  const entry = value as Readonly<Record<string, unknown>>
  const texts = ['indicator', 'region', 'period', 'vintage', 'variant', 'value', 'unit', 'file', 'sheet', 'text', 'label', 'printedUnit', 'place']
  return texts.every((name) => typeof entry[name] === 'string') && typeof entry['line'] === 'number' && typeof entry['column'] === 'number'
}

/** The entries of a lineage file; none of one that is absent or cannot be read. */
export const readLineage = (text: string | undefined): readonly LineageEntry[] => {
  try {
    const value = JSON.parse(text ?? '') as { readonly format?: unknown; readonly figures?: unknown }
    return value.format === FORMAT && Array.isArray(value.figures) ? value.figures.filter(isEntry) : []
  } catch {
    return []
  }
}

/** One entry in a line, so that versions compare line by line. */
const printLineage = (entries: readonly LineageEntry[]): string =>
  `{"format":${JSON.stringify(FORMAT)},"figures":[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`

const entryOf = (row: ProposedRow, { label, printedUnit, place, text }: RowStep): LineageEntry => {
  const { indicator, region, period, vintage, variant, value, unit, from: { file, sheet, line, column } } = row
  return { indicator, region, period, vintage, variant, value, unit, file, sheet, line, column, text: text(), label, printedUnit, place }
}

type Files = ReadonlyMap<string, Uint8Array>

/** The package with the lineage of the rows that were written; an earlier entry of the same figure gives way. Unchanged where there are none. */
export const withLineage = (files: Files, rows: readonly ProposedRow[], steps: ReadonlyMap<string, RowStep>): Files => {
  const fresh = new Map(rows.flatMap((row): [string, LineageEntry][] => {
    const step = steps.get(rowKey(row))
    return step ? [[rowKey(row), entryOf(row, step)]] : []
  }))
  if (fresh.size === 0) return files
  const bytes = files.get(LINEAGE_FILE)
  const known = readLineage(bytes && new TextDecoder().decode(bytes)).filter((entry) => !fresh.has(rowKey(entry)))
  const all = [...known, ...fresh.values()].sort((a, b) => (rowKey(a) < rowKey(b) ? -1 : 1))
  return new Map([...files, [LINEAGE_FILE, new TextEncoder().encode(printLineage(all))], ...announced(files.get(DATA_PACKAGE))])
}

/** `datapackage.json` with a mark that there is a lineage, so that nothing asks a host for a file that is not there; nothing where it has the mark, or cannot be read. */
const announced = (bytes: Uint8Array | undefined): [string, Uint8Array][] => {
  const text = bytes ? new TextDecoder().decode(bytes) : ''
  if (text === '' || hasLineage(text)) return []
  try {
    const index = JSON.parse(text) as Record<string, unknown>
    const printed = JSON.stringify({ ...index, [MARK]: LINEAGE_FILE }, null, 2)
    return [[DATA_PACKAGE, new TextEncoder().encode(text.endsWith('\n') ? `${printed}\n` : printed)]]
  } catch {
    return []
  }
}

/** Whether the index of a package says that it has a lineage. */
export const hasLineage = (index: string): boolean => index.includes(`"${MARK}"`)
