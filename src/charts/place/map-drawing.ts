import type { HostMap, MapLine } from '../../model/host-map'

const RADIANS = Math.PI / 180
const [SOUTH, NORTH, MERIDIAN] = [25, 47, 105] // the parallels and the meridian usual for maps of China as a whole

/**
 * Albers' equal-area conic projection of the sphere: shades of areas of one size weigh the same wherever they are.
 * Snyder, Map projections: a working manual (USGS Professional Paper 1395, 1987), p. 100, formulas 14-1 to 14-6.
 */
const albers = ([longitude, latitude]: MapLine[number]): readonly [x: number, y: number] => {
  const n = (Math.sin(SOUTH * RADIANS) + Math.sin(NORTH * RADIANS)) / 2
  const c = Math.cos(SOUTH * RADIANS) ** 2 + 2 * n * Math.sin(SOUTH * RADIANS)
  const radius = Math.sqrt(Math.max(0, c - 2 * n * Math.sin(latitude * RADIANS))) / n
  const angle = n * (longitude - MERIDIAN) * RADIANS
  return [radius * Math.sin(angle), radius * Math.cos(angle)] // down, as on a screen: further north is nearer to the pole
}

/** A map in pixels: an SVG path for each place, and one for all other lines. */
export interface MapDrawing {
  readonly width: number
  readonly height: number
  readonly places: readonly { readonly region: string; readonly path: string }[]
  readonly others: string
}

const MARGIN = 2

/** Draws a map as wide as asked for, whole: nothing of it is cut off, moved or simplified. */
export const drawMap = ({ places, others }: Pick<HostMap, 'places' | 'others'>, width: number): MapDrawing => {
  const projected = new Map([...places].map(([region, lines]) => [region, lines.map((line) => line.map(albers))]))
  const apart = others.map((line) => line.map(albers))
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const lines of [...projected.values(), apart]) {
    for (const line of lines) {
      for (const [x, y] of line) [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)]
    }
  }
  const scale = (width - 2 * MARGIN) / Math.max(right - left, 1e-9)
  const tenth = (value: number): string => String(Math.round(value * 10) / 10)
  const pathOf = (lines: readonly (readonly (readonly [number, number])[])[], end: string): string =>
    lines.map((line) => `M${line.map(([x, y]) => `${tenth(MARGIN + (x - left) * scale)},${tenth(MARGIN + (y - top) * scale)}`).join('L')}${end}`).join('')
  return { width, height: Math.ceil((bottom - top) * scale + 2 * MARGIN), places: [...projected].map(([region, lines]) => ({ region, path: pathOf(lines, 'Z') })), others: pathOf(apart, '') }
}
