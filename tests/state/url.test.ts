import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCharacter } from '../any-character'
import { MODES, VINTAGE_CHOICES } from '../../src/charts/query/panel-view'
import { THEMES } from '../../src/model/indicator'
import { MIGRATIONS, renamedParameter as renamed } from '../../src/charts/query/migrations'
import { SCHEMES } from '../../src/charts/query/panel-parameters'
import { MAX_YEAR, MIN_YEAR } from '../../src/model/period'
import { printView, readView } from '../../src/state/url'
import { aloneView, defaultView, CHAPTER_LAYOUTS, openPage, openPanel, PAGES, panelPage, panelStateOf, SHOWS, TABS, withBriefing, withLanguage, withPanel, vintageOf, withRange, withVintage, type PanelState, type ViewState } from '../../src/state/view'

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/)
const year = fc.integer({ min: MIN_YEAR, max: MAX_YEAR })
/** Views hold ranges in order: updates and readers exchange years that are given backwards. */
const inOrder = <Range extends { readonly from?: number; readonly to?: number }>({ from, to, ...rest }: Range): Range =>
  ({ ...rest, ...(from === undefined ? {} : { from: Math.min(from, to ?? from) }), ...(to === undefined ? {} : { to: Math.max(to, from ?? to) }) }) as Range
const region = fc.stringMatching(/^[A-Z]{2}(-[A-Z]{2})?$/)
const panelState = fc.record(
  { from: year, to: year, unit: fc.constantFrom('人', '万人', '亿人', '%'), mode: fc.constantFrom(...MODES), compare: fc.uniqueArray(region, { minLength: 1, maxLength: 5 }), vintage: fc.constantFrom(...VINTAGE_CHOICES), tab: fc.constantFrom(...TABS) },
  { requiredKeys: [] },
).map(inOrder)
const panels = fc.array(fc.tuple(id, panelState), { maxLength: 4 }).map((entries) => new Map(entries.filter(([, state]) => Object.keys(state).length > 0) as [string, PanelState][]))
const choices = {
  language: fc.constantFrom('zh' as const, 'en' as const),
  scheme: fc.constantFrom(...SCHEMES),
  layout: fc.constantFrom(...CHAPTER_LAYOUTS),
  indicator: fc.oneof(fc.constant(''), fc.stringMatching(/^[a-z][a-z0-9_.]{0,20}$/)),
  search: fc.string({ maxLength: 30, unit: 'grapheme' }),
  theme: fc.constantFrom('' as const, ...THEMES),
  region: fc.constantFrom('', 'CN-SC', 'JPN'),
  place: fc.constantFrom('', 'CN-SC', 'JPN'),
  period: fc.constantFrom('', '2020', '2024-06'),
  against: fc.oneof(fc.constant(''), id),
  panels,
  briefing: fc.uniqueArray(id, { maxLength: 5 }),
  show: fc.constantFrom(...SHOWS),
  check: fc.oneof(fc.constant(''), fc.stringMatching(/^[0-9A-Z]{10}$/)),
}
/** What only the catalogue has is chosen on its page alone. */
const onItsPage = <View extends { readonly page: string }>(view: View): View => (view.page === 'indicators' ? { ...view, place: '' } : { ...view, indicator: '', search: '', theme: '', region: '', ...(view.page === 'places' ? {} : { place: '' }) })
const wholePage = fc.record({ ...choices, page: fc.constantFrom(...PAGES), panel: fc.constant(''), from: year, to: year, vintage: fc.constantFrom(...VINTAGE_CHOICES) }, { requiredKeys: ['page', 'layout', 'language', 'scheme', 'indicator', 'search', 'theme', 'region', 'place', 'period', 'against', 'panels', 'panel', 'briefing', 'show', 'check'] }).map(inOrder).map(onItsPage)
const onePanel = fc.record({ ...choices, page: fc.constantFrom(...PAGES), panel: id })

describe('view ⇄ address', () => {
  test.each([
    ['the whole page', wholePage],
    ['one panel alone', onePanel],
  ] as const)('reading what was printed gives the view again: %s', (_, views) => {
    fc.assert(
      fc.property(views as fc.Arbitrary<ViewState>, (view) => {
        expect(readView(printView(view))).toEqual(view)
      }),
    )
  })

  test('any text is read without harm, and printing it again is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (query) => {
        const once = printView(readView(query))
        expect(printView(readView(once))).toBe(once)
      }),
    )
  })

  test('the default has no address; only differences stand in it', () => {
    expect(printView(defaultView)).toBe('')
    expect(printView(withLanguage(defaultView, 'en'))).toBe('?lang=en')
    expect(printView(withPanel(defaultView, 'netizens', { unit: '亿人' }))).toBe('?netizens.unit=%E4%BA%BF%E4%BA%BA')
  })

  test('fields of a panel alone stand without its name', () => {
    const view = withPanel(openPanel(defaultView, 'netizens'), 'netizens', { from: 2010, tab: 'table' })
    expect(printView(view)).toBe('?panel=netizens&from=2010&tab=table')
    expect(printView(openPanel(view, ''))).toBe('?netizens.from=2010&netizens.tab=table')
  })

  test('names of the prototype and nonsense leave the default', () => {
    const view = readView('?__proto__.unit=x&constructor.tab=table&lang=xx&scheme=neon&theme=neon&panel=%3Cb%3E&from=abc&netizens.mode=loud')
    expect(view.panels.has('__proto__')).toBe(false)
    expect(view).toMatchObject({ language: 'zh', scheme: 'auto', panel: '' })
    expect(view.from).toBeUndefined()
    expect(({} as Record<string, unknown>)['unit']).toBeUndefined()
  })
})

describe('the page in the address', () => {
  test.each([
    ['', ''],
    ['?page=ageing', 'ageing'],
    ['?page=all', 'all'],
    ['?page=nowhere', ''],
    ['?place=CN-510104', 'places'],
    ['?page=counties&region=CN-SC&indicator=total&period=2010', 'counties'],
    ['?indicator=births', 'indicators'],
    ['?q=流动人口', 'indicators'],
    ['?theme=ageing', 'indicators'],
    ['?chapter=ageing', 'indicators'], // the older name of the same filter
    ['?region=CN-SC', 'indicators'],
    ['?theme=dark', ''], // the older name of the scheme
    ['?q=', ''],
    ['?page=data&indicator=births', 'data'],
    ['?panel=netizens&region=CN-SC', ''],
    ['?show=briefing&q=x', 'indicators'],
  ])('%s', (query, page) => {
    expect(readView(query).page).toBe(page)
  })

  test('leaves behind what only the page before it had', () => {
    const view = readView('?page=indicators&indicator=births&region=CN-SC&lang=en&from=1990&briefing=netizens&netizens.unit=亿人')
    expect(openPage(view, 'ageing')).toEqual(readView('?page=ageing&lang=en&from=1990&briefing=netizens&netizens.unit=亿人'))
  })

  test('of one panel keeps the briefing, which its address to be quoted does not', () => {
    const view = withBriefing(readView('?page=ageing&from=1990'), ['births-deaths'])
    expect(printView(panelPage(view, 'netizens'))).toBe('?panel=netizens&briefing=births-deaths&from=1990')
    expect(printView(aloneView(view, 'netizens'))).toBe('?panel=netizens&from=1990')
  })
})

describe('pure updates', () => {
  test('a field given as undefined goes back to the default, an empty panel leaves no trace', () => {
    const changed = withPanel(defaultView, 'netizens', { unit: '亿人', tab: 'table' })
    expect(withPanel(changed, 'netizens', { unit: undefined }).panels.get('netizens')).toEqual({ tab: 'table' })
    expect(withPanel(changed, 'netizens', { unit: undefined, tab: undefined })).toEqual(defaultView)
    expect(defaultView.panels.size).toBe(0)
  })

  test('a panel’s own address keeps what the reader sees of it, and nothing else', () => {
    const view = withPanel(withPanel(withRange(withLanguage(defaultView, 'en'), 1990, undefined), 'netizens', { unit: '亿人' }), 'population', { to: 2000 })
    expect(printView(aloneView(view, 'netizens'))).toBe('?panel=netizens&lang=en&from=1990&unit=%E4%BA%BF%E4%BA%BA')
  })

  test('the page’s range yields to a panel’s own, and does not hold for a panel alone', () => {
    const view = withPanel(withRange(defaultView, 1990, 2020), 'births-deaths', { to: 2000 })
    expect(panelStateOf(view, 'births-deaths')).toEqual({ from: 1990, to: 2000 })
    expect(panelStateOf(view, 'netizens')).toEqual({ from: 1990, to: 2020 })
    expect(panelStateOf(withRange(view, 2005, undefined), 'births-deaths')).toEqual({ to: 2000 }) // a year that contradicts the panel's own gives way
    expect(panelStateOf(openPanel(view, 'netizens'), 'netizens')).toEqual({})
  })
})

test('a migration carries an old name over, once, and never over a new one', () => {
  const migrate = renamed('years', 'from')
  expect(migrate(new URLSearchParams('years=1990')).toString()).toBe('from=1990')
  expect(migrate(new URLSearchParams('years=1990&from=2000')).get('from')).toBe('2000')
  for (const each of MIGRATIONS) expect(each(new URLSearchParams(printView(defaultView))).toString()).toBe('')
})

describe('the vintage of what is shown', () => {
  const first = withVintage(defaultView, 'first-release')

  test('holds for every panel of the page, and goes along when one is opened alone', () => {
    expect(printView(first)).toBe('?vintage=first-release')
    expect(panelStateOf(first, 'netizens')).toEqual({ vintage: 'first-release' })
    expect(printView(aloneView(first, 'netizens'))).toBe('?panel=netizens&vintage=first-release')
    expect(vintageOf(readView('?panel=netizens&vintage=first-release'))).toBe('first-release')
  })

  test('is current by default, and again when it is switched back, of every panel', () => {
    expect(vintageOf(readView('?lang=en'))).toBeUndefined()
    expect(withVintage(first, undefined)).toEqual(defaultView)
    expect(withVintage(readView('?netizens.vintage=first-release&elderly.from=2000'), undefined)).toEqual(readView('?elderly.from=2000'))
    expect(withVintage(readView('?panel=netizens&vintage=first-release'), undefined)).toEqual(readView('?panel=netizens'))
  })
})
