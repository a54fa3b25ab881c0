/** One codec for what a reader chose: page, embed, stamp and command line read a query alike. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCharacter } from '../any-character'
import { MODES, PLOT_CHOICES, VINTAGE_CHOICES } from '../../src/charts/query/panel-view'
import { currentPanelId, migrated, MIGRATIONS, renamedPanel, renamedParameter, type Migration } from '../../src/charts/query/migrations'
import { MOST_COMPARED, PANEL_PARAMETERS, SCHEMES, type PanelChoice } from '../../src/charts/query/panel-parameters'
import { choiceOf, printPanelQuery, readPanelQuery, type PanelQuery } from '../../src/charts/query/panel-query'
import { readArguments } from '../../src/cli/arguments/read-arguments'
import { readEmbedQuery } from '../../src/embed/page/embed-query'
import { choiceOfStamp } from '../../src/exports/stamp/compare-stamp'
import { stampQuery } from '../../src/exports/stamp/stamp'
import { MAX_YEAR, MIN_YEAR } from '../../src/model/period'
import { LANGUAGES } from '../../src/model/text'
import { PUBLISHED_UNITS } from '../../src/model/unit'
import { printView, readAddress, readView } from '../../src/state/url'

const year = fc.integer({ min: MIN_YEAR, max: MAX_YEAR })
const id = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}_. -]{0,12}[\p{L}\p{N}]$/u).filter((text) => text.trim() === text)
const choice: fc.Arbitrary<PanelChoice> = fc
  .record(
    { from: year, to: year, unit: fc.constantFrom(...PUBLISHED_UNITS.map(({ token }) => token)), mode: fc.constantFrom(...MODES), compare: fc.uniqueArray(id, { minLength: 1, maxLength: MOST_COMPARED }), vintage: fc.constantFrom(...VINTAGE_CHOICES), plots: fc.constantFrom(...PLOT_CHOICES), classes: fc.constantFrom('equal', '10,-2.5', '7'), focus: id },
    { requiredKeys: [] },
  )
  .filter(({ from, to }) => from === undefined || to === undefined || from <= to)
const panelQuery: fc.Arbitrary<PanelQuery> = fc
  .record({ panel: id, lang: fc.constantFrom(...LANGUAGES), scheme: fc.constantFrom(...SCHEMES), title: fc.constantFrom('0' as const, '1' as const) }, { requiredKeys: ['panel'] })
  .chain((shown) => choice.map((chosen) => ({ ...shown, ...chosen })))

/** Names and values that published addresses hold or hostile ones would, whole and broken. */
const NAMES = [...Object.keys(PANEL_PARAMETERS), 'lang', 'scheme', 'theme', 'chapter', 'title', 'since', 'utm_source', 'data', '__proto__', 'constructor', 'other.from', ''] // and never a field of the panel itself after its name, which belongs to the page as a whole
const VALUES = ['', 'first-release', 'current', '2010', '1990', '999', '2201', '99999', '2010.5', '１９９０', '万人', '人', '%', 'x'.repeat(13), 'share', 'Share', 'CN-GD,CN-BJ', ',,', '<b>', '广东,CN-GD,CN-GD', Array.from({ length: 40 }, (_, at) => `R${at}`).join(','), 'dark', 'neon', '__proto__', '\u0000', '%E0%A4%A', '\u202Ex']
const pair = fc.tuple(fc.constantFrom(...NAMES), fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: anyCharacter, maxLength: 30 })))
const query = fc.oneof(
  fc.array(pair, { maxLength: 8 }).map((pairs) => new URLSearchParams(pairs).toString()),
  fc.array(pair, { maxLength: 8 }).map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&')),
  fc.string({ unit: anyCharacter, maxLength: 200 }),
)

/** One query as each reader of it takes it: the panel's figures alone. */
const readings = (text: string, migrations?: readonly Migration[]): Readonly<Record<string, PanelChoice>> => {
  const { tab: _tab, ...page } = readView(`?panel=netizens&${text}`, migrations).panels.get('netizens') ?? {}
  const asked = readArguments(['render', 'netizens', `--query=?${text}`], migrations ? { migrations } : {})
  if (asked.kind !== 'render') throw new Error('the command line refuses the query')
  return { page, embed: readEmbedQuery(text, migrations).choice, stamp: choiceOfStamp({ query: `?panel=netizens&${text}` }, migrations), commandLine: asked.request.view }
}

describe('one query', () => {
  test('is read again as it was printed', () => {
    fc.assert(fc.property(panelQuery, (chosen) => {
      const { lang = 'zh', scheme = 'auto', title = '1', ...rest } = chosen
      const { chosen: again, problems } = readPanelQuery(printPanelQuery(chosen))
      expect({ lang: 'zh', scheme: 'auto', title: '1', ...again }).toEqual({ lang, scheme, title, ...rest })
      expect(problems).toEqual([])
    }))
  })

  test('is read alike by page, embed, stamp and command line, whatever it holds', () => {
    fc.assert(fc.property(query, (text) => {
      const { page, ...others } = readings(text)
      for (const [reader, found] of Object.entries(others)) expect(found, reader).toEqual(page)
    }), { numRuns: 1000 })
  })

  test('is printed alike by page and stamp', () => {
    fc.assert(fc.property(id, choice, (panel, chosen) => {
      expect(printView(readView(stampQuery(panel, chosen)))).toBe(stampQuery(panel, chosen))
    }))
  })

  test('is stable once read and printed, and what was ignored is reported', () => {
    fc.assert(fc.property(query, (text) => {
      const { chosen, problems } = readPanelQuery(text)
      const again = readPanelQuery(printPanelQuery(chosen))
      expect(printPanelQuery(again.chosen)).toBe(printPanelQuery(chosen))
      expect(again.problems).toEqual([])
      for (const { name, found } of problems) expect([...name].length <= 40 && [...found].length <= 40).toBe(true)
    }))
  })

  test('with years in reverse order means the range between them, and is reported', () => {
    expect(readings('from=2020&to=1990')).toEqual(Object.fromEntries(['page', 'embed', 'stamp', 'commandLine'].map((reader) => [reader, { from: 1990, to: 2020 }])))
    expect(readView('?from=2020&to=1990')).toMatchObject({ from: 1990, to: 2020 })
    expect(readPanelQuery('from=2020&to=1990').problems.map(({ code }) => code)).toEqual(['range-reversed'])
  })

  test.each([
    ['from=999', 'value-invalid', 'from', '999'],
    [`to=${MAX_YEAR + 1}`, 'value-invalid', 'to', String(MAX_YEAR + 1)],
    ['mode=pie', 'value-invalid', 'mode', 'pie'],
    ['compare=CN-GD,<b>', 'value-invalid', 'compare', 'CN-GD,<b>'],
    ['plots=many', 'value-invalid', 'plots', 'many'],
    ['focus=<b>', 'value-invalid', 'focus', '<b>'],
    ['form=1990', 'parameter-unknown', 'form', '1990'],
    ['from=1990&from=2000', 'parameter-repeated', 'from', '2000'],
  ])('%s: what is ignored is reported', (text, code, name, found) => {
    expect(readPanelQuery(text).problems).toEqual([{ code, name, found }])
    expect(readAddress(`?panel=netizens&${text}`).problems).toEqual([{ code, name, found }])
  })

  test('of very many panels keeps as many as a page may hold, and reports', () => {
    const text = Array.from({ length: 5000 }, (_, at) => `p${at}.from=2000`).join('&')
    const { view, problems } = readAddress(text)
    expect(view.panels.size).toBe(120)
    expect(problems).toHaveLength(50)
    expect(problems[0]?.code).toBe('too-many')
  })
})

describe('a query published under older names', () => {
  const migrations = [...MIGRATIONS, renamedParameter('years', 'since'), renamedParameter('since', 'from'), renamedPanel('internet-users', 'netizens')]

  test('is read alike by page, embed, stamp and command line', () => {
    for (const old of ['years=2010', 'since=2010']) for (const found of Object.values(readings(old, migrations))) expect(found).toEqual({ from: 2010 })
    fc.assert(fc.property(query, (text) => {
      const { page, ...others } = readings(text, migrations)
      for (const [reader, found] of Object.entries(others)) expect(found, reader).toEqual(page)
    }))
  })

  test('finds a renamed panel alone, in a briefing, before a field, in a stamp and on the command line', () => {
    expect(readView('?panel=internet-users&since=2010', migrations)).toEqual(readView('?panel=netizens&from=2010'))
    expect(readView('?briefing=elderly,internet-users&internet-users.since=2010', migrations)).toEqual(readView('?briefing=elderly,netizens&netizens.from=2010'))
    expect(currentPanelId('internet-users', migrations)).toBe('netizens')
    expect(choiceOfStamp({ query: '?panel=internet-users&since=2010' }, migrations)).toEqual({ from: 2010 })
    for (const argv of [['--query', '?panel=internet-users'], ['internet-users']]) expect(readArguments(['render', ...argv], { migrations })).toMatchObject({ request: { panels: ['netizens'] } })
  })

  test('colours that were called theme are scheme, the catalogue’s chapter is theme', () => {
    expect(readView('?theme=dark&chapter=ageing')).toMatchObject({ scheme: 'dark', theme: 'ageing' })
    expect(readView('?chapter=ageing')).toMatchObject({ scheme: 'auto', theme: 'ageing' })
    expect(readView('?scheme=dark&theme=ageing')).toMatchObject({ scheme: 'dark', theme: 'ageing' })
    expect(readPanelQuery('theme=light&title=0')).toEqual({ chosen: { scheme: 'light', title: '0' }, problems: [] })
  })

  test('keeps today’s names where both are given, and is left alone when nothing in it is old', () => {
    expect(migrated('since=1990&from=2000', migrations).toString()).toBe('from=2000')
    fc.assert(fc.property(panelQuery, (chosen) => {
      const printed = printPanelQuery(chosen)
      expect(migrated(printed).toString()).toBe(printed)
    }))
  })
})

test('a choice is what its panel is asked, without how it is presented', () => {
  expect(choiceOf({ panel: 'a', lang: 'en', scheme: 'dark', title: '0', from: 2000 })).toEqual({ from: 2000 })
})
