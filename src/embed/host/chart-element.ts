/** `<sanhua-chart panel="…">`: the frame of a panel, from where the script came from. */
import { DEFAULT_LANGUAGE, languageSuffix, readLanguage } from '../../model/text'
import { HOST_CHART, HOST_UNKNOWN } from '../../words/host'
import { noticeOf } from './frames'

/** A number below 1291 derived from a panel's id in `embed.js`: it knows nearly every wrong name without carrying the right ones; for the few that slip through the frame shows its own notice. */
export const panelMark = (panel: string): number => [...panel].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 1291, 7)

const FIRST = 35 // code of the character that encodes a gap of 0: printable, no quote

/** The marks of panels in order, each as the character of its distance from the one before: a byte a panel. */
export const packMarks = (panels: readonly string[]): string => {
  const marks = [...new Set(panels.map(panelMark))].sort((a, b) => a - b)
  return marks.map((mark, at) => String.fromCharCode(FIRST + mark - (marks[at - 1] ?? 0))).join('')
}

/** Whether the packed marks hold that of the panel. */
export const holdsMark = (packed: string, panel: string): boolean => {
  const mark = panelMark(panel)
  let at = 0
  return [...packed].some((gap) => (at += gap.charCodeAt(0) - FIRST) === mark)
}

const PASSED = ['title', 'from', 'to', 'unit', 'mode', 'compare', 'vintage', 'plots', 'focus', 'scheme', 'theme'] // to the page in the frame; theme is scheme's name of before

/** Address of the page in the frame. */
export const frameAddress = (script: string, attribute: (name: string) => string | null): string => {
  const address = new URL(`embed/${attribute('panel')}${languageSuffix(readLanguage(attribute('lang')) ?? DEFAULT_LANGUAGE, '.')}.html`, script)
  for (const name of PASSED) {
    const value = attribute(name)
    if (value) address.searchParams.set(name, value)
  }
  return address.href
}

/** Puts the frame into the element, or a notice that there is no such panel. */
const fill = (element: HTMLElement, script: string, panels: string): void => {
  const page = element.ownerDocument
  const attribute = (name: string) => element.getAttribute(name)
  const panel = `${attribute('panel')}`
  const frame = page.createElement('iframe') // oxlint-disable-line react/iframe-missing-sandbox -- from the script's own site, as trusted as the script
  frame.dataset['sanhua'] = ''
  frame.loading = 'lazy'
  frame.title = HOST_CHART + panel
  frame.style.cssText = 'display:block;width:100%;height:480px;border:0' // until the frame says its height
  frame.src = frameAddress(script, attribute)
  element.style.display = 'block'
  element.textContent = ''
  element.append(holdsMark(panels, panel) ? frame : noticeOf(page, HOST_UNKNOWN + panel, new URL('.', script).href))
}

/** Declares the element. `panels` are the packed marks of those there are. */
export const defineChart = (page: Document, script: string, panels: string): void => {
  const shown = new Set<HTMLElement>()
  class Chart extends HTMLElement {
    static get observedAttributes(): readonly string[] {
      return ['panel', 'lang', ...PASSED]
    }

    connectedCallback(): void {
      const show = (): void => {
        shown.add(this)
        fill(this, script, panels)
      }
      // the fallback for readers without scripts is parsed after the start tag
      if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', show)
      else show()
    }

    attributeChangedCallback(): void {
      if (shown.has(this)) fill(this, script, panels)
    }
  }
  customElements.define('sanhua-chart', Chart)
}
