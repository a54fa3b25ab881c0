import { bodiesText } from '../../charts/figure/sources-text'
import { fillLines } from '../../charts/figure/lines'
import type { CompiledPanel } from '../../charts/compiled-panel'
import type { Language } from '../../model/text'
import { embedPageWords } from '../../words/embed-page'
import { releaseWords } from '../../words/release'

/** Widths for which the two drawings are made, and the frame's width from which the wide one is shown. CSS pixels. */
export const NARROW = 340
export const WIDE = 640
export const WIDE_FROM = 560

/** Measures of the page's type, shared by its style sheet and by the height that snippets promise. CSS pixels. */
export const TYPE = {
  side: 16, // padding left and right
  most: 1100, // the figure grows no wider
  top: 12,
  bottom: 8,
  title: { narrow: 16, wide: 19, leading: 1.4 },
  subtitle: { size: 13, leading: 20, above: 2, below: 6 },
  source: { size: 12, leading: 18, above: 6 },
  foot: 26, // the line of links; the table opens below it
} as const

/** The bodies that published what is drawn, in one line with the data's version. */
export const sourceLine = ({ sources, release }: CompiledPanel, language: Language, version: string): string => {
  const line = embedPageWords(language).source(bodiesText(sources, language), version)
  return release ? line + releaseWords(language).under + releaseWords(language).name(release.isHeld) : line // also where the address leaves the title out
}

interface Drawn {
  readonly panel: CompiledPanel
  readonly width: number
  readonly height: number
}

/** Height of the page at a frame's width, with the table closed: the drawing's by its shape, the text's by its estimated lines. */
export const naturalHeight = ({ narrow, wide }: { readonly narrow: Drawn; readonly wide: Drawn }, language: Language, version: string, width: number): number => {
  const isWide = width >= WIDE_FROM
  const { panel, width: drawnWidth, height } = isWide ? wide : narrow
  const inner = Math.max(120, Math.min(TYPE.most, width - 2 * TYPE.side))
  const lines = (text: string, size: number): number => Math.max(1, fillLines(text, size, inner).length)
  const titleSize = isWide ? TYPE.title.wide : TYPE.title.narrow
  const { subtitle, source } = TYPE
  return Math.ceil(
    TYPE.top +
      lines(panel.title, titleSize) * Math.round(titleSize * TYPE.title.leading) +
      subtitle.above + lines(panel.subtitle, subtitle.size) * subtitle.leading + subtitle.below +
      (inner * height) / drawnWidth +
      source.above + lines(sourceLine(panel, language, version), source.size) * source.leading +
      TYPE.foot + TYPE.bottom,
  )
}
