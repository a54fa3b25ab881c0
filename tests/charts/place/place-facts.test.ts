import { describe, expect, test } from 'vitest'
import { leadingFigures, placeFacts, type PlaceFigure } from '../../../src/charts/place/place-facts'
import { placeTrends, trendsOffered } from '../../../src/charts/place/place-trends'
import { panelsOfPlace } from '../../../src/charts/place/panels-of-place'
import { chosenAgainst, chosenComparison, comparedIndicators, comparedPanels } from '../../../src/charts/place/places-compared'
import { compilePanel } from '../../../src/charts/compile'
import { readPeriod } from '../../../src/model/period'
import { NATION } from '../../../src/model/region'
import { shippedDataset, shippedPanels } from '../../panels/shipped-data'

const dataset = shippedDataset()
const factsOf = (id: string) => placeFacts(id, dataset, 'zh') ?? expect.fail(id)
const figureOf = (id: string, indicator: string): PlaceFigure => [...factsOf(id).figures.values()].flat().find((figure) => figure.indicator.id === indicator) ?? expect.fail(indicator)

describe('the facts of a place', () => {
  test('are its newest figure, its rank and the earlier one that may be compared, and the nation beside it', () => {
    expect(figureOf('CN-SC', 'urban_rate')).toMatchObject({ period: '2024年', value: '60.10%', rank: { rank: 25, of: 31 }, groupRank: { rank: 7, of: 12 }, nation: '67.00%' })
    expect(figureOf('CN-LN', 'age_65plus_share_survey')).toMatchObject({ value: '21.90%', rank: { rank: 1 }, earlier: { period: '2021年', rank: 1, change: '上升3.10个百分点' }, nation: '' }) // the sample is another since 2021
    expect(figureOf('CN-HA', 'pop_yearend').earlier).toMatchObject({ change: expect.stringMatching(/^减少|^增加/) as string })
  })

  test('its course is drawn in runs that no break crosses', () => {
    const runs = figureOf('CN-LN', 'age_65plus_share_survey').course
    expect(runs.length).toBeGreaterThan(2)
    expect(runs.every((run) => !(run.some(({ x }) => x < 2021) && run.some(({ x }) => x >= 2021)))).toBe(true)
  })

  test('name what is withheld, with its reason', () => {
    expect(factsOf('CN-BJ').lacking.find(({ indicator }) => indicator.id === 'floating_pop')).toMatchObject({ period: '2010年', missing: 'not-published', note: expect.stringContaining('区与区之间') as string })
  })

  test('of a country have no rank; of a place without data there is nothing; an unknown one is none', () => {
    const japan = leadingFigures(factsOf('JPN'))
    expect(japan.length).toBeGreaterThan(4)
    expect(japan.every(({ rank }) => rank === undefined)).toBe(true)
    expect(leadingFigures(factsOf('CN-TW'))).toEqual([])
    expect(leadingFigures(factsOf(NATION)).length).toBeGreaterThan(1)
    expect(placeFacts('CN-XX', dataset, 'en')).toBeUndefined()
  })
})

test('the panels of a place compare it or bring it into focus', () => {
  const { shown, others } = panelsOfPlace('CN-SC', shippedPanels().value, dataset)
  expect(shown.map(({ spec, choice }) => [spec.id, choice])).toContainEqual(['urbanisation-rate', { compare: ['CN-SC'] }])
  expect(shown.map(({ spec, choice }) => [spec.id, choice])).toContainEqual(['pyramid-provinces', { of: 'CN-SC' }])
  expect([...shown, ...others].map(({ spec, choice }) => [spec.id, choice])).toContainEqual(['province-urban-tiles', { focus: 'CN-SC' }])
  expect(panelsOfPlace('CN-TW', shippedPanels().value, dataset)).toEqual({ shown: [], others: [] })
})

describe('the comparison of places', () => {
  const all = comparedIndicators(dataset)

  test('offers every indicator of which most provinces have a figure, with its dates', () => {
    expect(all.length).toBeGreaterThan(45)
    expect(all.find(({ indicator }) => indicator.id === 'urban_rate')?.periods.length).toBe(20)
    expect(all.some(({ indicator }) => indicator.id === 'netizens')).toBe(false)
  })

  test('is what the address names, else the usual indicator and its newest date', () => {
    expect(chosenComparison(all, 'urban_rate', '2010')).toMatchObject({ compared: { indicator: { id: 'urban_rate' } }, period: readPeriod('2010') })
    expect(chosenComparison(all, '', '1800')).toMatchObject({ compared: { indicator: { id: 'age_65plus_share_survey' } }, period: readPeriod('2024') })
    expect(chosenComparison([], '', '')).toBeUndefined()
  })

  test('draws every indicator as tiles and in order, and its change since a date that no break keeps apart', () => {
    for (const compared of all.filter((_, at) => at % 6 === 0)) {
      const { tiles, ranked, change, scatter, trends } = comparedPanels(compared, compared.periods[compared.periods.length - 1] ?? expect.fail(''), dataset, { since: undefined, against: chosenAgainst(all, compared.indicator.id, '') })
      expect(scatter).toBeDefined()
      expect(trends !== undefined).toBe(compared.periods.length > 1)
      for (const spec of [tiles, ranked, scatter, change, trends].flatMap((one) => one ?? [])) {
        const { height, issues, statement } = compilePanel(spec, dataset, { language: 'zh', scheme: 'light', width: 480, focus: 'CN-SC' })
        expect([spec.id, compared.indicator.id, height > 0, issues]).toEqual([spec.id, compared.indicator.id, true, []])
        expect(statement).not.toMatch(/NaN|undefined/)
      }
    }
    const ageing = all.find(({ indicator }) => indicator.id === 'age_65plus_share_survey') ?? expect.fail('')
    const choice = { since: undefined, against: undefined }
    expect(comparedPanels(ageing, readPeriod('2024') ?? expect.fail(''), dataset, choice)).toMatchObject({ change: { from: '2021', to: '2024' }, scatter: undefined, trends: { nation: 'share_65plus' } })
    const of = (id: string, period: string, since?: number): unknown => comparedPanels(all.find(({ indicator }) => indicator.id === id) ?? expect.fail(''), readPeriod(period) ?? expect.fail(''), dataset, { ...choice, since }).change
    expect([of('pop_yearend', '2024', 2020), of('pop_census', '2020', 2010)]).toMatchObject([{ from: '2020', to: '2024' }, { from: '2010', to: '2020' }])
    expect(chosenAgainst(all, 'urban_rate', 'urban_rate')?.id).toBe('age_65plus_share_survey')
  })
})

describe('the course of an indicator at a place', () => {
  test('is offered for those with three figures or more, the leading ones first, and drawn beside the nation and in each place of the group', () => {
    const facts = factsOf('CN-LN')
    const offered = trendsOffered(facts, dataset)
    expect(offered.map(({ id }) => id).slice(0, 3)).toEqual(['pop_yearend', 'urban_rate', 'age_65plus_share_survey'])
    expect(offered.some(({ id }) => id === 'household_size')).toBe(false) // two censuses
    const { own, group } = placeTrends(offered[1] ?? expect.fail(''), facts.region, dataset)
    expect(group).toMatchObject({ regions: ['CN-LN', 'CN-JL', 'CN-HL'], nation: 'urbanisation_rate' })
    for (const spec of [own, group].flatMap((one) => one ?? [])) {
      const { height, issues, members } = compilePanel(spec, dataset, { language: 'en', scheme: 'light', width: 480 })
      expect([spec.id, height > 0, issues, members.includes('China')]).toEqual([spec.id, true, [], true])
    }
  })

  test('of a count has no line of the nation, of a country no group', () => {
    const facts = factsOf('CN-LN')
    const people = trendsOffered(facts, dataset)[0] ?? expect.fail('')
    expect(placeTrends(people, facts.region, dataset)).toMatchObject({ own: { grids: [{ lines: [{ region: 'CN-LN' }] }] } })
    const japan = factsOf('JPN')
    const share = trendsOffered(japan, dataset).find(({ id }) => id === 'un_share_65plus') ?? expect.fail('')
    expect(placeTrends(share, japan.region, dataset)).toMatchObject({ group: undefined, own: { grids: [{ lines: [{ region: 'JPN' }, { region: 'CN', indicator: 'un_share_65plus' }] }] } })
  })
})
