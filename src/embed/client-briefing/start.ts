/** The script of a saved briefing: presenting, day and night, reading of figures. The file is whole without it. */
import { startReading } from '../client/reading'
import { ACTIONS, actionOf, START, type Action, type PresentingState } from './show'
import { stageOf } from './stage'

const root = document.documentElement
const slides = [...document.querySelectorAll<HTMLElement>('.slide')]
const stages = slides.map(stageOf)
const steps = stages.map((stage) => stage.steps)
const bar = document.querySelector<HTMLElement>('.bar')
const place = document.querySelector<HTMLElement>('.bar output')
let show: PresentingState | undefined // undefined: read, not presented

const button = (name: string): HTMLElement | null => document.querySelector(`[data-do=${name}]`)

const PRESSED: Readonly<Record<string, (shown: PresentingState) => boolean>> = {
  rows: ({ reveal }) => reveal === 'rows',
  series: ({ reveal }) => reveal === 'series',
  line: ({ line }) => line,
  black: ({ blank }) => blank === 'black',
}

const render = (): void => {
  root.classList.toggle('presenting', show !== undefined)
  for (const blank of ['black', 'white'] as const) root.classList.toggle(blank, show?.blank === blank)
  root.classList.toggle('lined', show?.line === true)
  slides.forEach((slide, at) => slide.classList.toggle('now', at === show?.slide))
  for (const stage of stages) stage.reveal('whole', 0)
  const row = show ? stages[show.slide]?.reveal(show.reveal, show.step) : ''
  if (place) place.textContent = show ? `${row ? `${row} · ` : ''}${show.slide + 1} / ${slides.length}` : ''
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

const leave = (): void => {
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
