import { keep, readKept } from '../../platform/page/storage'

/** Settings of print, chosen on the briefing page and used by every print. */

export const SIZES = ['A4', 'A3'] as const
export const DIRECTIONS = ['portrait', 'landscape'] as const
export const PER_PAGE = ['1', '2'] as const

export interface Paper {
  readonly size: (typeof SIZES)[number]
  readonly direction: (typeof DIRECTIONS)[number]
  readonly perPage: (typeof PER_PAGE)[number]
  readonly tables: boolean // each panel's figures after its chart
  readonly lines: boolean // the speaker's, which only those who are handed them should read
}

export const USUAL: Paper = { size: 'A4', direction: 'portrait', perPage: '1', tables: false, lines: false }

/** The stored settings, as far as they are valid. */
export const readPaper = (kept: unknown): Paper => {
  const { size, direction, perPage, tables, lines } = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<Record<keyof Paper, unknown>>
  return {
    size: SIZES.find((one) => one === size) ?? USUAL.size,
    direction: DIRECTIONS.find((one) => one === direction) ?? USUAL.direction,
    perPage: PER_PAGE.find((one) => one === perPage) ?? USUAL.perPage,
    tables: tables === true,
    lines: lines === true,
  }
}

const MM = 96 / 25.4 // CSS pixels a millimetre
const SHEETS = { A4: [210, 297], A3: [297, 420] } as const
const MARGIN = { side: 14, top: 13, foot: 17 } as const // mm; the foot has the page's number

/** The page within its margins, in whole CSS pixels. */
export const pageBox = ({ size, direction }: Pick<Paper, 'size' | 'direction'>): { readonly width: number; readonly height: number } => {
  const [short, long] = SHEETS[size]
  const [width, height] = direction === 'portrait' ? [short, long] : [long, short]
  return { width: Math.floor((width - 2 * MARGIN.side) * MM), height: Math.floor((height - MARGIN.top - MARGIN.foot) * MM) }
}

/** Scale of printed type: 12 px are 9 points, legible at reading distance; larger for A3, which is put on walls. */
export const enlargedOn = ({ size, perPage }: Paper): { readonly wide: number; readonly narrow: number } => {
  const scale = size === 'A3' ? (perPage === '1' ? 1.4 : 1.2) : 1
  return { wide: scale, narrow: scale }
}

/** The rule for the browser: paper, margins, and page numbers where it can (Chrome 131 and newer; others leave them out). */
export const pageRule = ({ size, direction }: Paper, foot: string): string => {
  const text = foot.replace(/["\\\n]/g, ' ')
  const type = 'font:8pt sans-serif;color:#555'
  return `@page{size:${size} ${direction};margin:${MARGIN.top}mm ${MARGIN.side}mm ${MARGIN.foot}mm;@bottom-left{content:"${text}";${type}}@bottom-right{content:counter(page) " / " counter(pages);${type}}}`
}

/** Size of the chart of a printed panel. */
export interface PanelLayout {
  readonly chart: number // CSS pixels
  readonly alone: boolean // its texts leave no room for another panel on the page
}

const LEAST_CHART = 200
const LEAST_WITH_TABLE = 260
const GAP = 34 // between two panels of a page
const MOST = 0.7 // height ÷ width of a chart
const MOST_ALONE = 0.95 // of one that has an upright page or half a page across, which it would else leave half blank
const TALLER = 1.4 // rows of places there
const AIR = 16 // CSS pixels left: margins that the words alone did not have between them

/** Greatest height of a chart: over time by the width, of rows of places by what they need. */
const mostOf = ({ direction, perPage, tables }: Paper, width: number, natural: number): number => {
  const isWhole = !tables && (direction === 'portrait') === (perPage === '1') // an upright page, or half of one across
  return Number.isNaN(natural) ? width * (isWhole ? MOST_ALONE : MOST) : natural * (isWhole ? TALLER : 1)
}

/** Size of a chart that has a page for itself. */
const layAlone = (paper: Paper, box: { readonly width: number; readonly height: number }, words: number, natural: number): PanelLayout => {
  const most = mostOf(paper.direction === 'portrait' ? { ...paper, perPage: '1' } : paper, box.width, natural)
  return { chart: Math.round(Math.max(LEAST_CHART, Math.min(box.height - words - AIR, most))), alone: true }
}

/** Size of a chart that fills the space its texts leave of a page, or of half a page. `natural`: height that rows of places need, NaN over time; `table`: height of its table, for which room is left on the page where the chart can be that small. */
export const layChart = (paper: Paper, box: { readonly width: number; readonly height: number }, words: number, natural: number, table = 0): PanelLayout => {
  const { direction, perPage, tables } = paper
  const isHalf = perPage === '2' && direction === 'portrait'
  const room = (isHalf ? (box.height - GAP) / 2 : box.height) - words - AIR
  const most = mostOf(paper, box.width, natural)
  const above = room - (tables ? table : 0)
  if (above >= LEAST_WITH_TABLE) return { chart: Math.round(Math.min(above, most)), alone: false }
  if (room >= LEAST_CHART) return { chart: Math.round(Math.min(room, most)), alone: false }
  return layAlone(paper, box, words, natural)
}

/** What is printed of a panel, in CSS pixels: `natural` as for `layChart`, undefined for a text without a chart. */
export interface PrintedSize {
  readonly words: number
  readonly natural: number | undefined
  readonly table: number
}

/** The sizes of all charts. Of two for one upright page whose words differ much, the page is shared by what they need; where even that has no room, each has a page and fills it. */
export const layAll = (paper: Paper, box: { readonly width: number; readonly height: number }, sizes: readonly PrintedSize[]): PanelLayout[] => {
  const laid = sizes.map(({ words, natural, table }): PanelLayout => (natural === undefined ? { chart: 0, alone: words > (box.height - GAP) / 2 } : layChart(paper, box, words, natural, table)))
  if (paper.perPage === '1' || paper.direction === 'landscape') return laid
  for (let at = 0; at + 1 < sizes.length; at += 1) {
    const pair = sizes.slice(at, at + 2)
    const isParted = laid[at]?.alone || laid[at + 1]?.alone
    const charts = pair.filter(({ natural }) => natural !== undefined).length
    const each = (box.height - GAP - pair.reduce((sum, { words }) => sum + words + AIR, 0)) / Math.max(1, charts)
    if (isParted && each < (charts > 0 ? LEAST_CHART : 0)) {
      const [{ words, natural } = { words: 0, natural: undefined }] = pair
      if (natural !== undefined) laid[at] = layAlone(paper, box, words, natural)
      else laid[at] = { chart: 0, alone: true }
      continue
    }
    if (isParted) pair.forEach(({ natural }, nth) => (laid[at + nth] = { chart: natural === undefined ? 0 : Math.round(Math.min(each, mostOf(paper, box.width, natural))), alone: false }))
    at += 1
  }
  return laid
}

/** Panels by page: two that fit, else one. */
export const pagesOf = (laid: readonly Pick<PanelLayout, 'alone'>[], perPage: Paper['perPage']): number[][] => {
  const pages: number[][] = []
  laid.forEach(({ alone }, at) => {
    const last = pages[pages.length - 1]
    const before = last?.[last.length - 1]
    const joins = perPage === '2' && !alone && last?.length === 1 && before !== undefined && !laid[before]?.alone
    if (joins && last) last.push(at)
    else pages.push([at])
  })
  return pages
}

const COLUMN = { first: 90, other: 84, beside: 78 } as const // CSS pixels of the first column of a table, of each other, and of each in a table beside others
const LEAST_ROWS = 12 // of a part of a table that lies beside others

/** Divides the rows of a narrow table into parts that lie side by side on the page. */
export const rowParts = (rows: number, columns: number, width: number): number[][] => {
  const fit = Math.floor((width + COLUMN_GAP) / (COLUMN.first + COLUMN.beside * columns + COLUMN_GAP))
  const parts = Math.max(1, Math.min(fit, Math.ceil(rows / LEAST_ROWS)))
  const each = Math.ceil(rows / parts)
  return Array.from({ length: parts }, (_, part) => Array.from({ length: Math.max(0, Math.min(each, rows - part * each)) }, (_, at) => part * each + at)).filter(({ length }) => length > 0)
}

const COLUMN_GAP = 24 // between them
const ROW = 20 // CSS pixels of a row of a printed table
const LEGEND = 44 // of its caption

/** Height of a table as it is printed, in CSS pixels, rather too high than too low. */
export const tableHeight = (rows: number, columns: number, width: number): number =>
  columnParts(columns, width).reduce((sum, part) => sum + LEGEND + (2 + (rowParts(rows, part.length, width)[0]?.length ?? 0)) * ROW, 0)

/** Divides the columns of a table into parts that fit the width of a page. */
export const columnParts = (count: number, width: number): number[][] => {
  const most = Math.max(2, Math.floor((width - COLUMN.first) / COLUMN.other))
  const parts = Math.max(1, Math.ceil(count / most))
  const each = Math.ceil(count / parts)
  return Array.from({ length: parts }, (_, part) => Array.from({ length: Math.min(each, count - part * each) }, (_, at) => part * each + at))
}

const KEY = 'sanhua.paper'
let chosen: Paper | undefined // where the browser keeps nothing, until the page is left

/** The settings chosen last. */
export const currentPaper = (): Paper => chosen ?? readPaper(readKept(KEY))

/** Stores the settings. */
export const choosePaper = (paper: Paper): void => {
  chosen = paper
  keep(KEY, paper)
}
