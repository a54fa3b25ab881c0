import type { CompiledPanel } from '../../charts/compiled-panel'
import { drawPicture, type Picture } from '../../charts/picture/picture'
import { escapeMarkup as say, printThemedMarks, type InkNames } from '../../charts/picture/print-picture'
import { printTable, rowPlaces, rowSpots } from '../../charts/picture/print-readable'
import type { Source } from '../../model/dataset'
import type { Language } from '../../model/text'
import { briefingFileWords } from '../../words/briefing-file'
import type { ExportJob } from '../export-job'
import { shortCode, stampOfTable, type Stamp } from '../stamp/stamp'

/** Widths of the drawings: of a phone, of a page, of a hall. CSS pixels. */
const NARROW = 340
const WIDE = 680
const STAGE = { width: 540, height: 300 } as const // fills a hall's screen, one and a half times to thrice enlarged
const LONG = { rows: 16, width: 780, row: 15, above: 64 } as const // many places: one drawing serves page and hall

/** One panel of a briefing: drawn for three widths, with what is said under it. */
export interface Slide {
  readonly job: ExportJob
  readonly panel: CompiledPanel
  readonly stamp: Stamp
  readonly narrow: Picture
  readonly wide: Picture
  readonly stage: Picture | undefined // undefined: the wide one serves
}

/** Draws a panel for the file. */
export const makeSlide = (job: ExportJob): Slide => {
  const { spec, dataset, view } = job
  const narrow = drawPicture(spec, dataset, { ...view, width: NARROW })
  const { panel } = narrow
  const rows = panel.table.rows.length
  const isLong = panel.spots.along === 'y' && rows > LONG.rows
  const wide = drawPicture(spec, dataset, { ...view, ...(isLong ? { width: LONG.width, height: rows * LONG.row + LONG.above } : { width: WIDE }) })
  const stage = isLong ? undefined : drawPicture(spec, dataset, { ...view, ...STAGE })
  return { job, panel: wide.panel, stamp: stampOfTable(spec.id, panel.table, view, dataset.version), narrow, wide, stage }
}

/** The size that most texts have stands once, on the drawing. */
const commonSize = ({ marks }: Picture): string => {
  const counts = new Map<string, number>()
  for (const { attributes } of marks) counts.set(attributes['font-size'] ?? '', (counts.get(attributes['font-size'] ?? '') ?? 0) + (attributes['font-size'] ? 1 : 0))
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

const drawing = (picture: Picture, name: string, id: string, names: InkNames): string => {
  const { width, height, panel } = picture
  const size = commonSize(picture)
  const marks = printThemedMarks(picture, names).replaceAll(` font-size="${size}"`, '')
  return `<svg class="${name}" viewBox="0 0 ${width} ${height}" font-size="${size}" role=img aria-labelledby="${id}-d" data-s="${rowSpots(panel.spots)}">${marks}</svg>`
}

const drawings = ({ narrow, wide, stage }: Slide, id: string, names: InkNames): string => {
  if (wide.height === 0) return ''
  return [drawing(narrow, 'a', id, names), drawing(wide, stage ? 'b' : 'b c', id, names), ...(stage ? [drawing(stage, 'c', id, names)] : [])].join('\n')
}

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url)

/** A publication, linked where it has an official address. */
const publication = ({ body, title, date, url }: Source, language: Language): string => {
  const text = `${body[language]}. ${title[language]}${date ? `. ${date}` : ''}`
  return `<li>${isWeb(url) ? `<a href="${say(url)}" rel="noopener noreferrer" target=_blank>${say(text)}</a>` : say(text)}`
}

const foot = ({ job: { address, view: { language } }, panel: { sources, indicators, notes }, stamp }: Slide): string => {
  const words = briefingFileWords(language)
  const bodies = [...new Set(sources.map(({ body }) => body[language]))].join(language === 'zh' ? '、' : ', ')
  const told = [...indicators.map(({ name, definition }) => `${name}: ${definition}`), ...notes]
  const link = isWeb(address) ? ` <a href="${say(address)}" rel="noopener noreferrer" target=_blank>${say(words.address)}</a>` : ''
  return `<p class=s>${say(words.source(bodies))}</p><div class=e><ul>${told.map((note) => `<li>${say(note)}`).join('')}</ul><p>${say(words.publications)}</p><ul>${sources.map((source) => publication(source, language)).join('')}</ul><p>${say(words.code(shortCode(stamp)))}${link}</p></div>`
}

/** A panel's section: whole without scripts. `line`: the speaker's, '' for none. */
export const printSlide = (slide: Slide, line: string, names: InkNames): string => {
  const { job: { spec, view: { language } }, panel, stamp } = slide
  const words = briefingFileWords(language)
  const id = say(spec.id)
  return `<section class=slide id="${id}" data-chapter=${panel.theme} data-code=${stamp.code} data-query="${say(stamp.query)}" aria-labelledby="${id}-t">
<h2 id="${id}-t">${say(panel.title)}</h2><p class=u>${say(panel.subtitle)}</p>
<div class=g data-p="${rowPlaces(panel.spots)}" data-hint="${say(words.hint)}">${drawings(slide, id, names)}</div>
${line ? `<p class=l><b>${say(words.line)}</b> ${say(line)}</p>` : ''}<p class=d id="${id}-d">${say(panel.description)}</p>${foot(slide)}
<details><summary>${say(words.table)}</summary><div class=w>${printTable(panel.table, words.missing)}</div><p class=q>${say(words.legend)}</p></details></section>`
}
