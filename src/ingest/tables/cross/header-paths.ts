import { isBlank, tidy } from '../plan/tidy'
import { isUnitText } from '../plan/unit-text'
import { periodOfHead } from './head-period'
import type { MergedText } from './merged-text'

/** What is above each value column, outermost first. */
export type HeaderPaths = ReadonlyMap<number, readonly string[]>

const HAN = /[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/

interface Level {
  readonly row: number
  readonly texts: readonly string[] // by index of the value column
  readonly isGroup: boolean // some text of it is above several columns
}

/** Texts of one header row; where a table has no joined cells, a blank beside a group belongs to it. */
const textsOfLevel = (merged: MergedText, header: readonly number[], at: number, columns: readonly number[], above: readonly string[]): string[] => {
  const row = header[at] ?? 0
  const lower = header.slice(at + 1)
  const texts: string[] = []
  columns.forEach((column, index) => {
    const own = merged.text(row, column)
    const hasLower = lower.some((below) => !isBlank(merged.text(below, column)))
    const sameGroup = above[index] === above[index - 1] || above.length === 0
    const fills = isBlank(own) && !merged.has(row) && hasLower && sameGroup && columns[index - 1] === column - 1
    texts.push(isBlank(own) ? (fills ? (texts[index - 1] ?? '') : '') : tidy(own))
  })
  return texts
}

const isGroup = (texts: readonly string[]): boolean => texts.some((text, at) => text !== '' && text === texts[at - 1])

const levelsOf = (merged: MergedText, header: readonly number[], columns: readonly number[]): Level[] => {
  let above: readonly string[] = []
  return header.map((row, at) => {
    const texts = textsOfLevel(merged, header, at, columns, above)
    above = texts
    return { row, texts, isGroup: isGroup(texts) }
  })
}

const joinWords = (first: string, second: string): string => (HAN.test(first.slice(-1)) && /^[^A-Za-z]/.test(second) ? `${first}${second}` : `${first} ${second}`)

/** Whether a text in the next row goes on with the word above it: neither is a group, a period or a unit. */
const goesOn = (level: Level, next: Level, index: number): boolean => {
  const [first = '', second = ''] = [level.texts[index], next.texts[index]]
  return !level.isGroup && next.row === level.row + 1 && [first, second].every((text) => text !== '' && periodOfHead(text) === undefined && !isUnitText(text))
}

const pathAt = (levels: readonly Level[], index: number): string[] => {
  const path: string[] = []
  levels.forEach((level, at) => {
    const text = level.texts[index] ?? ''
    const previous = levels[at - 1]
    if (text === '' || text === path[path.length - 1] || text === previous?.texts[index]) return
    const isAside = /^[(（]/.test(text) && !isUnitText(text.slice(1, -1)) && previous !== undefined && previous.texts[index] !== previous.texts[index + 1] && previous.texts[index] !== previous.texts[index - 1]
    if (previous && path.length > 0 && (isAside || goesOn(previous, level, index))) path.push(joinWords(path.pop() ?? '', text))
    else path.push(text)
  })
  return path
}

/** Columns that would be named alike though one of them is beside a group: 占总人口比重 | blank over 男 | blank over 女. */
const parted = (paths: readonly (readonly string[])[], levels: readonly Level[]): readonly (readonly string[])[] => {
  const times = new Map<string, number>()
  for (const path of paths) times.set(path.join('\u0001'), (times.get(path.join('\u0001')) ?? 0) + 1)
  const [top] = levels
  let group = ''
  return paths.map((path, index) => {
    const own = top?.texts[index] ?? ''
    group = own || group
    return own === '' && group !== '' && path.length > 0 && (times.get(path.join('\u0001')) ?? 0) > 1 ? [group, ...path] : path
  })
}

/** Reads the header rows above columns; words broken over rows are put together, groups are before what they hold. */
export const headerPaths = (merged: MergedText, header: readonly number[], columns: readonly number[]): HeaderPaths => {
  const levels = levelsOf(merged, header, columns)
  const paths = parted(columns.map((_, index) => pathAt(levels, index)), levels)
  return new Map(columns.map((column, index) => [column, paths[index] ?? []]))
}
