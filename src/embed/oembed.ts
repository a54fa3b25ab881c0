/** oEmbed 1.0 as static files: `oembed/PANEL.json` and `oembed/PANEL.en.json` beside `embed/`. A page links to its own by `oembedHref`. */
import type { Language } from '../model/text'
import { embeddingWords } from '../words/share'
import { frameSnippet, pageName } from './snippets'

/** Width for which the static answer is made, in CSS pixels: a column of text. */
export const OEMBED_WIDTH = 640

/** What a consumer of oEmbed is answered. */
export interface OEmbed {
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
