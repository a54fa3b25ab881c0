import { ColourNames } from '../../charts/print/print-picture'
import { xmlText as say } from '../../format/xml-text'
import { briefingFileWords } from '../../words/files'
import { versionText } from '../../words/local'
import { LOCALES } from '../../words/locales'
import { briefingStyle } from './briefing-style'
import type { ExportJob } from '../export-job'
import type { Language } from '../../model/text'
import { numberSources, printPublications } from './publications'
import { makeSlide, printSlide, type BriefingSlide } from './slide'

/** What a briefing is made of. */
export interface BriefingOptions {
  readonly jobs: readonly ExportJob[] // the panels in the order of presenting, each as it is shown
  readonly title: string // of the cover; '' for the usual one
  readonly lines: Readonly<Record<string, string>> // the speaker's line by panel id; none where absent
  readonly language: Language
  readonly today: string // ISO date
}

/** The script that the file carries, and its hash for the policy; made at build. */
export interface BriefingScript {
  readonly script: string
  readonly hash: string // `sha256-…` in base64
}

/** Nothing is fetched, nothing leaves: one script by its hash, styles inline. */
const policyOf = (hash: string): string => `default-src 'none'; script-src '${hash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`

const cover = ({ title, language, today }: BriefingOptions, slides: readonly BriefingSlide[]): string => {
  const words = briefingFileWords(language)
  const version = slides[0]?.job.dataset.version ?? ''
  const contents = slides.map(({ job: { spec }, panel }) => `<li><a href="#${say(spec.id)}">${say(panel.title)}</a>`).join('')
  return `<header class="slide cover"><p class=u>${say(words.tagline)}</p><h1>${say(title || words.title)}</h1><p>${say(words.made(today, versionText(version, language)))}</p><nav aria-label="${say(words.contents)}"><ol>${contents}</ol></nav><p class=q>${say(words.count(slides.length))}</p></header>`
}

/** Buttons, shown by the script alone, since they do nothing without it. */
const bar = ({ language }: BriefingOptions): string => {
  const words = briefingFileWords(language)
  const button = (name: string, text: string, sign = ''): string => `<button type=button data-do=${name}${sign ? ` aria-label="${say(text)}" title="${say(text)}"` : ''}>${say(sign || text)}</button>`
  const shows = `<span class=o>${button('previous', words.previous, '←')}<output></output>${button('next', words.next, '→')}${button('rows', words.byRow)}${button('series', words.bySeries)}${button('line', words.line)}${button('black', words.black)}${button('leave', words.leave)}</span>`
  return `<div class=bar hidden>${button('present', words.present)}${button('scheme', words.scheme)}${shows}</div><footer class="q keys" hidden>${say(words.keys)}</footer>`
}

/** A briefing as one HTML file: cover, panels one below the other, their tables and sources; presenting where scripts run. Opens from a disk. */
export const briefingFile = (options: BriefingOptions, { script, hash }: BriefingScript): string => {
  const { jobs, title, lines, language } = options
  const names = new ColourNames()
  const slides = jobs.map(makeSlide)
  const publications = numberSources(slides.map(({ panel }) => panel))
  const sections = slides.map((slide) => printSlide(slide, lines[slide.job.spec.id] ?? '', names, publications)).join('\n')
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
