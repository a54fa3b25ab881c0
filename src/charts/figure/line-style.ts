import { NATION } from '../../model/region'
import type { PlotUnit, ResolvedSeries, ToneName } from '../series/request'
import { columnDigits, publishedDigits } from '../series/plot-unit'
import type { Member } from './figure'
import { GREYS, MARKERS, TONES, type Ink, type InkTone, type Marker } from './palette'

/** Style of one series: colour, and the marker that distinguishes it without colour. */
export interface LineStyle {
  readonly tone: InkTone
  readonly marker: Marker
  readonly width: number
  readonly dash?: readonly number[] // absent: solid
}

const ORDER: readonly ToneName[] = ['main', 'second', 'third', 'dark']

const DASHES: readonly (readonly number[] | undefined)[] = [undefined, [7, 3], [2, 2], [8, 3, 2, 3]]

const DOTTED = 1.4 // pixels: a line that only leads from dot to dot

/** Whether a series is an aggregate such as the world, drawn as a thin line in ink. */
const isAggregate = ({ region }: ResolvedSeries): boolean => region?.kind === 'aggregate'

const INK: InkTone = { line: 'ink', text: 'ink' }
const NAMED: Readonly<Record<ToneName, InkTone>> = { main: TONES[0] ?? INK, second: TONES[1] ?? INK, third: TONES[2] ?? INK, dark: TONES[3] ?? INK, grey: GREYS[0] ?? INK }

/** Columns from zero: rises in a hue, falls in grey. */
export const COLUMN_FILLS = { rise: 'tone-1', fall: 'grey-0' } as const satisfies Record<string, Ink>

/** One style per series, in order: hues of the theme for the panel's own, greys for places compared. */
export const lineStyles = (resolved: readonly ResolvedSeries[]): LineStyle[] => {
  const own: number[] = [] // by grid
  let grey = 0
  return resolved.map((one, at) => {
    const { request } = one
    const marker = MARKERS[at % MARKERS.length] ?? 'circle'
    if (request.draw === 'columns') return { tone: { line: COLUMN_FILLS.rise, text: 'tone-1-text' }, marker, width: 2.2 }
    if (isAggregate(one)) return { tone: INK, marker, width: 1.4 }
    if (request.compared || request.tone === 'grey') {
      const tone = GREYS[grey % GREYS.length] ?? INK
      const dash = request.projection === '' ? DASHES[grey % DASHES.length] : undefined // a projection is dashed already
      grey += 1
      return { tone, marker, width: 1.6, ...(dash && { dash }) }
    }
    const order = own[request.grid] ?? 0
    const name = request.tone ?? ORDER[order % ORDER.length] ?? 'main'
    own[request.grid] = order + 1
    return { tone: NAMED[name], marker, width: request.draw === 'dots' ? DOTTED : name === 'main' ? 2.6 : 2.2 }
  })
}

/** Keys of the series: the place where several of one measure are shown or the series is not the nation's, else the indicator. Those added by a reader change none. */
const seriesKeys = (resolved: readonly ResolvedSeries[]): string[] => {
  const own = resolved.filter(({ request }) => !request.compared)
  const keys: string[] = []
  for (const { request: { indicator, region, compared, projection } } of resolved) {
    const isPlace = compared || region !== NATION || own.some(({ request }) => request.indicator === indicator && request.region !== region)
    const [first, ...longer] = [...(isPlace ? [region] : []), indicator, ...(projection ? [`${indicator}.${projection}`] : []), `${indicator}.${region}`]
    keys.push([first, ...longer].find((key): key is string => key !== undefined && !keys.includes(key)) ?? `${indicator}.${region}.${keys.length}`)
  }
  return keys
}

/** The series of a figure as its members. */
export const membersOf = (resolved: readonly ResolvedSeries[], styles: readonly (LineStyle | undefined)[], unitOf: (one: ResolvedSeries) => PlotUnit | undefined): Member[] => {
  const keys = seriesKeys(resolved)
  return resolved.map((one, at) => {
    const { label, request, series, projected, indicator } = one
    const [style, unit] = [styles[at], unitOf(one)]
    return {
      key: keys[at] ?? '',
      name: label,
      decimals: unit ? columnDigits(publishedDigits([series, ...(projected ? [projected] : [])]), unit, indicator) : 0,
      ink: style?.tone.line ?? 'ink',
      text: style?.tone.text ?? 'ink',
      marker: style?.marker ?? 'circle',
      compared: request.compared,
    }
  })
}
