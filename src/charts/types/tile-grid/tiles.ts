/** Layout and marks of a tile grid: where tiles and legend are, and how they are coloured. */
import type { Region } from '../../../model/region'
import type { Mark, Plot, PointsMark, TextMark } from '../../figure/figure'
import { isNarrow, typeOf, type Frame } from '../../figure/frame'
import type { Ink } from '../../figure/palette'
import { textWidth } from '../../figure/text-width'
import type { ValueClass } from './classes'

/** One tile: a place, its figure in words, and its class; -1 without a figure. */
export interface Tile {
  readonly region: Region
  readonly name: string
  readonly abbreviation: string
  readonly figure: string
  readonly level: number
}

/** An entry of the legend; -1 what has no figure. */
export interface LegendEntry {
  readonly level: number
  readonly text: string
}

interface Colour {
  readonly fill: Ink
  readonly text: Ink
}

/** Colours whose names the emphasis of a tile leaves as they are, from the lowest class up; each with a text of at least 4.5:1 by day and by night. */
const RISING: readonly Colour[] = [{ fill: 'band-1', text: 'ink' }, { fill: 'fill-2', text: 'ink' }, { fill: 'fill-0', text: 'paper' }, { fill: 'tone-3', text: 'paper' }]
const BELOW: readonly Colour[] = [{ fill: 'grey-0', text: 'paper' }, { fill: 'hairline', text: 'ink' }] // from the furthest to the nearest
const ABOVE: readonly Colour[] = [{ fill: 'band-1', text: 'ink' }, { fill: 'fill-0', text: 'paper' }]

/** The colour of each class. Few classes are spread over the steps. */
export const coloursOf = (classes: readonly ValueClass[]): readonly Colour[] => {
  const below = classes.filter(({ side }) => side < 0).length
  const spread = (steps: readonly Colour[], at: number, count: number): Colour => steps[count === 1 ? steps.length - 1 : Math.round((at * (steps.length - 1)) / (count - 1))] ?? { fill: 'fill-0', text: 'paper' }
  return classes.map(({ side }, at) => (side === 0 ? spread(RISING, at, classes.length) : side < 0 ? spread(BELOW, at, below) : spread(ABOVE, at - below, classes.length - below)))
}

const MOST = 62 // pixels from tile to tile
const GAP = 3
const LINE = 22 // pixels of a line of the legend
const ASIDE = 28 // from the tiles to a legend beside them
const HEAD = 8

/** Where tiles and legend are. */
export interface TileFrame extends Frame {
  readonly pitch: number
  readonly first: { readonly column: number; readonly row: number }
  readonly span: { readonly columns: number; readonly rows: number }
}

interface TileFrameRequest {
  readonly regions: readonly Region[]
  readonly width: number
  readonly height: number | undefined
  readonly legend: readonly string[] // its lines
}

/** Tiles as large as the frame allows, with the legend at their right where there is room, else below them. */
export const tileFrame = ({ regions, width, height, legend }: TileFrameRequest): TileFrame => {
  const { axis, label } = typeOf(width)
  const columns = regions.flatMap(({ tile }) => tile?.column ?? [])
  const rows = regions.flatMap(({ tile }) => tile?.row ?? [])
  const first = { column: Math.min(...columns), row: Math.min(...rows) }
  const span = { columns: Math.max(...columns) - first.column + 1, rows: Math.max(...rows) - first.row + 1 }
  const legendWidth = Math.ceil(Math.max(...legend.map((line) => textWidth(line, axis)))) + 26
  const most = Math.max(MOST, label * 4.4)
  const whole = Math.min(most, (width - 2) / span.columns, ...(height === undefined ? [] : [(height - 2 * HEAD) / span.rows]))
  const isAside = !isNarrow(width) && width - whole * span.columns - ASIDE >= legendWidth
  const legendHeight = legend.length * Math.max(LINE, axis * 1.7)
  const pitch = Math.floor(isAside || height === undefined ? whole : Math.min(whole, (height - legendHeight - 3 * HEAD) / span.rows))
  const tiles = { left: 1, top: HEAD, width: pitch * span.columns, height: pitch * span.rows }
  const key = isAside ? { left: tiles.width + ASIDE, top: HEAD, width: legendWidth, height: legendHeight } : { left: 1, top: HEAD * 2 + tiles.height, width: Math.min(legendWidth, width - 2), height: legendHeight }
  return { width, height: Math.max(height ?? 0, Math.max(tiles.top + tiles.height, key.top + key.height) + HEAD), plots: [tiles, key], axisSize: axis, labelSize: label, pitch, first, span }
}

/** Plots without axes: tiles at whole rows and half columns, and the lines of the legend. */
export const tilePlots = ({ plots: [tiles, key], span }: TileFrame, lines: number, unit: string): Plot[] => {
  const rows = (count: number) => ({ kind: 'rows' as const, names: Array.from({ length: count }, () => ({ text: '', strong: false })) })
  const across = (max: number) => ({ kind: 'value' as const, min: 0, max, ticks: [], heading: '', unit })
  return tiles && key ? [{ box: tiles, x: across(span.columns), y: rows(span.rows) }, { box: key, x: across(key.width), y: rows(lines) }] : []
}

type Point = PointsMark['points'][number]

const square = (x: number, y: number, size: number, colour: Colour | undefined): Point => ({ x, y, shape: 'square', size, fill: colour?.fill ?? 'paper', stroke: colour ? 'clear' : 'axis', strokeWidth: colour ? 0 : 1, dx: 0, hollow: false })
const hatch = (x: number, y: number, size: number): Point => ({ x, y, shape: 'hatch', size, fill: 'clear', stroke: 'hairline', strokeWidth: 1, dx: 0, hollow: false })

const LEAST_TEXT = 9

/** The font size, at most the one given, at which all texts fit; 0 where none does. */
const fittingSize = (texts: readonly string[], width: number, most: number): number => {
  const size = Math.min(most, Math.floor(width / Math.max(...texts.map((text) => textWidth(text, 1)))))
  return size < LEAST_TEXT ? 0 : size
}

interface TileTexts {
  readonly names: readonly string[] // as they fit
  readonly nameSize: number
  readonly figureSize: number
}

/** Names, or abbreviations where names do not fit, and the sizes of the texts. */
export const tileTexts = (tiles: readonly Tile[], pitch: number, label: number): TileTexts & { readonly isCoded: boolean } => {
  const room = pitch - GAP - 2
  const names = tiles.map(({ name }) => name)
  const size = fittingSize(names, room, label)
  const codes = tiles.map(({ abbreviation }) => abbreviation)
  const figures = tiles.flatMap(({ figure }) => (figure ? [figure] : []))
  return { names: size > 0 ? names : codes, isCoded: size === 0, nameSize: size || Math.min(label, Math.max(LEAST_TEXT, fittingSize(codes, room, label))), figureSize: figures.length > 0 ? fittingSize(figures, room, label) : 0 }
}

/** The square of each tile with its name and figure; hatched without one. */
export const tileMarks = (tiles: readonly Tile[], colours: readonly Colour[], { pitch, first, labelSize }: TileFrame, decimals: number): Mark[] => {
  const { names, nameSize, figureSize } = tileTexts(tiles, pitch, labelSize)
  return tiles.flatMap(({ region: { tile }, name, figure, level }, member): Mark[] => {
    if (!tile) return []
    const [x, y] = [tile.column - first.column + 0.5, tile.row - first.row]
    const colour = colours[level]
    const text = (content: string, size: number, dy: number, face: 'sans' | 'serif'): TextMark => ({ kind: 'text', plot: 0, member, layer: 4, x, y, dx: 0, dy, anchor: 'middle', lines: [[{ text: content, face, before: 0 }]], size, leading: size, ink: colour?.text ?? 'muted' })
    const points = (role: PointsMark['role'], layer: number, point: Point): PointsMark => ({ kind: 'points', role, name, decimals, plot: 0, member, layer, points: [point] })
    const hasFigure = figure !== '' && figureSize > 0
    return [
      points(colour ? 'value' : 'named', 2, square(x, y, pitch - GAP, colour)),
      ...(colour ? [] : [points('named', 3, hatch(x, y, pitch - GAP))]),
      text(names[member] ?? name, nameSize, hasFigure ? -figureSize * 0.62 : 0, 'sans'),
      ...(hasFigure ? [text(figure, figureSize, nameSize * 0.62, 'serif')] : []),
    ]
  })
}

const SWATCH = 14

/** The lines of the legend: its heading, and a swatch with each class. */
export const legendMarks = (heading: readonly string[], entries: readonly LegendEntry[], colours: readonly Colour[], { axisSize: size }: TileFrame): Mark[] => {
  const text = (x: number, y: number, content: string, ink: Ink): TextMark => ({ kind: 'text', plot: 1, member: -1, layer: 4, x, y, dx: 0, dy: 0, anchor: 'start', lines: [[{ text: content, face: 'sans', before: 0 }]], size, leading: size, ink })
  return [
    ...heading.map((line, at) => text(0, at, line, 'muted')),
    ...entries.flatMap(({ level, text: content }, at): Mark[] => {
      const y = heading.length + at
      const colour = colours[level]
      const points = [square(SWATCH / 2, y, SWATCH, colour), ...(colour ? [] : [hatch(SWATCH / 2, y, SWATCH)])]
      return [{ kind: 'points', role: 'named', name: content, decimals: 0, plot: 1, member: -1, layer: 2, points }, text(SWATCH + 8, y, content, 'ink')]
    }),
  ]
}
