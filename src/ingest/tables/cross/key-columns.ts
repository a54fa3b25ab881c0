import type { Grid } from '../../bytes/grid/grid'
import type { LeftColumn, Role } from '../plan/plan'
import { isBlank, tidy } from '../plan/tidy'
import { isUnitText } from '../plan/unit-text'
import { looksLikePlace } from '../plan/place-names'
import { periodOfHead } from './head-period'
import { roleOfHead, type HeadRole } from './header-words'
import type { MergedText } from './merged-text'
import { isAgeText } from '../plan/ages'
import { firstOfTwins, isSecondName } from './twin-names'

/** A column that names rows, with what it names them by. */
export interface KeyHead {
  readonly column: number
  readonly role: Exclude<HeadRole, 'age'>
  readonly name: string
  readonly isAge?: boolean
}

/** What is known of the table before its key columns are judged. */
export interface KeyContext {
  readonly hasPeriods: boolean // in the header
  readonly isRepublican: boolean
}

const MOST = 0.6
const AGE_NAME = '年龄' // of a column of ages under a blank corner
const SAMPLE = 300

const share = (texts: readonly string[], test: (text: string) => boolean): number => (texts.length === 0 ? 0 : texts.filter(test).length / texts.length)

/** The columns that name rows, and those beside them that are left out: running numbers, remarks, names in a second language. */
export interface KeyNames {
  readonly heads: readonly KeyHead[]
  readonly left: readonly LeftColumn[]
}

const isCount = (texts: readonly string[]): boolean => texts.length > 1 && texts.every((text, at) => /^\d+(?:\.0)?$/.test(text) && (Number(text) === at || Number(text) === at + 1))

/** What a column's cells tell when its header does not. */
const roleOfCells = (texts: readonly string[], head: string, { isRepublican }: KeyContext): HeadRole | undefined => {
  if (share(texts, (text) => periodOfHead(text, isRepublican && /年|民/.test(head + text)) !== undefined) >= 0.8) return 'period'
  if (head === '' && isCount(texts)) return 'number'
  if (share(texts, (text) => /^'?\d{2,12}$/.test(text)) >= 0.9) return texts.every((text) => text.length > 5) ? 'region-code' : 'number'
  if (share(texts, looksLikePlace) >= MOST) return 'region'
  if (texts.length > 2 && share(texts, isAgeText) >= 0.8 && texts.some((text) => /\D/.test(text))) return 'age'
  if (share(texts, (text) => isUnitText(text)) >= 0.8) return 'unit'
  return undefined
}

const headOf = (merged: MergedText, header: readonly number[], column: number): string => {
  const texts = header.map((row) => tidy(merged.text(row, column))).filter((text) => text !== '')
  return texts.find((text) => roleOfHead(text) !== undefined) ?? texts[texts.length - 1] ?? ''
}

const judged = (role: HeadRole | undefined, texts: readonly string[], head: string, context: KeyContext): HeadRole | undefined => {
  const ofCells = roleOfCells(texts, head, context)
  if (role === 'age') return 'age'
  if (role === undefined) return ofCells
  if (role === 'indicator' && ofCells === 'region') return 'region'
  if (role === 'number' && ofCells !== 'number' && !isCount(texts) && share(texts, (text) => /\D/.test(text)) > 0.5) return ofCells
  if (ofCells === 'period' && role !== 'unit') return 'period'
  return role
}

/** A second column of the same names in English, or of codes beside names, is left out. */
const dropSeconds = (grid: Grid, rows: readonly number[], heads: readonly KeyHead[]): KeyNames => {
  const textsAt = (column: number): string[] => rows.map((row) => grid.cell(row, column))
  const hasHan = heads.some(({ column }) => share(textsAt(column).filter((text) => !isBlank(text)), (text) => /[\u3400-\u9fff]/.test(firstOfTwins(text))) > MOST)
  const inEnglish = (head: KeyHead): boolean => hasHan && isSecondName(textsAt(head.column)) && head.role !== 'period' && head.role !== 'unit'
  const left = heads.flatMap((head): LeftColumn[] => (head.role === 'number' || head.role === 'note' ? [{ column: head.column, reason: head.role }] : inEnglish(head) ? [{ column: head.column, reason: 'name' }] : []))
  return { heads: heads.filter(({ column }) => !left.some((one) => one.column === column)), left }
}

const settle = (heads: readonly { readonly column: number; readonly role: HeadRole | undefined; readonly name: string }[], { hasPeriods }: KeyContext): KeyHead[] => {
  const known = heads.map(({ role }) => role)
  const last = [...known].lastIndexOf(undefined)
  const needsIndicator = (hasPeriods || known.includes('period')) && !known.includes('indicator') && (hasPeriods || last < 0 || known.length > 2)
  return heads.map(({ column, role, name }, at) => {
    if (role === 'age') return { column, name: name || AGE_NAME, role: 'dimension', isAge: true }
    return { column, name, role: role ?? (needsIndicator && at === last && hasPeriods && !known.includes('region') ? 'indicator' : 'dimension') }
  })
}

/** Judges the columns beside the values, in their order. */
export const keyHeads = (grid: Grid, merged: MergedText, header: readonly number[], rows: readonly number[], columns: readonly number[], context: KeyContext): KeyNames => {
  const sample = rows.slice(0, SAMPLE)
  const heads = columns.map((column) => {
    const name = headOf(merged, header, column)
    const texts = sample.map((row) => tidy(merged.text(row, column))).filter((text) => text !== '')
    return { column, name, role: judged(roleOfHead(name), texts, name, context) }
  })
  return dropSeconds(grid, sample, settle(heads, context))
}

export const ofRole = (heads: readonly KeyHead[], role: Role): readonly KeyHead[] => heads.filter((head) => head.role === role)
