import { expect, test } from 'vitest'
import { sourcesFound } from '../../../src/transform/sources-found'
import { decisionOf, draftIndicator, FRESH, isFreeId, SKIP, tokenFor, tokensFor, UNDECIDED, valueOf } from '../../../src/app/workbench/mapping/decision-choices'
import { cellByKey } from '../../../src/app/workbench/reading/use-active-cell'
import type { IndicatorMatch } from '../../../src/ingest/import/matching/matches'
import type { Indicator } from '../../../src/model/indicator'

const MATCH: IndicatorMatch = {
  key: 'k', label: '年末总人口', indicator: '年末总人口', code: '', unit: '万人', token: '万人', seriesCount: 1, valueCount: 3, from: '2020', to: '2022',
  proposals: [{ indicator: 'pop_total', variant: 'medium', token: '千人', score: 0.8, reason: 'alias' }],
}

test('a choice decides and is shown as it was decided', () => {
  expect(decisionOf(UNDECIDED, MATCH, new Map())).toBeUndefined()
  expect(decisionOf(FRESH, MATCH, new Map())).toBeUndefined()
  expect(decisionOf(SKIP, MATCH, new Map())).toEqual({ kind: 'skip' })
  const taken = decisionOf('pop_total|medium', MATCH, new Map())
  expect(taken).toEqual({ kind: 'take', indicator: 'pop_total', variant: 'medium', unit: '千人' })
  expect([valueOf(taken), valueOf(undefined), valueOf({ kind: 'skip' })]).toEqual(['pop_total|medium', UNDECIDED, SKIP])
})

test('sources are listed by body, then by the numbers in their titles', () => {
  const source = (id: string, zh: string, en: string) => ({ id, kind: 'publication' as const, body: { zh: '中国互联网络信息中心', en: 'CNNIC' }, title: { zh, en }, publisher: '', date: '', url: '', accessed: '' })
  const sources = [source('cnnic-51', '第51次报告', 'The 51st report'), source('cnnic-09', '第9次报告', 'The 9th report'), source('cnnic-06', '第6次报告', 'The 6th report'), { ...source('mca', '公报', 'Communiqué'), body: { zh: '民政部', en: 'Ministry of Civil Affairs' } }]
  for (const language of ['zh', 'en'] as const) {
    expect(sourcesFound(sources, '', language).map(({ id }) => id).filter((id) => id !== 'mca')).toEqual(['cnnic-06', 'cnnic-09', 'cnnic-51'])
    const [, ...names] = sourcesFound([...sources, { ...source('bare', '', ''), body: { zh: '', en: '' } }], '', language).map(({ name }) => name)
    expect(names).toHaveLength(4)
    expect(sourcesFound([{ ...source('bare', '', ''), body: { zh: '', en: '' } }], '', language)).toEqual([{ id: 'bare', name: 'bare' }])
    expect(sourcesFound(sources, 'CNNIC 51', language).map(({ id }) => id)).toEqual(['cnnic-51'])
    expect(sourcesFound(sources, 'no such', language)).toEqual([])
  }
})

test('an indicator that was not proposed takes the unit of the file where it can have it, else none', () => {
  const of = (id: string, unitId: string) => new Map([[id, { id, unitId } as unknown as Indicator]])
  expect(decisionOf('pop_urban', MATCH, of('pop_urban', 'person'))).toEqual({ kind: 'take', indicator: 'pop_urban', variant: '', unit: '万人' })
  expect(decisionOf('urban_share', MATCH, of('urban_share', 'percent'))).toMatchObject({ unit: '%' })
  expect(decisionOf('gone', MATCH, new Map())).toMatchObject({ indicator: 'gone', unit: '' })
  expect(valueOf(decisionOf('pop_urban', MATCH, new Map()))).toBe('pop_urban')
  const proposed = { ...MATCH, proposals: [{ ...MATCH.proposals[0]!, token: '' }] }
  expect(decisionOf('pop_total|medium', proposed, of('pop_total', 'person'))).toMatchObject({ unit: '万人' })
})

test('the kind of a new indicator follows from its unit, and what has no name or unit still makes a draft', () => {
  const kinds = ['%', '‰', '万人', '年'].map((token) => draftIndicator({ ...MATCH, token }).kind)
  expect(kinds.slice(0, 3)).toEqual(['share', 'rate', 'stock'])
  expect(kinds[3]).toBe('ratio')
  expect(draftIndicator({ ...MATCH, label: '', token: 'no unit' })).toMatchObject({ unit: 'person', kind: 'stock', name: { zh: '年末总人口' } })
  expect(valueOf({ kind: 'new', indicator: draftIndicator(MATCH), variant: '', unit: '万人' })).toBe(FRESH)
  expect(isFreeId('pop_total', new Map([['pop_total', {} as Indicator]]))).toBe(false)
})

test('the unit is the printed one where it fits, the only one there is, or a question', () => {
  expect(tokenFor('person', '万人')).toBe('万人')
  expect(tokenFor('person', '户')).toBe('')
  expect(tokenFor('percent', '')).toBe('%')
  expect(tokensFor('household')).toContain('万户')
  expect(tokensFor('nothing')).toEqual([])
})

test('a new indicator is drafted from what is printed', () => {
  const draft = draftIndicator({ ...MATCH, label: 'Broadband users', token: '户' })
  expect(draft).toMatchObject({ id: 'broadband_users', unit: 'household', kind: 'stock', name: { zh: 'Broadband users', en: 'Broadband users' } })
  expect(isFreeId(draft.id, new Map())).toBe(true)
  expect(['', '9a', 'A', 'a b', '__proto__'].map((id) => isFreeId(id, new Map()))).toEqual([false, false, false, false, false])
})

test('keys lead from cell to cell and never out of the table', () => {
  const size = { rows: 100, columns: 5, pageRows: 10 }
  const at = { row: 50, column: 2 }
  const to = (key: string, control = false, from = at) => cellByKey(from, key, control, size)
  expect(to('ArrowDown')).toEqual({ row: 51, column: 2 })
  expect(to('PageUp')).toEqual({ row: 40, column: 2 })
  expect(to('Home')).toEqual({ row: 50, column: 0 })
  expect(to('End', true)).toEqual({ row: 99, column: 4 })
  expect(to('Home', true)).toEqual({ row: 0, column: 0 })
  expect(to('ArrowRight', true)).toEqual({ row: 50, column: 4 })
  expect(to('ArrowUp', false, { row: 0, column: 0 })).toEqual({ row: 0, column: 0 })
  expect(to('a')).toBeUndefined()
})
