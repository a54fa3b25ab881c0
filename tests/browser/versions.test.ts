/** Local data in the browser: imported as a package, shown under a banner, kept over a reload, compared, undone, deleted; reported where nothing can be stored. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { expect, inject, test } from 'vitest'
import type { Page } from 'playwright-core'
import { packageZip } from '../../src/exports/archive/archive'
import { violations } from './axe'
import { flows } from './visit'

/** The shipped package with one figure changed. */
const changedPackage = (): Buffer => {
  const folder = join(inject('dist'), 'data')
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [relative(folder, join(parentPath, name)).split(sep).join('/'), new Uint8Array(readFileSync(join(parentPath, name)))] as const),
  )
  const path = 'observations/digitalisation.csv'
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(path))
  const changed = text.replace(/^(netizens,CN,2023-12,)\d+/m, '$1119999')
  expect(changed).not.toBe(text)
  files.set(path, new TextEncoder().encode(changed))
  return Buffer.from(packageZip(files))
}

const DATA = { shared: true, query: '?page=data', waitFor: '#versions' } as const

/** Imports a package by the button of the data's page; a panel alone has none. */
const bring = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '数据版本' }).click()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '导入数据包' }).click()])
  await chooser.setFiles({ name: '年鉴草稿.zip', mimeType: 'application/zip', buffer: changedPackage() })
}

/** A reload drops what was being fetched: that is no fault. */
const isOurs = (problem: string): boolean => !problem.includes('ERR_ABORTED')

flows('data of one’s own', ({ visit }) => {
  test('are shown under a banner, outlive a reload, are compared, put aside and deleted', async () => {
    const { page, problems, requests } = await visit(DATA)
    expect(requests.filter((url) => /on-request\/(LocalBanner|Versions|load-local)/.test(url))).toEqual([]) // asked for, or not at all
    await bring(page)
    const dialog = page.getByRole('dialog')
    await dialog.getByText('已导入“年鉴草稿”').waitFor()
    await dialog.getByRole('button', { name: '显示“年鉴草稿”' }).click()
    const banner = page.locator('.local-banner')
    await banner.getByText('本机数据，不是公开发布的数据集').waitFor()
    await dialog.getByRole('button', { name: '比较“年鉴草稿”与公开发布的数据' }).click()
    await dialog.getByText('新增 0 个数值，修改 1 个，减少 0 个。').waitFor()
    expect(await violations(page, '.local-banner, [role=dialog]')).toEqual([]) // the page behind is checked in access.test.ts
    await page.keyboard.press('Escape')

    await page.goto(`${inject('origin')}/?panel=netizens`) // a load of its own
    await banner.waitFor()
    expect(await page.getByRole('button', { name: '数据版本' }).count()).toBe(0)
    await page.getByRole('tab', { name: '表' }).click()
    const shown = (value: string) => page.getByRole('table').getByText(value).first().waitFor()
    await shown('12.0')
    await banner.getByRole('button', { name: '改看公开发布的数据' }).click()
    await banner.getByText('本机另有自己的数据版本').waitFor()
    await shown('10.9') // the table is still open
    await banner.getByRole('button', { name: '改看本机数据' }).click()
    await shown('12.0')

    await banner.getByRole('button', { name: '全部版本' }).click()
    await dialog.getByRole('button', { name: '删除“年鉴草稿”' }).click()
    await dialog.getByRole('button', { name: '确认删除' }).click()
    await banner.waitFor({ state: 'detached' })
    await shown('10.9')
    expect(problems.filter(isOurs)).toEqual([])
  }, 120_000)

  test('where the browser keeps nothing it says so', async () => {
    const { page, problems } = await visit(DATA)
    await page.getByRole('button', { name: '数据版本' }).click()
    await page.getByRole('dialog').getByText('本机还没有数据版本。').waitFor() // what was deleted is gone
    await page.keyboard.press('Escape')
    await page.evaluate(() => {
      const refuse = (): never => {
        throw new DOMException('not allowed', 'InvalidStateError')
      }
      Object.defineProperty(window, 'indexedDB', { value: { open: refuse } })
      Object.defineProperty(IDBDatabase.prototype, 'transaction', { value: refuse }) // of a database that is open already
    })
    await bring(page)
    await page.getByRole('dialog').getByText('浏览器不允许保存数据').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('.local-banner').count()).toBe(0)
    expect(problems.filter(isOurs)).toEqual([])
  }, 120_000)
})
