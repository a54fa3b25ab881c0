import { InkNames } from '../../charts/print/print-picture'
import { xmlText as say } from '../../format/xml-text'
import { briefingFileWords } from '../../words/files'
import { versionText } from '../../words/local'
import { LOCALES } from '../../words/locales'
import { briefingStyle } from './briefing-style'
import type { BriefingScript, BriefingWish } from './briefing-wish'
import { numberSources, printPublications } from './publications'
import { makeSlide, printSlide, type Slide } from './slide'

/** Nothing is fetched, nothing leaves: one script by its hash, styles inline. */
const policyOf = (hash: string): string => `default-src 'none'; script-src '${hash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`

const cover = ({ title, language, today }: BriefingWish, slides: readonly Slide[]): string => {
  const words = briefingFileWords(language)
  const version = slides[0]?.job.dataset.version ?? ''
  const contents = slides.map(({ job: { spec }, panel }) => `<li><a href="#${say(spec.id)}">${say(panel.title)}</a>`).join('')
  return `<header class="slide cover"><p class=u>${say(words.tagline)}</p><h1>${say(title || words.title)}</h1><p>${say(words.made(today, versionText(version, language)))}</p><nav aria-label="${say(words.contents)}"><ol>${contents}</ol></nav><p class=q>${say(words.count(slides.length))}</p></header>`
}

/** Buttons, shown by the script alone, since they do nothing without it. */
const bar = ({ language }: BriefingWish): string => {
  const words = briefingFileWords(language)
  const button = (name: string, text: string, sign = ''): string => `<button type=button data-do=${name}${sign ? ` aria-label="${say(text)}" title="${say(text)}"` : ''}>${say(sign || text)}</button>`
  const shows = `<span class=o>${button('previous', words.previous, '←')}<output></output>${button('next', words.next, '→')}${button('rows', words.byRow)}${button('series', words.bySeries)}${button('line', words.line)}${button('black', words.black)}${button('leave', words.leave)}</span>`
  return `<div class=bar hidden>${button('present', words.present)}${button('scheme', words.scheme)}${shows}</div><footer class="q keys" hidden>${say(words.keys)}</footer>`
}

/** A briefing as one HTML file: cover, panels one below the other, their tables and sources; presenting where scripts run. Opens from a disk. */
export const briefingFile = (wish: BriefingWish, { script, hash }: BriefingScript): string => {
  const { jobs, title, lines, language } = wish
  const names = new InkNames()
  const slides = jobs.map(makeSlide)
  const publications = numberSources(slides.map(({ panel }) => panel))
  const sections = slides.map((slide) => printSlide(slide, lines[slide.job.spec.id] ?? '', names, publications)).join('\n')
  const name = title || briefingFileWords(language).title
  return `<!doctype html>
<html lang=${LOCALES[language].htmlLang}><head><meta charset=utf-8><meta http-equiv=Content-Security-Policy content="${policyOf(hash)}"><meta name=viewport content="width=device-width,initial-scale=1"><meta name=generator content=Sanhua><title>${say(name)}</title><link rel=icon href=data:,><style>${briefingStyle(language, names.styles())}</style></head>
<body>${cover(wish, slides)}
<main>${sections}
${printPublications(publications, language)}</main>
${bar(wish)}
<script>${script}</script></body></html>
`
}
