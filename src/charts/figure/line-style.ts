import type { Picked, ToneName } from '../types/chart-type'
import { MARKERS, type Marker, type Palette, type Tone } from './palette'

/** How one series is drawn: colour, and the mark that tells it apart without colour. */
export interface LineStyle {
  readonly tone: Tone
  readonly marker: Marker
  readonly width: number
  readonly dash?: readonly number[] // absent: drawn through
}

const ORDER: readonly ToneName[] = ['main', 'second', 'third', 'dark']

const DASHES: readonly (readonly number[] | undefined)[] = [undefined, [7, 3], [2, 2], [8, 3, 2, 3]]

/** A whole such as the world is no rival: drawn in ink, thin. */
const isAggregate = ({ region }: Picked): boolean => region?.kind === 'aggregate'

const namedTone = (name: ToneName, palette: Palette): Tone => {
  switch (name) {
    case 'main':
      return palette.tones[0]
    case 'second':
      return palette.tones[1]
    case 'third':
      return palette.tones[2]
    case 'dark':
      return palette.tones[3]
    case 'grey':
      return palette.greys[0]
    default: {
      const never: never = name
      return never
    }
  }
}

/** One style per series, in order: the theme's hue for the panel's own, greys for what it is compared with. */
export const lineStyles = (picked: readonly Picked[], palette: Palette): LineStyle[] => {
  const own: number[] = [] // by grid
  let grey = 0
  return picked.map((one, at) => {
    const { ask } = one
    const marker = MARKERS[at % MARKERS.length] ?? 'circle'
    if (isAggregate(one)) return { tone: { line: palette.ink, text: palette.ink }, marker, width: 1.4 }
    if (ask.compared || ask.tone === 'grey') {
      const tone = palette.greys[grey % palette.greys.length] ?? palette.greys[0]
      const dash = ask.projection === '' ? DASHES[grey % DASHES.length] : undefined // dashes of a projection mean another thing
      grey += 1
      return { tone, marker, width: 1.6, ...(dash && { dash }) }
    }
    const order = own[ask.grid] ?? 0
    const name = ask.tone ?? ORDER[order % ORDER.length] ?? 'main'
    own[ask.grid] = order + 1
    return { tone: namedTone(name, palette), marker, width: name === 'main' ? 2.6 : 2.2 }
  })
}
