/** A text pasted into 核数: verdicts, corrections, a choice, keys, and what leaves the browser: nothing. */
import { describe, expect, test } from 'vitest'
import { violations } from './axe'
import { flows, overflow, PHONE } from './visit'

const TEXT = '2020年第七次全国人口普查，人户分离人口4.9亿人，其中流动人口3.8亿人，十年间乡村人口减少1.6亿多人。\n2023年末，全国总人口为14.80亿人，65岁及以上人口2.2亿人。2023年65岁及以上人口29697万人。<b>某市</b>新建站点120个。'
const OPEN = { query: '?page=check-text', waitFor: '#text-to-check', shared: true } as const

flows('a text that is checked', ({ visit }) => {
  describe('核数', () => {
    test('judges, corrects, follows a choice, moves by keys, and asks no server', async () => {
      const { page, problems, requests } = await visit(OPEN)
      await page.locator('#text-to-check').fill(TEXT)
      await page.locator('.check-main').click()
      await page.locator('.statement').first().waitFor()
      const asked = requests.length
      expect(await page.locator('.check-summary').innerText()).toBe('共 6 处：一致 4，有误 1，时期不符 0，口径不符 1，未覆盖 0。')
      expect(await page.locator('.checked-text').innerText()).toContain('<b>某市</b>')
      for (let at = 0; at < 3; at += 1) await page.keyboard.press('j')
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('statement-3')
      const wrong = page.locator('#statement-3')
      expect(await wrong.innerText()).toMatch(/有误[^]*14\.0967亿人[^]*改为\s+2023年末，全国总人口为14\.10亿人/)
      expect(await wrong.locator('.statement-course circle, .statement-course path').count()).toBeGreaterThan(1)
      await wrong.getByRole('button', { name: /复制/ }).click()
      await expect.poll(() => wrong.innerText()).toContain('已复制')
      const other = page.locator('#statement-5')
      await other.getByRole('button', { name: '不是这个意思' }).click()
      await other.getByLabel('指标').selectOption('pop_60plus')
      await other.getByRole('button', { name: '按此判断' }).click()
      await expect.poll(() => other.innerText()).toMatch(/一致[^]*按所选的指标/)
      expect(await page.getByRole('button', { name: '改判（JSON）' }).count()).toBe(1)
      expect(await violations(page)).toEqual([])
      expect(requests.slice(asked).filter((url) => !/^(?:blob|data):|\/assets\//.test(url))).toEqual([])
      expect(problems).toEqual([])
    })

    test('fits a phone by night, in English', async () => {
      const { page } = await visit({ ...OPEN, query: '?page=check-text&lang=en&scheme=dark', viewport: PHONE, waitFor: '.check-text' })
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await violations(page)).toEqual([])
    })
  })
})
