/** The real Chromium 90 from npm: offices run browsers of that age, and no scan of the code replaces opening the page. */
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { environmentOf, unpackChromium143, unpackChromium90 } from './unpack'

const ARGS = ['--no-sandbox', '--headless', '--disable-gpu', '--single-process', '--no-zygote', '--disable-background-networking', '--no-first-run']

/** Starts it; one page per launch, since the single process ends with its page. Undefined where it cannot run (not Linux x64). */
export const launchChromium90 = async (): Promise<Browser | undefined> => {
  const home = await unpackChromium90()
  if (!home) return undefined
  const lender = await unpackChromium143() // lends libnspr4, which the older package lacks
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args: ARGS,
    env: await environmentOf(lender ? [home, lender] : [home]),
    timeout: 30_000,
  })
}
