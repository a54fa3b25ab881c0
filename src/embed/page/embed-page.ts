import type { PanelPicture } from '../../charts/draw-picture'
import type { Theme } from '../../model/indicator'
import { paletteOf } from '../../charts/figure/palette'
import { ColourNames, printThemedShapes } from '../../charts/print/print-picture'
import { printRowPositions, rowPlaces } from '../../charts/print/print-readable'
import { phrasesHtml } from '../../format/phrases-html'
import { xmlText as say } from '../../format/xml-text'
import { languageQuery, LANGUAGES, languageSuffix, type Language } from '../../model/text'
import { embedPageWords } from '../../words/embed-page'
import { LOCALES } from '../../words/locales'
import { pageForm } from './form'
import { sourceLine } from './layout'
import { printDetails } from './page-table'
import { inkStyle } from './page-style'

/** What an embed page shows: at build the panel's defaults, in the browser a reader's choices. */
export interface EmbedState {
  readonly language: Language
  readonly narrow: PanelPicture
  readonly wide: PanelPicture
  readonly version: string // of the data
  readonly query: string // what differs from the panel's defaults, `from=1990&unit=…`
  readonly compare: readonly string[]
  readonly messages: readonly string[] // shown above the drawing
  readonly open: boolean // the form for adjusting is shown
}

/** A drawing as SVG: `a` for narrow frames, `b` for wide ones, `k` for a box. */
export const drawing = (picture: PanelPicture, name: 'a' | 'b' | 'k', names: ColourNames): string => {
  const { panel, width, height } = picture
  const size = panel.figure.axisSize // of most texts: written once
  return `<svg class=${name} viewBox="0 0 ${width} ${height}" preserveAspectRatio=xMinYMid role=img aria-labelledby=d data-s="${printRowPositions(panel.rowPositions)}" font-size=${size}>${printThemedShapes(picture, names).replaceAll(new RegExp(` font-size=${size}(?=[ >])`, 'g'), '')}</svg>`
}

/** The panel on the dashboard, in the state shown. */
export const fullLink = (id: string, language: Language, query: string): string =>
  `<a href="../?panel=${id}${say(languageQuery(language))}${query ? `&${say(query)}` : ''}" target=_blank rel=noopener>${say(embedPageWords(language).full)}</a>`

const links = ({ language, query, wide: { panel } }: EmbedState): string => {
  const words = embedPageWords(language)
  const others = LANGUAGES.filter((other) => other !== language).map((other) => `<a href="${panel.id}${languageSuffix(other, '.')}.html${query ? `?${say(query)}` : ''}" lang=${LOCALES[other].htmlLang}>${LOCALES[other].ownName}</a>`)
  return `<p class=l>${others.join('')}<button type=button hidden>${say(words.adjust)}</button>${fullLink(panel.id, language, query)}</p>`
}

/** HTML that a page of the build has and a state that the browser draws has not: words for until that is drawn, and for where it is not. */
export interface OpeningParts {
  readonly aboveDrawing: string
  readonly inDrawing: string
  readonly afterSource: string
}

const NOT_OPENING: OpeningParts = { aboveDrawing: '', inDrawing: '', afterSource: '' }

/** The inside of `<body>`: title, drawing for narrow and for wide frames, source, table. */
const printEmbedBody = (page: EmbedState, inks: ColourNames, { aboveDrawing, inDrawing, afterSource }: OpeningParts): string => {
  const { language, narrow, wide, messages, open, version, compare } = page
  const { panel } = wide
  const words = embedPageWords(language)
  const notices = messages.map((message) => `<p class=m role=status>${say(message)}</p>`).join('')
  return `<figure data-panel=${panel.id}><div class=c><figcaption><h1>${phrasesHtml(panel.title)}</h1><p class=u>${say(panel.subtitle)}</p></figcaption>${notices}${aboveDrawing}${open ? pageForm(panel, language, compare) : ''}
<div class=g data-p="${rowPlaces(panel.rowPositions)}" data-hint="${say(words.hint)}">${inDrawing}${drawing(narrow, 'a', inks)}
${drawing(wide, 'b', inks)}</div>
<p class=s>${say(sourceLine(panel, language, version))}${afterSource}</p></div><p class=v id=d>${say(panel.description.trim() || panel.title)}</p>
<div class=f>${printDetails(panel, language)}${links(page)}</div><p class=m hidden>${say(words.stale(version))}</p></figure>`
}

/** A page's body, and the sheet of its inks, which follows the sheet that all pages of a language share. */
export interface EmbedParts {
  readonly style: string
  readonly body: string
}

/** Body and inks of a page, in this order of making: the sheet names the inks that the body uses. */
export const embedParts = (theme: Theme, print: (names: ColourNames) => string): EmbedParts => {
  const names = new ColourNames()
  const body = print(names)
  const accent = { light: paletteOf(theme, 'light').tones[0].text, dark: paletteOf(theme, 'dark').tones[0].text }
  return { style: inkStyle(names.styles(), accent), body }
}

/** The parts of a page as tall as its chart needs. */
export const printEmbedParts = (page: EmbedState, opening = NOT_OPENING): EmbedParts => embedParts(page.wide.panel.theme, (names) => printEmbedBody(page, names, opening))
