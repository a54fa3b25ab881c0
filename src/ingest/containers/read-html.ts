import type { Grid } from '../grid/grid'
import { htmlText } from './html-text'
import { HtmlTable } from './html-table'

const SKIPPED = new Set(['script', 'style', 'title', 'noscript', 'template', 'xml'])
const BLOCKS = new Set(['p', 'div', 'li'])
const MOST_TABLES = 2000
const LONGEST_TAG = 2000

const COLUMN_SPAN = /\bcolspan\s*=\s*["']?\s*(\d{1,6})/i
const ROW_SPAN = /\browspan\s*=\s*["']?\s*(\d{1,6})/i
const spanOf = (tag: string, span: RegExp): number => Number(span.exec(tag)?.[1] ?? 1)

/** Reads the tables of a web page, in the order in which they begin; what is nested in a cell stands for itself. */
class HtmlReader {
  readonly tables: HtmlTable[] = []
  private readonly open: HtmlTable[] = []

  text(raw: string): void {
    this.open[this.open.length - 1]?.addText(htmlText(raw))
  }

  tag(name: string, tag: string, closes: boolean): void {
    const table = this.open[this.open.length - 1]
    if (name === 'table') return this.table(closes)
    if (name === 'br' || (closes && BLOCKS.has(name))) return table?.addText('\n')
    if (name === 'tr') return closes ? table?.closeCell() : table?.openRow()
    if (name === 'td' || name === 'th') return closes ? table?.closeCell() : table?.openCell(spanOf(tag, COLUMN_SPAN), spanOf(tag, ROW_SPAN))
  }

  private table(closes: boolean): void {
    if (closes) {
      this.open.pop()?.closeCell()
      return
    }
    if (this.tables.length >= MOST_TABLES) return
    const table = new HtmlTable()
    this.tables.push(table)
    this.open.push(table)
  }
}

/** Where a tag ends: the `>` outside its quoted attributes; an unbalanced quote ends with the first `>`. */
const endOfTag = (text: string, start: number): number => {
  const plain = text.indexOf('>', start)
  if (plain < 0) return text.length
  const tag = text.slice(start, plain)
  if (tag.length > LONGEST_TAG || (tag.split('"').length - 1) % 2 === 0) return plain
  const quote = text.indexOf('"', plain)
  const end = quote < 0 || quote - start > LONGEST_TAG ? -1 : text.indexOf('>', quote)
  return end < 0 ? plain : end
}

const afterSkipped = (text: string, name: string, from: number): number => {
  const close = new RegExp(`</${name}\\s*>`, 'gi')
  close.lastIndex = from
  const found = close.exec(text)
  return found === null ? text.length : found.index + found[0].length
}

const TAG = /<(?:!--|[A-Za-z/!?])/g

const nextTag = (text: string, from: number): number => {
  TAG.lastIndex = from
  return TAG.exec(text)?.index ?? text.length
}

/** Takes the tag at `open` and says where reading goes on. */
const takeTag = (reader: HtmlReader, text: string, open: number): number => {
  if (text.startsWith('<!--', open)) {
    const end = text.indexOf('-->', open)
    return end < 0 ? text.length : end + 3
  }
  const end = endOfTag(text, open)
  const name = /^<\/?([A-Za-z][\w:]*)/.exec(text.slice(open, open + 40))?.[1]?.toLowerCase()
  if (name === undefined) return end + 1
  const closes = text[open + 1] === '/'
  reader.tag(name, text.slice(open, Math.min(end, open + LONGEST_TAG)), closes)
  return SKIPPED.has(name) && !closes ? afterSkipped(text, name, end + 1) : end + 1
}

/** Every table of a web page that holds anything; needs no browser. */
export const readHtml = (text: string, file: string): Grid[] => {
  const reader = new HtmlReader()
  for (let at = 0; at < text.length; ) {
    const open = nextTag(text, at)
    if (open > at) reader.text(text.slice(at, open))
    at = open < text.length ? takeTag(reader, text, open) : open
  }
  return reader.tables.map((table, index) => table.grid(file, index === 0 ? '' : `#${index + 1}`)).filter(({ rows }) => rows > 0)
}
