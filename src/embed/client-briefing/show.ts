/** What is on the screen while a briefing is presented; pure, so that keys, buttons and tests agree. */
export const REVEALS = ['whole', 'series', 'rows'] as const
export type Reveal = (typeof REVEALS)[number]

/** How many steps a slide has when shown series by series, and row by row; 1 where there is nothing to reveal. */
export type Steps = Readonly<Record<Reveal, number>>

export interface Show {
  readonly slide: number
  readonly step: number // 0 up to the slide's steps − 1
  readonly reveal: Reveal
  readonly black: boolean
}

export const START: Show = { slide: 0, step: 0, reveal: 'whole', black: false }

const stepsOf = (slides: readonly Steps[], slide: number, reveal: Reveal): number => slides[slide]?.[reveal] ?? 1

/** One step on; after a slide's last step the next slide from its first. Black gives way first. */
const next = (show: Show, slides: readonly Steps[]): Show => {
  if (show.black) return { ...show, black: false }
  if (show.step + 1 < stepsOf(slides, show.slide, show.reveal)) return { ...show, step: show.step + 1 }
  return show.slide + 1 < slides.length ? { ...show, slide: show.slide + 1, step: 0 } : show
}

/** One step back; before a slide's first step the slide before, whole. */
const previous = (show: Show, slides: readonly Steps[]): Show => {
  if (show.black) return { ...show, black: false }
  if (show.step > 0) return { ...show, step: show.step - 1 }
  return show.slide > 0 ? { ...show, slide: show.slide - 1, step: stepsOf(slides, show.slide - 1, show.reveal) - 1 } : show
}

/** The same way again shows the whole. */
const revealing = (show: Show, way: Reveal): Show => ({ ...show, step: 0, reveal: show.reveal === way ? 'whole' : way })

/** What buttons and keys may ask for. */
export const ACTIONS = {
  next,
  previous,
  first: (show: Show): Show => ({ ...show, slide: 0, step: 0, black: false }),
  last: (show: Show, slides: readonly Steps[]): Show => ({ ...show, slide: slides.length - 1, step: 0, black: false }),
  series: (show: Show): Show => revealing(show, 'series'),
  rows: (show: Show): Show => revealing(show, 'rows'),
  black: (show: Show): Show => ({ ...show, black: !show.black }),
} as const
export type Action = keyof typeof ACTIONS | 'leave'

const KEYS: Readonly<Record<string, Action>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  s: 'series',
  y: 'rows',
  b: 'black',
  '.': 'black', // what clickers send
  Escape: 'leave',
}

/** The action of a key; letters in either case. */
export const actionOf = (key: string): Action | undefined => KEYS[key.length === 1 ? key.toLowerCase() : key]

const MOST = 12 // presses for a slide's rows

/** The rows at which a slide stops when it is shown row by row: each, or about a dozen evenly spread; the last always. */
export const stopsOf = (rows: number): number[] => {
  const every = Math.max(1, Math.ceil(rows / MOST))
  return Array.from({ length: Math.ceil(rows / every) }, (_, at) => rows - 1 - at * every).reverse()
}
