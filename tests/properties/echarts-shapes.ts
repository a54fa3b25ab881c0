/** What ECharts draws without a document is a flat SVG text; here it becomes shapes and texts, each with its place and its colours. */

/** One shape or text. Colours are apart from all else, so that two drawings of one geometry compare equal. */
export interface SvgElement {
  readonly tag: 'path' | 'circle' | 'text'
  readonly attributes: Readonly<Record<string, string>> // place and form; no colour
  readonly fill: string // '' for none
  readonly stroke: string
  readonly text: string
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const unescape = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')

/** To a tenth of a pixel, without needless zeros. */
const tenth = (value: number): string => String(Math.round(value * 10) / 10 || 0)

const attributesOf = (text: string): Map<string, string> => new Map([...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))

type Matrix = readonly [number, number, number, number, number, number]
const STILL: Matrix = [1, 0, 0, 1, 0, 0]

const matrixOf = (text: string | undefined): Matrix => {
  const numbers = text?.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? []
  if (!text) return STILL
  if (text.startsWith('translate')) return [1, 0, 0, 1, numbers[0] ?? 0, numbers[1] ?? 0]
  return numbers.length === 6 ? (numbers as unknown as Matrix) : STILL
}

const UNIT_CIRCLE = /^M1 0A1 1 0 1 1 1 -0\.\d+(?:A1 1 0 0 1 1 0|Z?$)/ // of a large one the rest of the arc is rounded away
const STRAIGHT = /^[MLlZ\d\s.,e-]+$/

const short = (value: number): string => tenth(value).replace(/^(-?)0\./, '$1.')

const stroke = (x: number, y: number): string => {
  if (y === 0) return `h${short(x)}`
  if (x === 0) return `v${short(y)}`
  return `l${short(x)}${y < 0 ? '' : ' '}${short(y)}`
}

/** A path of straight strokes moved and scaled, as whole tenths, each point relative to the one before: short, and alike where lines are alike. */
const straightPath = (d: string, [a, b, c, e, x0, y0]: Matrix): string => {
  let [penX, penY, startX, startY] = [0, 0, 0, 0] // where the pen was put, in tenths
  let [atX, atY] = [0, 0] // where it is in the path's own terms
  let moved = ''
  for (const [, command = '', numbers = ''] of d.matchAll(/([MLlZ])([^MLlZ]*)/g)) {
    const values = numbers.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? []
    if (command === 'Z') {
      moved += 'z'
      ;[penX, penY] = [startX, startY]
    }
    for (let at = 0; at + 1 < values.length; at += 2) {
      const [px = 0, py = 0] = [values[at], values[at + 1]]
      ;[atX, atY] = command === 'l' ? [atX + px, atY + py] : [px, py]
      const x = Math.round((a * atX + c * atY + x0) * 10)
      const y = Math.round((b * atX + e * atY + y0) * 10)
      if (command === 'M' && at === 0) {
        moved += `M${tenth(x / 10)} ${tenth(y / 10)}`
        ;[startX, startY] = [x, y]
      } else moved += stroke((x - penX) / 10, (y - penY) / 10)
      ;[penX, penY] = [x, y]
    }
  }
  return moved
}

const KEPT = ['stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'stroke-linecap', 'stroke-opacity', 'fill-opacity'] as const

const hundredth = (value: string): string => String(Math.round(Number(value) * 100) / 100)

/** A symbol is drawn small and enlarged by its matrix, and its stroke is given for the small one. */
const enlarged = (name: string, value: string | undefined, [a, b, c, d]: Matrix): string | undefined => {
  const scale = Math.sqrt(Math.abs(a * d - b * c))
  return name === 'stroke-width' && value !== undefined && scale !== 1 ? tenth(Number(value) * scale) : value
}

const lineOf = (found: ReadonlyMap<string, string>, matrix: Matrix): Record<string, string> => {
  const kept = KEPT.flatMap((name) => {
    const value = enlarged(name, found.get(name), matrix)
    return value === undefined || (name === 'stroke-width' && value === '1') ? [] : [[name, name === 'stroke-width' ? hundredth(value) : value] as const]
  })
  return Object.fromEntries(kept)
}

const colourOf = (value: string | undefined): string => (value === undefined || value === 'none' || value === 'transparent' ? '' : value)

const shapeOf = (found: ReadonlyMap<string, string>): SvgElement | undefined => {
  const fill = colourOf(found.get('fill') ?? '#000')
  const stroke = found.get('stroke-width') === '0' ? '' : colourOf(found.get('stroke'))
  if (!fill && !stroke) return undefined
  const matrix = matrixOf(found.get('transform'))
  const d = found.get('d') ?? ''
  if (d === '') return undefined // a line through less than two points
  const line = stroke ? lineOf(found, matrix) : {}
  if (UNIT_CIRCLE.test(d)) {
    const [r, , , , x, y] = matrix
    return { tag: 'circle', attributes: { cx: tenth(x), cy: tenth(y), r: tenth(r), ...line }, fill, stroke, text: '' }
  }
  if (!STRAIGHT.test(d)) throw new Error(`path with curves: ${d.slice(0, 60)}`) // a chart type that draws them must teach this file to
  return { tag: 'path', attributes: { d: straightPath(d, matrix), ...line }, fill, stroke, text: '' }
}

const CENTRE = 0.36 // ems from the baseline to the middle of a digit or an ideograph; renderers differ in `dominant-baseline`

const textOf = (found: ReadonlyMap<string, string>, content: string): SvgElement | undefined => {
  const text = unescape(content)
  const style = found.get('style') ?? ''
  const size = Number(/font-size:([\d.]+)px/.exec(style)?.[1] ?? 12)
  const fill = colourOf(found.get('fill') ?? '#000')
  if (!fill || text.trim() === '') return undefined
  const [, , , , x, y] = matrixOf(found.get('transform'))
  const anchor = found.get('text-anchor') ?? 'start'
  const attributes = {
    x: tenth(x + Number(found.get('x') ?? 0)),
    y: tenth(y + Number(found.get('y') ?? 0) + size * CENTRE),
    'font-size': String(size),
    ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
    ...(/font-weight:bold/.test(style) ? { 'font-weight': 'bold' } : {}),
    ...(/Serif SC/.test(/font-family:([^,;]*)/.exec(style)?.[1] ?? '') ? { class: 'n' } : {}), // numerals
  }
  return { tag: 'text', attributes, fill, stroke: '', text }
}

/** The shapes and texts of an SVG that ECharts drew, in the order of drawing. Frames of the invisible are left out. */
export const svgElements = (svg: string): SvgElement[] => {
  const body = svg.replace(/<defs[\s\S]*?<\/defs>|<style[\s\S]*?<\/style>/g, '')
  return [...body.matchAll(/<(path|text)\b([^>]*)>([^<]*)/g)].flatMap(([, tag, attributes = '', content = '']) => {
    const found = attributesOf(attributes)
    return (tag === 'text' ? textOf(found, content) : shapeOf(found)) ?? []
  })
}
