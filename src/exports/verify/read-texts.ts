/** Panels in files of text: CSV, JSON, the ZIP of a panel, and pages with tables. */
import { readLanguage, type Language } from '../../model/text'
import { isId } from '../../charts/query/parameter'
import type { FigureCell, FigureTable } from '../stamp/figure-table'
import { isCode, type StampName } from '../stamp/record'
import { parseStamp, type Stamp } from '../stamp/stamp'
import type { CarriedPanel } from './carried'
import { memberText, type Members } from './package-parts'
import { namedBy } from './read-office'
import { readReferences } from './xml-tree'

/** Text of a file: UTF-8, else GB 18030, as Excel on Chinese Windows saves CSV. */
export const decodeText = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const cellOf = (text: string): FigureCell => (text.trim() === '' ? undefined : Number.isFinite(Number(text)) ? Number(text) : text)

const SEPARATORS = [',', '\t', ';'] as const

/** The separator of a CSV: Excel writes the one of its country. */
const separatorOf = (text: string): string => {
  const head = /^[^\r\n]*/.exec(text.replace(/"(?:[^"]|"")*"/g, ''))?.[0] ?? ''
  const counts = SEPARATORS.map((separator) => head.split(separator).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
}

/** The fields of a CSV by line. */
const csvLines = (text: string): string[][] => {
  const lines: string[][] = []
  const separator = separatorOf(text)
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n?|\\n|$)`, 'y')
  let line: string[] = []
  while (field.lastIndex < text.length) {
    const [whole, quoted, bare = '', end = ''] = field.exec(text) ?? []
    if (whole === undefined) return []
    line.push(quoted === undefined ? bare : quoted.replace(/""/g, '"'))
    if (end !== separator) {
      lines.push(line)
      line = []
    }
  }
  return line.length > 0 ? [...lines, line] : lines
}

/** The table of a CSV: heads in its first line, names in its first column. */
export const csvTable = (text: string): FigureTable => {
  const [head = [], ...lines] = csvLines(text.replace(/^\uFEFF/, '')).filter((line) => line.some((field) => field.trim() !== ''))
  const columns = head.slice(1)
  return { columns, rows: lines.map(([name = '']) => name), cells: lines.map((line) => columns.map((_, at) => cellOf(line[at + 1] ?? ''))) }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

const objectOf = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const json: unknown = JSON.parse(text)
    return isRecord(json) ? json : {}
  } catch {
    return {}
  }
}

const listOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value.slice(0, 20_000).map((one) => (isRecord(one) ? one : {})) : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const jsonCell = (value: unknown): FigureCell => (typeof value === 'number' ? value : value === null || value === undefined ? undefined : String(value))

/** The panel of a JSON file; none without a valid stamp. */
export const readJson = (text: string): CarriedPanel | undefined => {
  const { stamp: said, columns, rows, language } = objectOf(text)
  const stamp = parseStamp(said)
  if (!stamp) return undefined
  const heads = new Map(listOf(columns).map(({ key, label, unitToken }) => [`${textOf(key)}|${textOf(unitToken)}`, textOf(label)]))
  const labels = new Map(listOf(rows).map(({ key, label }) => [textOf(key), textOf(label)]))
  const written = { ...namedBy(stamp, { columns: [], rows: [] }), columns: stamp.columns.map((column) => heads.get(column) ?? column), rows: stamp.rows.map(([key]) => labels.get(String(key)) ?? String(key)) }
  const found = { columns: [...heads.values()], rows: [...listOf(rows)].map(({ label }) => textOf(label)), cells: listOf(rows).map(({ values }) => (Array.isArray(values) ? values.map(jsonCell) : [])) }
  const table = { place: 'table' as const, written, found }
  return { name: stamp, stamp, tables: Array.isArray(rows) ? [table] : [], digest: '', form: 'csv', language: readLanguage(textOf(language)) }
}

const isNames = (value: unknown): value is readonly string[] => Array.isArray(value) && value.length <= 5_000 && value.every((name) => typeof name === 'string')

const namesOf = (value: unknown): Pick<FigureTable, 'columns' | 'rows'> | undefined => (isRecord(value) && isNames(value['columns']) && isNames(value['rows']) ? { columns: value['columns'], rows: value['rows'] } : undefined)

/** The panel of a ZIP: its stamp, and the figures of its `data.csv`. */
export const readArchive = (members: Members): CarriedPanel | undefined => {
  const json = objectOf(memberText(members, 'stamp.json'))
  const stamp = parseStamp(json)
  if (!stamp) return undefined
  const data = members.get('data.csv')
  const found = csvTable(data ? decodeText(data) : '')
  const written = namedBy(stamp, namesOf(json['written']) ?? found)
  return { name: stamp, stamp, tables: data ? [{ place: 'table', found, written }] : [], digest: '', form: 'csv', language: undefined }
}

const attributesOf = (tag: string): Map<string, string> => new Map([...tag.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g)].map(([, name = '', double, single, bare]) => [name, readReferences(double ?? single ?? bare ?? '')]))

const MARKUP = /<[^>]*>/g
const MARKS_OF_EVIDENCE = /[†¹○]$/

/** The text of a cell: without markup, and without the mark of its evidence. */
const cellText = (html: string): string => readReferences(html.replace(MARKUP, '')).replace(/\s+/g, ' ').trim().replace(MARKS_OF_EVIDENCE, '')

const headText = (html: string): string => cellText(html.replace(/<small>[\s\S]*/i, ''))

/** The first table in a part of a page, whose end tags may be left out. */
const pageTable = (html: string): FigureTable | undefined => {
  const [, inner] = /<table\b[^>]*>([\s\S]*?)<\/table>/i.exec(html) ?? []
  if (inner === undefined) return undefined
  const [head = [], ...lines] = inner.split(/<tr\b[^>]*>/i).slice(1).map((line) => line.split(/<t[hd]\b[^>]*>/i).slice(1))
  return {
    columns: head.slice(1).map(headText),
    rows: lines.map(([name = '']) => cellText(name)),
    cells: lines.map(([, ...cells]) => head.slice(1).map((_, at) => cellText(cells[at] ?? '') || undefined)),
  }
}

const nameOf = (query: string, version: string, code: string): StampName | undefined => {
  const panel = new URLSearchParams(query).get('panel') ?? ''
  return isId(panel) && isCode(code) ? { panel, query, version, code } : undefined
}

const languageIn = (html: string): Language | undefined => readLanguage((/<html\b[^>]*\blang="?([a-z]{2})/i.exec(html)?.[1] ?? /<figure\b[^>]*\blang="?([a-z]{2})/i.exec(html)?.[1] ?? ''))

/** Panels of a briefing file: a section each, with a table; the first slide is the cover. */
const sectionPanels = (html: string): CarriedPanel[] =>
  html.split(/(?=<section\b)/i).flatMap((section, at): CarriedPanel[] => {
    const attributes = attributesOf(/^<section\b[^>]*>/i.exec(section)?.[0] ?? '')
    const name = nameOf(attributes.get('data-query') ?? '', attributes.get('data-version') ?? '', attributes.get('data-code') ?? '')
    const found = pageTable(section)
    return name ? [{ name, tables: found ? [{ place: 'table', found }] : [], digest: attributes.get('data-figures') ?? '', form: 'page', language: languageIn(html), slide: at + 1 }] : []
  })

/** Frozen figures in a page: drawings without a table. */
const frozenPanels = (html: string): CarriedPanel[] =>
  [...html.matchAll(/<figure\b[^>]*\bdata-sanhua-code=[^>]*>/gi)].flatMap(([tag]): CarriedPanel[] => {
    const attributes = attributesOf(tag)
    const name = nameOf(attributes.get('data-sanhua-query') ?? '', attributes.get('data-sanhua-version') ?? '', attributes.get('data-sanhua-code') ?? '')
    return name ? [{ name, tables: [], digest: '', form: 'picture', language: languageIn(tag) }] : []
  })

/** Panels of a page that are known by their markup. */
export const readPage = (html: string): CarriedPanel[] => [...sectionPanels(html), ...frozenPanels(html)]

/** A picture: its stamp alone, since nothing reads the figures that are drawn. */
export const picturePanel = (stamp: Stamp): CarriedPanel => ({ name: stamp, stamp, tables: [], digest: '', form: 'picture', language: undefined })
