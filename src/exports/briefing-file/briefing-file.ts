import { hash, script } from 'virtual:briefing-script'
import { paletteOf } from '../../charts/figure/palette'
import { ColourNames } from '../../charts/print/print-picture'
import { xmlText as say } from '../../format/xml-text'
import { THEMES } from '../../model/indicator'
import { fileStem } from '../../model/local-version'
import type { Language } from '../../model/text'
import { briefingFileWords } from '../../words/files'
import { versionText } from '../../words/page'
import { LOCALES } from '../../words/locales'
import type { BriefingPart, ExportedFile } from '../export-job'
import { makeSlide, numberSources, type PrintedSlide, printPublications, printSlide, printTextSlide } from './slide'

interface Inks {
  readonly light: string
  readonly dark: string
  readonly classes: string
}

const LIGHT = '--p:#fbfaf7;--k:#1d2129;--q:#5a5f69;--h:#d9d5cb;color-scheme:light'
const DARK = '--p:#14161a;--k:#e8e6e1;--q:#a3a6ad;--h:#35383f;color-scheme:dark'

const page = (language: Language): string => `
*{box-sizing:border-box}html{background:var(--p);color:var(--k);font:16px/1.6 ${LOCALES[language].webFonts.sans};-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:860px;padding:24px 20px 80px;overflow-wrap:break-word}h1,h2,p{margin:0}
h1{font:600 32px/1.3 ${LOCALES[language].webFonts.serif}}h2{font:600 22px/1.4 ${LOCALES[language].webFonts.serif}}h2,.f,.l{word-break:keep-all;overflow-wrap:anywhere}
.u,.q,.s,.e{color:var(--q);font-size:14px}.cover{border-bottom:3px double var(--k);padding-bottom:20px}.cover p{margin:4px 0}.cover ol{padding-left:1.6em;margin:16px 0}.cover a,.e a,.s a{color:inherit}section:not(.slide){border-color:var(--k)}ol.e{padding-left:2.2em}
section{border-top:3px solid var(--a);padding-top:12px;margin-top:36px}
.g{position:relative;touch-action:pan-y;margin:8px 0}.g>svg{display:block;width:100%;height:auto;font-family:${LOCALES[language].webFonts.sans}}svg path,svg circle{fill:none}svg .n{font-family:${LOCALES[language].webFonts.serif}}.g>.b,.g>.c{display:none}
.l{border-left:3px solid var(--a);padding-left:10px;margin:10px 0;font-size:17px}.l b{color:var(--a);font-size:14px;font-weight:400;margin-right:4px}.d{margin:8px 0;font-size:15px}.f{margin:8px 0;font-size:17px}.f p,.f ul{margin:0 0 .5em}.f ul{padding-left:1.2em}.f li{margin:0 0 .5em}.e{margin:8px 0;font-size:13px}.e ul{margin:2px 0 6px;padding-left:1.3em}
.v{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}summary{cursor:pointer;font-size:14px}.w{overflow:auto;max-height:480px;font-size:13px}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}caption{text-align:left;color:var(--q)}
td,th{padding:3px 12px 3px 0;border-bottom:1px solid var(--h);text-align:right;font-weight:400;vertical-align:top}td{white-space:nowrap}th:first-child{text-align:left;white-space:nowrap}thead th{font-weight:600}td:empty:before{content:'—'}small{color:var(--q);font-weight:400}
.t{position:absolute;z-index:1;pointer-events:none;background:var(--p);border:1px solid var(--q);padding:6px 9px;font-size:13px;line-height:18px;max-width:min(280px,94%)}.t b{display:block}.t i{display:inline-block;width:9px;height:9px;margin-right:5px}
.x{stroke:var(--q);stroke-dasharray:2 3}.hi [class*=" m"]{opacity:.2}.hi .on{opacity:1!important}.g:focus{outline:2px solid var(--a);outline-offset:2px}.cover{fill:var(--p)}
.bar{position:fixed;right:16px;bottom:16px;z-index:3;display:flex;gap:6px;align-items:center;font-size:14px}.bar[hidden]{display:none}.bar button{font:inherit;color:var(--k);background:var(--p);border:1px solid var(--q);padding:5px 12px;min-height:34px;cursor:pointer}.bar [aria-pressed=true]{background:var(--k);color:var(--p)}.o{display:none}.bar output{color:var(--q);font-variant-numeric:tabular-nums;min-width:3.4em;text-align:center}
@media(min-width:600px){.g>.a{display:none}.g>.b{display:block}ol.e{columns:2;column-gap:24px}}`

/** Styles of presenting: one panel fills the screen, with larger type. */
const hall = `
.presenting body{max-width:none;padding:0}.presenting .slide,.presenting .keys,.presenting #sources,.presenting .s a{display:none}.presenting .now{display:flex;flex-direction:column;position:fixed;top:0;right:0;bottom:0;left:0;margin:0;padding:2.6vh 3.6vw 54px;border-bottom:0;overflow:hidden}
.presenting section.now{border-top-width:8px}.presenting h2{font-size:calc(.9vw + 3vh)}.presenting .u{font-size:calc(.5vw + 1.8vh)}.presenting .g{flex:1 1 0;min-height:0;margin:1vh 0;outline:0}.presenting .a,.presenting .b,.presenting .d,.presenting .e,.presenting details{display:none}.presenting .slide .c{display:block;width:100%;height:100%}
.presenting .l{font-size:calc(.6vw + 2vh);line-height:1.4;margin:0 0 1vh}.presenting .l b{display:none}.presenting .s{font-size:calc(.4vw + 1.3vh)}.presenting .cut~.t{display:none}.presenting .bar output{font-size:calc(.4vw + 1.8vh);color:var(--k);white-space:nowrap}.presenting .t{font-size:calc(.4vw + 1.5vh);line-height:1.4}
.presenting .f{flex:1 1 0;min-height:0;overflow:auto;padding-left:8px;margin-left:-8px;line-height:1.5;font-size:calc(var(--z)*.05vw + var(--z)*.0833vh)}.presenting .cover{justify-content:center}.presenting .cover h1{font-size:calc(1.6vw + 5vh)}.presenting .cover p,.presenting .cover ol{font-size:calc(.5vw + 1.9vh)}
.presenting .o{display:flex;gap:6px;align-items:center}.presenting [data-do=present]{display:none}.presenting .bar{left:16px;bottom:10px;justify-content:flex-end}.presenting .bar button{opacity:.75;border-color:var(--h);padding:2px 9px;min-height:30px}.presenting.idle .bar button:not(:focus){opacity:0}.presenting .bar button:hover,.presenting .bar button:focus,.presenting .bar [aria-pressed=true]{opacity:1}
.presenting.tabled .now details{display:block;flex:2 1 0;min-height:0;overflow:auto;font-size:calc(.4vw + 1.6vh)}.presenting.tabled .now details .w{max-height:none;font-size:inherit}.presenting.tabled .now details~.x,.presenting.tabled .now:not(.text):not(.cover) .g{display:none}.presenting.helped .keys{display:block;position:fixed;left:3.6vw;right:3.6vw;bottom:60px;z-index:4;padding:10px 14px;background:var(--p);border:1px solid var(--q);font-size:calc(.4vw + 1.6vh)}.speaker body{max-width:none;padding:20px 28px}.speaker .u{font-size:26px;font-variant-numeric:tabular-nums}.speaker .l{word-break:normal;font-size:28px;line-height:1.5}.speaker .next{font-size:20px}.speaker .g{max-width:520px}.speaker .g>.b{display:block}.presenting:not(.lined) .l{display:none}.presenting.lined .d{display:block;font-size:calc(.6vw + 2vh);line-height:1.4;margin:0 0 1vh}.presenting .l+.d{display:none}.black:after,.white:after{content:'';position:fixed;top:0;right:0;bottom:0;left:0;background:#000;z-index:9}.white:after{background:#fff}`

/** Styles of print on A4: panels are never split, two on a page where they fit. */
const paper = `@page{size:A4;margin:14mm 15mm}html{font-size:10.5pt;background:#fff}body{max-width:none;padding:0}.bar,.keys,details:not([open]){display:none!important}.slide{break-inside:avoid;page-break-inside:avoid}section{margin-top:8mm}h2{font-size:14pt}.a,.c{display:none!important}.b{display:block!important}.g svg{max-height:150mm}ol.e{columns:2}.w{max-height:none;overflow:visible}.d,.l{font-size:10pt}.u,.s,.q{font-size:9pt}.e{font-size:8pt}
.presenting .slide{display:block!important;position:static!important}.presenting .d,.presenting .e,.presenting #sources{display:block}.black:after,.white:after{display:none}.presenting .l{display:block!important}`

const hues = (scheme: 'light' | 'dark'): string => THEMES.map((theme) => `--${theme}:${paletteOf(theme, scheme).tones[0].text}`).join(';')

/** Style sheet of the file: page, presentation, print; light and dark. */
const briefingStyle = (language: Language, { light, dark, classes }: Inks): string => {
  const day = `${LIGHT};${hues('light')};${light}`
  const night = `${DARK};${hues('dark')};${dark}`
  return [
    `:root{${day}}@media(prefers-color-scheme:dark){:root:not([data-scheme=light]){${night}}}:root[data-scheme=dark]{${night}}`,
    THEMES.map((theme) => `[data-theme=${theme}]{--a:var(--${theme})}`).join(''),
    page(language),
    hall,
    classes,
    `@media print{:root,:root[data-scheme],:root:not([data-scheme=light]){${day};--p:#fff}${paper}}`,
  ].join('\n')
}

/** Options of a briefing file. */
export interface BriefingOptions {
  readonly parts: readonly BriefingPart[] // in the order of presenting; a speaker's line is printed for all who read the file
  readonly title: string // of the cover; '' for the usual one
  readonly language: Language
  readonly today: string // ISO date
}

/** The script of the file, and its hash for the Content-Security-Policy; made by the build. */
export interface BriefingScript {
  readonly script: string
  readonly hash: string // `sha256-…` in base64
}

/** Content-Security-Policy of the file: no requests, one script by its hash, inline styles. */
const policyOf = (hash: string): string => `default-src 'none'; script-src '${hash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`

/** The version of the data of a briefing; '' of one without panels. */
const versionOf = ({ parts }: BriefingOptions): string => parts.flatMap((part) => (part.kind === 'panel' ? [part.job.dataset.version] : []))[0] ?? ''

const cover = (options: BriefingOptions, slides: readonly PrintedSlide[]): string => {
  const { title, language, today, parts } = options
  const words = briefingFileWords(language)
  const contents = slides.map(({ id, title: name }) => `<li><a href="#${say(id)}">${say(name)}</a>`).join('')
  return `<header class="slide cover"><p class=u>${say(words.tagline)}</p><h1>${say(title || words.title)}</h1><p>${say(words.made(today, versionText(versionOf(options), language)))}</p><nav aria-label="${say(words.contents)}"><ol>${contents}</ol></nav><p class=q>${say(words.count(parts.filter(({ kind }) => kind === 'panel').length))}</p></header>`
}

/** Buttons, shown by the script, without which they do nothing. */
const bar = ({ language }: BriefingOptions): string => {
  const words = briefingFileWords(language)
  const button = (name: string, text: string, sign = ''): string => `<button type=button data-do=${name}${sign ? ` aria-label="${say(text)}" title="${say(text)}"` : ''}>${say(sign || text)}</button>`
  const shows = `<span class=o>${button('previous', words.previous, '←')}<output></output>${button('next', words.next, '→')}${button('rows', words.byRow)}${button('series', words.bySeries)}${button('line', words.line)}${button('table', words.table)}${button('presenter', words.presenter)}${button('black', words.black)}${button('leave', words.leave)}</span>`
  return `<div class=bar data-presenter="${say(words.presenter)}" data-elapsed="${say(words.elapsed)}" data-upcoming="${say(words.upcoming)}" data-end="${say(words.end)}" data-blocked="${say(words.blocked)}" hidden>${button('present', words.present)}${button('scheme', words.scheme)}${shows}</div><footer class="q keys" hidden>${say(words.keys)}</footer>`
}

/** An id for each part: that of its panel, with a number where the panel was there before; of texts a number alone. */
const idsOf = (parts: readonly BriefingPart[]): string[] => {
  const counts = new Map<string, number>()
  return parts.map((part) => {
    const name = part.kind === 'panel' ? part.job.spec.id : ''
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return name !== '' && count === 1 ? name : `${name}~${count}`
  })
}

/** A briefing as one HTML file: cover, panels one below the other, their tables and sources; presenting where scripts run. Opens from a disk. */
export const briefingFile = (options: BriefingOptions, { script, hash }: BriefingScript): string => {
  const { parts, title, language } = options
  const names = new ColourNames()
  const drawn = parts.map((part) => (part.kind === 'panel' ? makeSlide(part) : part))
  const publications = numberSources(drawn.flatMap((slide) => ('panel' in slide ? [slide.panel] : [])))
  const ids = idsOf(parts)
  const slides = drawn.map((slide, at): PrintedSlide => ('panel' in slide ? printSlide(slide, ids[at] ?? '', names, publications) : printTextSlide(slide, ids[at] ?? '', language)))
  const sections = slides.map(({ html }) => html).join('\n')
  const name = title || briefingFileWords(language).title
  return `<!doctype html>
<html lang=${LOCALES[language].htmlLang}><head><meta charset=utf-8><meta http-equiv=Content-Security-Policy content="${policyOf(hash)}"><meta name=viewport content="width=device-width,initial-scale=1"><meta name=generator content=Sanhua><title>${say(name)}</title><link rel=icon href=data:,><style>${briefingStyle(language, names.styles())}</style></head>
<body>${cover(options, slides)}
<main>${sections}
${printPublications(publications, language)}</main>
${bar(options)}
<script>${script}</script></body></html>
`
}

/** The briefing as one HTML file, about 10 to 25 KiB per panel. Includes the drawing of charts, so import it on request. */
export const makeBriefing = async (options: BriefingOptions): Promise<ExportedFile> => {
  const html = briefingFile(options, { script, hash })
  return { name: `${fileStem('sanhua-briefing', versionOf(options))}-${options.today}.html`, type: 'text/html;charset=utf-8', bytes: new TextEncoder().encode(html) }
}
