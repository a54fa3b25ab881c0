import { describe, expect, it } from 'vitest'
import { parseRecipe } from '../../../../src/ingest/import/decisions/parse-recipe'
import { proposeRows } from '../../../../src/ingest/import/rows/propose-rows'
import { decide, type Decisions, type Recipe } from '../../../../src/ingest/import/decisions/decisions'
import { isDecided, openQuestions, printRecipe, recipeOf } from '../../../../src/ingest/import/decisions/recipe-of'
import { matchSeries } from '../../../../src/ingest/import/matching/match-series'
import { indicatorKey, regionKey } from '../../../../src/ingest/import/matching/matches'
import { DATASET, readingOf, type SeriesGiven } from '../matching/readings'

const FILE: readonly SeriesGiven[] = [
  { label: '年末常住人口', unit: '万人', region: '北京市', points: { '2030': 1 } },
  { label: '互联网宽带接入端口', unit: '万个', region: '北京市', points: { '2030': 2 } },
  { label: '甲', unit: '人', region: '北京市', points: { '2030': 3 } },
  { label: '年末常住人口', unit: '万人', region: '合计', points: { '2030': 4 } },
  { label: '年末常住人口', unit: '万人', region: '某区', points: { '2030': 5 } },
]
const PORTS = { id: 'broadband_ports', theme: 'digitalisation', kind: 'stock', unit: 'item', decimals: 1, name: { zh: '端口', en: 'Ports' }, aliases: [], definition: { zh: '', en: '' } } as const

const understand = (given: readonly SeriesGiven[], recipe?: Recipe) => {
  const reading = readingOf('nbs-province', given)
  const matches = matchSeries(reading, DATASET)
  const decisions = decide(matches, recipe)
  return { reading, matches, decisions, open: openQuestions(reading, matches, decisions) }
}

/** As a person answers what is open. */
const answered = (): Recipe => {
  const { reading, decisions } = understand(FILE)
  const all: Decisions = {
    ...decisions,
    source: 'nbs-new',
    newSource: { id: 'nbs-new', kind: 'publication', body: { zh: '局', en: 'B' }, title: { zh: '鉴', en: 'Y' }, publisher: '', date: '2031', url: '', accessed: '' },
    evidence: 'one-source',
    note: '注 || note',
    indicators: new Map([...decisions.indicators, [indicatorKey('互联网宽带接入端口', '万个'), { kind: 'new', indicator: PORTS, variant: '', unit: '万个' }], [indicatorKey('甲', '人'), { kind: 'skip' }]]),
    regions: new Map([...decisions.regions, [regionKey('合计', ''), 'CN']]),
  }
  return recipeOf(reading, all)
}

describe('a recipe', () => {
  it('reads back as it was printed', () => {
    const recipe = answered()
    expect(parseRecipe(printRecipe(recipe))).toEqual({ value: recipe, issues: [] })
    expect(Object.keys(recipe)).toEqual(['sanhua', 'encoding', 'layout', 'indicators', 'regions', 'source', 'newSource', 'evidence', 'vintage', 'note'])
  })

  it('answers everything for next year’s file', () => {
    const next = FILE.map((one) => ({ ...one, points: { '2031': 9 } }))
    expect(isDecided(understand(next).open)).toBe(false)
    const { reading, decisions, open } = understand(next, answered())
    expect(isDecided(open)).toBe(true)
    const { value, issues } = proposeRows(reading, decisions, DATASET)
    expect(issues).toEqual([])
    expect(value.rows.map(({ indicator, region, source }) => [indicator, region, source])).toEqual([['pop_yearend', 'CN-BJ', 'nbs-new'], ['broadband_ports', 'CN-BJ', 'nbs-new'], ['pop_yearend', 'CN', 'nbs-new']])
    expect(value.sources).toHaveLength(1)
  })

  it('says exactly what is new', () => {
    const { open } = understand([...FILE, { label: '乙', unit: '人', region: '总计', points: { '2031': 1 } }, { label: '年末常住人口', unit: '万人', region: '总计', points: { '2031': 1 } }], answered())
    expect(open.indicators.map(({ label }) => label)).toEqual(['乙'])
    expect(open.regions.map(({ printed }) => printed)).toEqual(['总计'])
  })

  it('lists what is open, for people', () => {
    const { reading, decisions, open } = understand(FILE)
    const recipe = recipeOf(reading, decisions, open)
    expect(recipe.open?.map(({ label, printed }) => label ?? printed)).toEqual(['互联网宽带接入端口', '甲', '合计'])
    expect(parseRecipe(printRecipe(recipe)).value).not.toHaveProperty('open')
  })

  it('keeps no date: next year’s numbers must not be under this year’s', () => {
    const undated: readonly SeriesGiven[] = [{ label: '年末常住人口', unit: '万人', region: '北京市', points: { '': 1 } }]
    const { reading, decisions } = understand(undated)
    const recipe = recipeOf(reading, { ...decisions, period: '2030' })
    expect(recipe).not.toHaveProperty('period')
    expect(understand(undated, recipe).open.isPeriodOpen).toBe(true)
    expect(understand(undated, { ...recipe, period: '2031' }).open.isPeriodOpen).toBe(false)
  })
})

describe('what is no recipe', () => {
  const GOOD = { sanhua: 1, indicators: [], regions: [] }

  it('is reported by its path', () => {
    const paths = (value: unknown): readonly string[] => parseRecipe(JSON.stringify(value)).issues.map((one) => (one.code === 'json-invalid' ? one.facts.path : one.code))
    expect(paths(GOOD)).toEqual([])
    expect(paths({ ...GOOD, sanhua: 2 })).toEqual(['sanhua'])
    expect(paths({ sanhua: 1 })).toEqual(['indicators', 'regions'])
    expect(paths({ ...GOOD, indicators: [{ label: 'a', take: { indicator: 'x', unit: '斤' } }] })).toEqual(['indicators.0.take.unit'])
    expect(paths({ ...GOOD, indicators: [{ label: 'a', skip: true, take: { indicator: 'x', unit: '人' } }] })).toEqual(['indicators.0'])
    expect(paths({ ...GOOD, indicators: [{ label: 'a' }] })).toEqual(['indicators.0'])
    expect(paths({ ...GOOD, period: '2020-2025' })).toEqual(['period'])
    expect(paths([])).toEqual([''])
  })

  it.each(['', '{', 'null', '[1]', '"a"', '{"sanhua":1,"__proto__":{"indicators":[]}}'])('%s gives none', (text) => {
    const { value, issues } = parseRecipe(text, 'r.json')
    expect(value).toBeUndefined()
    expect(issues[0]).toMatchObject({ code: 'json-invalid', severity: 'error', place: { file: 'r.json' } })
  })
})
