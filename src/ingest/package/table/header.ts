import type { IssueLog } from '../../bytes/issue-log'
import { nearestName } from '../../../transform/nearest-name'

/** Names of a table's columns: without a required one the file cannot be read. */
export interface ColumnNames {
  readonly required: readonly string[]
  readonly optional: readonly string[]
}

/** Where each known column is (0-based), and how many cells a row has. */
export interface PackageHeader {
  readonly columns: ReadonlyMap<string, number>
  readonly width: number // up to the last name
  readonly cells: number // with the empty ones that spreadsheets leave to the right
}

/** Names that would reach into an object's prototype if rows were objects; ours are not, but a reader's tools may be. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype'])

const checkName = (name: string, at: number, line: number, known: readonly string[], log: IssueLog): void => {
  if (UNSAFE.has(name)) log.add('column-unsafe', 'warning', line, at + 1, name, { name })
  else log.add('column-unknown', 'warning', line, at + 1, name, { name, nearest: nearestName(name, known) })
}

/** Reads the header line as a plain row; undefined when a required column is missing. */
export const readHeader = (cells: readonly string[], line: number, names: ColumnNames, log: IssueLog): PackageHeader | undefined => {
  const known = [...names.required, ...names.optional]
  const columns = new Map<string, number>()
  let width = 0
  cells.forEach((cell, at) => {
    const name = cell.trim()
    if (name === '') return
    width = at + 1
    const first = columns.get(name)
    if (first !== undefined) log.add('column-duplicate', 'error', line, at + 1, name, { name, first: first + 1 })
    else if (known.includes(name)) columns.set(name, at)
    else checkName(name, at, line, known, log)
  })
  const missing = names.required.filter((name) => !columns.has(name))
  for (const name of missing) log.add('column-missing', 'error', line, 0, '', { name, expected: names.required })
  return missing.length === 0 ? { columns, width, cells: cells.length } : undefined
}

/**
 * Whether a row has the header's number of cells. One empty cell too many is not forgiven: it is what an unquoted comma
 * within a number leaves behind, and then every cell after it is in the wrong column.
 */
export const fitsHeader = (cells: readonly string[], header: PackageHeader): boolean => {
  if (cells.length < header.width || cells.length > header.cells) return false
  for (let at = header.width; at < cells.length; at += 1) if (cells[at]?.trim() !== '') return false
  return true
}

/** A row of nothing but empty cells, as spreadsheets leave them below a table. */
export const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')
