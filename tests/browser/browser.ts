/** Finds a Chromium that starts here: the reader's choice, Playwright's own, the system's, the one shipped in npm. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { environmentOf, unpackChromium143 } from './unpack'

export const VARIABLE = 'SANHUA_CHROMIUM'

/** Value of the variable that asks for the browser which npm ships: the same one on every machine. */
const SHIPPED = 'npm'

export interface FoundBrowser {
  readonly from: string
  readonly path: string
  readonly args: readonly string[]
  readonly env?: Record<string, string>
}

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable']
const SYSTEM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
/** What the npm browser needs beside the usual flags: it has no zygote and no setuid helper. */
const PACKED_ARGS = ['--no-sandbox', '--no-zygote', '--headless=shell', '--disable-webgl', '--font-render-hinting=none']

const isRoot = (): boolean => process.getuid?.() === 0

/** Flags for every launch: nothing leaves the machine, nothing waits for a graphics card. */
export const launchArgs = (): string[] => [
  ...(isRoot() ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--js-flags=--no-opt --no-maglev', // pages live for seconds: compiling them for speed costs a fifth of the processor's time
]

const ownPath = (): string => {
  try {
    return chromium.executablePath()
  } catch {
    return ''
  }
}

const systemPath = (): string => {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const found = folders.flatMap((folder) => SYSTEM_NAMES.map((name) => join(folder, name)))
  return [...found, ...SYSTEM_PLACES].find(existsSync) ?? ''
}

const packed = async (): Promise<FoundBrowser | undefined> => {
  const home = await unpackChromium143()
  return home ? { from: '@sparticuz/chromium', path: join(home, 'chromium'), args: PACKED_ARGS, env: await environmentOf([home]) } : undefined
}

/** Every browser that this machine offers, in the order in which they are tried. */
export async function* candidates(): AsyncGenerator<FoundBrowser> {
  const chosen = process.env[VARIABLE]
  if (chosen === SHIPPED) {
    const shipped = await packed()
    if (shipped) yield shipped
    return
  }
  if (chosen) {
    yield { from: VARIABLE, path: chosen, args: [] }
    return // a named browser that does not start is an error, not a reason to take another
  }
  const own = ownPath()
  if (own && existsSync(own)) yield { from: 'Playwright', path: own, args: [] }
  const system = systemPath()
  if (system) yield { from: 'system', path: system, args: [] }
  const shipped = await packed()
  if (shipped) yield shipped
}

export const WHAT_TO_INSTALL =
  `Install a Chromium or Chrome and fonts with Chinese characters (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk; ` +
  `elsewhere: npx playwright-core install chromium), or name one in ${VARIABLE}=/path/to/chrome.`

/** Starts the given browser; rejects when it does not come up. */
export const launch = ({ path, args, env }: FoundBrowser): Promise<Browser> =>
  chromium.launch({ executablePath: path, args: [...launchArgs(), ...args], timeout: 30_000, ...(env ? { env } : {}) })

/** The first browser that starts and draws an empty page; rejects with what was tried and what to install. */
export const findBrowser = async (): Promise<FoundBrowser> => {
  const tried: string[] = []
  for await (const candidate of candidates()) {
    try {
      const browser = await launch(candidate)
      await (await browser.newPage()).goto('about:blank')
      await browser.close()
      return candidate
    } catch (error) {
      tried.push(`${candidate.from}: ${candidate.path}\n    ${String(error).split('\n').slice(0, 3).join('\n    ')}`)
    }
  }
  const failures = tried.length > 0 ? `Tried:\n  ${tried.join('\n  ')}` : 'None was found.'
  throw new Error(`No Chromium starts here. ${WHAT_TO_INSTALL}\n${failures}`)
}
