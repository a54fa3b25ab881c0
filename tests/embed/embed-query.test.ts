import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCharacter } from '../any-character'
import { compilePanel } from '../../src/charts/compile'
import { isShownAsAsked, readEmbedQuery } from '../../src/embed/page/embed-query'
import { queryMessages } from '../../src/embed/page/query-messages'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'

const dataset = shippedDataset()
const compiled = (id: string) => compilePanel(shippedPanels().value.find((panel) => panel.id === id)!, dataset, { language: 'zh', scheme: 'light', width: 640 })

test('what the panel can be asked is read, the rest is left out', () => {
  expect(readEmbedQuery('from=1990&to=2025&unit=万人&mode=growth&compare=CN-GD,CN-BJ').choice).toEqual({ from: 1990, to: 2025, unit: '万人', mode: 'growth', compare: ['CN-GD', 'CN-BJ'] })
  expect(readEmbedQuery('from=abc&mode=neon&lang=en&data=http://elsewhere/x.csv').choice).toEqual({})
})

test('what does not fit is reported, with what would', () => {
  const messages = (id: string, query: string): number => queryMessages(readEmbedQuery(query), compiled(id), 'en').length
  expect(messages('netizens', 'from=2000&unit=万人&theme=dark&title=0&utm_source=mail')).toBe(0)
  expect(messages('netizens', 'unit=kg&foo=1&data=https://elsewhere/x.csv&from=3000')).toBe(4)
  expect(messages('urbanisation-rate', 'compare=CN-GD')).toBe(0)
  expect(queryMessages(readEmbedQuery('compare=XX'), compiled('urbanisation-rate'), 'en')[0]).toMatch(/CN-/)
})

test('what is shown as it was asked for has no message, whatever is asked', () => {
  const panel = shippedPanels().value.find(({ id }) => id === 'urbanisation-rate')!
  const asked = fc.record(
    { from: fc.integer({ min: 1940, max: 2030 }), to: fc.integer({ min: 1940, max: 2030 }), unit: fc.constantFrom('万人', '%', 'kg'), mode: fc.constantFrom('absolute', 'growth', 'share', 'neon'), compare: fc.constantFrom('CN-GD', 'CN-GD,CN-BJ', 'XX'), plots: fc.constantFrom('one', 'multiples'), focus: fc.constantFrom('CN', 'XX'), at: fc.constantFrom('2020', 'x'), vintage: fc.constant('current') },
    { requiredKeys: [] },
  )
  fc.assert(fc.property(asked, (parameters) => {
    const given = readEmbedQuery(new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)])).toString())
    const drawn = compilePanel(panel, dataset, { ...given.choice, language: 'zh', scheme: 'light', width: 640 })
    if (isShownAsAsked(given, drawn.controls)) expect(queryMessages(given, drawn, 'zh')).toEqual([])
  }), { numRuns: 40 })
})

test('any address is read without harm', () => {
  const panel = compiled('netizens')
  fc.assert(fc.property(fc.string({ unit: anyCharacter }), (query) => {
    expect(Array.isArray(queryMessages(readEmbedQuery(query), panel, 'zh'))).toBe(true)
  }))
  expect(queryMessages(readEmbedQuery('__proto__=1&constructor=2'), panel, 'zh')).toHaveLength(2)
})
