import { type Grid, type Merge, sparseGrid } from '../grid/grid'

const WIDEST = 1000 // columns that one cell may span, the limit of HTML
const TALLEST = 65_534
const MOST_COLUMNS = 16_384 // one more is kept, so that a table too wide is reported; cells beyond it are not walked to

const LONGEST_CAPTION = 120
const CAPTION_LINES = 2 // a title and a unit

/** Builds one table of a page: cells are placed beside those that span down from rows above. */
class HtmlTable {
  private readonly rows: string[][] = []
  private readonly merges: Merge[] = []
  private readonly taken: number[] = [] // by column: the first row that no cell above covers
  private row = -1
  private column = 0
  private text: string | undefined
  private caption = ''

  constructor(private readonly over: readonly string[]) {}

  openRow(): void {
    this.closeCell()
    this.row += 1
    this.column = 0
    this.rows[this.row] = []
  }

  openCell(columnSpan: number, rowSpan: number): void {
    if (this.row < 0) this.openRow()
    this.closeCell()
    while (this.column <= MOST_COLUMNS && (this.taken[this.column] ?? 0) > this.row) this.column += 1
    if (this.column > MOST_COLUMNS) return
    const columns = Math.min(WIDEST, MOST_COLUMNS + 1 - this.column, Math.max(1, columnSpan))
    const rows = Math.min(TALLEST, Math.max(1, rowSpan))
    if (columns > 1 || rows > 1) this.merges.push({ row: this.row, column: this.column, rows, columns })
    for (let at = this.column; at < this.column + columns; at += 1) this.taken[at] = this.row + rows
    this.text = ''
  }

  addText(text: string): void {
    if (this.text !== undefined) this.text += text
    else if (this.row < 0 && this.caption.length < LONGEST_CAPTION) this.caption += text
  }

  closeCell(): void {
    if (this.text === undefined) return
    const row = this.rows[this.row]
    if (row !== undefined) row[this.column] = tidy(this.text)
    this.column += 1
    this.text = undefined
  }

  grid(file: string, sheet: string): Grid {
    this.closeCell()
    const caption = [...this.over, tidy(this.caption)].filter((line) => line !== '')
    return { ...sparseGrid(file, sheet, this.rows, this.merges), ...(caption.length === 0 ? {} : { caption }) }
  }
}

/** White space at line ends and runs of blanks are the page's, not the cell's. */
const tidy = (text: string): string =>
  text
    .replace(/ +/g, ' ')
    .split('\n')
    .map((line) => line.replace(/^ | $/g, ''))
    .join('\n')
    .replace(/^[ \n]+/, '')
    .trimEnd()

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009',
    middot: '·', bull: '•', hellip: '…', ndash: '–', mdash: '—', minus: '−', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”',
    laquo: '«', raquo: '»', times: '×', deg: '°', permil: '‰', euro: '€', pound: '£', yen: '¥', cent: '¢', sect: '§', para: '¶',
    copy: '©', reg: '®', plusmn: '±', sup1: '¹', sup2: '²', sup3: '³', frac12: '½', frac14: '¼', frac34: '¾', micro: 'µ', szlig: 'ß',
    aacute: 'á', agrave: 'à', acirc: 'â', atilde: 'ã', auml: 'ä', aring: 'å', aelig: 'æ', ccedil: 'ç', eacute: 'é', egrave: 'è',
    ecirc: 'ê', euml: 'ë', iacute: 'í', igrave: 'ì', icirc: 'î', iuml: 'ï', ntilde: 'ñ', oacute: 'ó', ograve: 'ò', ocirc: 'ô',
    otilde: 'õ', ouml: 'ö', oslash: 'ø', uacute: 'ú', ugrave: 'ù', ucirc: 'û', uuml: 'ü', yacute: 'ý', thorn: 'þ', eth: 'ð',
    Aring: 'Å', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', Eacute: 'É', Ccedil: 'Ç', Oslash: 'Ø', AElig: 'Æ', Thorn: 'Þ', ETH: 'Ð', Ntilde: 'Ñ',
  }),
)

const numbered = (code: number): string => (code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd')

const entity = (whole: string, hex: string | undefined, decimal: string | undefined, name: string | undefined): string => {
  if (hex !== undefined) return numbered(Number.parseInt(hex, 16))
  if (decimal !== undefined) return numbered(Number(decimal))
  return NAMED.get(name ?? '') ?? whole
}

/** The text of a piece of HTML between two tags: entities decoded, white space as a browser shows it. */
const htmlText = (raw: string): string =>
  raw.replace(/[ \t\r\n\f]+/g, ' ').replace(/&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([A-Za-z]\w{1,9}));?/g, entity)

const SKIPPED = new Set(['script', 'style', 'title', 'noscript', 'template', 'xml'])
const BLOCKS = new Set(['p', 'div', 'li'])
const LINES = new Set(['p', 'div', 'li', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'center', 'tr', 'td', 'th'])
const MOST_TABLES = 2000
const LONGEST_TAG = 2000

const COLUMN_SPAN = /\bcolspan\s*=\s*["']?\s*(\d{1,6})/i
const ROW_SPAN = /\browspan\s*=\s*["']?\s*(\d{1,6})/i
const spanOf = (tag: string, span: RegExp): number => Number(span.exec(tag)?.[1] ?? 1)

/** Reads the tables of a web page, in the order in which they begin; what is nested in a cell is on its own. */
class HtmlReader {
  readonly tables: HtmlTable[] = []
  private readonly open: HtmlTable[] = []
  private line = ''
  private lines: string[] = [] // of the page, since the last table

  text(raw: string): void {
    const text = htmlText(raw)
    this.open[this.open.length - 1]?.addText(text)
    if (this.line.length <= LONGEST_CAPTION) this.line += text
  }

  private endLine(): void {
    const line = tidy(this.line)
    this.line = ''
    if (line !== '') this.lines = [...this.lines.slice(1 - CAPTION_LINES), line]
  }

  /** Short lines right above a table; sentences of the text are none. */
  private captionLines(): string[] {
    this.endLine()
    const lines = this.lines.filter((line) => line.length <= LONGEST_CAPTION && !/[。．.；;，,]$/.test(line))
    this.lines = []
    return lines
  }

  tag(name: string, tag: string, closes: boolean): void {
    const table = this.open[this.open.length - 1]
    if (name === 'table') return this.table(closes)
    if (LINES.has(name)) this.endLine()
    if (name === 'br' || (closes && BLOCKS.has(name))) return table?.addText('\n')
    if (name === 'tr') return closes ? table?.closeCell() : table?.openRow()
    if (name === 'td' || name === 'th') return closes ? table?.closeCell() : table?.openCell(spanOf(tag, COLUMN_SPAN), spanOf(tag, ROW_SPAN))
  }

  private table(closes: boolean): void {
    if (closes) {
      this.open.pop()?.closeCell()
      this.lines = []
      this.line = ''
      return
    }
    if (this.tables.length >= MOST_TABLES) return
    const table = new HtmlTable(this.captionLines())
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

/** Reads the tag at `open`. Returns the position to continue at. */
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

/** Every table of a web page that is not empty. Needs no browser. */
export const readHtml = (text: string, file: string): Grid[] => {
  const reader = new HtmlReader()
  for (let at = 0; at < text.length; ) {
    const open = nextTag(text, at)
    if (open > at) reader.text(text.slice(at, open))
    at = open < text.length ? takeTag(reader, text, open) : open
  }
  return reader.tables.map((table, index) => table.grid(file, index === 0 ? '' : `#${index + 1}`)).filter(({ rows }) => rows > 0)
}
