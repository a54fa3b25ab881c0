/** The script of 404.html, inside the page by its hash: names the missing chart, finds the way home, reports its height to the host. It is given its window. */
import { heightMessage, isEmbedMessage, readyMessage } from '../message'
import { LANGUAGES } from '../../model/text'

const EMBEDDED = new RegExp(`^/*((?:.*/)?)embed/([^/]+?)(?:${LANGUAGES.map((language) => `\\.${language}`).join('|')})?\\.html$`)

/** The folder of the site and the chart's name, of an address under `embed/`; a name that cannot be decoded is kept as it is. */
export const missingChart = (path: string): { readonly home: string; readonly name: string } | undefined => {
  const [, folder, written = ''] = EMBEDDED.exec(path) ?? []
  if (folder === undefined) return undefined
  const home = `/${folder}` // one slash: two would name another host
  try {
    return { home, name: decodeURIComponent(written) }
  } catch {
    return { home, name: written }
  }
}

const nameIt = (page: Document, path: string): void => {
  const missing = missingChart(path)
  if (!missing) return
  for (const place of page.querySelectorAll<HTMLElement>('[data-name]')) {
    place.textContent = `${place.dataset['name'] ?? ''}${missing.name}` // text, never markup
  }
  for (const link of page.querySelectorAll('a')) link.href = missing.home
}

const reportHeight = (frame: Window): void => {
  if (frame.parent === frame) return
  const page = frame.document
  let host = ''
  const report = (): void => {
    if (host) frame.parent.postMessage(heightMessage(Math.ceil(page.body.getBoundingClientRect().height), frame.innerWidth), host)
  }
  frame.addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.parent || !isEmbedMessage(data) || data.type !== 'hello') return
    host = origin === 'null' ? '*' : origin // a page opened from a file has no origin to name
    report()
  })
  frame.addEventListener('resize', report)
  frame.parent.postMessage(readyMessage, '*')
}

/** Runs where there is a page; tests import the rest. */
if (typeof self !== 'undefined' && 'document' in self) {
  nameIt(self.document, self.location.pathname)
  reportHeight(self)
}
