import type { CompiledPanel } from '../../charts/compiled-panel'
import type { PanelPicture } from '../../charts/draw-picture'
import type { Theme } from '../../model/indicator'
import { paletteOf } from '../../charts/figure/palette'
import { ColourNames, printThemedShapes } from '../../charts/print/print-picture'
import { rowPlaces, sharedMark } from '../../charts/print/print-readable'
import type { PanelTable, TableCell } from '../../charts/series/panel-table'
import { phrasesHtml } from '../../format/phrases-html'
import { xmlText as say } from '../../format/xml-text'
import { fileAddress } from '../../model/file-address'
import { languageQuery, LANGUAGES, languageSuffix, type Language } from '../../model/text'
import { embedPageWords } from '../../words/embed-page'
import { LOCALES } from '../../words/locales'
import { EARLY_HASH, EARLY_SCRIPT, STATE_FRAGMENT } from './early'
import { pageForm } from './form'
import { sourceLine } from './layout'
import { pageStyle } from './page-style'

const MARKS = { 'two-sources': '', identity: '†', 'one-source': '¹', unverified: '○' } as const

const LEGEND = ['identity', 'one-source', 'unverified'] as const

/** How computed figures were computed is left to the whole view: the notes below the table say which they are, and the page has 12 KiB. */
const cell = ({ text, value, evidence, note, computed }: TableCell, missing: string, shared: string): string =>
  value === undefined ? `<td>${missing}` : `<td${note && !computed ? ` title="${say(note)}"` : ''}>${say(text)}${shared === '' ? MARKS[evidence] : ''}`

/** Series a column belongs to, by the last number of its key; -1 where rows are places. */
const memberOf = (key: string): string => (/^[^/]+\/[^/]+\/(\d+)/.exec(key)?.[1] ?? '')

/** What the chart shows, as figures; the client reads its tooltips from here. End tags that HTML does not need are left out. */
export const pageTable = ({ caption, head, columns, rows }: PanelTable, language: Language): string => {
  const { missing, legend } = embedPageWords(language)
  const shared = columns.map((_, column) => sharedMark(rows, column))
  const heads = columns.map(({ key, label, unit }, column) => `<th scope=col${memberOf(key) ? ` data-m=${memberOf(key)}` : ''}>${say(label)}${unit ? ` <small>${say(unit)}</small>` : ''}${shared[column] ?? ''}`)
  const lines = rows.map(({ label, cells }) => `<tr><th>${say(label)}${cells.map((one, column) => cell(one, missing, shared[column] ?? '')).join('')}`)
  const cells = rows.flatMap((row) => row.cells)
  const used = [...LEGEND.filter((evidence) => cells.some((one) => one.value !== undefined && one.evidence === evidence)), ...(cells.some(({ value }) => value === undefined) ? ['missing' as const] : [])]
  return `<div class=w><table><caption>${say(caption)}</caption><thead><tr><th scope=col>${say(head)}${heads.join('')}<tbody>${lines.join('\n')}</table></div>${used.length > 0 ? `<p class=q>${say(used.map((mark) => legend[mark]).join(legend.join))}</p>` : ''}`
}

/** Input of an embed page: at build the panel's defaults, in the browser a reader's choices. */
export interface EmbedPage {
  readonly language: Language
  readonly narrow: PanelPicture
  readonly wide: PanelPicture
  readonly version: string // of the data
  readonly files: Readonly<Record<string, string>> // path in data/ → fingerprint
  readonly made: string // fingerprint of the panels' file, which the build has validated, and the name of the panel's part of the data: `3Q18JC9P4Q/births-deaths-mh8kygdxsv`
  readonly scripts: { readonly client: string; readonly redraw: string } // addresses relative to the page
  readonly query: string // what differs from the panel's defaults, `from=1990&unit=…`
  readonly compare: readonly string[]
  readonly messages: readonly string[] // shown above the drawing
  readonly open: boolean // the form for adjusting is shown
}

const POLICY = `default-src 'none'; script-src 'self' '${EARLY_HASH}'; connect-src 'self'; worker-src 'self'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`

/** A drawing as SVG: `a` for narrow frames, `b` for wide ones, `k` for a box. */
export const drawing = (picture: PanelPicture, name: 'a' | 'b' | 'k', names: ColourNames): string => {
  const { panel, width, height } = picture
  const { along, pixels, from, to, pitch = 0 } = panel.rowPositions
  const size = panel.figure.axisSize // of most texts: written once
  const drawn = pixels.filter((pixel) => !Number.isNaN(pixel))
  const rowPositions = [along, drawn[0] ?? 0, drawn[drawn.length - 1] ?? 0, from, to, ...(pitch > 0 ? [pitch] : [])].map((one) => (typeof one === 'number' ? Math.round(one * 10) / 10 : one)).join(' ')
  return `<svg class=${name} viewBox="0 0 ${width} ${height}" preserveAspectRatio=xMinYMid role=img aria-labelledby=d data-s="${rowPositions}" font-size=${size}>${printThemedShapes(picture, names).replaceAll(new RegExp(` font-size=${size}(?=[ >])`, 'g'), '')}</svg>`
}

/** The panel on the dashboard, in the state shown. */
export const fullLink = (id: string, language: Language, query: string): string =>
  `<a href="../?panel=${id}${say(languageQuery(language))}${query ? `&${say(query)}` : ''}" target=_blank rel=noopener>${say(embedPageWords(language).full)}</a>`

const links = ({ language, query, wide: { panel } }: EmbedPage): string => {
  const words = embedPageWords(language)
  const others = LANGUAGES.filter((other) => other !== language).map((other) => `<a href="${panel.id}${languageSuffix(other, '.')}.html${query ? `?${say(query)}` : ''}" lang=${LOCALES[other].htmlLang}>${LOCALES[other].ownName}</a>`)
  return `<p class=l>${others.join('')}<button type=button hidden>${say(words.adjust)}</button>${fullLink(panel.id, language, query)}</p>`
}

const notesOf = ({ notes, indicators }: CompiledPanel, language: Language): string =>
  [...indicators.map(({ name, definition }) => `${name}${LOCALES[language].colon}${definition}`), ...notes].map((note) => `<p class=q>${say(note)}</p>`).join('')

const NAMED = 2 // indicators named while a state is being drawn

/** The inside of `<body>`: title, drawing for narrow and for wide frames, source, table. */
const printEmbedBody = (page: EmbedPage, inks: ColourNames): string => {
  const { language, narrow, wide, messages, open, version, compare } = page
  const { panel } = wide
  const words = embedPageWords(language)
  const notices = messages.map((message) => `<p class=m role=status>${say(message)}</p>`).join('')
  const isOpening = page.scripts.client !== '' // a page of the build; what the browser makes anew is the state asked for
  const names = panel.indicators.map(({ name }) => name).slice(0, NAMED)
  const unlessDrawn = isOpening ? `<p class=m id=${STATE_FRAGMENT} role=status>${say(words.notDrawn(panel.subtitle))}</p>` : ''
  return `<figure data-panel=${panel.id}><div class=c><figcaption><h1>${phrasesHtml(panel.title)}</h1><p class=u>${say(panel.subtitle)}</p></figcaption>${notices}${unlessDrawn}${open ? pageForm(panel, language, compare) : ''}
<div class=g data-p="${rowPlaces(panel.rowPositions)}" data-hint="${say(words.hint)}">${isOpening ? `<p class=z>${say(words.drawing(names))}</p>` : ''}${drawing(narrow, 'a', inks)}
${drawing(wide, 'b', inks)}</div>
<p class=s>${say(sourceLine(panel, language, version))}${isOpening ? `<noscript> · ${say(words.opening)}</noscript>` : ''}</p></div><p class=v id=d>${say(panel.description)}</p>
<div class=f><details><summary>${say(words.table)}</summary>${pageTable(panel.table, language)}${notesOf(panel, language)}</details>${links(page)}</div><p class=m hidden>${say(words.stale(version))}</p></figure>`
}

/** A page's style sheet and body. */
export interface EmbedParts {
  readonly style: string
  readonly body: string
}

/** Style sheet and body of a page, in this order of making: the sheet names the inks that the body uses. */
export const embedParts = (theme: Theme, language: Language, print: (names: ColourNames) => string): EmbedParts => {
  const names = new ColourNames()
  const body = print(names)
  const accent = { light: paletteOf(theme, 'light').tones[0].text, dark: paletteOf(theme, 'dark').tones[0].text }
  return { style: pageStyle(language, names.styles(), accent), body }
}

/** The parts of a page as tall as its chart needs. */
export const printEmbedParts = (page: EmbedPage): EmbedParts => embedParts(page.wide.panel.theme, page.language, (names) => printEmbedBody(page, names))

/** The whole document: complete without scripts; the client adds reading by pointer and key, height messages and news of revised data. */
export const printEmbedPage = (page: EmbedPage): string => {
  const { language, wide: { panel }, files, scripts } = page
  const { style, body } = printEmbedParts(page)
  const name = panel.id + languageSuffix(language, '.')
  const known = Object.entries(files).map(([path, code]) => `${fileAddress(path)}=${code}`).join(' ')
  return `<!doctype html><html lang=${LOCALES[language].htmlLang} data-home=../><meta charset=utf-8><meta http-equiv=Content-Security-Policy content="${POLICY}"><meta name=viewport content="width=device-width,initial-scale=1"><meta name=robots content=noindex><title>${say(panel.title)}</title><link rel=icon href=data:,><link rel=canonical href="../?panel=${panel.id}${say(languageQuery(language))}"><link rel=alternate type=application/json+oembed href=../oembed/${name}.json><style>${style}</style><script>${EARLY_SCRIPT}</script><body><main>${body}</main><script src=${scripts.client} defer data-redraw=${scripts.redraw} data-made=${page.made} data-files="${say(known)}"></script>
`
}
