/** Starts one browser and one server for all flows. Without a browser the flows are skipped aloud; under CI that is a failure. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findBrowser, launchArgs, type FoundBrowser } from './browser'
import { HOW_TO_INSTALL, prepareChromium90 } from './chromium90'
import { serveFolder } from './static-server'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly endpoint: string // '' when no browser starts
    readonly origin: string
    readonly dist: string
    readonly chromium90: boolean // whether the browser of 2021 can run
  }
}

/** A build elsewhere may be named, to test what will be deployed. */
const DIST = process.env['SANHUA_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url))
const isCi = (): boolean => !['', '0', 'false'].includes(process.env['CI'] ?? '')

const findOrSkip = async (): Promise<FoundBrowser | undefined> => {
  try {
    return await findBrowser()
  } catch (error) {
    if (isCi()) throw error
    console.warn(`\n  SKIPPED: every browser test. ${error instanceof Error ? error.message : String(error)}\n`)
    return undefined
  }
}

export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  if (!existsSync(`${DIST}/index.html`)) throw new Error('dist/index.html is missing: run `npm run build` first.')
  const found = await findOrSkip()
  const server = await serveFolder(DIST)
  const browser = found
    ? await chromium.launchServer({ executablePath: found.path, args: [...launchArgs(), ...found.args], ...(found.env ? { env: found.env } : {}) })
    : undefined
  if (found) console.log(`browser: ${found.path} (${found.from})`)
  const hasOld = await prepareChromium90(isCi())
  if (!hasOld) console.warn(`\n  SKIPPED: the tests in Chromium 90. ${HOW_TO_INSTALL}\n`)
  provide('chromium90', hasOld)
  provide('endpoint', browser?.wsEndpoint() ?? '')
  provide('origin', server.origin)
  provide('dist', DIST)
  return async () => {
    await browser?.close()
    await server.close()
  }
}
