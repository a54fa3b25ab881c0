import { afterEach, describe, expect, inject, test } from 'vitest'
import { candidates, findBrowser, launch, VARIABLE, WHAT_TO_INSTALL, type FoundBrowser } from './browser'

const before = process.env[VARIABLE]
const list = async (): Promise<FoundBrowser[]> => {
  const found: FoundBrowser[] = []
  for await (const candidate of candidates()) found.push(candidate)
  return found
}

afterEach(() => {
  if (before === undefined) delete process.env[VARIABLE]
  else process.env[VARIABLE] = before
})

describe('which browser the tests take', () => {
  test('a named one is taken, and no other in its place', async () => {
    process.env[VARIABLE] = '/no/such/chrome'
    expect((await list()).map(({ path }) => path)).toEqual(['/no/such/chrome'])
    await expect(findBrowser()).rejects.toThrow(WHAT_TO_INSTALL)
  })

  const isLinux = process.platform === 'linux' && process.arch === 'x64'
  test.skipIf(!isLinux)('the one that npm ships can be asked for by name', async () => {
    process.env[VARIABLE] = 'npm'
    expect((await list()).map(({ from }) => from)).toEqual(['@sparticuz/chromium'])
  })

  test('else Playwright’s own, the system’s, the one that npm ships, in this order', async () => {
    delete process.env[VARIABLE]
    const order = ['Playwright', 'system', '@sparticuz/chromium']
    const found = (await list()).map(({ from }) => from)
    expect(found).toEqual(order.filter((from) => found.includes(from)))
  })

  test.skipIf(!isLinux || inject('endpoint') === '')('the one that npm ships starts, so that a machine with nothing but Node can run these tests', async () => {
    delete process.env[VARIABLE]
    const shipped = (await list()).find(({ from }) => from === '@sparticuz/chromium')
    expect(shipped).toBeDefined()
    if (!shipped) return
    const browser = await launch(shipped)
    const page = await browser.newPage()
    await page.setContent('<h1>三化</h1>')
    expect(await page.locator('h1').innerText()).toBe('三化')
    await browser.close()
  })
})
