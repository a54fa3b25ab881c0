/** The client of an embedded chart. The page is complete without it. */
import { migrated } from '../../charts/query/migrations'
import { isRevised, readKnownFiles, type KnownFile } from './freshness'
import { isTooLow, linkHost } from './host-link'
import type { Redraw } from './redraw'
import type { EmbedParts } from '../page/embed-page'
import { CHOOSES_STATE, NOT_DRAWN, WAITING } from '../page/early'
import { startReading } from './reading'
import { DEFAULT_LANGUAGE, languageSuffix, readLanguage, type Language } from '../../model/text'

const script = document.currentScript as HTMLScriptElement
const root = document.documentElement
const shown = readLanguage(root.lang.split('-')[0]) ?? DEFAULT_LANGUAGE
const parameters = migrated(location.search)
/** 1: the drawing is laid out for the frame's height; -1: a host script sets that height. A number, since the client counts in 12 KiB. */
let boxed = 0
let fitting = 0
/** The files behind the drawing. */
const filesBehind = readKnownFiles(script.dataset['files'] ?? '')

/** The language is a page of its own; the rest of the address goes along. True when this page is left. */
const openLanguage = (language: Language | undefined): boolean => {
  if (!language || language === shown) return false
  parameters.delete('lang')
  const rest = parameters.toString()
  const path = location.pathname.slice(0, -`${languageSuffix(shown, '.')}.html`.length) + `${languageSuffix(language, '.')}.html`
  location.replace(path + (rest ? `?${rest}` : ''))
  return true
}

const applyPresentation = (): void => {
  const scheme = parameters.get('scheme') ?? ''
  if (scheme === 'light' || scheme === 'dark') root.dataset['scheme'] = scheme
  root.classList.toggle('bare', parameters.get('title') === '0')
}

const find = <T extends Element>(selector: string): T | null => document.querySelector<T>(selector)

/** Says that the drawing is not the one asked for, or that its data may be old. */
const showStale = (): void => {
  if (root.classList.replace(WAITING, NOT_DRAWN)) return
  const note = find<HTMLElement>('figure>.m:last-child')
  if (note) note.hidden = false
}

/** Puts what was made anew in the place of the page's figure, and gives it. */
const show = ({ style, body }: EmbedParts, open: boolean): Element => {
  const made = new DOMParser().parseFromString(body, 'text/html').querySelector('figure') as Element // printed by printEmbedBody: data in it are escaped; scripts would not run
  find('style+style')?.replaceChildren(style)
  find('figure')?.replaceWith(made)
  start(open)
  return made
}

/** The drawing made anew, by code that is fetched now and not before; gives the files that it was made of as far as the host may hold others. When that fails, which is undefined, the drawing stays and says its date. */
const redraw = async (open: boolean, isNews: boolean): Promise<readonly KnownFile[] | undefined> => {
  try {
    const address = new URL(script.dataset['redraw'] ?? '', script.src).href
    const module = (await import(/* @vite-ignore */ address)) as { readonly redrawEmbed: Redraw }
    const drawn = await module.redrawEmbed({ panel: find<HTMLElement>('figure')?.dataset['panel'] ?? '', language: shown, query: parameters.toString(), files: filesBehind.map(([address]) => decodeURIComponent(address)), made: script.dataset['made'] ?? '', open, isRevised: isNews, box: boxed > 0 ? { width: innerWidth, height: innerHeight } : undefined })
    const figure = show(drawn, open)
    root.classList.remove(WAITING, NOT_DRAWN)
    drawn.whole?.().then((parts) => figure === find('figure') && show(parts, false), showStale) // unless another has taken its place
    return drawn.files
  } catch {
    showStale()
    return
  }
}

/** A choice in the form: the address follows, so that a copied link shows the same. */
const applyForm = (form: HTMLFormElement): void => {
  for (const [name, value] of new FormData(form)) {
    if (value) parameters.set(name, String(value))
    else parameters.delete(name)
  }
  history.replaceState(null, '', `?${parameters}`)
  void redraw(true, false)
}

/** Lays the chart out for a frame that is too low for it, and anew when that changes. */
const fitBox = (): void => {
  if (boxed < 0 || !(boxed || isTooLow()) || find('form')) return
  boxed = 1
  void redraw(false, false)
}

const PAUSE = 300 // ms; a host script that is there answers sooner

const fitBoxSoon = (): void => {
  fitting ||= setTimeout(() => {
    fitting = 0
    requestAnimationFrame(fitBox) // frames that are not seen wait: browsers give them none
  }, PAUSE) as unknown as number // in a browser it is one
}

const start = (isOpen: boolean): void => {
  const area = find<HTMLElement>('.g')
  const table = find<HTMLTableElement>('table')
  if (area && table) startReading(area, table)
  const form = find<HTMLFormElement>('form')
  form?.addEventListener('change', () => applyForm(form))
  form?.addEventListener('submit', (event) => event.preventDefault())
  for (const other of document.querySelectorAll<HTMLAnchorElement>('.l a[lang]')) other.search = parameters.toString() // colours and title go along to the other languages
  const button = find<HTMLButtonElement>('.l button')
  if (!button || isOpen) return
  button.hidden = false
  button.addEventListener('click', () => void redraw(true, false))
}

if (!openLanguage(readLanguage(parameters.get('lang')))) {
  applyPresentation()
  start(false)
  linkHost(() => boxed > 0, () => {
    const wasBoxed = boxed > 0
    boxed = -1
    if (wasBoxed) void redraw(false, false)
  })
  const hasChoice = CHOOSES_STATE.test(location.search)
  if (hasChoice) root.classList.add(WAITING) // where a header of the host refuses the script in the head
  const drawn = hasChoice ? redraw(false, false) : (Promise.resolve() as Promise<undefined>)
  fitBoxSoon()
  addEventListener('resize', fitBoxSoon)
  drawn
    .then((files = filesBehind) => {
      if (hasChoice) fitBoxSoon() // a state may need another height than the opening drawing
      return isRevised(files)
    })
    .then((news) => (news ? redraw(find('form') !== null, true) : undefined))
    .catch(showStale)
}
