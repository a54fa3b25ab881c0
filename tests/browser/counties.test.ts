/** Places beyond the panels: from a word in the search to a county, and through the table of all; a map that the host adds. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { shippedDataset } from '../panels/shipped-data'
import { MAP_ENTRY, syntheticMap } from '../synthetic-map'
import { violations } from './axe'
import { flows, overflow, PHONE } from './visit'

const text = async (stream: AsyncIterable<Uint8Array>): Promise<string> => {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

flows('a map of the host', ({ visit, copy }) => {
  test('is offered beside the tiles with its approval number, selects a place, and is refused aloud without one', async () => {
    const shapes = JSON.stringify(syntheticMap(shippedDataset().regions.values()))
    const add = (entry: object) => async (folder: string): Promise<void> => {
      const index = join(folder, 'data/datapackage.json')
      await mkdir(join(folder, 'data/map'))
      await writeFile(join(folder, 'data', MAP_ENTRY.path), shapes)
      await writeFile(index, JSON.stringify({ ...(JSON.parse(await readFile(index, 'utf8')) as object), 'sanhua:map': entry }))
    }
    const { page, problems } = await visit({ origin: await copy(add(MAP_ENTRY)), query: '?page=places', waitFor: '.host-map path[data-region]' })
    const map = page.locator('.host-map')
    expect(await map.locator('path[data-region]').count()).toBe(34)
    const box = async (selector: string) => (await map.locator(selector).boundingBox()) ?? expect.fail(selector)
    const [drawn, number] = [await box('svg'), await box('svg text')]
    expect([await map.locator('svg text').textContent(), await map.locator('figcaption').innerText()]).toEqual([`审图号：${MAP_ENTRY.approval}`, '地图来源：测试用虚构图形'])
    expect([number.x - drawn.x < 5, drawn.y + drawn.height - (number.y + number.height) < 10]).toEqual([true, true]) // at the lower left
    const fills = await map.locator('path[data-region]').evaluateAll((paths) => new Set(paths.map((path) => path.getAttribute('fill'))).size)
    expect(fills).toBeGreaterThan(4)
    await map.locator('path[data-region="CN-SC"]').click()
    await expect.poll(() => new URL(page.url()).searchParams.get('region')).toBe('CN-SC')
    expect(await violations(page, '.linked-charts')).toEqual([])
    await page.setViewportSize(PHONE)
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: '方格图' }).click()
    expect(await map.count()).toBe(0)
    expect(problems).toEqual([])
    const refused = await visit({ origin: await copy(add({ ...MAP_ENTRY, approval: '' })), query: '?page=places', waitFor: '.issues' })
    expect(await refused.page.locator('.issues').innerText()).toContain('没有审图号')
    expect(await refused.page.locator('.host-map').count()).toBe(0)
  })
})

flows('a county at its own address', ({ visit, copy }) => {
  test('is named with its leading figures before the application is there, with its pyramid before the other tables are, and stays where it is', async () => {
    const { page, problems } = await visit({ address: 'about:blank', waitFor: 'html' })
    const hold = async (address: RegExp): Promise<() => void> => {
      const held: (() => void)[] = []
      await page.route(address, (route) => new Promise<void>((resolve) => held.push(() => resolve(route.continue()))))
      return () => {
        expect(held.length, String(address)).toBeGreaterThan(0)
        for (const go of held) go()
      }
    }
    const program = await hold(/assets\/index-[^/]*\.js/)
    const tables = await hold(/data\/datapackage\.json/)
    const bar = page.locator('.bar nav a[aria-current]:visible')
    await page.goto(`${inject('origin')}/?place=CN-510104`, { waitUntil: 'commit' })
    await page.locator('.early-county').waitFor()
    const first = await page.locator('.county').innerText()
    expect(first).toMatch(/^全部地区 › 四川省 › 成都市\s+锦江区[^]*90\.29万人，比2010年增加21\.25万人（30\.8%）[^]*在成都市20个县级单位中列第12位，在四川186个县级单位中列第132位/)
    expect(await bar.allInnerTexts()).toEqual(['地区'])
    program()
    await page.locator('.county-pyramid svg').waitFor()
    expect(await page.locator('.early-county').count()).toBe(0)
    expect(await page.locator('html').getAttribute('data-loaded')).toBe('part')
    for (const line of first.split('\n').filter((one) => !one.includes('四川186'))) expect(await page.locator('.county').innerText()).toContain(line)
    await page.locator('.bar nav a', { hasText: '指标' }).click() // which waits for what is held
    await page.locator('main.loading').waitFor()
    tables()
    await page.locator('.indicators').first().waitFor()
    expect(problems).toEqual([])
  })

  test('shows what the host has, and says what is wrong where its file is not plain', async () => {
    const path = (folder: string): string => join(folder, 'data/counties/2020/CN-SC.csv')
    const edit = (from: string, to: string) => async (folder: string): Promise<void> => writeFile(path(folder), (await readFile(path(folder), 'utf8')).replace(from, to))
    const plain = await visit({ origin: await copy(edit('510104,county,锦江区', '510104,county,锦水区')), query: '?place=CN-510104', waitFor: '.county h1' })
    expect(await plain.page.locator('.county h1').innerText()).toBe('锦水区')
    const odd = await visit({ origin: await copy(edit('510104,county,锦江区', '510104,county,"锦江区"')), query: '?place=CN-510104', waitFor: '.county-pyramid svg' })
    expect(await odd.page.locator('.county h1').innerText()).toBe('锦江区')
    expect([...plain.problems, ...odd.problems]).toEqual([])
  })
})

flows('counties', ({ visit }) => {
  describe('a reader who knows the initials', () => {
    test('comes to the county, its outlines, the table of all, and takes the figures along', async () => {
      const { page, problems, requests } = await visit({ waitFor: '.headline' })
      const ofCounties = (): string[] => requests.flatMap((address) => /data\/(counties\/.*)$/.exec(address)?.[1] ?? [])
      expect(ofCounties()).toEqual([])
      await page.keyboard.press('Control+k')
      await page.locator('input[role=combobox]').fill('jjq')
      const option = page.locator('div[role=option]').filter({ hasText: '510104' })
      await option.hover()
      const ofChoices = ['CN-SC', 'CN-ZJ'].flatMap((province) => [2010, 2020].map((year) => `counties/${year}/${province}.csv`)).sort() // of the option pointed at, and of the first
      await expect.poll(() => [requests.some((address) => /\/CountyPyramid-/.test(address)), ...ofCounties().sort()]).toEqual([true, ...ofChoices, 'counties/index.csv']) // before it is opened
      await option.click()
      await page.locator('.county-pyramid svg').waitFor()
      await page.locator('.county').filter({ hasText: /在全国2942个县级单位中列第1712位/ }).waitFor()
      expect(ofCounties().sort()).toEqual([...ofChoices, 'counties/index.csv', 'counties/summary-2020.csv'])
      expect(new URL(page.url()).searchParams.get('place')).toBe('CN-510104')
      expect(await page.locator('.county').innerText()).toMatch(/锦江区[^]*90\.29万人，比2010年增加21\.25万人（30\.8%）[^]*在成都市20个县级单位中列第12位[^]*中国人口普查分县资料—2020/)
      await page.locator('.county-pyramid select').first().selectOption('CN') // the table of the nation has come
      await page.locator('.county-pyramid').filter({ hasText: '全国' }).waitFor()
      expect(new URL(page.url()).searchParams.get('county-510104.outline')).toBe('CN')
      expect(await violations(page)).toEqual([])
      await page.locator('.county-pyramid').getByRole('button', { name: '引用、下载、嵌入' }).click()
      await page.getByRole('dialog').getByRole('button', { name: '下载' }).click()
      const [deck] = await Promise.all([page.waitForEvent('download'), page.getByRole('dialog').getByRole('button', { name: /PPTX/ }).click()])
      expect(deck.suggestedFilename()).toMatch(/^county-510104-.*\.pptx$/)
      await page.keyboard.press('Escape')
      const [own] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载该地数据' }).click()])
      expect((await text(await own.createReadStream())).split('\r\n').map((line) => line.split(',').slice(0, 5).join())).toEqual(['\uFEFFcode,level,name_zh,prefecture,year', '510104,county,锦江区,成都市,2010', '510104,county,锦江区,成都市,2020', ''])

      await page.getByRole('link', { name: '四川的县级单位' }).click()
      const table = page.locator('.county-table')
      await table.getByRole('link', { name: '恩阳区' }).waitFor()
      await page.locator('.places-choice select').nth(1).selectOption('')
      await page.locator('.counties').filter({ hasText: '列表（2943个）' }).waitFor()
      expect(await table.locator('tbody tr[aria-rowindex]').count()).toBeLessThan(80)
      await table.evaluate((part) => part.scrollTo(0, part.scrollHeight))
      await table.locator('tr[aria-rowindex="2944"]').waitFor()
      await table.getByRole('button', { name: '人口', exact: true }).click()
      await expect.poll(() => table.locator('th[aria-sort]').innerText()).toContain('人口 ↓')
      expect(await violations(page)).toEqual([])
      const [all] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载此表' }).click()])
      expect((await text(await all.createReadStream())).trim().split('\r\n')).toHaveLength(2944)

      await page.setViewportSize(PHONE)
      await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
      await table.evaluate((part) => part.scrollTo(0, 0))
      await table.locator('tr[aria-rowindex="2"] a').click()
      await page.locator('.county-pyramid svg').waitFor()
      await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
      expect(problems).toEqual([])
    })
  })
})
