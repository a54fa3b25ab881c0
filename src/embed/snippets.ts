/** Code to paste into a page to show a panel, everything from data or address escaped; and what consumers of oEmbed 1.0 are answered, as static files `oembed/PANEL.json` and `oembed/PANEL.en.json`. */
import { printPanelQuery } from '../charts/query/panel-query'
import { xmlText } from '../format/xml-text'
import { DEFAULT_LANGUAGE, type Language, languageSuffix } from '../model/text'
import { embeddingWords } from '../words/share'
import { STATE_FRAGMENT } from './page/early'

/** A panel as it is shown, and the address of its site. */
export interface Embedded {
  readonly panel: string
  readonly language: Language
  readonly title: string // names the frame for those who do not see it
  readonly site: string // address of the dashboard's folder, ending in a slash
  readonly query: string // what differs from the panel's defaults, without panel and language: '' or `from=1990&unit=…`
}

/** The width up to which a chart in a page is still one to be read at a glance, in CSS pixels. */
const WIDEST = 960

const attribute = (name: string, value: string): string => ` ${name}="${xmlText(value)}"`

/** Name of a panel's pages and files: `netizens`, `netizens.en`. */
export const pageName = ({ panel, language }: Pick<Embedded, 'panel' | 'language'>): string => `${panel}${languageSuffix(language, '.')}`

/** Address of the page in the frame. */
export const embedAddress = ({ site, query, ...of }: Omit<Embedded, 'title'>): string => `${site}embed/${pageName(of)}.html${query ? `?${query}` : ''}`

/** Address of the panel alone on the dashboard. */
export const fullAddress = ({ site, panel, language, query }: Omit<Embedded, 'title'>): string =>
  `${site}?${printPanelQuery({ panel, lang: language })}${query ? `&${query}` : ''}`

/** Height of a frame where the host strips styles, in CSS pixels: most charts are near it in a column of text. */
const PLAIN_HEIGHT = 640

/** Height that a frame keeps where the host strips `calc()` alone, in CSS pixels. */
const LEAST_HEIGHT = 320

/**
 * A frame whose height is right at every width by CSS alone: `height` is an expression of `heightCss`. Works where
 * scripts are stripped. Where styles are stripped too, the attributes give its size; where frames are, the link is
 * in its place. The link lies under the frame, out of the order of tabs, since the frame has one of its own.
 */
export const frameSnippet = (embedded: Embedded, height: string): string => {
  const place = attribute('style', `box-sizing:border-box;position:relative;min-height:${LEAST_HEIGHT}px;padding-bottom:${height};break-inside:avoid`)
  const fill = attribute('style', 'position:absolute;top:0;left:0;width:100%;height:100%;border:0')
  const src = embedAddress(embedded) + (embedded.query ? `#${STATE_FRAGMENT}` : '')
  const link = `<a${attribute('href', fullAddress(embedded))}${attribute('tabindex', '-1')}>${xmlText(embedded.title)}</a>`
  return `<div${attribute('style', `max-width:${WIDEST}px;margin:0 auto`)}><div${place}>${link}<iframe data-sanhua${attribute('src', src)}${attribute('title', embedded.title)} width="100%" height="${PLAIN_HEIGHT}" loading="lazy"${fill}></iframe></div></div>`
}

const scriptTag = ({ site }: Embedded): string => `<script${attribute('src', `${site}embed.js`)} async></script>`

/** The same with the script that follows the chart's own height. */
export const scriptSnippet = (embedded: Embedded, height: string): string => `${frameSnippet(embedded, height)}\n${scriptTag(embedded)}`

/** The custom element; where no script runs, a link is in its place. */
export const elementSnippet = (embedded: Embedded): string => {
  const { panel, language, title, query } = embedded
  const state = [...new URLSearchParams(query)].map(([name, value]) => attribute(name, value)).join('')
  const chosen = `${attribute('panel', panel)}${language === DEFAULT_LANGUAGE ? '' : attribute('lang', language)}${state}`
  return `<sanhua-chart${chosen}><a${attribute('href', fullAddress(embedded))}>${xmlText(title)}</a></sanhua-chart>\n${scriptTag(embedded)}`
}

/** A picture file that the presenter hosts, with the words for those who do not see it. */
export interface PictureFile {
  readonly src: string
  readonly alt: string
  readonly width: number
  readonly height: number
}

/** A picture that leads to the living chart. */
export const pictureSnippet = (embedded: Embedded, { src, alt, width, height }: PictureFile): string =>
  `<a${attribute('href', fullAddress(embedded))}><img${attribute('src', src)}${attribute('alt', alt)} width="${width}" height="${height}" loading="lazy" style="max-width:100%;height:auto"></a>`

/** Width for which the static answer is made, in CSS pixels: a column of text. */
export const OEMBED_WIDTH = 640

/** What a consumer of oEmbed is answered. */
interface OEmbed {
  readonly version: '1.0'
  readonly type: 'rich'
  readonly title: string
  readonly provider_name: string
  readonly provider_url: string
  readonly width: number
  readonly height: number
  readonly html: string
}

/** Address of a panel's oEmbed file as seen from its page under `embed/`: what `<link rel="alternate" type="application/json+oembed">` names. */
export const oembedHref = (panel: string, language: Language): string => `../oembed/${pageName({ panel, language })}.json`

interface Answered {
  readonly panel: string
  readonly language: Language
  readonly title: string
  readonly site: string // the site's address, ending in a slash; '' without one in the build: then addresses are relative to the file
  readonly height: number // at OEMBED_WIDTH
  readonly heights: string // expression of heightCss
}

/** The answer for a panel in its opening state; a static file knows no other. */
export const oembedOf = ({ panel, language, title, site, height, heights }: Answered): OEmbed => ({
  version: '1.0',
  type: 'rich',
  title,
  provider_name: embeddingWords(language).provider,
  provider_url: site || '../',
  width: OEMBED_WIDTH,
  height,
  html: frameSnippet({ panel, language, title, site: site || '../', query: '' }, heights),
})
