/** The first-release view of a dataset: which figure is shown, what it is called, and where it must not be compared. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dataset, Revision, Source } from '../../src/model/dataset'
import { FIRST_RELEASE, observationsOf, seriesKey, type Series } from '../../src/model/series'
import { printPeriod } from '../../src/model/period'
import { firstReleaseView } from '../../src/transform/first-release-view'
import { breaksOf, derive, growth } from '../../src/transform/index'
import { at, breakAt, dataset, indicator, series, valuesOf } from './small-dataset'

const source = (id: string, date: string, kind: Source['kind'] = 'publication'): Source => ({ id, kind, body: { zh: '', en: '' }, title: { zh: '', en: '' }, publisher: '', date, url: '', accessed: '' })
const revised = (id: string, from: string, to: string, base: string): Revision => ({ indicator: id, region: '', from: at(from), to: at(to), published: '2021', base: at(base), reason: { zh: '', en: '' }, source: 's' })
const first = (id: string, rows: readonly string[]): Series => series(id, rows, { vintage: FIRST_RELEASE })
const viewOf = (parts: Parameters<typeof dataset>[0], more: Partial<Dataset> = {}): Dataset => firstReleaseView(derive({ ...dataset(parts), ...more }))
const current = (view: Dataset, id: string): Series | undefined => view.series.get(seriesKey({ indicator: id, region: 'CN', vintage: '', variant: '' }))
const releasesOf = (found: Series | undefined): Record<string, string> => Object.fromEntries((found ? observationsOf(found) : []).map(({ period, release }) => [printPeriod(period), release]))

const PEOPLE = series('people', ['2009 90', '2010 100', '2011 112', '2012 123', '2013 130'])
const FIRST = first('people', ['2011 110', '2012 120'])

describe('the first-release view', () => {
  test('has first releases where they are held and current figures elsewhere, each called what it is', () => {
    const found = current(viewOf({ series: [PEOPLE, FIRST] }), 'people')
    expect(valuesOf(found)).toEqual({ '2009': 90, '2010': 100, '2011': 110, '2012': 120, '2013': 130 })
    expect(releasesOf(found)).toEqual({ '2009': 'current', '2010': 'current', '2011': 'first', '2012': 'first', '2013': 'current' })
  })

  test('calls a current figure unrevised where a publication of its time prints it, and never for a database', () => {
    const all = [series('people', ['2019 1', '2020 2'])]
    const of = (...sources: readonly Source[]) => releasesOf(current(viewOf({ series: all }, { sources: new Map(sources.map((one) => [one.id, one])) }), 'people'))
    expect(of(source('s-people', '2020-02-28'))).toEqual({ '2019': 'unrevised', '2020': 'unrevised' })
    expect(of(source('s-people', '2021'))).toEqual({ '2019': 'current', '2020': 'unrevised' })
    expect(of(source('s-people', '2021', 'database'))).toEqual({ '2019': 'current', '2020': 'current' })
    expect(of()).toEqual({ '2019': 'current', '2020': 'current' })
  })

  test('is broken where first releases meet figures on another base, and joined to the base that a revision names', () => {
    const parts = { series: [PEOPLE, FIRST] }
    const growthIn = (view: Dataset): Record<string, number | string> => {
      const found = current(view, 'people') as Series
      return valuesOf(growth(found, breaksOf(view, found)))
    }
    expect(growthIn(viewOf(parts))).toEqual({ '2010': 11.111111, '2012': 9.090909 })
    expect(growthIn(viewOf(parts, { revisions: [revised('people', '2011', '2012', '2010')] }))).toEqual({ '2010': 11.111111, '2011': 10, '2012': 9.090909 })
  })

  test('is not broken beside a figure that was never changed', () => {
    const view = viewOf({ series: [PEOPLE, first('people', ['2011 110', '2012 123'])] })
    expect(breaksOf(view, PEOPLE).map(({ period }) => printPeriod(period))).toEqual(['2011'])
  })

  test('leaves out a re-basing of the current figures within the years of a revision', () => {
    const base = { ...breakAt('people', '2011'), kind: 'base' as const }
    const other = { ...breakAt('people', '2009'), kind: 'base' as const }
    const view = viewOf({ series: [PEOPLE, FIRST], breaks: [other, base] }, { revisions: [revised('people', '2011', '2012', '2010')] })
    expect(breaksOf(view, PEOPLE).map(({ period }) => printPeriod(period))).toEqual(['2009', '2013'])
  })

  test('computes formulas from first releases, says what is mixed, and gives no value across the seam', () => {
    const view = viewOf({
      indicators: [indicator('added', 'person', 'flow', 'people - prev(people)'), indicator('rest', 'person', 'stock', 'people - away')],
      series: [PEOPLE, FIRST, series('away', ['2010 1', '2011 2', '2012 3', '2013 4'])],
    }, { revisions: [revised('people', '2011', '2012', '2010')] })
    expect(valuesOf(current(view, 'added'))).toEqual({ '2010': 10, '2011': 10, '2012': 10 })
    expect(valuesOf(current(view, 'rest'))).toEqual({ '2010': 99, '2011': 108, '2012': 117, '2013': 126 })
    expect(releasesOf(current(view, 'rest'))).toEqual({ '2010': 'current', '2011': 'mixed', '2012': 'mixed', '2013': 'current' })
  })

  test('holds each date once, the first release where there is one, whatever is held', () => {
    const rows = fc.uniqueArray(fc.tuple(fc.integer({ min: 1990, max: 2010 }), fc.integer({ min: 1, max: 500 })), { selector: ([year]) => year, maxLength: 12 })
    const textOf = (found: readonly (readonly [number, number])[]): string[] => found.map(([year, value]) => `${year} ${value}`)
    fc.assert(fc.property(rows, rows, (now, then) => {
      const view = viewOf({ series: [series('x', textOf(now)), first('x', textOf(then))] })
      expect(valuesOf(current(view, 'x'))).toEqual(Object.fromEntries([...now, ...then].map(([year, value]) => [String(year), value])))
    }))
  })
})
