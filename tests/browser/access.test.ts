import { expect, test } from 'vitest'
import { violations } from './axe'
import { figure, flows, PHONE } from './visit'

flows('everyone can use it', ({ visit }) => {
  test.each([
    ['one panel in Chinese by night', { query: '?panel=births-deaths&theme=dark' }],
    ['one panel in English by day on a phone', { query: '?panel=province-urban-share&lang=en', viewport: PHONE }],
    ['a chapter', { query: '?page=urbanisation' }],
    ['the indicators', { query: '?page=indicators', waitFor: 'table.indicators' }],
    ['the data', { query: '?page=data', waitFor: '#status' }],
    ['a panel that does not exist', { query: '?panel=no-such-panel', waitFor: 'main [role="alert"]' }],
  ])('axe finds nothing: %s', async (_, options) => {
    const { page } = await visit({ shared: true, ...options })
    expect(await violations(page)).toEqual([])
  })

  test('the table tab by keyboard alone', async () => {
    const { page } = await visit({ shared: true, query: '?panel=netizens' })
    const panel = figure(page, 'netizens')
    const chart = panel.getByRole('tab', { name: '图' })
    for (let presses = 0; presses < 60 && !(await chart.evaluate((tab) => tab === document.activeElement)); presses += 1) await page.keyboard.press('Tab')
    expect(await chart.evaluate((tab) => tab === document.activeElement)).toBe(true)
    await page.keyboard.press('ArrowRight')
    const table = panel.getByRole('tab', { name: '表' })
    expect(await table.getAttribute('aria-selected')).toBe('true')
    expect(await table.evaluate((tab) => tab === document.activeElement)).toBe(true)
    await panel.getByRole('table').waitFor()
    expect(await panel.getByRole('row').count()).toBeGreaterThan(10)
    await page.keyboard.press('End')
    expect(await panel.getByRole('tab', { name: '来源' }).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Home')
    expect(await chart.getAttribute('aria-selected')).toBe('true')
  })

  test('arrow keys on a chart read it out, point by point', async () => {
    const { page } = await visit({ shared: true, query: '?panel=netizens' })
    const panel = figure(page, 'netizens')
    const chart = panel.locator('[role="tabpanel"] [tabindex="0"], [tabindex="0"][role="application"], [tabindex="0"][role="img"], [tabindex="0"][role="slider"]').first()
    await chart.focus()
    const readout = async (): Promise<string> => (await panel.locator('[aria-live], [role="status"], output').allInnerTexts()).join(' ').trim()
    await page.keyboard.press('ArrowLeft')
    await page.waitForFunction(() => /\d{4}/.test([...document.querySelectorAll('figure [aria-live], figure [role="status"], figure output')].map((one) => one.textContent).join(' ')))
    const first = await readout()
    await page.keyboard.press('ArrowLeft')
    const second = await readout()
    expect(first).toMatch(/\d/)
    expect(second).not.toBe(first)
    await page.keyboard.press('ArrowRight')
    expect(await readout()).toBe(first)
  })

  test('focus is never lost to sight', async () => {
    const { page } = await visit({ shared: true, query: '?panel=netizens' })
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    const unseen: string[] = []
    for (let presses = 0; presses < 25; presses += 1) {
      await page.keyboard.press('Tab')
      const found = await page.evaluate(() => {
        const one = document.activeElement
        if (!one || one === document.body) return ''
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
        const shown = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
        return shown ? '' : `${one.tagName} ${one.className} ${one.textContent?.slice(0, 20) ?? ''}`
      })
      if (found) unseen.push(found)
    }
    expect(unseen).toEqual([])
  })

  test('axe finds nothing on the table and the source tab', async () => {
    const { page } = await visit({ shared: true, query: '?panel=netizens' })
    for (const name of ['表', '来源']) {
      await figure(page, 'netizens').getByRole('tab', { name }).click()
      expect(await violations(page), name).toEqual([])
    }
  })

  test('who wants no motion gets none', async () => {
    const { page } = await visit({ shared: true, query: '?panel=netizens' })
    await figure(page, 'netizens').getByRole('tab', { name: '图' }).click()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await figure(page, 'netizens').locator('svg, canvas').first().waitFor()
    const moving = await page.evaluate(() => {
      const seconds = (text: string): number => Math.max(...text.split(',').map((part) => Number.parseFloat(part) * (part.includes('ms') ? 0.001 : 1)))
      return [...document.querySelectorAll('*')]
        .filter((one) => {
          const style = getComputedStyle(one)
          return seconds(style.transitionDuration) > 0.02 || (style.animationName !== 'none' && seconds(style.animationDuration) > 0.02)
        })
        .map((one) => `${one.tagName} ${one.className.toString()}`)
        .slice(0, 5)
    })
    expect(moving).toEqual([])
  })
})
