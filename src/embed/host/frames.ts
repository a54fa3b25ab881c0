/** The host's side of the messages: which frames are ours, what they may say, their heights. */
import { HOST_SILENT } from '../../words/host'
import { helloMessage, isEmbedMessage, type EmbedMessage } from '../message'

// Numbers and styles stand where they are used: a name for each costs bytes that the list of panels needs.

/** Words in the place of a chart, or beside a frame that may be blank, with the address that helps. */
export const noticeOf = (page: Document, words: string, address: string): HTMLElement => {
  const notice = page.createElement('p')
  const link = page.createElement('a')
  link.href = link.textContent = address
  notice.style.cssText = 'padding:2em;border:1px solid;background:#fff;color:#000;font:16px sans-serif' // black on white, readable on any page; set by script, which a host's policy for styles allows
  notice.append(words, ' ', link)
  return notice
}

const OURS = 'iframe[data-sanhua][src]'

/** Detects whether a column's scroll bar comes and goes with the frame's height, which would swing for ever; then the greater height stays. */
export const swingWatch = (): ((height: number) => boolean) => {
  let [last, before, swings] = [0, 0, 0]
  return (height) => {
    const isLess = height < last
    swings = height === before && Math.abs(height - last) < 30 ? swings + 1 : 0
    before = last // within 30 px: what a scroll bar's breadth may change of a height
    last = height
    return isLess && swings > 5
  }
}

/** A frame of ours, with what follows it. */
interface Frame extends HTMLIFrameElement {
  sanhua?: (message?: EmbedMessage) => void
}

const originOf = ({ src }: Frame): string => new URL(src).origin

const hello = (frame: Frame): void => (frame.contentWindow as Window).postMessage(helloMessage, originOf(frame))

/** Follows one frame: given what it says, or nothing when it has loaded. */
const follow = (page: Document, frame: Frame): NonNullable<Frame['sanhua']> => {
  const isSwinging = swingWatch()
  // a wrapper holds the frame's place by padding where no script runs
  const place: HTMLElement = (frame.style.position && frame.parentElement) || frame
  let isAlive: boolean | undefined
  let notice: Element | undefined
  return (message) => {
    if (!message) {
      setTimeout(() => isAlive || notice || place.after((notice = noticeOf(page, HOST_SILENT, frame.src))), 6000) // ms from the frame's load to its first word
      return
    }
    isAlive = true
    if (notice) notice.remove()
    if (message.type === 'ready') hello(frame)
    if (message.type === 'height' && !isSwinging(message.height)) {
      place.style.height = `${message.height}px`
      place.style.padding = place.style.minHeight = '0'
    }
  }
}

/** Greets the frames already loaded, and listens to all that come. */
export const listen = (page: Document): void => {
  const followed = (frame: Frame) => (frame.sanhua = frame.sanhua || follow(page, frame))
  const frames = () => [...page.querySelectorAll<Frame>(OURS)]
  addEventListener('message', ({ data, source, origin }) => {
    const frame = frames().find(({ contentWindow }) => contentWindow === source)
    if (frame && origin === originOf(frame) && isEmbedMessage(data)) followed(frame)(data)
  })
  // paper has no frames that were not scrolled to
  addEventListener('beforeprint', () => {
    for (const frame of frames()) frame.loading = 'eager'
  })
  // a frame's load does not bubble, but it is caught on the way down
  page.addEventListener('load', ({ target }) => (target as Element).matches(OURS) && followed(target as Frame)(), true)
  for (const frame of frames()) {
    if ((frame.contentDocument || page).URL === 'about:blank') continue // not there yet: it will say ready
    hello(frame)
    followed(frame)()
  }
}
