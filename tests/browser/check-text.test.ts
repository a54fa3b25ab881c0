/** A text pasted into 核数, and a document dropped on it: verdicts, corrections, a choice, keys, files, and what leaves the browser: nothing. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Download } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violations } from './axe'
import { flows, overflow, PHONE } from './visit'

const TEXT = '2020年第七次全国人口普查，人户分离人口4.9亿人，其中流动人口3.8亿人，十年间乡村人口减少1.6亿多人。\n2023年末，全国总人口为14.80亿人，65岁及以上人口2.2亿人。2023年65岁及以上人口29697万人。<b>某市</b>新建站点120个。'
const OPEN = { query: '?page=check-text', waitFor: '#text-to-check', shared: true } as const

/** A Word document of plain paragraphs. */
const wordDocument = (paragraphs: readonly string[]): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`),
  })

const savedAs = async (download: Download): Promise<string> => {
  const path = join(mkdtempSync(join(tmpdir(), 'sanhua-checked-')), download.suggestedFilename())
  await download.saveAs(path)
  return path
}

flows('a text that is checked', ({ visit }) => {
  describe('核数', () => {
    test('saves report, table, JSON and SARIF, which say what the page says, and a report that fits a phone', async () => {
      const { page, problems } = await visit(OPEN)
      await page.locator('#text-to-check').fill(`${TEXT}\n2023年全国人口出生率为6.39%。`)
      await page.locator('.check-main').click()
      await page.locator('.statement').first().waitFor()
      const read = async (name: string): Promise<{ readonly path: string; readonly text: string }> => {
        const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()])
        const path = await savedAs(saved)
        return { path, text: readFileSync(path, 'utf8') }
      }
      const counts = { agrees: 4, differs: 2, 'other-period': 0, 'other-basis': 1, 'no-data': 0, forecast: 0 }
      const json = JSON.parse((await read('JSON')).text) as { statements: Record<string, unknown>[]; counts: unknown; references: string[] }
      expect(json.counts).toEqual(counts)
      expect(json.statements.map(({ text }) => text)).toEqual(['4.9亿人', '3.8亿人', '1.6亿多人', '14.80亿人', '2.2亿人', '29697万人', '6.39%'])
      expect(json.statements.at(-1)).toMatchObject({ verdict: 'differs', explanation: 'scale', unit: '%', data_value: 6.39, data_unit: '‰', corrected: '2023年全国人口出生率为6.39‰。' })
      expect(json.references.join('\n')).toMatch(/第七次全国人口普查公报/)

      const rows = (await read('CSV')).text.split('\r\n')
      expect(rows[0]).toBe('\ufeff位置,表述,结论,说明,指标,地区,时期,数据,来源,改为')
      expect(rows.filter((row) => /^\d+:\d+,/.test(row))).toHaveLength(7)
      expect(rows[4]).toMatch(/^2:14,14\.80亿人,有误,.*14\.10亿人/)

      const sarif = JSON.parse((await read('SARIF')).text) as { version: string; runs: { columnKind: string; results: { ruleId: string; locations: { physicalLocation: { region: unknown } }[] }[] }[] }
      expect([sarif.version, sarif.runs[0]?.columnKind]).toEqual(['2.1.0', 'utf16CodeUnits'])
      expect(sarif.runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(['differs', 'other-basis', 'differs'])
      expect(sarif.runs[0]?.results[0]?.locations[0]?.physicalLocation.region).toEqual({ startLine: 2, startColumn: 14, endLine: 2, endColumn: 21 })

      const html = await read('报告（HTML）')
      expect(html.text).not.toMatch(/<script|<b>/)
      const report = await page.context().newPage()
      await report.setViewportSize(PHONE)
      await report.goto(pathToFileURL(html.path).href)
      const cells = await report.locator('tbody tr').evaluateAll((all) => all.map((row) => Array.from(row.querySelectorAll('td'), (cell) => cell.textContent)))
      expect(cells.map((row) => row[2])).toEqual(['✓ 一致', '✓ 一致', '✓ 一致', '✗ 有误', '✓ 一致', '≠ 口径不符', '✗ 有误'])
      expect(cells.at(-1)?.slice(3)).toEqual([expect.stringContaining('6.39‰'), '2023年全国人口出生率为6.39‰。'])
      expect(await report.locator('.text').innerText()).toContain('<b>某市</b>')
      expect(await overflow(report)).toBeLessThanOrEqual(0)
      await report.close()
      await page.getByRole('button', { name: '修改文字' }).click()
      expect(problems).toEqual([])
    })

    test('judges, corrects, follows a choice, moves by keys, and asks no server', async () => {
      const { page, problems, requests } = await visit(OPEN)
      await page.locator('#text-to-check').fill('2023年末，全国总人口为14.80亿人。')
      await page.waitForTimeout(400) // it is judged before it is asked for, and dropped for what takes its place
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

    test('takes a dropped document, and gives it back with comments, on a phone by night, in English', async () => {
      const { page } = await visit({ ...OPEN, query: '?page=check-text&lang=en&scheme=dark', viewport: PHONE, waitFor: '.check-text' })
      const dropped = await page.evaluateHandle((bytes) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([Uint8Array.from(bytes)], 'draft.docx'))
        return transfer
      }, [...wordDocument(['2023年末，全国总人口为14.80亿人。', '2023年全国出生人口902万人。'])])
      for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer: dropped })
      await expect.poll(() => page.locator('.check-summary').innerText()).toBe('2 statements: 1 agree, 1 wrong, 0 of another period, 0 on another basis, 0 not covered.')
      const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'DOCX with comments' }).click()])
      expect(saved.suggestedFilename()).toBe('draft.check.docx')
      const parts = unzipSync(readFileSync(await savedAs(saved)))
      expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array()).match(/<w:comment /g)).toHaveLength(1)
      const [report] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Report (HTML)' }).click()])
      expect(readFileSync(await savedAs(report), 'utf8')).toMatch(/draft\.docx[^]*14\.80亿人[^]*14\.10亿人/)
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await violations(page)).toEqual([])
    })
  })
})
