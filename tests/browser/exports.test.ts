/** From the menu of files to the answer about a file that comes back. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { isPng } from '../../src/exports/stamp/png-chunks'
import { readStamps } from '../exports/read-stamps'
import { shortCode } from '../../src/exports/stamp/stamp'
import { violations } from './axe'
import { flows, overflow, PHONE, type Visit } from './visit'

const MENU = '.panel-actions button[aria-haspopup="dialog"]'
const REPORT = '.stamp-file [data-verdict]'

const openMenu = async (page: Page): Promise<void> => {
  await page.locator(MENU).first().click()
  await page.getByRole('button', { name: /^(?:下载|Download)$/ }).click()
  await page.locator('.preview img').waitFor()
}

interface Saved {
  readonly name: string
  readonly bytes: Uint8Array
}

const save = async (page: Page, format: string): Promise<Saved> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.formats').getByRole('button', { name: format, exact: true }).click()])
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await buffer(await download.createReadStream())) }
}

/** Drops files on the page as a reader does, and waits for an answer to each. */
const drop = async (page: Page, files: readonly Saved[]): Promise<string[]> => {
  const given = files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString('base64') }))
  await page.evaluate((all) => {
    const transfer = new DataTransfer()
    for (const { name, text } of all) transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name))
    for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }))
  }, given)
  await page.waitForFunction(([selector, count]) => document.querySelectorAll(selector).length >= count, [REPORT, files.length] as const)
  return page.locator(REPORT).evaluateAll((found) => found.map((one) => one.getAttribute('data-verdict') ?? ''))
}

/** The frames of the first tab stop loading when the tab is left: that is no fault. */
const isOurs = (problem: string): boolean => !problem.includes('ERR_ABORTED')

const onRequest = ({ requests }: Visit): string[] => requests.filter((url) => url.includes('on-request'))

flows('files of a panel', (flow) => {
  test('are made when asked for, come back unchanged, and as revised where a figure was', async () => {
    const visit = await flow.visit({ query: '?panel=netizens&from=2015&unit=万人' })
    const { page } = visit
    await page.locator('figure svg').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(onRequest(visit)).toEqual([])
    await openMenu(page)
    expect(visit.requests.filter((url) => /xlsx|pptx/.test(url))).toEqual([])
    expect(await violations(page)).toEqual([])

    await page.getByRole('button', { name: '1×' }).click()
    const saved: Saved[] = []
    for (const format of ['PNG', 'SVG', 'PPTX', 'XLSX', 'JSON', 'ZIP']) saved.push(await save(page, format))
    const csv = await save(page, 'CSV')
    const readings = saved.map(({ bytes }) => readStamps(bytes))
    const codes = new Set(readings.flatMap((reading) => (reading.kind === 'found' ? reading.stamps.map(shortCode) : [reading.reason])))
    expect(codes.size, [...codes].join()).toBe(1)
    expect(await page.locator('.download').innerText()).toContain([...codes][0])
    const [png, svg] = saved
    if (!png || !svg) throw new Error('nothing saved')
    expect(isPng(png.bytes)).toBe(true)
    expect([...png.bytes.subarray(16, 24)]).toEqual([0, 0, 0x07, 0x80, 0, 0, 0x04, 0x38]) // 1920 × 1080
    expect(new TextDecoder().decode(svg.bytes)).toMatch(/^(?:<\?xml[^>]*>\s*)?<svg[\s\S]*<text/)
    expect(csv.name).toMatch(/^netizens-.*\.csv$/)
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    await page.keyboard.press('Escape')

    const foreign: Saved = { name: 'photo.png', bytes: png.bytes.subarray(0, 60) }
    expect(await drop(page, [...saved, foreign])).toEqual([...saved.map(() => 'unchanged'), 'unknown'])
    expect(page.url()).toContain('panel=netizens')
    expect(await violations(page)).toEqual([])
    expect(visit.problems.filter(isOurs)).toEqual([])

    const origin = await flow.copy(async (folder) => {
      const path = join(folder, 'data/observations/digitalisation.csv')
      const text = await readFile(path, 'utf8')
      const changed = text.replace(/^(netizens,CN,2020-12,)([\d.]+)/m, (_, head: string, value: string) => head + String(Number(value) + 1000))
      expect(changed).not.toBe(text)
      await writeFile(path, changed)
    })
    const later = await flow.visit({ origin, query: '?panel=births-deaths&lang=en', viewport: PHONE })
    expect(await drop(later.page, saved.slice(0, 2))).toEqual(['revised', 'revised'])
    const [row] = await later.page.locator('.stamp-file tbody tr').allInnerTexts()
    expect(row).toMatch(/2020/)
    expect(await later.page.locator('.stamp-file').first().locator('tbody tr').count()).toBe(1)
    expect(await later.page.locator('.stamp-file tbody td').last().innerText()).toMatch(/^\+10\.0|^\+10/)
    expect(await overflow(later.page)).toBeLessThanOrEqual(0)
  })

  test('the menu works on a phone and in English; what cannot be made is reported', async () => {
    const visit = await flow.visit({ query: '?panel=elderly&lang=en&theme=dark', viewport: PHONE })
    const { page } = visit
    await page.route(/make-xlsx/, (route) => route.abort())
    await openMenu(page)
    const first = await page.locator('.preview img').getAttribute('src')
    await page.getByRole('combobox').first().selectOption('square')
    await page.getByRole('button', { name: 'Transparent' }).click()
    await page.waitForFunction((before) => document.querySelector('.preview img')?.getAttribute('src') !== before, first)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await violations(page)).toEqual([])
    await page.locator('.formats').getByRole('button', { name: 'XLSX', exact: true }).click()
    await page.getByText('could not be created').waitFor()
    expect((await save(page, 'SVG')).name).toMatch(/^elderly-.*-en-.*\.svg$/)
    expect(visit.problems.filter(isOurs).filter((problem) => !problem.includes('make-xlsx') && !problem.includes('ERR_FAILED'))).toEqual([])
  })
})
