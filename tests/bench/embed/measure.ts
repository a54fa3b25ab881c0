/** One cold visit under a slow processor and a slow network. */
import type { Browser } from 'playwright-core'

/** Milliseconds from navigation to the first contentful paint, of an embed in another state to its drawing; bytes over the wire, headers included. */
export interface Visit {
  readonly paint: number
  readonly bytes: number // until the page has loaded and is drawn
  readonly idleBytes: number // and what it fetched in the two seconds after; NaN where that was not waited for
}

const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) | 0, uploadThroughput: (750e3 / 8) | 0, connectionType: 'cellular4g' as const }
const SLOWER = 4 // times
const IDLE = 2_000 // milliseconds

/** Visits an address in a context of its own, so that nothing is cached, and closes it. */
export const visitOnce = async (browser: Browser, address: string, waits: boolean): Promise<Visit> => {
  const context = await browser.newContext({ viewport: { width: 700, height: 560 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', SLOW_4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await page.goto(address, { waitUntil: 'load' })
  const drawn = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0 && !document.documentElement.classList.contains('wait') && performance.now(), undefined, { polling: 'raf' })
  const hasState = new URL(address).search !== ''
  const paint = hasState ? Number(await drawn.jsonValue()) : await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN)
  const loaded = bytes
  if (waits) await page.waitForTimeout(IDLE)
  await context.close()
  return { paint, bytes: loaded, idleBytes: waits ? bytes - loaded : Number.NaN }
}
