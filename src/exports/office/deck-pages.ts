import { textBlocks, textMark, textSize, type TextOfSlide } from '../../charts/text/own-words'
import type { Language } from '../../model/text'
import { versionText } from '../../words/page'
import { slideWords } from '../../words/files'
import { cutText, linesOf } from './fit-text'
import { COVER_SIZE, COVER_TOP, holdersOf, INNER, LEADING, PAGE, TITLE_TOP } from './layouts'
import { titleShape } from './panel-slide'
import { ruleShape, slidePalette, textShape, type LinkedText, type PresentationSlide, type SlideShape, type TextShape } from './slide'

const PALETTE = slidePalette('urbanisation')

export interface Cover {
  readonly title: string
  readonly author: string // '' for none, as of the organisation
  readonly organisation: string
  readonly date: string
  readonly version: string
  readonly entries: readonly { readonly title: string; readonly page: string }[]
  readonly charts: number // how many of the entries have charts
  readonly language: Language
}

const ENTRY = 11
const LISTED = 14 // entries in one column; twice as many in two

/** Titles of the slides with their numbers, in one column or two. */
const contentShapes = ({ entries }: Cover, top: number): TextShape[] => {
  const columns = entries.length > LISTED ? 2 : 1
  const rows = Math.ceil(entries.length / columns)
  const width = (INNER - (columns - 1) * 28) / columns
  const height = Math.min(22, (PAGE.height - 50 - top) / rows)
  const size = Math.min(ENTRY, height * 0.68)
  return entries.flatMap(({ title, page }, at) => {
    const x = PAGE.margin + Math.floor(at / rows) * (width + 28)
    const y = top + (at % rows) * height
    return [
      textShape([page], { x, y, width: 24, height, size, color: PALETTE.tones[0].text, face: 'serif', toSlide: Number(page) }),
      textShape([cutText(title, size, width - 34, 1)], { x: x + 26, y, width: width - 26, height, size, color: PALETTE.ink, face: 'sans', toSlide: Number(page) }),
    ]
  })
}

/** The first slide: title, date, data version and contents. */
export const coverSlide = (cover: Cover): PresentationSlide => {
  const { language } = cover
  const words = slideWords(language)
  const title = cutText(cover.title, COVER_SIZE, INNER, 2)
  const height = Math.ceil(linesOf(title, COVER_SIZE, INNER) * COVER_SIZE * LEADING) + 6
  const top = COVER_TOP
  const line = [...[cover.organisation, cover.author].filter(Boolean), words.contents(cover.charts), ...(cover.date === '' ? [] : [words.made(cover.date)]), ...(cover.version === '' ? [] : [words.version(versionText(cover.version, language))])].join(' · ')
  const shapes = [
    ruleShape({ x: PAGE.margin, y: top - 18, width: 64, height: 4 }, PALETTE.tones[0].line),
    textShape([title], { x: PAGE.margin, y: top, width: INNER, height, size: COVER_SIZE, bold: true, color: PALETTE.ink, face: 'serif', holder: 'title' }),
    textShape([line], { x: PAGE.margin, y: top + height + 2, width: INNER, height: 20, size: 13, color: PALETTE.muted, face: 'sans', holder: 'subtitle' }),
    ruleShape({ x: PAGE.margin, y: top + height + 30, width: INNER, height: 0.75 }, PALETTE.hairline),
    ...contentShapes(cover, top + height + 42),
  ]
  return { layout: 'cover', language, shapes, notes: [] }
}

/** A slide of text. */
export interface TextPage extends TextOfSlide {
  readonly line: string // the speaker's; '' for none
  readonly language: Language
  readonly page: string // its number
}

const TEXT_SIZES = [28, 24, 20, 18, 16, 14, 12]
const TEXT_LOOK = { leading: 1.6, gap: 0.4 } as const // with room for faces of generous height

/** Heading, paragraphs and lists in the placeholders of their layout, in the largest type that fits. */
export const textSlide = (page: TextPage): PresentationSlide => {
  const { heading, body, line, language, page: number } = page
  const blocks = textBlocks(body)
  const box = holdersOf('text').body?.box ?? { x: PAGE.margin, y: TOP, width: INNER, height: ROOM }
  const size = textSize(blocks, TEXT_SIZES, { ...box, ...TEXT_LOOK })
  const foot = { color: PALETTE.muted, face: 'sans', size: SMALL, x: 0, y: 0, width: 0, height: 0 } as const
  const mark = textMark(page, language)
  const { footer, number: place } = holdersOf('text')
  const shapes: SlideShape[] = [
    ruleShape({ x: PAGE.margin, y: 26, width: 44, height: 3 }, PALETTE.tones[0].line),
    ...(heading.trim() === '' ? [] : [titleShape(heading.trim(), PALETTE.ink)]),
    ...(blocks.length === 0 ? [] : [textShape(blocks.map(({ text }) => text), { ...box, size, color: PALETTE.ink, face: 'sans', holder: 'body', after: size * TEXT_LOOK.gap, items: blocks.map(({ isItem }) => isItem) })]),
    ...(mark === '' ? [] : [textShape([mark], { ...foot, ...footer?.box, holder: 'footer' })]),
    textShape([number], { ...foot, ...place?.box, holder: 'number' }),
  ]
  return { layout: 'text', language, shapes, notes: line.trim() === '' ? [] : [line.trim()] }
}

export interface UsedSource {
  readonly pages: readonly string[] // numbers of the slides that use it
  readonly citation: string
  readonly address: string // '' for none
}

const SOURCE = 9.5
const SMALL = 9 // of the foot
const BETWEEN = 4 // points between two publications
const COLUMN = (INNER - 32) / 2
const TOP = 84
const ROOM = PAGE.height - TOP - 30

const heightOf = (text: string): number => linesOf(text, SOURCE, COLUMN) * SOURCE * LEADING * 1.1 + BETWEEN

interface SourceColumn {
  readonly texts: readonly string[]
  readonly links: readonly LinkedText[]
}

/** Numbered sources, each with the slides that use it, in as many columns as needed. */
const sourceColumns = (used: readonly UsedSource[], language: Language): readonly SourceColumn[] => {
  const words = slideWords(language)
  const columns: { texts: string[]; links: LinkedText[] }[] = []
  let left = 0
  used.forEach(({ pages: on, citation, address }, at) => {
    const text = `[${at + 1}] ${citation}${words.used(on.join(', '))}`
    const height = heightOf(text)
    if (columns.length === 0 || height > left) {
      columns.push({ texts: [], links: [] })
      left = ROOM
    }
    columns[columns.length - 1]?.texts.push(text)
    columns[columns.length - 1]?.links.push({ text: address, address })
    left -= height
  })
  return columns
}

const columnShape = ({ texts, links }: SourceColumn, holder: 'body' | 'second'): TextShape =>
  textShape(texts, { x: 0, y: TOP, width: COLUMN, height: ROOM, ...holdersOf('sources')[holder]?.box, size: SOURCE, color: PALETTE.ink, face: 'sans', holder, after: BETWEEN, links })

/** Slides of sources at the end, two columns each; none without sources. */
export const sourceSlides = (used: readonly UsedSource[], language: Language): PresentationSlide[] => {
  const columns = sourceColumns(used, language)
  const pages = Math.ceil(columns.length / 2)
  return Array.from({ length: pages }, (_, page): PresentationSlide => {
    const title = slideWords(language).sourcesPage(page + 1, pages)
    const shapes: SlideShape[] = [
      ruleShape({ x: PAGE.margin, y: 26, width: 44, height: 3 }, PALETTE.tones[0].line),
      textShape([title], { x: PAGE.margin, y: TITLE_TOP, width: INNER, height: 36, size: 26, bold: true, color: PALETTE.ink, face: 'serif', holder: 'title' }),
      ...columns.slice(page * 2, page * 2 + 2).map((column, at) => columnShape(column, at === 0 ? 'body' : 'second')),
    ]
    return { layout: 'sources', language, shapes, notes: [] }
  })
}
