/** What is on the screen while a briefing is presented; pure, so that keys, buttons and tests agree. */

/** All at once, row by row (years, places), series by series. */
const REVEALS = ['whole', 'rows', 'series'] as const
export type RevealMode = (typeof REVEALS)[number]

/** How many steps a slide has when shown series by series, and row by row; 1 where there is nothing to reveal. */
export type Steps = Readonly<Record<RevealMode, number>>

export interface PresentingState {
  readonly slide: number
  readonly step: number // 0 up to the slide's steps − 1
  readonly reveal: RevealMode
  readonly blank: '' | 'black' | 'white'
  readonly line: boolean // the speaker's line
  readonly table: boolean
  readonly help: boolean // the list of keys
}

export const START: PresentingState = { slide: 0, step: 0, reveal: 'whole', blank: '', line: false, table: false, help: false }

const stepsOf = (slides: readonly Steps[], slide: number, reveal: RevealMode): number => slides[slide]?.[reveal] ?? 1

/** One step on; after a slide's last step the next slide from its first. A blank screen gives way first. */
const next = (show: PresentingState, slides: readonly Steps[]): PresentingState => {
  if (show.blank) return { ...show, blank: '' }
  if (show.step + 1 < stepsOf(slides, show.slide, show.reveal)) return { ...show, step: show.step + 1 }
  return show.slide + 1 < slides.length ? { ...show, slide: show.slide + 1, step: 0 } : show
}

/** One step back; before a slide's first step the slide before, whole. */
const previous = (show: PresentingState, slides: readonly Steps[]): PresentingState => {
  if (show.blank) return { ...show, blank: '' }
  if (show.step > 0) return { ...show, step: show.step - 1 }
  return show.slide > 0 ? { ...show, slide: show.slide - 1, step: stepsOf(slides, show.slide - 1, show.reveal) - 1 } : show
}

/** The same way again shows the whole. */
const revealing = (show: PresentingState, way: RevealMode): PresentingState => ({ ...show, step: 0, reveal: show.reveal === way ? 'whole' : way })
const following = ({ reveal }: PresentingState): RevealMode => REVEALS[(REVEALS.indexOf(reveal) + 1) % REVEALS.length] ?? 'whole'
const blanked = (show: PresentingState, blank: 'black' | 'white'): PresentingState => ({ ...show, blank: show.blank === blank ? '' : blank })

/** What keys and buttons make of a show. */
export const ACTIONS = {
  next,
  previous,
  first: (show: PresentingState): PresentingState => ({ ...show, slide: 0, step: 0, blank: '' }),
  last: (show: PresentingState, slides: readonly Steps[]): PresentingState => ({ ...show, slide: slides.length - 1, step: stepsOf(slides, slides.length - 1, show.reveal) - 1, blank: '' }),
  reveal: (show: PresentingState): PresentingState => ({ ...show, step: 0, reveal: following(show) }),
  rows: (show: PresentingState): PresentingState => revealing(show, 'rows'),
  series: (show: PresentingState): PresentingState => revealing(show, 'series'),
  line: (show: PresentingState): PresentingState => ({ ...show, line: !show.line }),
  table: (show: PresentingState): PresentingState => ({ ...show, table: !show.table }),
  help: (show: PresentingState): PresentingState => ({ ...show, help: !show.help }),
  black: (show: PresentingState): PresentingState => blanked(show, 'black'),
  white: (show: PresentingState): PresentingState => blanked(show, 'white'),
} as const
export type Action = keyof typeof ACTIONS | 'screen' | 'fill' | 'presenter' | 'leave'

/** The keys of the page's own presenting: keyboards and clickers. */
const KEYS: ReadonlyMap<string, Action> = new Map(Object.entries({
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
  b: 'black',
  '.': 'black',
  w: 'white',
  ',': 'white',
  s: 'line',
  r: 'reveal',
  t: 'table',
  h: 'help',
  '?': 'help',
  p: 'presenter',
  f: 'screen',
  F5: 'fill', // a clicker's key to begin; it must not reload the page
  Escape: 'leave',
} as const))

/** The action of a key; letters in either case. */
export const actionOf = (key: string): Action | undefined => KEYS.get(key.length === 1 ? key.toLowerCase() : key)

const MOST = 12 // presses for a slide's rows

/** The rows at which a slide stops when it is shown row by row: each, or about a dozen evenly spread; the last always. */
export const stopsOf = (rows: number): number[] => {
  const every = Math.max(1, Math.ceil(rows / MOST))
  return Array.from({ length: Math.ceil(rows / every) }, (_, at) => rows - 1 - at * every).reverse()
}
