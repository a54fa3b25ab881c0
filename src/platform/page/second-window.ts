/** A second window of the page, drawn by the page itself: for what the speaker sees and the room does not. */
export interface SecondWindow {
  readonly place: HTMLElement // to draw into; the window is blank otherwise
  /** Calls back with every key pressed in it. Where the callback returns true, the browser's own action is prevented. Returns a function that stops it. */
  readonly listen: (take: (press: KeyboardEvent, tag: string) => boolean) => () => void
  readonly close: () => void
}

interface SecondWindowOptions {
  readonly title: string
  readonly size: { readonly width: number; readonly height: number }
  readonly onClosed: () => void // by the person; not by `close`
}

/** Styles of the page, by absolute address: the new window has none of its own, and `about:blank` for base. */
const copyStyles = (from: Document, to: Document): void => {
  for (const one of from.querySelectorAll<HTMLElement>('link[rel="stylesheet"], style')) {
    const copy = to.importNode(one, true)
    if (one instanceof HTMLLinkElement) copy.setAttribute('href', one.href)
    to.head.append(copy)
  }
}

/**
 * Opens the window beside the page, of the same origin and without an address, so that it works from a file as well.
 * Undefined where the browser blocks it. It closes with the page.
 */
export const openSecondWindow = ({ title, size, onClosed }: SecondWindowOptions): SecondWindow | undefined => {
  const opened = window.open('', '', `popup,width=${size.width},height=${size.height}`)
  if (!opened) return undefined
  const { document: own } = opened
  const { documentElement: root } = document
  own.title = title
  own.documentElement.lang = root.lang
  Object.assign(own.documentElement.dataset, root.dataset)
  copyStyles(document, own)
  const place = own.createElement('div')
  own.body.replaceChildren(place)
  const listen: SecondWindow['listen'] = (take) => {
    const hear = (press: KeyboardEvent): void => {
      if (!press.isComposing && take(press, (own.activeElement?.tagName ?? 'body').toLowerCase())) press.preventDefault()
    }
    opened.addEventListener('keydown', hear)
    return () => opened.removeEventListener('keydown', hear)
  }
  const close = (): void => {
    opened.removeEventListener('pagehide', onClosed)
    window.removeEventListener('pagehide', close)
    opened.close()
  }
  opened.addEventListener('pagehide', onClosed)
  window.addEventListener('pagehide', close)
  return { place, listen, close }
}
