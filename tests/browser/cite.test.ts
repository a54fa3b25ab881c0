/** The citation tab: every text is copied by its own button, with and without the browser's clipboard. */
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from './axe'
import { figure, flows, overflow, PHONE } from './visit'

const openCite = async (page: Page, names: { share: RegExp; cite: string }): Promise<Locator> => {
  await figure(page, 'netizens').getByRole('button', { name: names.share }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: names.cite, exact: true }).click()
  await dialog.locator('.copy-field').first().waitFor()
  return dialog
}
const ZH = { share: /^引用、下载、嵌入/, cite: '引用' }
const EN = { share: /^Cite, download, embed/, cite: 'Cite' }

const PAGE = { shared: true, permissions: ['clipboard-read', 'clipboard-write'] }

const fieldsOf = (dialog: Locator): Promise<{ name: string; text: string }[]> =>
  dialog.locator('.copy-field').evaluateAll((all) => all.map((one) => ({ name: one.querySelector('.copy-name')?.textContent ?? '', text: one.querySelector('.copy-text')?.textContent ?? '' })))

flows('citing a panel', ({ visit }) => {
  test('each text is copied by its own button, which says so; on a phone too', async () => {
    const { page, problems } = await visit({ ...PAGE, query: '?panel=netizens&from=2010', viewport: PHONE })
    const dialog = await openCite(page, ZH)
    const fields = await fieldsOf(dialog)
    expect(await dialog.locator('.copy-text').evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent))).toEqual([]) // lines break within the box
    expect(fields.length).toBeGreaterThanOrEqual(8)
    const [statement, gbt, apa, address] = fields
    expect(statement?.text).toMatch(/网民.*增加.*增长.*占总人口的.*%/)
    expect(gbt?.text).toMatch(/中国互联网络信息中心\. .*：2010—2025年\[DS\/OL\]\. V[\d.]+\. 三化（\d{4}-\d{2}）\[\d{4}-\d{2}-\d{2}\]\. http.*panel=netizens&from=2010\.$/)
    expect(apa?.text).toMatch(/\[Data set\]\. Sanhua\. Retrieved /)
    expect(address?.text).toBe(page.url().replace(/#.*$/, ''))
    for (const at of [0, 1, fields.length - 1]) {
      const field = dialog.locator('.copy-field').nth(at)
      await field.getByRole('button').click()
      await field.getByRole('button', { name: '已复制' }).waitFor()
      expect(await field.locator('[aria-live]').innerText()).toBe('已复制')
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(fields[at]?.text)
    }
    await dialog.locator('.copy-field').last().getByRole('button', { name: /^复制/ }).waitFor()
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await violations(page)).toEqual([])
    expect(problems.filter((problem) => !problem.endsWith('ERR_ABORTED')), 'but for the preview of the embed, closed while it loaded').toEqual([])
    await page.keyboard.press('Escape')
  })

  test('without the clipboard the old command copies; where that is refused, the text is selected and the keys are named', async () => {
    const { page } = await visit({ ...PAGE, query: '?panel=netizens&lang=en' })
    await page.evaluate(() => Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('refused')) }))
    const dialog = await openCite(page, EN)
    const [statement, gbt] = await fieldsOf(dialog)
    const first = dialog.locator('.copy-field').first()
    const button = first.getByRole('button')
    await button.focus()
    await page.keyboard.press('Enter')
    await first.getByRole('button', { name: 'Copied' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(statement?.text)
    expect(await button.evaluate((one) => one === document.activeElement), 'focus stays on the button').toBe(true)
    expect(gbt?.text).toMatch(/^National Bureau of Statistics of China, .*\[DS\/OL\]\. V[\d.]+\. Sanhua \(\d{4}-\d{2}\)/)
    await page.evaluate(() => Object.defineProperty(document, 'execCommand', { value: () => false }))
    const second = dialog.locator('.copy-field').nth(1)
    await second.getByRole('button').click()
    await second.getByText(/press Ctrl\+C/).waitFor()
    expect(await page.evaluate(() => String(getSelection()))).toBe(gbt?.text)
  })
})
