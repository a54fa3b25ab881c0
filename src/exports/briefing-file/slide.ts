import type { CompiledPanel } from '../../charts/compiled-panel'
import { textBlocks, textMark, textSize, withHeadline } from '../../charts/text/own-words'
import { drawPicture, type PanelPicture } from '../../charts/draw-picture'
import { asOneSource, serialGroups } from '../../charts/figure/serial-sources'
import { bodiesText } from '../../charts/figure/sources-text'
import { type ColourNames, IN_CLASS, printThemedShapes } from '../../charts/print/print-picture'
import { printRowPositions, printTable, rowPlaces } from '../../charts/print/print-readable'
import { tenth } from '../../charts/print/tenths'
import { xmlText as say } from '../../format/xml-text'
import type { Source } from '../../model/dataset'
import type { Language } from '../../model/text'
import { briefingFileWords } from '../../words/files'
import { localLine } from '../../words/page'
import { LOCALES } from '../../words/locales'
import type { ExportJob, PanelOfBriefing, TextOfBriefing } from '../export-job'
import { digestOf } from '../stamp/figure-table'
import { writtenTable } from '../stamp/printed-table'
import { shortCode, type Stamp, stampOfTable } from '../stamp/stamp'
import { phrasesHtml } from '../../format/phrases-html'

/** Whether an address is http(s), so that an address from a CSV never becomes a script. */
const isWeb = (url: string): boolean => /^https?:\/\//i.test(url)

/** A briefing's publications in the order in which its panels name them, issues of a series as one; and the number of each source among them, from 1. */
interface Publications {
  readonly listed: readonly Source[]
  readonly numbers: ReadonlyMap<string, number> // by id
}

export const numberSources = (panels: readonly { readonly sources: readonly Source[] }[]): Publications => {
  const groups = serialGroups([...new Map(panels.flatMap(({ sources }) => sources.map((source) => [source.id, source] as const))).values()])
  return { listed: groups.flatMap((group) => asOneSource(group) ?? []), numbers: new Map(groups.flatMap((group, at) => group.map(({ id }) => [id, at + 1] as const))) }
}

/** Numbers with consecutive ones as ranges: `1–3, 7`. */
export const printNumbers = (numbers: readonly number[]): string => {
  const runs: [number, number][] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1]
    if (last && number <= last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ')
}

const publication = ({ body, title, date, url }: Source, language: Language): string => {
  const text = `${body[language]}. ${title[language]}${date ? `. ${date}` : ''}`
  return `<li>${isWeb(url) ? `<a href="${say(url)}" rel="noopener noreferrer" target=_blank>${say(text)}</a>` : say(text)}`
}

/** Every publication once, numbered, at the end of the file. */
export const printPublications = ({ listed }: Publications, language: Language): string =>
  `<section id=sources aria-labelledby=sources-t><h2 id=sources-t>${say(briefingFileWords(language).publications)}</h2><ol class=e>${listed.map((source) => publication(source, language)).join('')}</ol></section>`

/** Sizes of the drawings for phone, page and presentation, in CSS pixels. */
const NARROW = 340
const WIDE = 680
const STAGE = { width: 540, height: 300 } as const // enlarged 1.5 to 3 times on a projector
const MANY_ROWS = 16 // more rows of places are divided into two columns when presented

/** One panel of a briefing: drawings for three widths, and its texts. */
interface BriefingSlide {
  readonly job: ExportJob
  readonly headline: string
  readonly line: string
  readonly panel: CompiledPanel
  readonly stamp: Stamp
  readonly narrow: PanelPicture
  readonly wide: PanelPicture
  readonly stage: PanelPicture | undefined // undefined: the narrow one serves, cut into two columns
}

/** Draws a panel for the file. */
export const makeSlide = ({ job, headline, line }: PanelOfBriefing): BriefingSlide => {
  const { spec, dataset, view } = job
  const wide = drawPicture(spec, dataset, { ...view, width: WIDE })
  const { panel } = wide
  const isLong = panel.rowPositions.along === 'y' && panel.table.rows.length > MANY_ROWS
  return {
    job,
    headline,
    line: line.trim(),
    panel,
    stamp: stampOfTable(spec.id, panel.table, view, dataset.version),
    narrow: drawPicture(spec, dataset, { ...view, width: NARROW }),
    wide,
    stage: isLong ? undefined : drawPicture(spec, dataset, { ...view, ...STAGE }),
  }
}

/** The most frequent font size, which is written once, on the drawing. */
const commonSize = ({ shapes }: PanelPicture): string => {
  const counts = new Map<string, number>()
  for (const { attributes } of shapes) counts.set(attributes['font-size'] ?? '', (counts.get(attributes['font-size'] ?? '') ?? 0) + (attributes['font-size'] ? 1 : 0))
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

const drawing = (picture: PanelPicture, name: string, id: string, names: ColourNames): string => {
  const { width, height, panel } = picture
  const size = commonSize(picture)
  const marks = printThemedShapes(picture, names, IN_CLASS).replaceAll(new RegExp(` font-size=${size}(?=[ >])`, 'g'), '')
  return `<svg class=${name} viewBox="0 0 ${width} ${height}" role=img aria-labelledby="${id}-d" data-s="${printRowPositions(panel.rowPositions)}"><g id="${id}-${name}" font-size="${size}">${marks}</g></svg>`
}

const GAP = 24 // between the columns

/** The narrow drawing again, with its rows in two columns under the same head. */
const columns = ({ width, panel: { rowPositions } }: PanelPicture, id: string): string => {
  const [first = 0, second = 0] = rowPositions.pixels
  const pitch = second - first
  const head = first - pitch / 2
  const count = Math.ceil(rowPositions.pixels.length / 2)
  const part = (x: number, y: number, top: number, height: number): string =>
    `<svg x="${tenth(x)}" y="${tenth(y)}" width="${width}" height="${tenth(height)}" viewBox="0 ${tenth(top)} ${width} ${tenth(height)}"><use href="#${id}-a"/></svg>`
  const right = width + GAP
  const rest = rowPositions.pixels.length - count
  return `<svg class="c cut" viewBox="0 0 ${right + width} ${tenth(head + count * pitch)}" role=img aria-labelledby="${id}-d" data-s="${printRowPositions(rowPositions)}">${part(0, 0, 0, head + count * pitch)}${part(right, 0, 0, head)}${part(right, head, head + count * pitch, rest * pitch)}</svg>`
}

const drawings = ({ narrow, wide, stage }: BriefingSlide, id: string, names: ColourNames): string =>
  wide.height === 0 ? '' : [drawing(narrow, 'a', id, names), drawing(wide, 'b', id, names), stage ? drawing(stage, 'c', id, names) : columns(narrow, id)].join('\n')

const foot = ({ job: { address, view: { language } }, panel: { sources, indicators, notes }, stamp }: BriefingSlide, publications: Publications): string => {
  const words = briefingFileWords(language)
  const numbers = printNumbers(sources.flatMap(({ id }) => publications.numbers.get(id) ?? []))
  const remarks = [...indicators.map(({ name, definition }) => `${name}${LOCALES[language].colon}${definition}`), ...notes]
  const link = isWeb(address) ? ` · <a href="${say(address)}" rel="noopener noreferrer" target=_blank>${say(words.address)}</a>` : ''
  return `<p class=s>${say(words.source(bodiesText(sources, language)))}${numbers ? ` <a href="#sources">[${numbers}]</a>` : ''}</p><div class=e><ul>${remarks.map((note) => `<li>${say(note)}`).join('')}</ul><p>${say([words.code(shortCode(stamp)), localLine(stamp.version, language)].filter(Boolean).join(' · '))}${link}</p></div>`
}

/** The statement, and the rest of the description for screen readers. */
const sentenceOf = ({ statement, description }: CompiledPanel): string =>
  statement && description.startsWith(statement) ? `${say(statement)}<span class=v>${say(description.slice(statement.length))}</span>` : say(description)

/** A slide as a section of the page, and its name in the contents. */
export interface PrintedSlide {
  readonly id: string
  readonly title: string
  readonly html: string
}

const heading = (title: string, id: string): string => `<h2 id="${id}-t">${phrasesHtml(title)}</h2>`

/** Section of a panel, complete without scripts. A speaker's line that is the statement is not printed twice. */
export const printSlide = (slide: BriefingSlide, name: string, names: ColourNames, publications: Publications): PrintedSlide => {
  const { job: { view: { language } }, line, panel, stamp } = slide
  const words = briefingFileWords(language)
  const { title, subtitle } = withHeadline(panel, slide.headline, language)
  const id = say(name)
  const html = `<section class=slide id="${id}" data-theme=${panel.theme} data-code=${stamp.code} data-query="${say(stamp.query)}" data-version="${say(stamp.version)}" data-figures=${digestOf([writtenTable(panel)])} aria-labelledby="${id}-t">
${heading(title, id)}<p class=u>${say(subtitle)}</p>
<div class=g data-p="${rowPlaces(panel.rowPositions)}" data-hint="${say(words.hint)}">${drawings(slide, id, names)}</div>
${line && line !== panel.statement ? `<p class=l><b>${say(words.line)}</b> ${phrasesHtml(line)}</p>` : ''}<p class=d id="${id}-d">${sentenceOf(panel)}</p>${foot(slide, publications)}
<details><summary>${say(words.table)}</summary><div class=w>${printTable(panel.table)}</div><p class=q>${say(words.legend)}</p></details></section>`
  return { id: name, title, html }
}

const TEXT_SIZES = [36, 32, 28, 24, 21, 18, 16]
const TEXT_BOX = { width: 920, height: 410, leading: 1.5, gap: 0.5 } as const // of a screen of 1000 × 600, which the hall's measures scale

/** Section of a slide of text. Its size in the hall is in hundredths of what the screen is in width and height. */
export const printTextSlide = ({ heading: own, body, line }: TextOfBriefing, name: string, language: Language): PrintedSlide => {
  const words = briefingFileWords(language)
  const id = say(name)
  const title = own.trim() || words.text
  const blocks = textBlocks(body)
  const size = textSize(blocks, TEXT_SIZES, TEXT_BOX)
  const items = blocks.map(({ isItem, text }, at) => `${isItem && !blocks[at - 1]?.isItem ? '<ul>' : ''}${isItem ? `<li>${phrasesHtml(text)}</li>` : `<p>${phrasesHtml(text)}</p>`}${isItem && !blocks[at + 1]?.isItem ? '</ul>' : ''}`)
  const mark = textMark({ heading: own, body }, language)
  const html = `<section class="slide text" id="${id}" aria-labelledby="${id}-t">${heading(title, id)}<div class=f style="--z:${size}">${items.join('')}</div>
${line.trim() ? `<p class=l><b>${say(words.line)}</b> ${phrasesHtml(line.trim())}</p>` : ''}${mark ? `<p class=s>${say(mark)}</p>` : ''}</section>`
  return { id: name, title, html }
}
