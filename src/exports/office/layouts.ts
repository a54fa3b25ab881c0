/** The page of a presentation, and the placeholders of its layouts, from which shapes of slides take their looks. */
import type { Face } from './xml'

/** A slide of 16:9, in points. */
export const PAGE = { width: 960, height: 540, margin: 40 } as const
export const INNER = PAGE.width - 2 * PAGE.margin

export const LEADING = 1.25

/** Position of titles, in points. */
export const TITLE_TOP = 34
export const COVER_TOP = 60
export const COVER_SIZE = 36

/** A place on a slide, in points from its upper left corner. */
export interface SlideBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The layouts of a presentation, in the order of their parts. */
export const SLIDE_LAYOUTS = ['panel', 'cover', 'sources', 'text'] as const
export type LayoutName = (typeof SLIDE_LAYOUTS)[number]


/** Where a text belongs in its layout: a placeholder, by which outlines, screen readers and other templates find it. */
export type Holder = 'title' | 'subtitle' | 'body' | 'second' | 'notes' | 'sources' | 'footer' | 'number'

/** The placeholder of a layout: its place, and the look that texts in it take. */
export interface Placeholder {
  readonly type: 'title' | 'body' | 'ftr' | 'sldNum' | 'chart'
  readonly index: number // 0: the only one of its type
  readonly box: SlideBox
  readonly size: number
  readonly tone: 'tx1' | 'tx2'
  readonly face: Face
  readonly bold?: boolean
  readonly align?: 'r'
}

const FOOT_Y = PAGE.height - 26
const FOOT_SIZE = 9
const HALF = (INNER - 32) / 2
const BODY_TOP = 84
const BODY_HEIGHT = FOOT_Y - BODY_TOP - 8

const wide = (y: number, height: number, x: number = PAGE.margin, width: number = INNER): SlideBox => ({ x, y, width, height })

const title = (box: SlideBox, size: number): Placeholder => ({ type: 'title', index: 0, box, size, tone: 'tx1', face: 'serif', bold: true })
const text = (index: number, box: SlideBox, size: number, tone: Placeholder['tone'] = 'tx2'): Placeholder => ({ type: 'body', index, box, size, tone, face: 'sans' })

const FOOT = {
  footer: { type: 'ftr', index: 20, box: wide(FOOT_Y, 14, PAGE.margin, INNER - 100), size: FOOT_SIZE, tone: 'tx2', face: 'sans' },
  number: { type: 'sldNum', index: 21, box: wide(FOOT_Y, 14, PAGE.margin + INNER - 80, 80), size: FOOT_SIZE, tone: 'tx2', face: 'serif', align: 'r' },
} as const satisfies Partial<Record<Holder, Placeholder>>

const HEAD = title(wide(TITLE_TOP, 70), 26)

const HOLDERS: Readonly<Record<LayoutName, Readonly<Partial<Record<Holder, Placeholder>>>>> = {
  panel: { title: HEAD, subtitle: text(10, wide(108, 22), 13), notes: text(11, wide(430, 50), 10), sources: text(12, wide(482, 26), FOOT_SIZE), ...FOOT },
  cover: { title: title(wide(COVER_TOP, 100), COVER_SIZE), subtitle: text(10, wide(COVER_TOP + 104, 22), 13), ...FOOT },
  sources: { title: HEAD, body: text(10, wide(BODY_TOP, BODY_HEIGHT, PAGE.margin, HALF), 9.5, 'tx1'), second: text(11, wide(BODY_TOP, BODY_HEIGHT, PAGE.margin + HALF + 32, HALF), 9.5, 'tx1'), ...FOOT },
  text: { title: HEAD, body: text(10, wide(112, FOOT_Y - 120), 20, 'tx1'), ...FOOT },
}

/** The placeholder of the chart of a panel that has one. */
export const CHART_HOLDER: Placeholder = { type: 'chart', index: 13, box: wide(138, 284), size: 11, tone: 'tx1', face: 'sans' }

/** The placeholders of a layout, by what is in them. */
export const holdersOf = (layout: LayoutName): Readonly<Partial<Record<Holder, Placeholder>>> => HOLDERS[layout]

/** A placeholder as a shape names it. */
export const placeholderXml = ({ type, index }: Pick<Placeholder, 'type' | 'index'>): string => `<p:ph type="${type}"${index === 0 ? '' : ` sz="quarter" idx="${index}"`}/>`
