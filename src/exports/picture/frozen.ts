/** A frozen panel: drawing, texts and check code in one HTML fragment or file, which loads nothing. */
import { compilePanel } from '../../charts/compile'
import { pictureOf, type PanelPicture } from '../../charts/draw-picture'
import { bodiesText } from '../../charts/figure/sources-text'
import { printShapes } from '../../charts/print/print-picture'
import { paletteOf, SANS, SERIF, type Palette } from '../../charts/figure/palette'
import { xmlText as say } from '../../format/xml-text'
import { embeddingWords } from '../../words/share'
import { uiWords } from '../../words/index'
import { LOCALES } from '../../words/locales'
import { versionText } from '../../words/page'
import { pictureWords } from '../../words/files'
import type { ExportJob } from '../export-job'
import { shortCode, stampOf, type Stamp } from '../stamp/stamp'
import { makePoster } from './print-poster'
import { PRESETS } from './presets'

const NARROW = 340
const WIDE = 640
const WIDE_FROM = 560 // width of the column from which the wide drawing is shown
const WIDEST = 800

/** Address of the panel in this state, which compares it with the data at the time of opening; '' when the page had no address. */
export const checkAddress = ({ address }: Pick<ExportJob, 'address'>, { code }: Pick<Stamp, 'code'>): string => {
  if (!address) return ''
  const url = new URL(address)
  url.searchParams.set('check', code)
  return url.href
}

const style = (rules: string): string => ` style="${say(rules)}"`

/** A drawing that fills the column on one side of the width limit and has no size on the other, by inline styles alone. */
const drawing = (picture: PanelPicture, width: string, scheme: ExportJob['scheme']): string =>
  `<div${style(`width:${width};max-width:100%;overflow:hidden`)}><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${picture.width} ${picture.height}"${style('display:block;width:100%;height:auto')}>${printShapes(picture, scheme)}</svg></div>`

const drawAt = ({ spec, dataset, view, scheme }: ExportJob, width: number): PanelPicture => pictureOf(compilePanel(spec, dataset, { ...view, scheme, width }), width)

const drawings = (job: ExportJob, wide: PanelPicture): string => {
  const narrow = drawAt(job, NARROW)
  const label = `role="img" aria-label="${say(wide.panel.description)}"`
  const below = `calc((${WIDE_FROM}px - 100%)*99999)` // below nothing is nothing: one of the two has no width
  const above = `calc((100% - ${WIDE_FROM}px)*99999 + 1000px)`
  return `<div ${label}>${drawing(narrow, below, job.scheme)}${drawing(wide, above, job.scheme)}</div>`
}

const smallPrint = (job: ExportJob, { panel }: PanelPicture, stamp: Stamp, { muted, ink }: Palette): string => {
  const { language } = job.view
  const words = pictureWords(language)
  const ui = uiWords(language)
  const footLine = [...(panel.sources.length > 0 ? [ui.panel.sourceLine(bodiesText(panel.sources, language))] : []), words.version(versionText(stamp.version, language)), words.code(shortCode(stamp))].join(words.join)
  const link = checkAddress(job, stamp)
  const asked = link ? ` <a href="${say(link)}"${style(`color:${ink}`)}>${say(embeddingWords(language).revisedSince)}</a>` : ''
  const paragraph = (content: string): string => `<p${style(`margin:6px 0 0;font-size:12px;line-height:1.5;color:${muted}`)}>${content}</p>`
  return (panel.notes.length > 0 ? paragraph(say(words.notes(panel.notes))) : '') + paragraph(say(footLine) + asked)
}

const figureOf = (job: ExportJob, wide: PanelPicture): string => {
  const { language } = job.view
  const palette = paletteOf(job.spec.theme, job.scheme)
  const { title, subtitle, description } = wide.panel
  const stamp = stampOf(job)
  const serif = [...LOCALES[language].latinFaces.serif.slice(0, 1), SERIF].join(', ')
  const box = `box-sizing:border-box;max-width:${WIDEST}px;margin:0 auto;padding:16px;background:${palette.paper};color:${palette.ink};border-top:3px solid ${palette.tones[0].line};font-family:${SANS};text-align:left;direction:ltr;break-inside:avoid`
  const heading = `<div${style(`font:bold 19px/1.4 ${serif}`)}>${say(title)}</div>`
  const under = `<div${style(`margin:2px 0 8px;font-size:13px;line-height:1.5;color:${palette.muted}`)}>${say(subtitle)}</div>`
  const body = wide.height > 0 ? drawings(job, wide) : `<p>${say(description)}</p>`
  return `<figure lang="${LOCALES[language].htmlLang}" data-sanhua-code="${stamp.code}" data-sanhua-query="${say(stamp.query)}" data-sanhua-version="${say(stamp.version)}"${style(box)}><figcaption>${heading}${under}</figcaption>${body}${smallPrint(job, wide, stamp, palette)}</figure>`
}

/** An HTML fragment for any page: inline styles, two drawings by the width of the column, title, source, data version, code, link to the check. */
export const frozenFigure = (job: ExportJob): string => figureOf(job, drawAt(job, WIDE))

/** The same as an HTML file, whose policy allows only its own styles. */
export const frozenPage = (job: ExportJob): string => {
  const wide = drawAt(job, WIDE)
  const { paper } = paletteOf(job.spec.theme, job.scheme)
  return `<!doctype html>
<html lang="${LOCALES[job.view.language].htmlLang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${say(wide.panel.title)}</title><link rel="icon" href="data:,"></head>
<body style="margin:0;background:${paper}"><main>${figureOf(job, wide)}</main></body></html>
`
}

const LINE = { height: 26, size: 11 } as const // below the picture, in its pixels

/** A standalone SVG file of a panel: the picture with title, source, version and code, and a line with the link to the check. */
export const frozenSvg = (job: ExportJob): string => {
  const { svg, size, stamp } = makePoster(job, { preset: 'chart', scale: 1, paper: true })
  const link = checkAddress(job, stamp)
  if (!link) return svg
  const { margin } = PRESETS.chart
  const { muted } = paletteOf(job.spec.theme, job.scheme)
  const text = `<a href="${say(link)}"><text x="${margin}" y="${size.height + LINE.size - 4}" font-family="${SANS}" font-size="${LINE.size}" fill="${muted}" text-decoration="underline">${say(embeddingWords(job.view.language).revisedSince)}</text></a>`
  const taller = svg.replace(/^(<svg [^>]*\bheight=")[\d.]+("[^>]*\bviewBox="0 0 [\d.]+ )[\d.]+"/, (_, start: string, middle: string) => `${start}${size.height + LINE.height}${middle}${size.height + LINE.height}"`)
  return taller.replace(/<\/svg>\s*$/, () => `${text}\n</svg>\n`)
}
