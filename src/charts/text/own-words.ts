/** Words that an author of a briefing writes beside computed ones: headlines in place of titles, and slides of text. */
import { LANGUAGES, type Language } from '../../model/text'
import { authoredWords } from '../../words/files'
import { fillLines } from '../figure/lines'

/** Whether a text has figures, in signs or in words of any language. */
export const holdsFigure = (text: string): boolean => /\p{N}/u.test(text) || LANGUAGES.some((language) => authoredWords(language).figure.test(text))

/** A panel under the headline of an author, '' for its computed title. A headline that has figures is marked in the line under it. */
export const withHeadline = <Panel extends { readonly title: string; readonly subtitle: string }>(panel: Panel, headline: string, language: Language): Panel => {
  const title = headline.trim()
  if (title === '' || title === panel.title) return panel
  return { ...panel, title, subtitle: [panel.subtitle, ...(holdsFigure(title) ? [authoredWords(language).headline] : [])].filter(Boolean).join(' · ') }
}

/** What marks a slide of text that has figures; '' where it has none. */
export const textMark = (slide: TextOfSlide, language: Language): string => (holdsFigure(`${slide.heading} ${slide.body}`) ? authoredWords(language).text : '')

/** What an author wrote on a slide of text. Plain text, never markup. */
export interface TextOfSlide {
  readonly heading: string
  readonly body: string
}

/** A paragraph, or an item of a list, without its sign. */
export interface TextBlock {
  readonly isItem: boolean
  readonly text: string
}

const ITEM = /^\s*(?:[•·▪●]\s*|[-*－–—](?:\s+|(?=[^\s\p{N}.,%–—-])))(?=\S)/u // a dash before a figure is its sign

/** The paragraphs and items of a text, one a line; blank lines are none. */
export const textBlocks = (body: string): TextBlock[] =>
  body.split('\n').flatMap((line) => {
    const text = line.replace(ITEM, '').trim()
    return text === '' ? [] : [{ isItem: ITEM.test(line), text }]
  })

/** Whether there is anything on a slide of text. */
export const isBlankText = ({ heading, body }: TextOfSlide): boolean => heading.trim() === '' && textBlocks(body).length === 0

/** How a slide sets its text: in a box, with `leading` between lines and `gap` between blocks, both in sizes of its type. */
export interface TextBox {
  readonly width: number
  readonly height: number
  readonly leading: number
  readonly gap: number
}

/** How far the text of an item is from the edge, in sizes of its type. */
export const ITEM_INDENT = 1.2

const SURE = 0.96 // of the width, since faces differ

/** Height of blocks set at this size. */
export const textHeight = (blocks: readonly TextBlock[], size: number, { width, leading, gap }: TextBox): number =>
  blocks.reduce((sum, { text, isItem }) => sum + fillLines(text, size, (width - (isItem ? ITEM_INDENT * size : 0)) * SURE).length * size * leading + gap * size, 0)

/** The largest of the sizes at which the blocks fit their box; the smallest where none does. */
export const textSize = (blocks: readonly TextBlock[], sizes: readonly number[], box: TextBox): number => sizes.find((size) => textHeight(blocks, size, box) <= box.height) ?? sizes[sizes.length - 1] ?? 0
