/** One visit to the built page, with all that went wrong on the way kept for the test to judge. */
import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest'
import { serveFolder } from './static-server'

const DESKTOP = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

export interface Visit {
  readonly page: Page
  readonly problems: string[] // console errors, exceptions, failed requests
  readonly requests: string[] // every address asked for
}

export interface VisitOptions extends BrowserContextOptions {
  readonly origin?: string // the shared server unless a test serves its own copy
  readonly query?: string
  readonly shared?: boolean // one page for all tests of these flows, led from address to address by a link; a dialog is closed by who opened it
  readonly address?: string // of a page that no server gives, such as a file
  readonly waitFor?: string // what must stand on the page before the test goes on
}

export interface Flow {
  visit(options?: VisitOptions): Promise<Visit>
  /** A copy of dist/ whose data the test may change, served at an origin of its own. */
  copy(change: (folder: string) => Promise<void>): Promise<string>
}

const LOADED = 'figure[data-panel]'
const WHOLE = 'html:is([data-loaded="whole"], [data-loaded="enough"])' // the tables that come after the first chart are there as well
const TIMEOUT = 60_000 // a busy machine is slow, not wrong

const watch = (page: Page): Visit => {
  const visit: Visit = { page, problems: [], requests: [] }
  page.on('console', (message) => {
    if (message.type() === 'error') visit.problems.push(`console: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => visit.problems.push(`exception: ${error.message}`))
  page.on('request', (request) => visit.requests.push(request.url()))
  page.on('requestfailed', (request) => visit.problems.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`))
  return visit
}

/** The part of the options that a page which is open can still be given. */
type Look = { readonly [Name in 'viewport' | 'forcedColors' | 'colorScheme' | 'reducedMotion']: VisitOptions[Name] | undefined }

/** Leads a page that other tests have used to an address of the application, as a link does: nothing is loaded anew. */
const lead = async (page: Page, query: string, { viewport, forcedColors, colorScheme, reducedMotion }: Look): Promise<void> => {
  const size = viewport ?? DESKTOP
  if (page.viewportSize()?.width !== size.width || page.viewportSize()?.height !== size.height) await page.setViewportSize(size)
  await page.emulateMedia({ media: null, forcedColors: forcedColors ?? null, colorScheme: colorScheme ?? null, reducedMotion: reducedMotion ?? null })
  await page.evaluate((href) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const link = Object.assign(document.createElement('a'), { href })
    document.body.append(link)
    link.click()
    link.remove()
  }, query || '?')
}

/** Declares flows that share the one browser; without a browser they are skipped, and the run says so aloud. */
export const flows = (name: string, declare: (flow: Flow) => void): void => {
  const endpoint = inject('endpoint')
  describe.skipIf(endpoint === '')(name, () => {
    let browser: Browser
    const cleanups: (() => Promise<unknown>)[] = []
    const open = new Map<string, Visit>() // shared visits, by what cannot be changed once a page is open

    beforeAll(async () => {
      browser = await chromium.connect(endpoint)
    })
    afterEach(async () => {
      for (const cleanup of cleanups.splice(0)) await cleanup()
    })
    afterAll(() => browser.close())

    declare({
      async visit({ shared = false, origin = inject('origin'), query = '', address, waitFor = LOADED, ...options } = {}) {
        const { viewport, forcedColors, colorScheme, reducedMotion, ...fixed } = options
        const look: Look = { viewport, forcedColors, colorScheme, reducedMotion }
        const wait = async ({ page }: Visit): Promise<void> => {
          await page.locator(waitFor).first().waitFor({ timeout: TIMEOUT })
          if (waitFor === LOADED) await page.locator(WHOLE).waitFor({ timeout: TIMEOUT })
        }
        const key = JSON.stringify({ origin, address, ...fixed })
        const known = shared ? open.get(key) : undefined
        if (known) {
          if (address === undefined) await lead(known.page, query, look)
          await wait(known)
          return known
        }
        const context = await browser.newContext({ viewport: DESKTOP, locale: 'zh-CN', ...options })
        const visit = watch(await context.newPage())
        if (shared) open.set(key, visit)
        else cleanups.push(() => context.close())
        await visit.page.goto(address ?? `${origin}/${query}`)
        await wait(visit)
        return visit
      },
      async copy(change) {
        const folder = await mkdtemp(join(tmpdir(), 'sanhua-dist-'))
        for (const name of await readdir(inject('dist'))) {
          if (name === 'data') await cp(join(inject('dist'), name), join(folder, name), { recursive: true })
          else await symlink(join(inject('dist'), name), join(folder, name)) // only data are ever changed
        }
        await change(folder)
        const server = await serveFolder(folder)
        cleanups.push(() => server.close().then(() => rm(folder, { recursive: true })))
        return server.origin
      },
    })
  })
}

/** The figure of a panel. */
export const figure = (page: Page, panel: string) => page.locator(`figure[data-panel="${panel}"]`)

/** Brings every figure into view and waits until its chart is drawn or says why it is not; back to the top. Returns the panels that stayed bare. */
export const scrollThrough = async (page: Page): Promise<string[]> => {
  const bare = await page.evaluate(async () => {
    const isDone = (one: Element): boolean => one.querySelector('svg, canvas, [role="alert"]') !== null
    const left: string[] = []
    for (const one of document.querySelectorAll('figure[data-panel]')) {
      one.scrollIntoView({ block: 'center', behavior: 'instant' })
      const until = Date.now() + 8_000
      while (!isDone(one) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20))
      if (!isDone(one)) left.push(one.getAttribute('data-panel') ?? '')
    }
    window.scrollTo(0, 0)
    return left
  })
  await page.waitForLoadState('networkidle')
  return bare
}

/** Brings one panel into view and waits for its chart. */
export const drawn = async (page: Page, panel: string): Promise<void> => {
  await figure(page, panel).scrollIntoViewIfNeeded()
  await figure(page, panel).locator('svg, canvas').first().waitFor()
}

/** How far the page is wider than the window, in CSS pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - document.documentElement.clientWidth)
