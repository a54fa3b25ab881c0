/** The real Chromium 90 from npm: offices run browsers of that age, and no scan of the code replaces opening the page. */
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { installOnDemand } from '../install-on-demand'
import { environmentOf, OLD_CHROMIUM, unpackChromium143, unpackChromium90 } from './unpack'

const ARGS = ['--no-sandbox', '--headless', '--disable-gpu', '--single-process', '--no-zygote', '--disable-background-networking', '--no-first-run']

/** What to do where it is not installed. */
export const HOW_TO_INSTALL = 'To run them: npm run test:old-browser installs Chromium 90 (48 MB, Linux x64); with CI=true it is installed by itself.'

/** Whether it can run here. `installs`: fetches its package where it is missing; rejects when that fails. */
export const prepareChromium90 = async (installs: boolean): Promise<boolean> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false
  if ((await unpackChromium90()) !== undefined) return true
  if (!installs) return false
  installOnDemand(OLD_CHROMIUM)
  if ((await unpackChromium90()) === undefined) throw new Error(`chrome-aws-lambda holds no browser: ${OLD_CHROMIUM}`)
  return true
}

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
