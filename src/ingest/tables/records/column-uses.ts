import type { Grid } from '../../bytes/grid/grid'
import type { LayoutContext, Role } from '../plan/plan'
import { tidy } from '../plan/tidy'
import type { RecordHeader } from './header'
import { determineEachOther, isBlankColumn, isOfNumbers, profileOf } from './sample'

/**
 * What a column of a long table is for, beside the roles of a plan. `part` is the month or quarter of a year that is in a column of its own;
 * `scale` belongs to the unit (thousands); `quiet` is a dimension that is named only where it varies;
 * `splitter` is a dimension only where rows would contradict each other without it.
 */
export type ColumnUse = Role | 'value' | 'part' | 'scale' | 'quiet' | 'splitter' | 'aside'

/** Names of columns with their use; the first that matches holds. */
export type ColumnRules = readonly (readonly [RegExp, ColumnUse])[]

export const ruledUse = (name: string, rules: ColumnRules): ColumnUse | undefined => rules.find(([named]) => named.test(name))?.[1]

const NO_KEYS: ReadonlySet<ColumnUse> = new Set<ColumnUse>(['value', 'part', 'splitter', 'aside', 'period'])

/** Whether a use names the series that a row belongs to. */
export const isKeyUse = (use: ColumnUse): boolean => !NO_KEYS.has(use)

/** The role in a plan of a use that is a key. */
export const roleOfUse = (use: ColumnUse): Role => {
  switch (use) {
    case 'scale':
      return 'unit'
    case 'quiet':
    case 'splitter':
    case 'part':
    case 'value':
    case 'aside':
      return 'dimension'
    default:
      return use
  }
}

/** How a bureau lays out a long table: one row a figure (or a few figures), columns known by their names. */
export interface RecordForm {
  readonly id: string
  readonly score: number
  readonly isHeader: (names: readonly string[]) => boolean
  readonly depth?: number // rows in which the header may be; 12 when absent
  readonly rules: ColumnRules
  /** Use of columns that no rule knows. `numbers`: values where they hold figures, else left out. */
  readonly others: ColumnUse | 'numbers'
  readonly isLabelled?: boolean // ids are before their labels: `REF_AREA,Reference area`
  readonly isLoose?: boolean // years before our era and single days are taken as printed
  /** A view of the table, where its cells pack several things. */
  readonly view?: (grid: Grid, header: RecordHeader) => Grid
  /** Use of columns that no rule knows, by their position; undefined: `others`. */
  readonly useAt?: (header: RecordHeader, column: number) => ColumnUse | undefined
  /** The indicator of a table that names none beside its figures. */
  readonly title?: (grid: Grid, header: RecordHeader, context: LayoutContext) => string
}

/** A column of codes and the column that names them. */
interface CodePair {
  readonly code: number
  readonly name: number
}

const CODE_END = /^(.+?)(?:[ .](?:code|codes|id|key|cod|kod)|code|\(code\)) ?(?:\([^)]*\))?$/
const NAME_ENDS = ['', ' name', 'name', '.label', ' label', '.value', '.name', ' (display)', '(display)', ' description', 'description', ' desc'] as const
const LABEL_END = /^(.+?)(?:\.label|[ .]label|[ .]name)$/

const codeByName = (names: readonly string[], name: number): number => {
  const base = LABEL_END.exec(names[name] ?? '')?.[1]
  return base === undefined ? -1 : names.indexOf(base)
}

const nameOfCode = (names: readonly string[], code: number): number => {
  const base = CODE_END.exec(names[code] ?? '')?.[1]?.trim()
  if (base === undefined) return -1
  for (const end of NAME_ENDS) {
    const found = names.indexOf(`${base}${end}`)
    if (found >= 0 && found !== code) return found
  }
  return -1
}

const ID = /^[A-Za-z][A-Za-z0-9_-]*$/
const LABEL = /^[A-Z][^_]*[a-z][^_]*$/

const looksLikeCode = (grid: Grid, rows: readonly number[], column: number): boolean => rows.slice(0, 300).every((row) => !/\s\S+\s/.test(tidy(grid.cell(row, column))))

/** SDMX with labels and OECD.Stat: `REF_AREA,Reference area`, `LOCATION,Country`; a label's header may be blank. */
const isLabelled = (grid: Grid, { printed, names }: RecordHeader, rows: readonly number[], rules: ColumnRules, code: number): boolean => {
  const [id = '', label = ''] = [printed[code], printed[code + 1]]
  if (code + 1 >= printed.length || !ID.test(id) || (label !== '' && !LABEL.test(label))) return false
  if (LABEL.test(id) && label !== '') return false
  const [ofCode, ofName] = [ruledUse(names[code] ?? '', rules), ruledUse(names[code + 1] ?? '', rules)]
  const isMeasured = ofCode === 'unit' && names[code + 1] === 'measure' // OECD health: `UNIT,Measure`
  const agree = isMeasured || ofName === undefined || ofCode === ofName || (ofCode === undefined && ofName !== 'value' && ofName !== 'period')
  return agree && looksLikeCode(grid, rows, code) && determineEachOther(grid, rows.slice(0, 1500), code, code + 1)
}

/** Columns of codes that are beside the names they are codes of; `hasLabels` where every id may have its label behind it. */
const codePairs = (grid: Grid, header: RecordHeader, rows: readonly number[], rules: ColumnRules, hasLabels: boolean): readonly CodePair[] => {
  const { names } = header
  const pairs: CodePair[] = []
  const taken = new Set<number>()
  const take = (code: number, name: number): void => {
    if (code < 0 || name < 0 || code === name || taken.has(code) || taken.has(name)) return
    taken.add(code)
    taken.add(name)
    pairs.push({ code, name })
  }
  names.forEach((name, at) => {
    if (name === '') return
    const twin = names.indexOf(name, at + 1)
    if (twin === at + 1) take(at, twin)
    take(at, nameOfCode(names, at))
    take(codeByName(names, at), at)
    if (hasLabels && !taken.has(at) && !taken.has(at + 1) && isLabelled(grid, header, rows, rules, at)) take(at, at + 1)
  })
  return pairs
}

const unruled = (grid: Grid, sample: readonly number[], form: RecordForm, header: RecordHeader, column: number): ColumnUse => {
  const placed = form.useAt?.(header, column)
  if (placed !== undefined) return placed
  if (header.names[column] === '') return 'aside'
  if (form.others !== 'numbers') return form.others
  return isOfNumbers(profileOf(grid, sample, column)) ? 'value' : 'aside'
}

const ofCode = (use: ColumnUse): ColumnUse => (use === 'region' ? 'region-code' : use === 'indicator' ? 'indicator-code' : use === 'period' ? 'period' : 'aside')

/** What each column of a table is for: by its name, and codes by the names they are beside. */
export const columnUses = (grid: Grid, header: RecordHeader, sample: readonly number[], form: RecordForm): readonly ColumnUse[] => {
  const ruled = header.names.map((name) => (name === '' ? undefined : ruledUse(name, form.rules)))
  const uses = header.names.map((_, column) => ruled[column] ?? unruled(grid, sample, form, header, column))
  for (const { code, name } of codePairs(grid, header, sample, form.rules, form.isLabelled ?? false)) {
    const both = ruled[code] === 'unit' || ruled[name] === undefined || ruled[name] === 'aside' ? (ruled[code] ?? uses[name] ?? 'aside') : ruled[name]
    if (both === undefined || both === 'aside') continue
    const use = both === 'region-code' ? 'region' : both === 'indicator-code' ? 'indicator' : both
    const [named, coded] = isBlankColumn(grid, sample, name) ? [code, name] : [name, code]
    uses[named] = use
    uses[coded] = ofCode(use)
  }
  return uses
}
