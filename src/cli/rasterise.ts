import type { Resvg, ResvgRenderOptions } from '@resvg/resvg-js'
import { SANS } from '../charts/figure/palette'
import type { ExportTools } from '../exports/export-job'

/** Characters that no font of this machine can draw; they would be drawn as boxes. */
export class FontMissing extends Error {
  constructor(readonly signs: readonly string[]) {
    super(`no font for: ${signs.join('')}`)
  }
}

/** A drawing that the rasteriser rejects, with its message. */
export class DrawingRefused extends Error {}

type Fonts = NonNullable<ResvgRenderOptions['font']>

const UNASSIGNED = '\u{10FFFD}' // no font has it: whatever is drawn for it is a box
const CELL = 24 // pixels
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u

const textsOf = (svg: string): string => [...svg.matchAll(/<text\b[^>]*>([^<]*)/g)].map(([, text = '']) => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))).join('')

/** Signs to be looked for: one letter represents all of ASCII. */
const signsOf = (text: string): string[] => {
  const visible = [...new Set(text)].filter((sign) => VISIBLE.test(sign))
  const [ascii] = visible.filter((sign) => /[a-z0-9]/i.test(sign))
  return [...visible.filter((sign) => sign > '~'), ...(ascii === undefined ? [] : [ascii])]
}

/** One sign below the other. What the first family lacks is looked for in every font of the machine, so that one family represents all. */
const signSheet = (signs: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${CELL}" height="${signs.length * CELL}"><g font-family="${SANS}" font-size="16">${signs.map((sign, row) => `<text x="4" y="${row * CELL + 18}">&#${sign.codePointAt(0)};</text>`).join('')}</g></svg>`

/** Signs drawn as nothing or as the box of an unassigned one. */
const undrawn = async (signs: readonly string[], font: Fonts): Promise<string[]> => {
  const { Resvg } = await import('@resvg/resvg-js')
  const { pixels } = new Resvg(signSheet([UNASSIGNED, ...signs]), { font }).render()
  const cellOf = (row: number): Buffer => pixels.subarray(row * CELL * CELL * 4, (row + 1) * CELL * CELL * 4)
  return signs.filter((_, at) => cellOf(at + 1).every((byte) => byte === 0) || cellOf(at + 1).equals(cellOf(0)))
}

/** Rejects with FontMissing where a sign of a picture would be drawn as a box. `drawable`: signs known from pictures before. */
const checkSigns = async (svg: string, font: Fonts, drawable: Set<string>): Promise<void> => {
  const signs = signsOf(textsOf(svg)).filter((sign) => !drawable.has(sign))
  const missing = signs.length > 0 ? await undrawn(signs, font) : []
  if (missing.length > 0) throw new FontMissing(missing)
  for (const sign of signs) drawable.add(sign)
}

const SYSTEM: Fonts = { loadSystemFonts: true }

/** A drawing as resvg reads it, made into what is asked for; rejects with FontMissing or DrawingRefused. */
const withDrawing = async <Made>(svg: string, options: ResvgRenderOptions & { readonly font: Fonts }, drawable: Set<string>, made: (drawing: Resvg) => Made): Promise<Made> => {
  await checkSigns(svg, options.font, drawable)
  const { Resvg } = await import('@resvg/resvg-js')
  try {
    return made(new Resvg(svg, options))
  } catch (reason) {
    throw new DrawingRefused(reason instanceof Error ? reason.message : String(reason))
  }
}

/** A rasteriser with the fonts of this machine. It rejects with FontMissing rather than draw a box. */
export const rasteriser = (font: Fonts = SYSTEM): ExportTools['rasterise'] => {
  const drawable = new Set<string>()
  return (svg, { scale }) => withDrawing(svg, { font, fitTo: { mode: 'zoom', value: scale } }, drawable, (drawing) => new Uint8Array(drawing.render().asPng()))
}

const HEAD = /^<svg\b[\s\S]*?<\/metadata>/ // name, description and stamp, which resvg leaves out
const IN_PATHS = /(?<= d=")[^"]+/g
const LONG = /-?\d+\.\d{3,}/g // more than hundredths of a pixel

/** Replaces the text of a picture by its outlines in the fonts of this machine; name, description and stamp stay. Rejects as the rasteriser does. */
export const pathMaker = (font: Fonts = SYSTEM): ((svg: string) => Promise<string>) => {
  const drawable = new Set<string>()
  return (svg) =>
    withDrawing(svg, { font }, drawable, (drawing) => {
      const drawn = drawing.toString().replace(/^[\s\S]*?<svg\b[^>]*>/, '').replace(IN_PATHS, (path) => path.replace(LONG, (number) => String(Math.round(Number(number) * 100) / 100)))
      return `${HEAD.exec(svg)?.[0] ?? ''}${drawn.trimEnd()}\n`
    })
}
