/** The speaker's window of a saved briefing: the slide, its line, the next slide and the time, in step with the room's screen. Drawn by the file itself, so that it works from a disk. */

/** An open window. */
export interface Speaker {
  readonly show: (now: HTMLElement | undefined, next: HTMLElement | undefined, place: string) => void
  readonly close: () => void
}

const SIZE = 'popup,width=960,height=640'
const SECOND = 1000 // ms

const padded = (count: number): string => String(count).padStart(2, '0')

/** A time that has passed, in ms: 4:05, 1:04:05. */
export const passedText = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / SECOND))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${hours > 0 ? `${hours}:${padded(minutes)}` : minutes}:${padded(seconds % 60)}`
}

/** What is in the heading of a slide, with the places where its lines may end. */
const headOfSlide = (slide: HTMLElement | undefined): Node[] => [...(slide?.querySelector('h1,h2')?.cloneNode(true).childNodes ?? [])]

/** What is said of a slide: the line of the speaker where the file has it, else the sentence under the chart. */
const lineOf = (slide: HTMLElement | undefined): string => {
  const line = slide?.querySelector('.l')
  return (line ? [...line.childNodes].slice(1).map(({ textContent }) => textContent).join('') : (slide?.querySelector('.d')?.firstChild?.textContent ?? '')).trim()
}

/** A blank window with the styles of the file; undefined where the browser blocks it. */
const openWindow = (title: string): Window | undefined => {
  const opened = window.open('', '', SIZE)
  if (!opened) return undefined
  const { document: own } = opened
  own.title = title
  own.documentElement.className = 'speaker'
  Object.assign(own.documentElement.dataset, document.documentElement.dataset)
  own.documentElement.lang = document.documentElement.lang
  for (const style of document.querySelectorAll('style')) own.head.append(own.importNode(style, true))
  return opened
}

/** The elements of the window, and what writes the time into it. */
const laidOut = (own: Document, words: DOMStringMap): { readonly show: Speaker['show']; readonly tick: () => void } => {
  const add = (tag: string, name = ''): HTMLElement => {
    const element = own.createElement(tag)
    element.className = name
    own.body.append(element)
    return element
  }
  const [time, title, line, head, next, drawing] = [add('p', 'u'), add('h2'), add('p', 'l'), add('p', 'q'), add('h2', 'next'), add('div', 'g')]
  const since = Date.now()
  let at = ''
  const tick = (): void => {
    const now = new Date()
    time.textContent = `${at} · ${now.getHours()}:${padded(now.getMinutes())} · ${words['elapsed']} ${passedText(now.getTime() - since)}`
  }
  const show: Speaker['show'] = (slide, after, place) => {
    at = place
    tick()
    title.replaceChildren(...headOfSlide(slide))
    line.textContent = lineOf(slide)
    head.textContent = words['upcoming'] ?? ''
    next.replaceChildren(...(after ? headOfSlide(after) : [words['end'] ?? '']))
    const picture = after?.querySelector('svg.b')
    drawing.replaceChildren(...(picture ? [own.importNode(picture, true)] : []))
  }
  return { show, tick }
}

/** Opens the window beside the file; undefined where the browser blocks it. `words`: its texts. */
export const openSpeaker = (words: DOMStringMap, { onKey, onClosed }: { readonly onKey: (event: KeyboardEvent) => void; readonly onClosed: () => void }): Speaker | undefined => {
  const opened = openWindow(words['presenter'] ?? '')
  if (!opened) return undefined
  const { show, tick } = laidOut(opened.document, words)
  const timer = setInterval(tick, SECOND)
  const end = (): void => {
    clearInterval(timer)
    window.removeEventListener('pagehide', close)
    onClosed()
  }
  const close = (): void => {
    opened.removeEventListener('pagehide', end)
    end()
    opened.close()
  }
  opened.addEventListener('keydown', onKey)
  opened.addEventListener('pagehide', end)
  window.addEventListener('pagehide', close)
  return { show, close }
}
