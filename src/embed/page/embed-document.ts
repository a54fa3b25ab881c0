import { xmlText as say } from '../../format/xml-text'
import { fileAddress } from '../../model/file-address'
import { languageQuery, languageSuffix } from '../../model/text'
import { embedPartWords } from '../../words/embed-parts'
import { LOCALES } from '../../words/locales'
import { EARLY_HASH, EARLY_SCRIPT, STATE_FRAGMENT } from './early'
import { printEmbedParts, type EmbedState, type OpeningParts } from './embed-page'
import { pageSheet } from './page-sheet'

const POLICY = `default-src 'none'; script-src 'self' '${EARLY_HASH}'; connect-src 'self'; worker-src 'self'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`

/** Input of an embed page. */
export interface EmbedPage extends EmbedState {
  readonly files: Readonly<Record<string, string>> // path in data/ → fingerprint
  readonly made: string // fingerprint of the panels' file, which the build has validated, and the name of the panel's part of the data: `3Q18JC9P4Q/births-deaths-mh8kygdxsv`
  readonly scripts: { readonly client: string; readonly redraw: string } // addresses relative to the page
}

const NAMED = 2 // indicators named while a state is being drawn

const openingOf = ({ language, wide: { panel } }: EmbedState): OpeningParts => {
  const words = embedPartWords(language)
  return {
    aboveDrawing: `<p class=m id=${STATE_FRAGMENT} role=status>${say(words.notDrawn(panel.subtitle))}</p>`,
    inDrawing: `<p class=z>${say(words.drawing(panel.indicators.map(({ name }) => name).slice(0, NAMED)))}</p>`,
    afterSource: `<noscript> · ${say(words.opening)}</noscript>`,
  }
}

/** The whole document: complete without scripts; the client adds reading by pointer and key, height messages and news of revised data. */
export const printEmbedPage = (page: EmbedPage): string => {
  const { language, wide: { panel }, files, scripts } = page
  const { style, body } = printEmbedParts(page, openingOf(page))
  const name = panel.id + languageSuffix(language, '.')
  const known = Object.entries(files).map(([path, code]) => `${fileAddress(path)}=${code}`).join(' ')
  return `<!doctype html><html lang=${LOCALES[language].htmlLang} data-home=../><meta charset=utf-8><meta http-equiv=Content-Security-Policy content="${POLICY}"><meta name=viewport content="width=device-width,initial-scale=1"><meta name=robots content=noindex><title>${say(panel.title)}</title><link rel=icon href=data:,><link rel=canonical href="../?panel=${panel.id}${say(languageQuery(language))}"><link rel=alternate type=application/json+oembed href=../oembed/${name}.json><style>${pageSheet(language)}</style><style>${style}</style><script>${EARLY_SCRIPT}</script><body><main>${body}</main><script src=${scripts.client} defer data-redraw=${scripts.redraw} data-made=${page.made} data-files="${say(known)}"></script>
`
}
