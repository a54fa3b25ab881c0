import type { Scheme } from '../../charts/query/panel-view'
import { printShapes, type Faces } from '../../charts/print/print-picture'
import { paletteOf, SANS, SERIF, type Palette } from '../../charts/figure/palette'
import { xmlText } from '../../format/xml-text'
import { inEachLanguage, type Language } from '../../model/text'
import { LOCALES } from '../../words/locales'
import { stampMetadata } from '../stamp/picture-stamp'
import { type Stamp, stampOf } from '../stamp/stamp'
import { baselineOf, type Block } from './poster-block'
import { type Poster, layoutPoster } from './poster'
import type { CompiledPanel } from '../../charts/compiled-panel'
import type { ExportJob, PictureSettings } from '../export-job'
import { isPreset } from './presets'

/** Options of printing a poster. */
export interface PosterPrint {
  readonly scheme: Scheme
  readonly paper: boolean // false: transparent
  readonly language: Language
  readonly stamp: Stamp
}

/** The Chinese faces, after those for Latin script where the language has them. */
const FACES: Readonly<Record<Language, Faces>> = inEachLanguage((language) => {
  const { serif, sans } = LOCALES[language].latinFaces
  return { serif: [...serif, SERIF].join(', '), sans: [...sans, SANS].join(', ') }
})

const hundredth = (value: number): string => String(Math.round(value * 100) / 100)

const inkOf = ({ ink }: Block, palette: Palette): string => ({ ink: palette.ink, muted: palette.muted, hue: palette.tones[0].text })[ink]

const CLOSING = /[）》」，。；：、！？]/
const STOP_OR_BRACKET = /[）》」，。；：、！？（《「]/

/** A line of Chinese print: the second of two full-width signs that meet moves into the blank half of the first, “），” as in set type. */
const setLine = (line: string, size: number): string => {
  const signs = [...line]
  const meets = signs.map((sign, at) => STOP_OR_BRACKET.test(sign) && CLOSING.test(signs[at - 1] ?? ''))
  const starts = meets.flatMap((isMet, at) => (isMet ? [at] : []))
  const part = (from: number, to?: number): string => xmlText(signs.slice(from, to).join(''))
  return part(0, starts[0]) + starts.map((at, order) => `<tspan dx="${hundredth(-size / 2)}">${part(at, starts[order + 1])}</tspan>`).join('')
}

const printBlock = (block: Block, palette: Palette, language: Language): string => {
  const { role, lines, left, width, size, face, bold } = block
  const isEnd = role === 'code'
  const x = hundredth(isEnd ? left + width : left)
  const shape = `font-family="${FACES[language][face]}" font-size="${hundredth(size)}"${bold ? ' font-weight="bold"' : ''}${isEnd ? ' text-anchor="end"' : ''} fill="${inkOf(block, palette)}"`
  return `<g ${shape}>${lines.map((line, at) => `<text x="${x}" y="${hundredth(baselineOf(block, at))}">${role === 'title' || role === 'subtitle' ? setLine(line, size) : xmlText(line)}</text>`).join('')}</g>`
}

const HUE_BAR = { width: 40, height: 4 } as const

const printRules = ({ rules, margin, width }: Poster, palette: Palette): string =>
  rules
    .map(({ y, role }) => {
      const line = (ink: string, length: number, thick: number): string => `<path d="M${hundredth(margin)} ${hundredth(y)}h${hundredth(length)}v${thick}h${hundredth(-length)}z" fill="${ink}"/>`
      const across = width - 2 * margin
      return role === 'head' ? line(palette.ink, across, 1) + line(palette.tones[0].line, HUE_BAR.width, HUE_BAR.height) : line(palette.hairline, across, 1)
    })
    .join('')

/** The size of the file, in pixels at 1×. */
export const pixelsOf = ({ width, height, scale }: Poster): { readonly width: number; readonly height: number } => ({ width: Math.round(width * scale), height: Math.round(height * scale) })

/** A poster as SVG: text as text, fonts by stacks, the stamp in its metadata. */
export const printPoster = (poster: Poster, { scheme, paper, language, stamp }: PosterPrint): string => {
  const { picture, chart, chartScale } = poster
  const palette = paletteOf(picture.panel.theme, scheme)
  const { width, height } = pixelsOf(poster)
  const at = `translate(${hundredth(chart.left)} ${hundredth(chart.top)})${chartScale < 1 ? ` scale(${Math.round(chartScale * 1e4) / 1e4})` : ''}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${hundredth(poster.width)} ${hundredth(poster.height)}" role="img" aria-labelledby="title desc" lang="${LOCALES[language].htmlLang}">`,
    `<title id="title">${xmlText(picture.panel.title)}</title>`,
    `<desc id="desc">${xmlText(picture.panel.description)}</desc>`,
    stampMetadata(stamp),
    paper ? `<rect width="100%" height="100%" fill="${palette.paper}"/>` : '',
    printRules(poster, palette),
    picture.shapes.length > 0 ? `<g transform="${at}">${printShapes(picture, scheme, FACES[language])}</g>` : '',
    ...poster.blocks.map((block) => printBlock(block, palette, language)),
    '</svg>\n',
  ].filter(Boolean).join('\n')
}

/** A picture as SVG, its size in pixels at 1×, the stamp it carries and the panel it shows. */
export interface MadePoster {
  readonly svg: string
  readonly size: { readonly width: number; readonly height: number }
  readonly scale: number // pixels at 1× to one of the drawing
  readonly stamp: Stamp
  readonly panel: CompiledPanel
}

/** The picture of a panel for a preset; the same bytes for the same state. Throws on a preset that does not exist. */
export const makePoster = (job: ExportJob, { preset, paper }: PictureSettings): MadePoster => {
  if (!isPreset(preset)) throw new Error(`invalid preset: ${preset}`)
  const stamp = stampOf(job)
  const poster = layoutPoster(job, preset, stamp)
  return { svg: printPoster(poster, { scheme: job.scheme, paper, language: job.view.language, stamp }), size: pixelsOf(poster), scale: poster.scale, stamp, panel: poster.picture.panel }
}
