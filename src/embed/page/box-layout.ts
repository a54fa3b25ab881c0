/** Layout of a chart in a frame whose height the host fixes: cards of note-taking applications, fields of a CMS. */
import { pictureOf, type PanelPicture } from '../../charts/draw-picture'
import { firstRows, isList } from '../../charts/figure/first-rows'
import { ROW_HEIGHT, ROW_ROOM } from '../../charts/figure/row-axis'
import { fillLines } from '../../charts/figure/lines'
import type { PanelView } from '../../charts/query/panel-view'
import type { Language } from '../../model/text'
import { embedPageWords } from '../../words/embed-page'
import { embedPartWords } from '../../words/embed-parts'
import { LOCALES } from '../../words/locales'
import { sourceLine, TYPE, WIDE_FROM } from './layout'

/** Inner size of the frame in CSS pixels. */
export interface Box {
  readonly width: number
  readonly height: number
}

/** Measures of the page's type in a box. CSS pixels. */
export const BOX_TYPE = {
  edge: 8, // padding above and below
  titles: { wide: [18, 16], narrow: [15, 14] }, // the first that needs no more than two lines, else the last
  leading: 1.35,
  subtitle: { size: 12, leading: 17 },
  source: { size: 11, leading: 16 },
  gap: 8, // around the drawing
  text: { size: 13, leading: 20 }, // in place of a chart
} as const

/** Type in pixels below which a chart is not read. */
export const LEAST_TYPE = 11

const LEAST_ROWS = 3 // of a list shown in part

/** A page for a box: what of the chart is drawn, the size of its title, and what its last line says. */
export interface BoxLayout {
  readonly picture: PanelPicture // `height` 0: no part of the chart can be read at this size, and words stand in its place
  readonly titleSize: number
  readonly source: string
  readonly words: string // in place of the chart; '' where there is one
  readonly terse: boolean // no line under the title, the last line cut at the frame's end
}

type Draw = (view: Pick<PanelView, 'width' | 'height' | 'isOnePlot'>) => PanelPicture

const linesOf = (text: string, size: number, width: number): number => Math.max(1, fillLines(text, size, width).length)

/** Whether a drawing may be made as much lower as needed and still be read. */
const isReadable = ({ height, panel }: PanelPicture, room: number): boolean => height > 0 && panel.figure.axisSize * Math.min(1, room / height) >= LEAST_TYPE

interface Part {
  readonly picture: PanelPicture
  readonly source: string
}

/** The first rows of a list that have room, and how many there are of how many. */
const partOf = (picture: PanelPicture, room: number, source: string, language: Language): Part | undefined => {
  const { panel, width } = picture
  const names = panel.figure.plots[0]?.y
  const shown = Math.floor((room - ROW_ROOM) / ROW_HEIGHT.least)
  if (!isList(panel.figure) || names?.kind !== 'rows' || shown < LEAST_ROWS) return undefined
  const figure = firstRows(panel.figure, shown)
  return { picture: pictureOf({ ...panel, figure, height: figure.height, rowPositions: figure.rows }, width), source: `${embedPartWords(language).firstRows(shown, names.names.length)} · ${source}` }
}

/** The chart for the room that the words leave it: whole; with fewer words; in one plot; its first rows; nothing. */
export const layoutBox = (draw: Draw, box: Box, { language, version, messages }: { readonly language: Language; readonly version: string; readonly messages: readonly string[] }): BoxLayout => {
  const width = Math.max(120, Math.min(TYPE.most, box.width - 2 * TYPE.side))
  const { panel } = draw({ width })
  const sizes = BOX_TYPE.titles[box.width >= WIDE_FROM ? 'wide' : 'narrow']
  const titleSize = sizes.find((size) => linesOf(panel.title, size, width) <= 2) ?? sizes[1]
  const { subtitle, source: last, gap, edge, leading } = BOX_TYPE
  const source = sourceLine(panel, language, version)
  const around = 2 * edge + gap + linesOf(panel.title, titleSize, width) * Math.round(titleSize * leading)
  const lines = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + linesOf(text, subtitle.size, width), 0) * subtitle.leading
  const room = box.height - around - lines([panel.subtitle, ...messages]) - linesOf(`${source} · ${embedPageWords(language).full}`, last.size, width) * last.leading
  const most = box.height - around - lines(messages) - last.leading // of a terse page
  const usual = draw({ width, height: Math.max(1, room) })
  if (isReadable(usual, room)) return { picture: usual, titleSize, source, words: '', terse: false }
  const whole = draw({ width, height: Math.max(1, most) })
  const pictures = [whole, ...(whole.panel.figure.plots.some(({ head }) => head) ? [draw({ width, height: Math.max(1, most), isOnePlot: true })] : [])]
  const part = pictures.filter((picture) => isReadable(picture, most)).map((picture): Part => ({ picture, source }))[0] ?? partOf(whole, most, source, language)
  if (part) return { ...part, titleSize, words: '', terse: true }
  const { needsRoom } = embedPartWords(language)
  const said = panel.statement + LOCALES[language].sentenceGap + needsRoom
  const fits = linesOf(said, BOX_TYPE.text.size, width) * BOX_TYPE.text.leading <= most
  return { picture: { ...whole, height: 0, shapes: [] }, titleSize, source, words: fits ? said : needsRoom, terse: true }
}
