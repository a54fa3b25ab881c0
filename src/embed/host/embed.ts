/** `embed.js`, the script for host pages: classic, alone, nothing global. It is given the page; the rest of it touches no other. */
import { defineChart } from './chart-element'
import { listen } from './frames'

declare const SANHUA_PANELS: string // marks, put in by the build

const start = (page: Document): void => {
  if (customElements.get('sanhua-chart')) return // pasted with each of several charts, it works once
  defineChart(page, (page.currentScript as HTMLScriptElement).src, SANHUA_PANELS)
  listen(page)
}

start(self.document)
