import { describe, expect, test } from 'vitest'
import { addressOf, arriveAt, arriveByAnchor, type Destination } from '../../src/state/destination'
import { readView } from '../../src/state/url'
import { PAGES } from '../../src/state/view'

const PANELS = [{ id: 'netizens', theme: 'digitalisation' }, { id: 'births-deaths', theme: 'ageing' }] as const
const NETIZENS = { kind: 'panel', id: 'netizens', theme: 'digitalisation' } as const

/** The address to which a destination leads from another. */
const from = (query: string, to: Destination): string => decodeURIComponent(addressOf(arriveAt(readView(query), to)))

describe('where something is to be seen', () => {
  test.each<readonly [string, Destination, string]>([
    ['', { kind: 'page', page: 'ageing' }, '?page=ageing'],
    ['?page=ageing&lang=en', { kind: 'page', page: '' }, '?lang=en'],
    ['?page=ageing', { kind: 'page', page: '' }, '?'],
    ['?page=indicators&indicator=births', { kind: 'page', page: 'indicators' }, '?page=indicators'],
    ['', NETIZENS, '?page=digitalisation#panel-netizens'],
    ['?page=data&lang=en&briefing=elderly', NETIZENS, '?page=digitalisation&lang=en&briefing=elderly#panel-netizens'],
    ['?page=all', NETIZENS, '?page=all#panel-netizens'],
    ['?panel=elderly', NETIZENS, '?panel=netizens'],
    ['?show=briefing&briefing=elderly', NETIZENS, '?page=digitalisation&briefing=elderly#panel-netizens'],
    ['', { kind: 'panel', id: 'indicator-births', theme: undefined }, '?panel=indicator-births'],
    ['?panel=elderly&lang=en', { kind: 'section', id: 'households', theme: 'ageing' }, '?page=ageing&lang=en#section-households'],
    ['?page=ageing', { kind: 'indicator', id: 'births' }, '?page=indicators&indicator=births'],
    ['?panel=elderly', { kind: 'place', id: 'CN-SC' }, '?page=places&place=CN-SC'],
    ['?page=indicators&indicator=births&theme=ageing', { kind: 'place', id: 'CN-SC' }, '?page=places&place=CN-SC'],
    ['?place=CN-SC', { kind: 'page', page: 'places' }, '?page=places'],
    ['?page=ageing', { kind: 'claim', id: 'floating' }, '?#claim-floating'],
    ['', { kind: 'catalogue', search: '65岁' }, '?page=indicators&q=65岁'],
  ])('%s → %o', (query, to, expected) => {
    expect(from(query, to)).toBe(expected)
  })

  test('an address is read as the view that it was printed from', () => {
    for (const page of PAGES) {
      for (const to of [NETIZENS, { kind: 'indicator', id: 'births' }, { kind: 'page', page }] as const) {
        const arrival = arriveAt(readView('?lang=en&from=1990'), to)
        expect(readView(addressOf(arrival).replace(/#.*$/, ''))).toEqual(arrival.view)
      }
    }
  })
})

/** Where an address leads by its anchor; '' where its own page holds the part. */
const led = (address: string): string => {
  const [query = '', anchor = ''] = address.split('#')
  const arrival = arriveByAnchor(readView(query), anchor, PANELS)
  return arrival ? `${addressOf(arrival)} ${arrival.part}`.trim() : ''
}

describe('addresses of the time when all was one page', () => {
  test.each([
    ['#urbanisation', '?page=urbanisation'],
    ['?lang=en#ageing', '?page=ageing&lang=en'],
    ['#digitalisation', '?page=digitalisation'],
    ['#governance', '?page=governance'],
    ['#catalogue', '?page=indicators#catalogue catalogue'],
    ['#indicator-card', '?page=indicators#indicator-card indicator-card'],
    ['#status', '?page=data#status status'],
    ['#panel-netizens', '?page=digitalisation#panel-netizens panel-netizens'],
    ['?from=1990&netizens.tab=table#panel-netizens', '?page=digitalisation&from=1990&netizens.tab=table#panel-netizens panel-netizens'],
    ['?q=births#panel-births-deaths', '?page=ageing#panel-births-deaths panel-births-deaths'],
    ['?page=data#claim-floating', '?#claim-floating claim-floating'],
  ])('%s leads to the page that holds the part', (address, expected) => {
    expect(led(address)).toBe(expected)
  })

  test.each(['', '#main', '#top', '#claim-floating', '#panel-no-such', '?indicator=births#indicator-card', '?region=CN-SC#catalogue', '?page=digitalisation#panel-netizens', '?page=all#ageing', '?page=all#panel-netizens', '?panel=netizens#panel-births-deaths', '?show=present#3', '?page=ageing#constructor'])('%s stays', (address) => {
    expect(led(address)).toBe('')
  })
})
