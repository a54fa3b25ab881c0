/** Whoever swaps a file on the web host sees the new numbers at the next load, with no rebuild; a broken one is reported. */
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { csvFormatRows, csvParse, csvParseRows } from 'd3-dsv'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawn, figure, flows } from './visit'

const DIGITAL = 'data/observations/digitalisation.csv'

/** One line of CSV in the order of the file's own header. */
const lineFor = (header: readonly string[], cells: Readonly<Record<string, string>>): string => `${csvFormatRows([header.map((column) => cells[column] ?? '')])}\n`

const appendRow = async (file: string, cells: Readonly<Record<string, string>>): Promise<void> => {
  const text = await readFile(file, 'utf8')
  const [header = []] = csvParseRows(text.replace(/^\uFEFF/, ''))
  await appendFile(file, `${text.endsWith('\n') ? '' : '\n'}${lineFor(header, cells)}`)
}

/** Replaces the value of one nation-wide figure. */
const replaceValue = async (file: string, indicator: string, period: string, value: string): Promise<string> => {
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '')
  const rows = csvParse(text)
  const row = rows.find((one) => one['indicator'] === indicator && one['period'] === period && one['region'] === 'CN' && one['vintage'] === '')
  const before = row?.['value'] ?? ''
  if (!row || !before) throw new Error(`${indicator} ${period} is not in ${file}`)
  row['value'] = value
  await writeFile(file, csvFormatRows([rows.columns, ...rows.map((one) => rows.columns.map((column) => one[column] ?? ''))]))
  return before
}

/** Asks the catalogue on its page. */
const askCatalogue = async (page: Page, question: string): Promise<void> => {
  await page.locator('.bar').getByRole('link', { name: '指标' }).click()
  await page.locator('#catalogue').getByRole('searchbox').fill(question)
}

flows('data are read at load time', ({ visit, copy }) => {
  test('a changed cell changes what is shown, at reload', async () => {
    let folder = ''
    const origin = await copy(async (path) => {
      folder = path
    })
    const { page } = await visit({ origin, query: '?panel=netizens' })
    const panel = figure(page, 'netizens')
    const table = async (): Promise<string> => {
      await panel.getByRole('tab', { name: '表' }).click()
      return (await panel.getByRole('table').innerText()).replaceAll(/[,\u2009\u202F\u00A0 ]/g, '')
    }
    expect(await table()).not.toMatch(/8\.?7\.?6\.?5\.?4/)
    await replaceValue(join(folder, DIGITAL), 'netizens', '2023-12', '87654')
    await page.reload()
    await panel.waitFor()
    expect(await table()).toMatch(/87654|8\.77|8\.8/)
    expect(await table()).toMatch(/87654|8\.7654|8\.765|8\.77/)
  })

  test('a new indicator appears from rows and a catalogue row alone; an unknown chart type is reported in the place of its panel', async () => {
    const origin = await copy(async (folder) => {
      await appendRow(join(folder, 'data/indicators.csv'), {
        id: 'test_kiosks', theme: 'digitalisation', kind: 'stock', unit: 'item', decimals: '0', min: '0', name_zh: '测试自助终端', name_en: 'Test kiosks',
        definition_zh: '年末在用的自助终端。', definition_en: 'Kiosks in use at the end of the year.',
      })
      for (const [period, value] of [['2020', '1200'], ['2021', '1500'], ['2022', '1900'], ['2023', '2600']] as const) {
        await appendRow(join(folder, DIGITAL), { indicator: 'test_kiosks', region: 'CN', period, value, unit: '个', source: 'nbs-database', evidence: 'one-source' })
      }
      const panels = join(folder, 'data/panels.json')
      const content = JSON.parse(await readFile(panels, 'utf8')) as { panels: { id: string; type: string }[] }
      await writeFile(panels, JSON.stringify({ ...content, panels: content.panels.map((panel) => (panel.id === 'netizens' ? { ...panel, type: 'radar' } : panel)) }))
    })
    const { page, problems } = await visit({ origin, query: '?page=digitalisation' })
    await figure(page, 'netizens').getByText('radar').first().waitFor() // the sentences of issues are fetched when there is one
    expect(await figure(page, 'netizens').locator('svg, canvas').count()).toBe(0)
    expect(await figure(page, 'penetration-gap').count()).toBe(1)
    await askCatalogue(page, '自助终端')
    await page.getByText('测试自助终端').first().waitFor()
    await page.getByRole('link', { name: '测试自助终端' }).first().click()
    await drawn(page, 'indicator-test-kiosks')
    await page.goto(`${origin}/?panel=indicator-test-kiosks`)
    await figure(page, 'indicator-test-kiosks').getByRole('tab', { name: '表' }).click()
    expect(await figure(page, 'indicator-test-kiosks').getByRole('table').innerText()).toMatch(/2,?600/)
    expect(problems).toEqual([])
  })

  test('files that are full of NUL bytes, missing, empty, or a web page that the host sends in their place: what failed is reported beside what works', async () => {
    const damages = {
      'digitalisation.csv': (file: string) => writeFile(file, Buffer.alloc(4096)),
      'cities.csv': (file: string) => rm(file),
      'provinces.csv': (file: string) => writeFile(file, ''),
      'worldbank.csv': (file: string) => writeFile(file, '<!doctype html><title>404</title><p>not found</p>'),
    }
    const origin = await copy(async (folder) => {
      for (const [name, damage] of Object.entries(damages)) await damage(join(folder, 'data/observations', name))
    })
    const { page, problems } = await visit({ origin, query: '?page=all' })
    for (const name of Object.keys(damages)) await page.getByText(name).first().waitFor({ state: 'attached' })
    await drawn(page, 'elderly')
    for (const panel of ['netizens', 'largest-cities', 'province-population', 'ageing-abroad']) {
      await figure(page, panel).scrollIntoViewIfNeeded()
      await figure(page, panel).locator('[data-severity]').first().waitFor()
      expect(await figure(page, panel).locator('svg, canvas').count(), panel).toBe(0)
    }
    expect(problems.filter((problem) => problem.startsWith('exception'))).toEqual([])
  })

  test('an unreadable datapackage.json is reported, not a blank page', async () => {
    const origin = await copy((folder) => writeFile(join(folder, 'data/datapackage.json'), '{ "resources": ['))
    const { page, problems } = await visit({ origin, waitFor: 'main' })
    await page.getByText('datapackage.json').first().waitFor()
    expect(problems.filter((problem) => problem.startsWith('exception'))).toEqual([])
  })

  test('text of the data never becomes HTML', async () => {
    const attack = `<img src=x onerror="window.hacked=true"><script>window.hacked=true</script>{{constructor.constructor('window.hacked=true')()}}`
    const origin = await copy(async (folder) => {
      const name = { name_zh: `终端${attack}`, name_en: attack, definition_zh: attack, definition_en: attack, aliases: attack, base_note: `${attack} || ${attack}` }
      await appendRow(join(folder, 'data/indicators.csv'), { id: 'hostile', theme: 'digitalisation', kind: 'stock', unit: 'item', decimals: '0', ...name })
      await appendRow(join(folder, 'data/sources.csv'), { id: 'hostile-source', body_zh: attack, body_en: attack, title_zh: attack, title_en: attack, publisher: attack, url: 'javascript:window.hacked=true' })
      for (const period of ['2020', '2021', '2022']) {
        await appendRow(join(folder, DIGITAL), { indicator: 'hostile', region: 'CN', period, value: '7', unit: '个', source: 'hostile-source', evidence: 'one-source', note: `${attack} || ${attack}` })
      }
      await appendRow(join(folder, 'data/breaks.csv'), { indicator: 'hostile', period: '2021', kind: 'method', separates: 'all', note_zh: attack, note_en: attack })
    })
    const { page, problems } = await visit({ origin, query: '?indicator=hostile', waitFor: 'figure[data-panel="indicator-hostile"]' })
    await drawn(page, 'indicator-hostile')
    const panel = figure(page, 'indicator-hostile')
    await panel.locator('svg, canvas').first().hover()
    for (const name of ['表', '来源']) {
      await panel.getByRole('tab', { name }).click()
      expect(await panel.innerText(), name).toContain('<img src=x')
    }
    const expectText = async (): Promise<void> =>
      expect(await page.evaluate(() => [(window as unknown as { hacked?: boolean }).hacked ?? false, document.querySelectorAll('img[src="x"], figure script').length, document.querySelectorAll('a[href^="javascript:"]').length])).toEqual([false, 0, 0])
    await expectText()
    await askCatalogue(page, 'hostile')
    await page.locator('#catalogue').getByText('<img src=x').first().waitFor()
    await expectText()
    expect(problems).toEqual([])
  })
})
