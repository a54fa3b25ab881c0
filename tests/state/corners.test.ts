import { MOST_COMPARED } from '../../src/charts/query/panel-parameters'
import { describe, expect, test } from 'vitest'
import { MIGRATIONS, renamedParameter as renamed, type Migration } from '../../src/charts/query/migrations'
import { isMode } from '../../src/charts/query/panel-view'
import { change, createViewStore } from '../../src/state/view'
import { printView, readView } from '../../src/state/url'
import { defaultView, openPanel, withPanel, withRange, withScheme, type ViewState } from '../../src/state/view'

describe('addresses at the edge', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is no choice of anything', (name) => {
    const view = readView(`?lang=${name}&scheme=${name}&theme=${name}&chapter=${name}&mode=${name}&netizens.mode=${name}&netizens.tab=${name}`)
    expect(view).toEqual(defaultView)
    expect(isMode(name)).toBe(false)
  })

  test('fields that name no panel mean nothing on the whole page', () => {
    expect(readView('?unit=亿人&mode=share&tab=table&compare=JPN')).toEqual(defaultView)
  })

  test('from and to are the page’s range, or with a panel alone that panel’s', () => {
    expect(readView('?from=1990&to=2020')).toEqual(withRange(defaultView, 1990, 2020))
    expect(readView('?panel=netizens&from=1990')).toEqual(withPanel(openPanel(defaultView, 'netizens'), 'netizens', { from: 1990 }))
  })

  test.each(['', '199', '19900', '3000', '-1990', '1990.5', '1e3', '１９９０', ' 1990'])('%j is no year', (text) => {
    expect(readView(`?from=${encodeURIComponent(text)}`)).toEqual(defaultView)
  })

  test('regions to compare: each once, as many as may be compared, only ids', () => {
    expect(readView('?netizens.compare=JPN,KOR,JPN,<b>,,CN-BJ').panels.get('netizens')).toEqual({ compare: ['JPN', 'KOR', 'CN-BJ'] })
    const many = Array.from({ length: 60 }, (_, at) => `R${at}`).join(',')
    expect(readView(`?netizens.compare=${many}`).panels.get('netizens')?.compare).toHaveLength(MOST_COMPARED)
    expect(readView('?netizens.compare=,,').panels.size).toBe(0)
  })

  test('an indicator’s own panel may hold a dot in its id', () => {
    const view = withPanel(defaultView, 'a.b', { unit: '万人' })
    expect(readView(printView(view))).toEqual(view)
  })

  test('the order in which panels were touched does not change the address', () => {
    const one = withPanel(withPanel(defaultView, 'a', { tab: 'table' }), 'b', { tab: 'table' })
    const other = withPanel(withPanel(defaultView, 'b', { tab: 'table' }), 'a', { tab: 'table' })
    expect(printView(one)).toBe(printView(other))
  })

  test('a very long search is cut, and stays as it is from then on', () => {
    const once = printView(readView(`?q=${'😀'.repeat(300)}`))
    expect(printView(readView(once))).toBe(once)
  })
})

describe('migrations', () => {
  const through = (migrations: readonly Migration[], query: string): string => migrations.reduce((given, migrate) => migrate(given), new URLSearchParams(query)).toString()

  test('run in order: what one renamed the next may rename again', () => {
    expect(through([renamed('years', 'since'), renamed('since', 'from')], 'years=1990&lang=en')).toBe('lang=en&from=1990')
    expect(through([renamed('since', 'from'), renamed('years', 'since')], 'years=1990')).toBe('since=1990')
  })

  test('leave an address of today alone', () => {
    const today = printView(withPanel(withRange(withScheme(defaultView, 'dark'), 1990, 2020), 'netizens', { unit: '亿人', tab: 'table' })).slice(1)
    expect(through(MIGRATIONS, today)).toBe(new URLSearchParams(today).toString())
  })
})

test('the store holds what updates make, and tells of it', () => {
  const store = createViewStore(withRange(defaultView, 1990, 2020))
  const views: ViewState[] = []
  store.subscribe((view) => views.push(view))
  change(store, (view) => withRange(view, undefined, undefined))
  expect(store.getState()).toEqual(defaultView) // replaced, not merged: the range is gone
  expect(Object.keys(store.getState())).not.toContain('from')
  expect(views).toHaveLength(1)
})
