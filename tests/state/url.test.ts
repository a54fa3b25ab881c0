import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCharacter } from '../any-character'
import { MODES, VINTAGE_CHOICES } from '../../src/charts/query/panel-view'
import { THEMES } from '../../src/model/indicator'
import { MIGRATIONS, renamedParameter as renamed } from '../../src/charts/query/migrations'
import { SCHEMES } from '../../src/charts/query/panel-parameters'
import { MAX_YEAR, MIN_YEAR } from '../../src/model/period'
import { storedText } from '../../src/app/briefing/TypedText'
import { MOST_TEXT } from '../../src/charts/query/parameter'
import { addPanels, briefingOf, entryAsShown, TEXT, withBriefing, type BriefingEntry } from '../../src/state/briefing'
import { withEntryState } from '../../src/app/briefing/use-briefing'
import { printView, readAddress, readView } from '../../src/state/url'
import { aloneView, defaultView, CHAPTER_LAYOUTS, openPage, openPanel, PAGES, panelPage, panelStateOf, SHOWS, TABS, withLanguage, withPanel, vintageOf, withRange, withVintage, type PanelState, type ViewState } from '../../src/state/view'

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/)
const year = fc.integer({ min: MIN_YEAR, max: MAX_YEAR })
/** Views hold ranges in order: updates and readers exchange years that are given backwards. */
const inOrder = <Range extends { readonly from?: number; readonly to?: number }>({ from, to, ...rest }: Range): Range =>
  ({ ...rest, ...(from === undefined ? {} : { from: Math.min(from, to ?? from) }), ...(to === undefined ? {} : { to: Math.max(to, from ?? to) }) }) as Range
const region = fc.stringMatching(/^[A-Z]{2}(-[A-Z]{2})?$/)
const stateFields = { from: year, to: year, unit: fc.constantFrom('人', '万人', '亿人', '%'), mode: fc.constantFrom(...MODES), compare: fc.uniqueArray(region, { minLength: 1, maxLength: 5 }), vintage: fc.constantFrom(...VINTAGE_CHOICES), tab: fc.constantFrom(...TABS) }
const panelState = fc.record(stateFields, { requiredKeys: [] }).map(inOrder)
const ownWords = (most: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: most }).map((text) => storedText(text).replace(/\n/g, ' ').slice(0, most)).map(storedText)
const { tab: _tab, ...choiceFields } = stateFields
const entries: fc.Arbitrary<readonly BriefingEntry[]> = fc.uniqueArray(
  fc.oneof(
    fc.record({ panel: id, number: fc.integer({ min: 1, max: 3 }), state: fc.record(choiceFields, { requiredKeys: [] }).map(inOrder), headline: ownWords(MOST_TEXT.headline) }).map(({ number, ...rest }) => ({ kind: 'panel' as const, key: `${rest.panel}~${number}`, ...rest })),
    fc.record({ number: fc.integer({ min: 1, max: 9 }), heading: ownWords(MOST_TEXT.heading), body: fc.array(ownWords(40), { maxLength: MOST_TEXT.lines }).map((lines) => lines.join('\n')) }).map(({ number, ...rest }) => ({ kind: 'text' as const, key: `${TEXT}~${number}`, ...rest })),
  ),
  { maxLength: 5, selector: ({ key }) => key },
)
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
    const view = addPanels(readView('?page=ageing&from=1990'), ['births-deaths'])
    expect(printView(panelPage(view, 'netizens'))).toBe('?panel=netizens&briefing=births-deaths%7E1&births-deaths%7E1.from=1990&from=1990') // in the state in which it was added
    expect(printView(panelPage(readView('?from=1990&briefing=elderly'), 'netizens'))).toBe('?panel=netizens&briefing=elderly&elderly.from=1990&from=1990')
    expect(printView(aloneView(view, 'netizens'))).toBe('?panel=netizens&from=1990')
  })
})

describe('the briefing in the address', () => {
  const netizens = (state: object, more: object = {}) => ({ kind: 'panel', key: 'netizens~1', panel: 'netizens', state, headline: '', ...more })

  test.each([
    ['?briefing=netizens', [netizens({})]], // the first five were written before entries had states of their own: as on the page
    ['?briefing=netizens&netizens.from=2010&netizens.tab=table', [netizens({ from: 2010 })]],
    ['?briefing=netizens&from=2010&vintage=first-release', [netizens({ from: 2010, vintage: 'first-release' })]],
    ['?panel=netizens&from=2010&briefing=netizens', [netizens({ from: 2010 })]],
    ['?briefing=netizens&netizens.headline=X', [netizens({})]],
    ['?briefing=netizens~1&netizens.from=2010&from=1990', [netizens({})]],
    ['?briefing=netizens~1,netizens~1,netizens', [netizens({})]],
    ['?briefing=netizens~1&netizens~1.headline=A%20b', [netizens({}, { headline: 'A b' })]],
    ['?briefing=netizens~1&netizens~1.headline=A%0Ab', [netizens({})]], // two lines are no headline
    ['?briefing=text~1&text~1.body=a%0Ab&text~1.from=2010', [{ kind: 'text', key: 'text~1', heading: '', body: 'a\nb' }]],
    ['?briefing=~x,%3Cb%3E,~1', []],
    ['?briefing=netizens~0', [netizens({}, { key: 'netizens~0~1', panel: 'netizens~0' })]], // a panel of another name, which the page reports as unknown
  ])('%s', (query, briefing) => {
    expect(briefingOf(readView(query))).toEqual(briefing)
  })

  test('entries printed and read are the same, beside any state of the page', () => {
    fc.assert(
      fc.property(wholePage as fc.Arbitrary<ViewState>, entries, (page, briefing) => {
        expect(briefingOf(readView(printView(withBriefing(page, briefing))))).toEqual(briefing)
        expect(withBriefing(withBriefing(page, briefing), []).panels).toEqual(withBriefing(page, []).panels) // what is removed leaves nothing behind
      }),
    )
  })

  test('a text that is too long is left out, and reported', () => {
    const { view, problems } = readAddress(`?briefing=text~1,netizens~1&text~1.body=${'x'.repeat(MOST_TEXT.body + 1)}&netizens~1.mode=loud`)
    expect(briefingOf(view)).toMatchObject([{ body: '' }, { state: {} }])
    expect(problems.map(({ code, name }) => [code, name])).toEqual([['value-invalid', 'text~1.body'], ['value-invalid', 'netizens~1.mode']])
  })

  test('an entry keeps its state when the page changes, and the page its own', () => {
    const added = addPanels(readView('?from=2010'), ['netizens'])
    const later = withPanel(withRange(added, undefined, undefined), 'netizens', { unit: '万人' })
    expect(briefingOf(later)).toMatchObject([{ state: { from: 2010 } }])
    expect([entryAsShown(added, 'netizens')?.key, entryAsShown(later, 'netizens')]).toEqual(['netizens~1', undefined])
    expect(briefingOf(withEntryState(later, 'netizens~1', { to: 2000 }))).toMatchObject([{ state: { from: 2000, to: 2010 } }])
    expect(briefingOf(withVintage(withEntryState(later, 'netizens~1', { vintage: 'first-release' }), undefined))).toMatchObject([{ state: { vintage: 'first-release' } }])
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
