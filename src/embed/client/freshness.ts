import { fingerprint } from '../../model/fingerprint'

/** Address below `data/` and fingerprint of a file. */
export type KnownFile = readonly [address: string, code: string]

/** Reads `address=fingerprint` of each file, parted by blanks. */
export const readKnownFiles = (text: string): KnownFile[] => text.split(' ').map((word) => word.split('=') as [string, string])

const IDLE = 1500 // ms after the page has loaded
const ANSWERED = 60_000 // ms that an answer of the host is shared by the embeds of a tab: many take that long on a slow machine
const UNDER_WAY = 10_000 // ms that a request under way, or one that failed, is taken for one
const POLL = 100 // ms
const FAILED = '!'

const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time))

const fetchCode = async (address: string): Promise<string> => {
  const response = await fetch(address, { cache: 'no-cache' })
  return response.ok ? fingerprint(new Uint8Array(await response.arrayBuffer())) : FAILED
}

/** A recent answer of the host to any embed of this tab: a fingerprint, `!` for a failure, '' while a request is under way; undefined without one. */
const sharedAnswer = (key: string): string | undefined => {
  const [time, code] = (sessionStorage.getItem(key) ?? '').split(' ')
  return Date.now() - Number(time) < (code && code !== FAILED ? ANSWERED : UNDER_WAY) ? code : undefined
}

const share = (key: string, code: string): void => sessionStorage.setItem(key, `${Date.now()} ${code}`)

/** Fingerprint of a file on the host, fetched once for all embeds of a tab. Where frames may store nothing, each fetches it. */
const codeOf = async (address: string): Promise<string> => {
  const key = `sanhua ${new URL(address, location.href).href}`
  try {
    for (let known = sharedAnswer(key); known !== undefined; known = sharedAnswer(key)) {
      if (known) return known
      await wait(POLL)
    }
    share(key, '')
  } catch {
    return fetchCode(address)
  }
  const code = await fetchCode(address).catch(() => FAILED)
  share(key, code)
  return code
}

/** Whether any file differs from the one the page was made of. Rejects when one cannot be fetched. */
const revised = async (files: readonly KnownFile[]): Promise<boolean> => {
  const differs = files.map(async ([address, code]) => {
    const now = await codeOf(`../data/${address}`)
    if (now === FAILED) throw new Error(address)
    return now !== code
  })
  return (await Promise.all(differs)).some(Boolean)
}

const until = (target: EventTarget, event: string, isOver: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    if (isOver()) resolve()
    else target.addEventListener(event, () => resolve(), { once: true })
  })

/**
 * Whether the data on the host are no longer those of the drawing, checked once the page is idle and visible.
 * Rejects when that cannot be known. `known`: address below `data/` and fingerprint of each file.
 */
export const isRevised = async (known: readonly KnownFile[]): Promise<boolean> => {
  await until(window, 'load', () => document.readyState === 'complete')
  await wait(IDLE)
  await until(document, 'visibilitychange', () => document.visibilityState !== 'hidden')
  return revised(known)
}
