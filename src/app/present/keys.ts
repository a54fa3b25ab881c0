import type { StageCommand } from './stage'

/** Commands of the stage. `screen` toggles full screen, `fill` only enters it; `presenter` opens and closes the speaker's window. */
export type Command = StageCommand | 'screen' | 'fill' | 'presenter' | 'leave'

/** A key press as the browser reports it. */
export interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Keyboards and clickers: these send PageDown and PageUp, `b` or `.` for black, F5 and Escape to begin and to end. */
const KEYS: Readonly<Record<string, Command>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Backspace: 'back',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  w: 'white',
  ',': 'white',
  f: 'screen',
  F5: 'fill', // the start key of presentation remotes; it must neither reload the page nor leave full screen
  s: 'line',
  r: 'reveal',
  t: 'table',
  p: 'presenter',
  h: 'help',
  '?': 'help',
  Escape: 'leave',
}

/** Keys with a meaning of their own by element: Enter and space press a button, up and down arrows scroll a table. */
export type Focus = 'stage' | 'button' | 'scroll'

const OWN: Readonly<Record<Focus, readonly string[]>> = {
  stage: [],
  button: ['Enter', ' '],
  scroll: ['ArrowUp', 'ArrowDown'],
}

/** The command of a key; undefined when it is not for the stage. Upper and lower case are equal, so that caps lock has no effect. */
export const commandOf = ({ key, ctrlKey, metaKey, altKey }: Press, focus: Focus): Command | undefined => {
  if (ctrlKey || metaKey || altKey || OWN[focus].includes(key)) return undefined
  const name = key.length === 1 ? key.toLowerCase() : key
  return Object.prototype.hasOwnProperty.call(KEYS, name) ? KEYS[name] : undefined
}

const FAR = 50 // CSS pixels of a swipe at least
const EDGE = 1 / 3 // of the width at either side: a tap there changes the slide

/** The command of a touch that came down at `x` of a stage `width` wide and went `dx`, `dy`; undefined: none, or show the tools. */
export const touchCommand = (x: number, width: number, dx: number, dy: number): 'next' | 'back' | undefined => {
  if (Math.abs(dx) >= FAR && Math.abs(dx) > Math.abs(dy)) return dx < 0 ? 'next' : 'back'
  if (Math.abs(dx) > FAR / 5 || Math.abs(dy) > FAR / 5) return undefined
  return x < width * EDGE ? 'back' : x > width * (1 - EDGE) ? 'next' : undefined
}
