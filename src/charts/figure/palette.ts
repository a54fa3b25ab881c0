import type { Theme } from '../../model/indicator'
import type { Scheme } from '../query/panel-view'

/** System font stacks: a Song face for numerals and titles, a Hei face for text. Without quotes, since they are used in SVG attributes. */
export const SERIF = 'Source Han Serif SC, Noto Serif CJK SC, Songti SC, STSong, SimSun, Noto Serif, Georgia, serif'
export const SANS = 'PingFang SC, Microsoft YaHei, Source Han Sans SC, Noto Sans CJK SC, Noto Sans, Arial, sans-serif'

/** A line's colour, and the step of it that can be read as text. */
export interface Tone {
  readonly line: string
  readonly text: string
}

export interface Palette {
  readonly paper: string
  readonly ink: string
  readonly muted: string // axis labels, notes
  readonly hairline: string
  readonly axis: string
  readonly tones: readonly [Tone, Tone, Tone, Tone] // the theme's hue, its light step, grey, its dark step
  readonly greys: readonly [Tone, Tone, Tone, Tone] // places compared
  readonly context: Tone // of what is not in focus
  readonly fills: readonly [string, string, string, string, string] // stacked areas, deep to pale
  readonly bands: readonly [string, string] // 95 %, 80 %
  readonly wash: string // area under the main line
  readonly ground: string // behind a stretch of a plot: what is projected
}

const tone = (line: string, text = line): Tone => ({ line, text })

const LIGHT = { paper: '#FBFAF7', ink: '#1D2129', muted: '#5A5F69', hairline: '#E4E1D9', axis: '#868A92', ground: '#F5F3EE' }
const DARK = { paper: '#14161A', ink: '#E8E6E1', muted: '#A3A6AD', hairline: '#2C3037', axis: '#7C8089', ground: '#1A1C21' }
// places compared: spread in lightness, neighbours in the list far apart; dash and marker distinguish them as well
const GREYS_LIGHT = [tone('#6B7079'), tone('#33373F'), tone('#868A92', '#666B74'), tone('#505661')] as const
const CONTEXT_LIGHT = tone('#C4C2BB', '#6B7079')
const CONTEXT_DARK = tone('#4A4E56', '#8A8E97')
const GREYS_DARK = [tone('#A3A6AD'), tone('#D6D5D0'), tone('#696D76', '#8A8E97'), tone('#858992')] as const

type Hue = Pick<Palette, 'tones' | 'fills' | 'bands' | 'wash'>

const DAY: Record<Theme, Hue> = {
  urbanisation: {
    tones: [tone('#1F5C99'), tone('#5C90C1', '#3A72A8'), tone('#6B7079'), tone('#123A63')],
    fills: ['#1F5C99', '#5F93C4', '#9DBEDD', '#CBDDED', '#E3E1DB'],
    bands: ['#DCE6EE', '#C3D5E5'],
    wash: '#DCE6EE',
  },
  ageing: {
    tones: [tone('#B4532A'), tone('#C9754B', '#AD5C35'), tone('#6B7079'), tone('#7A3317')],
    fills: ['#B4532A', '#D58A64', '#E6B79D', '#F1D9CB', '#E3E1DB'],
    bands: ['#F2E3DA', '#E8CDBE'],
    wash: '#F2E3DA',
  },
  digitalisation: {
    tones: [tone('#0E7C66'), tone('#3B9B83', '#1F7F69'), tone('#2E333C'), tone('#0A4F41')],
    fills: ['#0E7C66', '#4FA38F', '#93C6B8', '#C8E1DA', '#E3E1DB'],
    bands: ['#DAE9E3', '#BFDCD3'],
    wash: '#DAE9E3',
  },
  governance: {
    tones: [tone('#7A1F55'), tone('#B86A97', '#9C4C7B'), tone('#6B7079'), tone('#4A0F33')],
    fills: ['#7A1F55', '#AE6A92', '#CFA3BC', '#E8D2DE', '#E3E1DB'],
    bands: ['#F0E0E8', '#E3C8D6'],
    wash: '#F0E0E8',
  },
}

const NIGHT: Record<Theme, Hue> = {
  urbanisation: {
    tones: [tone('#6FA8DC'), tone('#4A82B8', '#6396C6'), tone('#A3A6AD'), tone('#C2DBF3')],
    fills: ['#6FA8DC', '#4A7FB3', '#335C84', '#25405B', '#33373E'],
    bands: ['#1D2833', '#28394A'],
    wash: '#1D2833',
  },
  ageing: {
    tones: [tone('#E58B5E'), tone('#C06A40', '#CC7A52'), tone('#A3A6AD'), tone('#F6CDB8')],
    fills: ['#E58B5E', '#B46640', '#81492E', '#573423', '#33373E'],
    bands: ['#2E231D', '#433026'],
    wash: '#2E231D',
  },
  digitalisation: {
    tones: [tone('#45BFA3'), tone('#2F9480', '#3BA38D'), tone('#DAD7D0'), tone('#B5E8DB')],
    fills: ['#45BFA3', '#2F8F7B', '#21665A', '#1A473F', '#33373E'],
    bands: ['#17292A', '#1F3B38'],
    wash: '#17292A',
  },
  governance: {
    tones: [tone('#EDAFCB'), tone('#C4689A', '#D07FAC'), tone('#DAD7D0'), tone('#F9E1EC')],
    fills: ['#EDAFCB', '#B47595', '#7C4C64', '#513343', '#33373E'],
    bands: ['#2C2229', '#43303B'],
    wash: '#2C2229',
  },
}

const palettes = new Map<string, Palette>() // a picture asks for every shape

/** Every colour that a panel of this theme may use. */
export const paletteOf = (theme: Theme, scheme: Scheme): Palette => {
  const key = `${theme} ${scheme}`
  const known = palettes.get(key)
  if (known) return known
  const made = scheme === 'dark' ? { ...DARK, greys: GREYS_DARK, context: CONTEXT_DARK, ...NIGHT[theme] } : { ...LIGHT, greys: GREYS_LIGHT, context: CONTEXT_LIGHT, ...DAY[theme] }
  palettes.set(key, made)
  return made
}

/** Markers at the ends and points of lines, so that colour is not the only distinction. */
export const MARKERS = ['circle', 'diamond', 'square', 'triangle', 'triangle-down', 'plus'] as const
export type Marker = (typeof MARKERS)[number]

type Order = 0 | 1 | 2 | 3
type Shade = Order | 4

/** Name of a colour in the palette. Figures hold these, so that one serves both schemes. `clear` draws nothing. */
export type Ink = 'paper' | 'ink' | 'muted' | 'hairline' | 'axis' | 'wash' | 'ground' | 'clear' | 'context' | 'context-text' | `${'tone' | 'grey'}-${Order}` | `${'tone' | 'grey'}-${Order}-text` | `fill-${Shade}` | `band-${0 | 1}`

/** The colour of a line by name, and its variant for text. */
export interface InkTone {
  readonly line: Ink
  readonly text: Ink
}

const inkTone = (kind: 'tone' | 'grey', order: number): InkTone => ({ line: `${kind}-${order as Order}`, text: `${kind}-${order as Order}-text` })

/** The theme's hues in their order: main, light step, grey, dark step. */
export const TONES: readonly InkTone[] = [0, 1, 2, 3].map((order) => inkTone('tone', order))
/** Greys of places compared. */
export const GREYS: readonly InkTone[] = [0, 1, 2, 3].map((order) => inkTone('grey', order))
/** Stacked parts, deep to pale. */
export const FILLS: readonly Ink[] = ['fill-0', 'fill-1', 'fill-2', 'fill-3', 'fill-4']

/** The colour of an ink, `#RRGGBB`; '' for `clear`. */
export const colourOf = (ink: Ink, palette: Palette): string => {
  const [name = '', order = '', step] = ink.split('-')
  const at = Number(order)
  switch (name) {
    case 'clear':
      return ''
    case 'tone':
    case 'grey': {
      const tone = (name === 'tone' ? palette.tones : palette.greys)[at as Order]
      return step === 'text' ? tone.text : tone.line
    }
    case 'context':
      return order === 'text' ? palette.context.text : palette.context.line
    case 'fill':
      return palette.fills[at as Shade]
    case 'band':
      return palette.bands[at as 0 | 1]
    default:
      return palette[name as 'paper' | 'ink' | 'muted' | 'hairline' | 'axis' | 'wash' | 'ground']
  }
}
