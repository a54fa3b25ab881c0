import { describe, expect, test } from 'vitest'
import { constantsOf, indicatorOfTitle, periodInTitle, placeInTitle } from '../../../../src/ingest/tables/frame/title-words'

describe('the indicator that a title names', () => {
  test.each([
    ['Deaths by region, age and year', 'Deaths'],
    ['Population by municipality, age and sex 1998-2017 - Division into municipalities', 'Population'],
    ['Deaths by age and sex (Maori population) (Annual-Dec)', 'Deaths (Maori population)'],
    ['Number of deaths by age and sex (thousands)', 'Number of deaths (thousands)'],
    ['Table 3: Employed persons by region and sex (thousands)', 'Employed persons (thousands)'],
    ['MYE2: Population estimates: Persons by single year of age', 'Population estimates: Persons'],
    ['Live births, England and Wales, 2016 to 2018', 'Live births, England and Wales'],
    ['Population change [DEMO_GIND__custom_1]', 'Population change'],
  ])('%j → %j', (title, indicator) => expect(indicatorOfTitle(title)).toBe(indicator))
})

test('one date in the title is the date of the table, a range or two are none', () => {
  expect(periodInTitle(['Population estimates, mid-2018'])).toBe('2018')
  expect(periodInTitle(['Residents as at 1 April 2020'])).toBe('2020')
  expect(periodInTitle(['Births 1998-2017'])).toBe('')
  expect(periodInTitle(['Change from 2001 to 2011'])).toBe('')
})

test('a place is known where it is as one', () => {
  expect(placeInTitle('Live births, England and Wales, 1982 to 2018')).toBe('England and Wales')
  expect(placeInTitle('Households by type in Wales')).toBe('Wales')
  expect(placeInTitle('Deaths by region')).toBe('')
})

test('publishers and remarks above a table are no title', () => {
  const lines = ['United Nations', 'Population Division', 'Last updated: 2020-01-01', 'Unit: thousands', 'Urban population by country']
  expect(constantsOf(lines)).toMatchObject({ indicator: 'Urban population', unit: 'thousands' })
})
