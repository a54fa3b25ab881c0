/** A figure followed from the chart to the cell of the file it came from, and the data that a new file is compared with. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from './axe'
import { figure, flows } from './visit'

const WORKBENCH = { query: '?show=workbench', waitFor: '.bench-drop' } as const
const TOTAL = '指标,2026年,2025年,2024年,2023年\n年末总人口(万人),"140,140",140489,140828,140967\n数据来源：国家统计局\n'
const BIRTHS = '指标,2026年,2024年,2023年\n出生人口(万人),930,954,902\n数据来源：国家统计局\n'

const bring = async (page: Page, name: string, text: string): Promise<void> => {
  await page.locator('.bench-drop input').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.locator('#bench-difference tr[data-indicator]').first().waitFor()
}

const applyFile = async (page: Page): Promise<void> => {
  await page.locator('#bench-apply').getByRole('button', { name: '采用' }).click()
  await page.locator('.bench-applied strong').waitFor()
}

flows('lineage', ({ visit }) => {
  test('an applied figure leads to its cell, a cell of the preview to its figure; what was shipped to its row', async () => {
    const { page, problems } = await visit({ ...WORKBENCH, shared: true })
    await bring(page, 'total.csv', TOTAL)
    await page.getByRole('gridcell', { name: '140,140' }).click()
    await page.locator('.cell-figures li').filter({ hasText: '140140' }).waitFor()
    expect(await page.locator('.cell-figures').innerText()).toMatch(/总人口.*2026：140140 万人\s*写入/)
    await applyFile(page)
    await page.getByRole('button', { name: '看图' }).click()
    const panel = figure(page, 'population')
    await panel.getByRole('tab', { name: '表' }).click()
    const trace = async (year: string): Promise<string> => {
      await panel.locator('table.figures tbody tr').filter({ has: page.locator('th', { hasText: year }) }).locator('td[data-column]').first().click()
      await panel.getByRole('button', { name: '追溯到文件和单元格' }).click()
      await panel.locator('.trace code').first().waitFor()
      return panel.locator('.trace').innerText()
    }
    expect(await trace('2026')).toMatch(/pop_total,CN,2026,140140[\s\S]*total\.csv，第 2 行第 2 列，原文“140,140”[\s\S]*“年末总人口”（万人）→ pop_total/)
    const shipped = await trace('2023')
    expect(shipped).toMatch(/observations\/urbanisation\.csv 第 \d+ 行[\s\S]*pop_total,CN,2023,140967/)
    expect(shipped).not.toContain('原文')
    expect(await violations(page, 'figure[data-panel="population"]')).toEqual([])
    expect(problems).toEqual([])
  })

  test('a file is compared with the data shown, and applied to them: the local version stays in sight and plays no part', async () => {
    const { page, problems } = await visit({ ...WORKBENCH, shared: true }) // with the file that was applied
    await page.locator('.local-banner[data-kind="local"]').waitFor()
    await bring(page, 'births.csv', BIRTHS)
    expect(await page.locator('.bench-base').innerText()).toContain('total')
    await page.locator('.local-banner').getByRole('button', { name: '改看公开发布的数据' }).click()
    await page.locator('.local-banner[data-kind="published"]').waitFor()
    await page.locator('.bench-base').filter({ hasText: '不参与' }).waitFor()
    await page.locator('#bench-difference tr[data-indicator="births"]').waitFor()
    await applyFile(page)
    await page.getByRole('button', { name: '看图' }).click()
    const panel = figure(page, 'population')
    await panel.getByRole('tab', { name: '表' }).click()
    const years = panel.locator('table.figures tbody th')
    await years.filter({ hasText: '2025' }).first().waitFor()
    expect((await years.allInnerTexts()).filter((year) => year.includes('2026'))).toEqual([]) // that of the version put aside
    expect(problems).toEqual([])
  })
})
