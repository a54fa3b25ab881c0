import { fingerprint } from '../../model/fingerprint'

const IDLE = 1500 // ms after the page has loaded

/** Files that differ from those the page was made of. Rejects when one cannot be had. */
const revised = async (files: readonly (readonly [path: string, code: string])[]): Promise<boolean> => {
  const codes = await Promise.all(
    files.map(async ([path, code]) => {
      const response = await fetch(`../data/${path}`, { cache: 'no-cache' })
      if (!response.ok) throw new Error(path)
      return fingerprint(new Uint8Array(await response.arrayBuffer())) !== code
    }),
  )
  return codes.some(Boolean)
}

const until = (target: EventTarget, event: string, isOver: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    if (isOver()) resolve()
    else target.addEventListener(event, () => resolve(), { once: true })
  })

/**
 * Whether the data on the host are no longer those of the drawing, asked once the page is idle and seen.
 * Rejects when that cannot be known. `known`: `path=fingerprint` of each file, parted by blanks.
 */
export const isRevised = async (known: string): Promise<boolean> => {
  await until(window, 'load', () => document.readyState === 'complete')
  await new Promise((resolve) => setTimeout(resolve, IDLE))
  await until(document, 'visibilitychange', () => document.visibilityState !== 'hidden')
  return revised(known.split(' ').map((word) => word.split('=') as [string, string]))
}
