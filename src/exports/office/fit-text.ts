import { withoutSerials } from '../../charts/figure/serial-sources'
import { publicationsText } from '../../charts/figure/sources-text'
import { fillLines, type Measure } from '../../charts/figure/lines'
import { textWidth } from '../../charts/figure/text-width'
import type { Source } from '../../model/dataset'
import type { Language } from '../../model/text'
import { slideWords } from '../../words/files'
import { chartTextWords } from '../../words/chart-text'
import { uiWords } from '../../words/index'
import { LOCALES } from '../../words/locales'
import { INNER } from './layouts'

const SLACK = 0.97
const IDEOGRAPH = '[\\u2e80-\\uffef]'
const SEAMS = new RegExp(`(${IDEOGRAPH})(?=[A-Za-z0-9%])|([A-Za-z0-9%])(?=${IDEOGRAPH})`, 'g')

/** The text with a narrow letter at each seam of Latin and Chinese, where some office programs add space. */
export const aired = (text: string): string => text.replace(SEAMS, '$&i')

const airedWidth: Measure = (text, size) => textWidth(aired(text), size)

/** Number of lines of a text in a box of this width, in points. Rather too many than too few. */
export const linesOf = (text: string, size: number, width: number): number => fillLines(text, size, width * SLACK, airedWidth).length

/** The first texts that together fit into `lines` lines, none cut; at least the first. */
export const fitting = (texts: readonly string[], join: string, size: number, width: number, lines: number): string[] => {
  const kept: string[] = []
  for (const text of texts) {
    if (kept.length > 0 && linesOf([...kept, text].join(join), size, width) > lines) break
    kept.push(text)
  }
  return kept
}

/** A text cut to `lines` lines, with an ellipsis. */
export const cutText = (text: string, size: number, width: number, lines: number): string => {
  if (linesOf(text, size, width) <= lines) return text
  let kept = text
  while (kept.length > 1 && linesOf(`${kept}…`, size, width) > lines) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}

export const NOTE_SIZE = 10
export const SOURCE_SIZE = 9
const NOTE_LINES = 4
const SOURCE_LINES = 2

/** The notes adapted to slides: bands are dotted lines there, and there is no table. */
const noteOnSlide = (note: string, language: Language): string => {
  const others = Number(/\d+/.exec(note)?.[0])
  if (note === uiWords(language).chart.others(others)) return slideWords(language).others(others)
  return Object.entries(slideWords(language).bounds).reduce((text, [level, onSlide]) => text.replace(chartTextWords(language).bands[level] ?? '\u0000', onSlide), note)
}

/** Notes by priority where not all fit: those of the panel, then breaks, newest first, then the rest. */
const byWeight = (notes: readonly string[], breaks: readonly string[]): string[] => {
  const first = notes.findIndex((note) => breaks.includes(note))
  if (first < 0) return [...notes]
  return [...notes.slice(0, first), ...notes.filter((note) => breaks.includes(note)).reverse(), ...notes.slice(first).filter((note) => !breaks.includes(note))]
}

/** The notes that fit, in the panel's order, and the number that are only in the speaker notes. */
export const notesText = (notes: readonly string[], breaks: readonly string[], language: Language): string => {
  const words = slideWords(language)
  const join = LOCALES[language].sentenceGap
  const noteByText = new Map(notes.map((note) => [cutText(noteOnSlide(note, language), NOTE_SIZE, INNER, NOTE_LINES), note]))
  const weighed = byWeight(notes, breaks).flatMap((note) => [...noteByText].find(([, of]) => of === note)?.[0] ?? [])
  const kept = new Set(fitting([words.notes, ...weighed], join, NOTE_SIZE, INNER * 0.94, NOTE_LINES).slice(1))
  if (kept.size === 0) return ''
  const left = noteByText.size - kept.size
  return [words.notes, ...[...noteByText.keys()].filter((text) => kept.has(text))].join(join) + (left > 0 ? words.more(left) : '')
}

/** The publications that fit on the slide, by body; at least the first. */
export const sourcesText = (sources: readonly Source[], language: Language): string => {
  const words = slideWords(language)
  const listOf = (count: number): string => publicationsText(withoutSerials(sources.slice(0, count)), language, ({ title, date }) => words.source(title[language], date))
  let count = 1
  while (count < sources.length && linesOf(listOf(count + 1), SOURCE_SIZE, INNER * 0.86) <= SOURCE_LINES) count += 1
  const list = listOf(count)
  return sources.length === 0 ? '' : cutText(words.sources(count < sources.length ? words.moreSources(list, sources.length) : list), SOURCE_SIZE, INNER, SOURCE_LINES)
}
