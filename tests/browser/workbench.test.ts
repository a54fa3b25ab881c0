/** From the file that a bureau published to charts drawn anew, to the cell that a figure came from, and back. */
import { zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { encode } from '../ingest/encoders'
import { violations } from './axe'
import { figure, flows, overflow, PHONE } from './visit'

const WORKBENCH = { shared: true, query: '?show=workbench', waitFor: '.bench-drop' } as const // one page: the tables are read once

/** An export of the national database as it is saved in China: GBK, a preamble, years across, notes at the foot. */
const national = (rows: readonly (readonly string[])[], years: readonly string[]): Buffer =>
  Buffer.from(encode([['数据库：年度数据'], ['时间：最近5年'], ['指标', ...years.map((year) => `${year}年`)], ...rows, ['注：年末人口为常住人口。'], ['数据来源：国家统计局']].map((row) => row.join(',')).join('\r\n'), 'gb18030'))

const YEARS = ['2026', '2025', '2024', '2023', '2022']
const FIGURES: Readonly<Record<string, string>> = { 2025: '140489', 2024: '140828', 2023: '140967', 2022: '141175' }
const row = (name: string, change: Readonly<Record<string, string>>): string[] => [name, ...YEARS.map((year) => change[year] ?? FIGURES[year] ?? '')]

const bring = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
  await page.locator('.bench-drop input').setInputFiles({ name, mimeType: 'text/csv', buffer })
  await page.locator('.bench-input:is([data-stage="read"], [data-stage="failed"])').first().waitFor()
}

const BIRTHS = '指标,2026年,2024年,2023年\n出生人口(万人),930,954,902\n数据来源：国家统计局\n'

const applyFile = async (page: Page): Promise<void> => {
  await page.locator('#bench-apply').getByRole('button', { name: '采用' }).click()
  await page.locator('.bench-applied strong').waitFor()
}

/** A reload drops what was being fetched: that is no fault. */
const isOurs = (problem: string): boolean => !/^failed: .*ERR_ABORTED$/.test(problem)

flows('workbench', ({ visit }) => {
  test('a GBK export is understood, mapped, held against the present data, and applied; a cell leads to its figure', async () => {
    const { page, problems } = await visit({ shared: true, query: '?panel=population' })
    await page.locator('.bar').getByRole('link', { name: '数据' }).click()
    await page.getByRole('button', { name: '更换数据' }).click()
    await bring(page, '年度数据.csv', national([row('年末总人口(万人)', { 2026: '"140,140"', 2025: '140490' })], YEARS))

    const facts = page.locator('#bench-reading')
    expect(await facts.getByRole('combobox', { name: /字符编码/ }).inputValue()).toBe('gb18030')
    expect(await facts.locator('.bench-facts').innerText()).toContain('nbs-national')
    const grid = page.getByRole('grid')
    await grid.getByRole('gridcell', { name: '140490' }).waitFor()
    expect(await page.locator('#bench-mapping select').first().inputValue()).toBe('pop_total')

    const change = page.locator('#bench-difference tr[data-indicator="pop_total"]')
    await change.waitFor()
    await change.getByRole('button').click()
    await page.locator('.bench-chart svg').first().waitFor()
    await page.locator('#bench-difference tr[data-kind]').first().waitFor()
    const values = await page.locator('#bench-difference tr[data-kind]').allInnerTexts()
    expect(values.join('\n')).toMatch(/2025[\s\S]*140489[\s\S]*140490[\s\S]*\+1/)
    expect(values.join('\n')).toMatch(/2026[\s\S]*140140/)
    await grid.getByRole('gridcell', { name: '140,140' }).click()
    await page.locator('.cell-figures li').filter({ hasText: '140140' }).waitFor()
    expect(await page.locator('.cell-figures').innerText()).toMatch(/总人口.*2026：140140 万人\s*写入/)
    const changed = page.locator('.bench-panels li[data-panel="population"]')
    await changed.getByRole('button').click()
    await page.locator('.bench-pair svg.picture').nth(1).waitFor()
    expect(await page.locator('.bench-pair figcaption').nth(1).innerText()).toContain('2026')
    expect(await violations(page)).toEqual([])

    await applyFile(page)
    await page.locator('.local-banner').waitFor()
    await page.getByRole('button', { name: '看图' }).click()
    await figure(page, 'population').locator('.panel-title').filter({ hasText: '2026' }).waitFor()
    expect(problems).toEqual([])
  })

  test('what was applied outlives a reload; a figure of it leads to its cell, what was shipped to its row', async () => {
    const { page, problems } = await visit({ shared: true, query: '?panel=population&tab=table' })
    await page.reload()
    await page.locator('.local-banner').waitFor()
    const panel = figure(page, 'population')
    expect(await panel.locator('.panel-title').innerText()).toMatch(/2026.*14\.01/)
    const trace = async (year: string): Promise<string> => {
      await panel.locator('table.figures tbody tr').filter({ has: page.locator('th', { hasText: year }) }).locator('td[data-column]').first().click()
      await panel.getByRole('button', { name: '追溯到文件和单元格' }).click()
      await panel.locator('.trace code').first().waitFor()
      return panel.locator('.trace').innerText()
    }
    expect(await trace('2026')).toMatch(/pop_total,CN,2026,140140[\s\S]*年度数据\.csv，第 4 行第 2 列，原文“140,140”[\s\S]*“年末总人口”（万人）→ pop_total/)
    const shipped = await trace('2023')
    expect(shipped).toMatch(/observations\/urbanisation\.csv 第 \d+ 行[\s\S]*pop_total,CN,2023,140967/)
    expect(shipped).not.toContain('原文')
    expect(await violations(page, 'figure[data-panel="population"]')).toEqual([])
    expect(problems.filter(isOurs)).toEqual([])
  })

  test('a file is compared with the data shown, applied to them, and taken back: the local version stays in sight and plays no part', async () => {
    const { page, problems } = await visit(WORKBENCH) // with the file that was applied
    await page.locator('.local-banner[data-kind="local"]').waitFor()
    await bring(page, 'births.csv', Buffer.from(BIRTHS))
    const births = page.locator('#bench-difference tr[data-indicator="births"]')
    await births.waitFor()
    expect(await page.locator('.bench-base').innerText()).toContain('年度数据')
    await page.locator('.local-banner').getByRole('button', { name: '改看公开发布的数据' }).click()
    await page.locator('.local-banner[data-kind="published"]').waitFor()
    await page.locator('.bench-base').filter({ hasText: '不参与' }).waitFor()
    await births.waitFor()
    await applyFile(page)
    const years = page.locator('table.figures tbody th')
    const newest = years.filter({ hasText: '2026' })
    await visit({ shared: true, query: '?panel=population&tab=table' })
    await years.filter({ hasText: '2025' }).first().waitFor()
    expect(await newest.count()).toBe(0) // that of the version put aside
    await visit({ shared: true, query: '?panel=births-deaths&tab=table' })
    await newest.first().waitFor()
    await page.locator('.local-banner').getByRole('button', { name: '全部版本' }).click()
    await page.getByRole('button', { name: '退回到“年度数据”' }).click()
    await newest.first().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '退回到“公开发布的数据”' }).click()
    await page.locator('.local-banner').waitFor({ state: 'detached' })
    await years.filter({ hasText: '2025' }).first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(problems.filter(isOurs)).toEqual([])
  })

  test('a broken file changes nothing; markup in cells stays text; the keys lead to a cell', async () => {
    const { page, problems } = await visit({ ...WORKBENCH, viewport: PHONE })
    await bring(page, 'damaged.xlsx', Buffer.from('PK\u0003\u0004 and no more', 'latin1'))
    await page.locator('#bench-report [data-severity="error"]').first().waitFor()
    expect(await page.locator('#bench-apply').getByRole('button', { name: '采用' }).count()).toBe(0)
    await page.getByRole('button', { name: /移除/ }).click()

    const attack = '<img src=x onerror="window.hacked=true"><script>window.hacked=true</script>'
    const rows = [row('年末总人口(万人)', { 2026: '140140', 2022: '14l175' }), [`${attack}(万人)`, '310', '320', '330', '340', '355'], ['城镇人口(万人)', '95100', '95380', '94350', '93267', '92071']]
    await page.getByText('粘贴表格').click()
    await page.getByRole('textbox').first().fill([['指标', ...YEARS.map((year) => `${year}年`)], ...rows].map((one) => one.join('\t')).join('\n'))
    await page.getByRole('button', { name: '读取粘贴的表格' }).click()
    await page.locator('.bench-input[data-stage="read"]').waitFor()
    await page.locator('#bench-difference .bench-difference').waitFor()
    expect(await page.locator('#bench-mapping').innerText()).toContain('<img src=x')

    const grid = page.getByRole('grid')
    await grid.focus()
    for (const key of ['Control+Home', 'ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    expect(await grid.getAttribute('aria-activedescendant')).toBe('grid-active')
    expect(await page.locator('#grid-active').innerText()).toBe('140489')
    expect(await page.locator('.grid-said').innerText()).toContain('C2')
    await page.locator('#bench-report').getByRole('button', { name: /到单元格/ }).first().click()
    expect(await page.locator('#grid-active').innerText()).toBe('14l175')
    expect(await page.evaluate(() => [(window as unknown as { hacked?: boolean }).hacked ?? false, document.querySelectorAll('img[src="x"], main script').length])).toEqual([false, 0])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: /移除/ }).click()
    expect(problems.filter(isOurs)).toEqual([])
  })

  test('a refused file is mended by hand, its plan reads next year\u2019s; one table is taken out of a ZIP; coverage is shown', async () => {
    const { page, problems } = await visit(WORKBENCH)
    const reading = page.locator('#bench-reading')
    await bring(page, '某地报表2023.csv', Buffer.from('A,B,C\n某处,12,35\n另处,14,31\n'))
    await reading.getByRole('alert').waitFor()
    await page.getByRole('button', { name: '手工指定读法' }).click()
    const say = async (form: string, fields: Readonly<Record<string, string>>, coverage: RegExp): Promise<void> => {
      const card = page.getByRole('form', { name: form })
      await card.waitFor()
      for (const details of await card.locator('details:not([open]) > summary').all()) await details.click()
      for (const [label, text] of Object.entries(fields)) await card.getByLabel(label, { exact: true }).fill(text)
      await card.getByRole('button', { name: '采用' }).click()
      await page.locator('.hand-status').filter({ hasText: coverage }).waitFor()
    }
    await say('整张表', { 时期: 'file' }, /读表方案[\s\S]*读取 4 \/ 4/)
    await page.getByRole('gridcell', { name: '12', exact: true }).click()
    await say('B 列（第 2 列）', { 指标: '出生人数', 单位: '万人' }, /读取 4 \/ 4/)
    await page.getByRole('gridcell', { name: 'A', exact: true }).click()
    const first = page.getByRole('form', { name: 'A 列（第 1 列）' })
    await first.getByLabel('这一列是').selectOption('region')
    await first.getByRole('button', { name: '采用' }).click()
    await page.getByRole('columnheader', { name: /A 1 地区/ }).waitFor()
    await page.locator('#bench-mapping').getByText('出生人数').first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: /移除/ }).click()

    await bring(page, '某地报表2024.csv', Buffer.from('另印\nA,B,C\n新处,20,41\n某处,13,36\n另处,15,32\n'))
    await page.locator('.hand-status').filter({ hasText: '本浏览器保存' }).waitFor()
    expect(await reading.innerText()).toMatch(/读取 6 \/ 6/)
    await reading.getByText(/^序列/).click()
    await reading.getByRole('row', { name: /出生人数.*新处.*万人.*2024/ }).waitFor()
    await page.getByRole('button', { name: /移除/ }).click()

    const table = (name: string): Uint8Array => new TextEncoder().encode(`指标,2023年,2022年\n${name},12,13\n`)
    await page.locator('.bench-drop input').setInputFiles({ name: '年鉴.zip', mimeType: 'application/zip', buffer: Buffer.from(zipSync({ '1.csv': table('结婚登记(万对)'), '2.csv': table('离婚登记(万对)') })) })
    await reading.getByText('文件中的表（2 张）').click()
    await reading.getByRole('checkbox', { name: '1.csv' }).uncheck()
    await reading.getByRole('button', { name: '读取勾选的表' }).click()
    await reading.getByText(/读取 2 \/ 4 个数.*由人略去 2/).first().waitFor()
    expect(problems.filter(isOurs)).toEqual([])
  })
})
