import type { Grid } from '../grid/grid'
import { htmlText } from './html-text'
import { HtmlTable } from './html-table'

const SKIPPED = new Set(['script', 'style', 'title', 'noscript', 'template', 'xml'])
const BLOCKS = new Set(['p', 'div', 'li'])
const MOST_TABLES = 2000

const spanOf = (tag: string, name: string): number => {
  const value = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,6})`, 'i').exec(tag)?.[1]
  return value === undefined ? 1 : Number(value)
}

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
    if (name === 'td' || name === 'th') return closes ? table?.closeCell() : table?.openCell(spanOf(tag, 'colspan'), spanOf(tag, 'rowspan'))
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
  if ((tag.split('"').length - 1) % 2 === 0) return plain
  const quote = text.indexOf('"', plain)
  const end = quote < 0 || quote - start > 2000 ? -1 : text.indexOf('>', quote)
  return end < 0 ? plain : end
}

const afterSkipped = (text: string, name: string, from: number): number => {
  const close = new RegExp(`</${name}\\s*>`, 'gi')
  close.lastIndex = from
  const found = close.exec(text)
  return found === null ? text.length : found.index + found[0].length
}

/** Every table of a web page that holds anything; needs no browser. */
export const readHtml = (text: string, file: string): Grid[] => {
  const reader = new HtmlReader()
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('<', at)
    if (open < 0 || open > at) reader.text(text.slice(at, open < 0 ? text.length : open))
    if (open < 0) break
    if (text.startsWith('<!--', open)) {
      const end = text.indexOf('-->', open)
      at = end < 0 ? text.length : end + 3
      continue
    }
    const name = /^<\/?([A-Za-z][\w:]*)/.exec(text.slice(open, open + 40))?.[1]?.toLowerCase()
    const end = name === undefined && text[open + 1] !== '!' && text[open + 1] !== '?' ? open : endOfTag(text, open)
    if (name === undefined && end === open) reader.text('<')
    else if (name !== undefined) reader.tag(name, text.slice(open, end), text[open + 1] === '/')
    at = end + 1
    if (name !== undefined && SKIPPED.has(name) && text[open + 1] !== '/') at = afterSkipped(text, name, at)
  }
  return reader.tables.map((table, index) => table.grid(file, index === 0 ? '' : `#${index + 1}`)).filter(({ rows }) => rows > 0)
}
