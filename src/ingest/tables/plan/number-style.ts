/** Evidence for the number style of a table: which sign separates decimals, which one groups digits. */
import type { Grid } from '../../bytes/grid/grid'
import type { NumberStyle, Plan } from './plan'
import { isNumberCell } from './read-cell'

/** A separator followed by exactly three digits: `654.370`, `1,234`. It separates decimals in one style and groups digits in the other. */
interface AmbiguousCells {
  count: number
  endInZero: number // a number without fixed decimals would have dropped the zero
  row: number // of the first; -1 when there is none
}

/** What the cells of a column say of their number style, counted. */
export interface StyleEvidence {
  point: number // cells that the point style alone can read: `12.5`, `1,234.5`, `1,234,567`
  comma: number // `12,5`, `1.234,5`, `1.234.567`
  readonly dots: AmbiguousCells
  readonly commas: AmbiguousCells
  short: number // whole numbers of at most three digits
}

/** Evidence of nothing, to add to. */
const noEvidence = (): StyleEvidence => ({ point: 0, comma: 0, dots: { count: 0, endInZero: 0, row: -1 }, commas: { count: 0, endInZero: 0, row: -1 }, short: 0 })

const ENOUGH = 2000 // cells that decide; the rest of a long column can add nothing
const MAJORITY = 20 // a stray cell of the other style is an error, not evidence
const MANY = 30 // numbers without fixed decimals: one of ten would have fewer than three

const CORE = /^[^\d.,]{0,4}([.,]?\d[\d.,' \u00a0\u2009\u202f’]{0,40})/
const GROUPED = /^\d{1,3}(?:['’ \u00a0\u2009\u202f]\d{3})+(?=[.,]\d+$)/

type CellStyle = NumberStyle | 'dots' | 'commas' | undefined

const styleOfSign = (sign: string, isDecimal: boolean): NumberStyle => ((sign === '.') === isDecimal ? 'point' : 'comma')

/** One separator: three digits behind it can be decimals or a group, unless what is before it cannot be a group. */
const styleOfSingle = (whole: string, sign: string, fraction: string): CellStyle => {
  if (fraction === '') return undefined
  const canGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)
  return canGroup ? (sign === '.' ? 'dots' : 'commas') : styleOfSign(sign, true)
}

/** Separators of one kind, twice or more, group digits; of two kinds, the last separates decimals. */
const styleOfMany = (core: string, signs: string): CellStyle => {
  const last = signs[signs.length - 1] ?? ''
  if (new Set(signs).size === 1) return /^\d{1,3}(?:[.,]\d{3})+$/.test(core) || /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(core) ? styleOfSign(last, false) : undefined
  return signs.indexOf(last) === signs.length - 1 ? styleOfSign(last, true) : undefined
}

/** The styles that can read a number: one of them, or a separator that both can read, each in its own way. */
const cellStyle = (core: string): CellStyle => {
  const grouped = GROUPED.exec(core)
  const bare = core.replace(/['’ \u00a0\u2009\u202f]/g, '')
  const signs = bare.replace(/\d/g, '')
  if (signs === '') return undefined
  if (signs.length > 1) return styleOfMany(bare, signs)
  const [whole = '', fraction = ''] = bare.split(signs)
  return grouped ? styleOfSign(signs, true) : styleOfSingle(whole, signs, fraction)
}

const coreOf = (text: string): string => (CORE.exec(/[^\u0020-\u007e]/.test(text) ? text.normalize('NFKC') : text)?.[1] ?? '').replace(/[.,' \u00a0\u2009\u202f’]+$/, '')

const addCell = (evidence: StyleEvidence, text: string, row: number): void => {
  if (!/[.,\uff0c\uff0e]/.test(text)) {
    if (text.length < 20 && /^-?\d{1,3}$/.test(text.trim())) evidence.short += 1
    return
  }
  if (text.length > 60 || !isNumberCell(text)) return
  const core = coreOf(text)
  const style = cellStyle(core)
  if (style === 'point' || style === 'comma') evidence[style] += 1
  if (style !== 'dots' && style !== 'commas') return
  const cells = evidence[style]
  if (cells.row < 0) cells.row = row
  cells.count += 1
  if (core.endsWith('0')) cells.endInZero += 1
}

/** Reads a column for its evidence; cells that a workbook holds as numbers are printed by the program and say nothing. */
const columnEvidence = (grid: Grid, rows: readonly number[], column: number): StyleEvidence => {
  const evidence = noEvidence()
  for (const row of rows) {
    const text = grid.cell(row, column)
    if (text === '' || grid.isNumber?.(grid.place(row, column)) === true) continue
    addCell(evidence, text, row)
    if (evidence.point + evidence.comma > ENOUGH) break
  }
  return evidence
}

/** The style that a table proves; undefined when nothing does, or when its cells contradict each other. */
const provenStyle = ({ point, comma }: Pick<StyleEvidence, 'point' | 'comma'>): NumberStyle | undefined =>
  point > MAJORITY * comma ? 'point' : comma > MAJORITY * point ? 'comma' : undefined

/** Whether an ambiguous sign probably groups digits: fixed decimals would be behind short numbers, too, and others would drop a last zero. */
const seemsToGroup = ({ count, endInZero }: AmbiguousCells, { short }: StyleEvidence): boolean => short > 0 && (endInZero > 0 || count >= MANY)

/** The likelier reading of a column that proves nothing. Semicolons divide cells where the comma separates decimals, so there a full stop groups digits. */
const likelyStyle = (evidence: StyleEvidence, delimiter: string | undefined): NumberStyle =>
  evidence.comma > evidence.point || (evidence.commas.count === 0 && (seemsToGroup(evidence.dots, evidence) || (delimiter === ';' && evidence.point === 0 && evidence.dots.count > 0))) ? 'comma' : 'point'

const sum = (all: readonly Pick<StyleEvidence, 'point' | 'comma'>[]): Pick<StyleEvidence, 'point' | 'comma'> => ({
  point: all.reduce((total, { point }) => total + point, 0),
  comma: all.reduce((total, { comma }) => total + comma, 0),
})

/** The style of one value column. `unclear`: an ambiguous cell, when nothing says how to read it. */
export interface ColumnStyle {
  readonly style: NumberStyle
  readonly unclear?: { readonly row: number; readonly sign: '.' | ','; readonly count: number }
}

const unclearIn = ({ dots, commas }: StyleEvidence): NonNullable<ColumnStyle['unclear']> => {
  const isDots = dots.count > 0
  const { row, count } = isDots ? dots : commas
  return { row, sign: isDots ? '.' : ',', count }
}

const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const LOOKED_AT = 40

/** Whether a table is written in Chinese, Japanese or Korean: there a comma groups digits and separates no decimals. */
const isEastAsian = ({ rows, columns, cell }: Grid): boolean => {
  for (let row = 0; row < Math.min(rows, LOOKED_AT); row += 1) for (let column = 0; column < Math.min(columns, LOOKED_AT); column += 1) if (EAST_ASIAN.test(cell(row, column))) return true
  return false
}

const decideColumn = (grid: Grid, evidence: StyleEvidence, wider: readonly Pick<StyleEvidence, 'point' | 'comma'>[]): ColumnStyle => {
  const proven = [evidence, ...wider].map(provenStyle).find((style) => style !== undefined)
  if (proven !== undefined) return { style: proven }
  if (evidence.comma + evidence.dots.count === 0 && evidence.commas.count > 0 && isEastAsian(grid)) return { style: 'point' }
  const likely = likelyStyle(evidence, grid.delimiter)
  return evidence.dots.count + evidence.commas.count > 0 ? { style: likely, unclear: unclearIn(evidence) } : { style: likely }
}

/**
 * The number style of every value column of some tables of one file. A column's own cells decide; where they cannot, its
 * table, then the whole file. `654.370` beside `4.192.774` is a whole number, beside `12.5` a decimal.
 */
export const numberStyles = (plans: readonly Plan[], chosen?: NumberStyle): ReadonlyMap<Plan, readonly ColumnStyle[]> => {
  const known = plans.map(({ numbers }) => chosen ?? numbers)
  const evidence = plans.map(({ grid, rows, values }, at) => (known[at] === undefined ? values.map(({ column }) => columnEvidence(grid, rows, column)) : []))
  const ofFile = sum(evidence.flat())
  return new Map(
    plans.map((plan, at) => {
      const style = known[at]
      if (style !== undefined) return [plan, plan.values.map(() => ({ style }))]
      const columns = evidence[at] ?? []
      const ofTable = sum(columns)
      return [plan, columns.map((column) => decideColumn(plan.grid, column, [ofTable, ofFile]))]
    }),
  )
}
