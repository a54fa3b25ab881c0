/** The script of a saved briefing: presenting, day and night, reading of figures. The file is whole without it. */
import { startReading } from '../client/reading'
import { ACTIONS, actionOf, START, type Action, type PresentingState } from './show'
import { openSpeaker, type Speaker } from './speaker'
import { stageOf } from './stage'

const root = document.documentElement
const slides = [...document.querySelectorAll<HTMLElement>('.slide')]
const stages = slides.map(stageOf)
const steps = stages.map((stage) => stage.steps)
const bar = document.querySelector<HTMLElement>('.bar')
const place = document.querySelector<HTMLElement>('.bar output')
let show: PresentingState | undefined // undefined: read, not presented
let speaker: Speaker | undefined // the window of the speaker, where it is open

const button = (name: string): HTMLElement | null => document.querySelector(`[data-do=${name}]`)

const PRESSED: Readonly<Record<string, (shown: PresentingState) => boolean>> = {
  rows: ({ reveal }) => reveal === 'rows',
  series: ({ reveal }) => reveal === 'series',
  line: ({ line }) => line,
  table: ({ table }) => table,
  presenter: () => speaker !== undefined,
  black: ({ blank }) => blank === 'black',
}

const render = (): void => {
  root.classList.toggle('presenting', show !== undefined)
  for (const blank of ['black', 'white'] as const) root.classList.toggle(blank, show?.blank === blank)
  root.classList.toggle('lined', show?.line === true)
  root.classList.toggle('tabled', show?.table === true)
  root.classList.toggle('helped', show?.help === true)
  const details = show?.table ? slides[show.slide]?.querySelector('details') : undefined
  if (details) details.open = true
  slides.forEach((slide, at) => slide.classList.toggle('now', at === show?.slide))
  for (const stage of stages) stage.reveal('whole', 0)
  const row = show ? stages[show.slide]?.reveal(show.reveal, show.step) : ''
  const at = show ? `${row ? `${row} · ` : ''}${show.slide + 1} / ${slides.length}` : ''
  if (place) place.textContent = at
  if (show) speaker?.show(slides[show.slide], slides[show.slide + 1], at)
  for (const [name, isPressed] of Object.entries(PRESSED)) button(name)?.setAttribute('aria-pressed', String(show ? isPressed(show) : false))
}

/** The panel that the reader has before the eyes. */
const nearest = (): number => Math.max(0, slides.findIndex((slide) => slide.getBoundingClientRect().bottom > window.innerHeight / 3))

/** Refused or unknown: it fills the window. */
const fill = (): void => void root.requestFullscreen?.().catch(() => undefined)

const present = (): void => {
  show = { ...START, slide: nearest() }
  render()
  fill()
}

/** Opens the speaker's window, or closes it. A browser that blocks it is named beside the buttons. */
const togglePresenter = (): void => {
  const opened = speaker
  speaker = undefined
  if (opened) opened.close()
  else speaker = openSpeaker(bar?.dataset ?? {}, { onKey: onSpeakerKey, onClosed: () => void (speaker = undefined) })
  render()
  if (place && !opened && !speaker) place.textContent = bar?.dataset['blocked'] ?? ''
}

const leave = (): void => {
  speaker?.close()
  const slide = show && slides[show.slide]
  show = undefined
  render()
  if (document.fullscreenElement) void document.exitFullscreen()
  slide?.scrollIntoView()
}

const act = (action: Action): void => {
  if (!show) return
  if (action === 'leave') return leave()
  if (action === 'fill') return fill()
  if (action === 'presenter') return togglePresenter()
  if (action === 'screen') return document.fullscreenElement ? void document.exitFullscreen() : fill()
  show = ACTIONS[action](show, steps)
  render()
}

const isDark = (): boolean => (root.dataset['scheme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark'

bar?.addEventListener('click', ({ target }) => {
  const action = target instanceof Element ? (target.closest<HTMLElement>('[data-do]')?.dataset['do'] ?? '') : ''
  if (action === 'present') present()
  else if (action === 'scheme') root.dataset['scheme'] = isDark() ? 'light' : 'dark'
  else if (action) act(action as Action)
})

/** The keys of the room's screen in the speaker's window, where Escape closes that alone; no other window may ask for the whole screen. */
function onSpeakerKey(event: KeyboardEvent): void {
  const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : actionOf(event.key)
  if (!action || action === 'screen' || action === 'fill' || action === 'help') return
  event.preventDefault()
  act(action === 'leave' ? 'presenter' : action)
}

const IDLE_AFTER = 2500 // ms without the pointer, after which the buttons are hidden
let idle = 0
window.addEventListener('pointermove', () => {
  root.classList.remove('idle')
  clearTimeout(idle)
  idle = window.setTimeout(() => root.classList.add('idle'), IDLE_AFTER)
})

// before the drawings, which have keys of their own
window.addEventListener(
  'keydown',
  (event) => {
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : actionOf(event.key)
    const isOnButton = event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter')
    if (!show || !action || isOnButton) return
    event.preventDefault()
    event.stopPropagation()
    act(action)
  },
  true,
)
for (const slide of slides) {
  const area = slide.querySelector<HTMLElement>('.g')
  const table = slide.querySelector('table')
  if (area && table) startReading(area, table)
}
for (const hidden of document.querySelectorAll<HTMLElement>('.bar, .keys')) hidden.hidden = false
