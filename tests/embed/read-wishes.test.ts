import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compilePanel } from '../../src/charts/compile'
import { readWishes, tellUnfit } from '../../src/embed/page/read-wishes'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'

const dataset = shippedDataset()
const compiled = (id: string) => compilePanel(shippedPanels().value.find((panel) => panel.id === id)!, dataset, { language: 'zh', scheme: 'light', width: 640 })

test('what is a wish is read, the rest is left out', () => {
  expect(readWishes('from=1990&to=2025&unit=万人&mode=growth&compare=CN-GD,CN-BJ')).toEqual({ from: 1990, to: 2025, unit: '万人', mode: 'growth', compare: ['CN-GD', 'CN-BJ'] })
  expect(readWishes('from=abc&mode=neon&lang=en&data=http://elsewhere/x.csv')).toEqual({})
})

test('what does not fit is told, with what would', () => {
  const told = (id: string, query: string): number => tellUnfit(query, compiled(id), 'en').length
  expect(told('netizens', 'from=2000&unit=万人&theme=dark&title=0&utm_source=mail')).toBe(0)
  expect(told('netizens', 'unit=kg&foo=1&data=https://elsewhere/x.csv&from=3000')).toBe(4)
  expect(told('urbanisation-rate', 'compare=CN-GD')).toBe(0)
  expect(tellUnfit('compare=XX', compiled('urbanisation-rate'), 'en')[0]).toMatch(/CN-/)
})

test('any address is read without harm', () => {
  const panel = compiled('netizens')
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => {
    readWishes(query)
    expect(Array.isArray(tellUnfit(query, panel, 'zh'))).toBe(true)
  }))
  expect(tellUnfit('__proto__=1&constructor=2', panel, 'zh')).toHaveLength(2)
})
