/** The sheets that a browser is given to print. */
import type { Page } from 'playwright-core'

/** Once print is made ready. */
export const READY = 'html[data-paper]'

/** Lays the sheets out as the browser asks for them, and looks for what does not fit. */
export const laid = (page: Page): Promise<{ sheets: number; clipped: string[]; tall: string[]; bare: string[]; unsourced: string[] }> =>
  page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'))
    const width = document.querySelector('.sheets')?.getBoundingClientRect().width ?? 0
    const sheets = [...document.querySelectorAll<HTMLElement>('.sheet')]
    const edge = (one: Element): number => one.getBoundingClientRect().right
    const right = (document.querySelector('.sheets')?.getBoundingClientRect().left ?? 0) + width
    const found = {
      sheets: sheets.length,
      clipped: sheets.flatMap((sheet) => [...sheet.querySelectorAll('h2, p, td, th, svg')].filter((one) => one.closest('svg svg') === null && edge(one) > right + 1).map((one) => `${sheet.dataset['sheet']}: ${one.tagName}`)),
      tall: sheets.filter((sheet) => sheet.offsetHeight > 1009 && sheet.querySelector('table') === null).map((sheet) => `${sheet.dataset['sheet']}: ${sheet.offsetHeight}`),
      bare: sheets.filter((sheet) => sheet.querySelector('svg.picture path') === null).map((sheet) => sheet.dataset['sheet'] ?? ''),
      unsourced: sheets.filter((sheet) => (sheet.querySelector('.sheet-sources')?.textContent ?? '').length < 10).map((sheet) => sheet.dataset['sheet'] ?? ''),
    }
    window.dispatchEvent(new Event('afterprint'))
    return found
  })
