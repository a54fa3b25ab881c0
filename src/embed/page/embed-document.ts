import { xmlText as say } from '../../format/xml-text'
import { fileAddress } from '../../model/file-address'
import { languageQuery, languageSuffix, type Language } from '../../model/text'
import { embedPartWords } from '../../words/embed-parts'
import { LOCALES } from '../../words/locales'
import { EARLY_HASH, EARLY_SCRIPT, NOT_DRAWN, STATE_FRAGMENT, WAITING } from './early'
import { printEmbedParts, type EmbedState, type OpeningParts } from './embed-page'
import { TYPE, WIDE_FROM } from './layout'

const { side, most, top, bottom, title, subtitle, source, foot } = TYPE
const leading = (size: number): number => Math.round(size * title.leading)

/** What every page of a language looks like: the measures of `layout.ts`, nothing that scripts must finish. */
const pageSheet = (language: Language): string => `
*{box-sizing:border-box}html{background:var(--p);color:var(--k);font:13px/1.5 ${LOCALES[language].webFonts.sans};-webkit-text-size-adjust:100%}
body,h1,p,figure{margin:0}body{padding:${top}px ${side}px ${bottom}px;overflow-wrap:break-word}
figure{max-width:${most}px;margin:auto}
.c{display:flex;flex-direction:column;max-height:calc(100vh - ${foot + top + bottom}px)}
h1{word-break:keep-all;font:600 ${title.narrow}px/${leading(title.narrow)}px ${LOCALES[language].webFonts.serif}}
.u{color:var(--q);font-size:${subtitle.size}px;line-height:${subtitle.leading}px;margin:${subtitle.above}px 0 ${subtitle.below}px}
.g{position:relative;display:flex;flex-direction:column;min-height:150px;touch-action:pan-y}
svg{display:block;width:100%;min-height:0;flex:0 1 auto}
path,circle{fill:none}.n{font-family:${LOCALES[language].webFonts.serif}}.b{display:none}
.s{font-size:${source.size}px;line-height:${source.leading}px;margin-top:${source.above}px}
.f{position:relative;min-height:${foot}px;font-size:12px}summary,.l{line-height:${foot}px}summary{cursor:pointer;display:inline-block;color:var(--q)}summary:before{content:'▸ '}[open]>summary:before{content:'▾ '}summary::-webkit-details-marker{display:none}
.l{position:absolute;right:0;top:0}.l>*{margin-left:12px}a,button{color:var(--a)}button{font:inherit;border:0;background:none;padding:0;text-decoration:underline;cursor:pointer}
.m{border-left:3px solid var(--a);padding-left:8px;margin:4px 0}
.z,#${STATE_FRAGMENT}{display:none}.${NOT_DRAWN} #${STATE_FRAGMENT},#${STATE_FRAGMENT}:target{display:block}
.${WAITING} figure,.${WAITING} .g>*{visibility:hidden}.${WAITING} .g,.${WAITING} .z{visibility:visible}.${WAITING} .g{border:1px solid var(--h)}.${WAITING} .z{display:block;position:absolute;padding:12px}
.w{overflow:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}caption{text-align:left;color:var(--q)}
td,th{padding:3px 12px 3px 0;border-bottom:1px solid var(--h);text-align:right;font-weight:400;vertical-align:baseline}td{white-space:nowrap}th:first-child{text-align:left;white-space:nowrap}thead th{font-weight:600}small,.q{color:var(--q);font-weight:400}
.t{position:absolute;z-index:1;pointer-events:none;background:var(--p);border:1px solid var(--q);padding:6px 9px;font-size:12px;line-height:18px;max-width:min(260px,94%)}
.t b{display:block;font-weight:600}.t i{display:inline-block;width:9px;height:9px;margin-right:5px;font-style:normal}
.x{stroke:var(--q);stroke-dasharray:2 3}.hi [class*=" m"]{opacity:.2}.hi .on{opacity:1!important}.g:focus{outline:2px solid var(--a);outline-offset:2px}
form{display:flex;flex-wrap:wrap;gap:4px 12px;margin:4px 0}input,select{font:inherit;color:inherit;background:var(--p);border:1px solid var(--q);max-width:100%}input{width:5em}
.v,.bare h1,.bare .u{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}
@media(min-width:${WIDE_FROM}px){.a{display:none}.b{display:block}h1{font-size:${title.wide}px;line-height:${leading(title.wide)}px}}
`.trim()

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
