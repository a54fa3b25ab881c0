/**
 * Every panel over ranges of years, modes and places compared: what its title, statement and description say is held to
 * the figures of the package. Numbers and dates are read back out of the text, by rules of this file alone.
 */
import { describe, expect, it } from 'vitest'
import { compilePanel, drawPanel } from '../../src/charts/compile'
import type { CompiledPanel } from '../../src/charts/compiled-panel'
import type { Mode, PanelView } from '../../src/charts/query/panel-view'
import { isInvalid, type ValidPanel } from '../../src/charts/types/list'
import { yearOf, type Period } from '../../src/model/period'
import { valueAt, type Series } from '../../src/model/series'
import type { Language } from '../../src/model/text'
import { breaksOf, separated } from '../../src/transform/index'
import { shippedDataset, shippedPanels } from './shipped-data'

const dataset = shippedDataset()
const panels = shippedPanels().value.filter((panel): panel is ValidPanel => !isInvalid(panel))

type Measure = 'count' | 'percent' | 'points' | 'level'

/** A number with its unit, as a text prints it. */
interface Quantity {
  readonly text: string
  readonly value: number // canonical
  readonly grain: number // size of its last digit, canonical
  readonly measure: Measure
  readonly direction: -1 | 0 | 1 // of a change: fallen, not said, risen
}

/** A date as a text names it: a month, or a year. */
interface Named {
  readonly year: number
  readonly month: number // 0 a year
}

const ZH_SCALE: Readonly<Record<string, number>> = { '': 1, 万: 1e4, 亿: 1e8 }
const ZH_QUANTITY = /(增加|上升|提高|增长|减少|下降|降低)?(?:约|超过|不到)?(−?\d+(?:\.\d+)?)(?:(亿|万|)(人|户|对|张|个)(?!百分点|省|地区|时点|项)|(%|‰)|(个百分点)|(岁)(?!及|人))/g
const EN_QUANTITY = /((?<!made )\b(?:up|down|rose by|fell by) )?(?:about |over |under )?(?<![\d.,])(−?\d[\d,]*(?:\.\d+)?)(?: (million)|(%|‰)(?! interval)|( percentage points))/g
const RISING = new Set(['增加', '上升', '提高', '增长', 'up', 'rose by'])
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const directionOf = (word: string | undefined): -1 | 0 | 1 => (word === undefined ? 0 : RISING.has(word.trim()) ? 1 : -1)

/** A number and the size of its last digit: of an approximate change the last that is not zero, since about 3,000 claims no more. */
const numberOf = (digits: string, isRounded: boolean): { readonly value: number; readonly last: number } => {
  const plain = digits.replaceAll(',', '').replace('−', '-')
  const zeros = isRounded ? (/^-?\d*?[1-9](0+)$/.exec(plain)?.[1]?.length ?? 0) : 0
  return { value: Number(plain), last: 10 ** (zeros - (plain.split('.')[1]?.length ?? 0)) }
}

const quantitiesIn = (text: string, language: Language): Quantity[] => {
  const found: Quantity[] = []
  const put = (whole: string, digits: string, word: string | undefined, scale: number, measure: Measure): void => {
    const { value, last } = numberOf(digits, word !== undefined && /约|about/.test(whole))
    found.push({ text: whole, value: value * scale, grain: last * scale, measure, direction: directionOf(word) })
  }
  if (language === 'zh') for (const [whole, word, digits = '', scale = '', , percent, points] of text.matchAll(ZH_QUANTITY)) put(whole, digits, word, percent || points ? 1 : (ZH_SCALE[scale] ?? 1), points ? 'points' : percent ? 'percent' : whole.endsWith('岁') ? 'level' : 'count')
  else for (const [whole, word, digits = '', million, percent, points] of text.matchAll(EN_QUANTITY)) put(whole, digits, word, million ? 1e6 : 1, points ? 'points' : percent ? 'percent' : 'count')
  return found
}

const namesIn = (language: Language): string[] => {
  const labels = [...JSON.stringify(panels).matchAll(/"(?:zh|en)":"([^"]*\d[^"]*)"/g)].map(([, label = '']) => label)
  const names = [...dataset.indicators.values()].map(({ name }) => name[language]).filter((name) => /\d/.test(name))
  return [...new Set([...names, ...labels])].sort((a, b) => b.length - a.length)
}

const datesIn = (text: string, language: Language): Named[] => {
  const spans = [...text.matchAll(/(\d{4})[—–](\d{4})/g)].flatMap(([, from, to]) => [Number(from), Number(to)].map((year) => ({ year, month: 0 })))
  const zh = [...text.matchAll(/(\d{4})年(?:(\d{1,2})月)?/g)].map(([, year, month]) => ({ year: Number(year), month: Number(month ?? 0) }))
  const en = [...text.matchAll(/(?:(January|February|March|April|May|June|July|August|September|October|November|December) )?\b((?:19|20|21)\d{2})\b(?!,\d| million|\.\d|%)/g)].map(([, month, year]) => ({ year: Number(year), month: month ? MONTHS.indexOf(month) + 1 : 0 }))
  return [...spans, ...(language === 'zh' ? zh : en)]
}

/** Whether a date of the text is this period. A year is also its end. */
const isDate = ({ year, month }: Named, period: Period): boolean => yearOf(period) === year && (month === period % 100 || (month === 0 && period % 100 === 12) || (month === 12 && period % 100 === 0))

/** Names of indicators and of age groups hold numbers that are no figures. */
const withoutNames = (text: string, names: readonly string[]): string => names.reduce((rest, name) => (rest.includes(name) ? rest.replaceAll(name, '○') : rest), text).replace(/\d+(?:—\d+)?岁(?=及以上|人口|占|（)/g, '○').replace(/\d+[—–]\d+岁/g, '○')

const indicesNamed = (series: Series, named: readonly Named[], before: boolean): number[] =>
  [...series.periods].flatMap((period, index) => {
    const isNamed = named.some((date) => isDate(date, period as Period) || (before && isDate({ ...date, year: date.year - 1 }, period as Period)))
    return isNamed && !Number.isNaN(valueAt(series, index)) ? [index] : []
  })

/** A series with its figures at the dates that a text names, and with those of the year before. */
interface Dated {
  readonly series: Series
  readonly at: readonly number[]
  readonly withBefore: readonly number[]
  readonly pairs: readonly (readonly [from: number, to: number])[] // values that no break separates
}

const datedAt = (series: Series, named: readonly Named[]): Dated => {
  const [at, withBefore] = [indicesNamed(series, named, false), indicesNamed(series, named, true)]
  const breaks = breaksOf(dataset, series)
  const pairs = at.flatMap((index) => withBefore.filter((earlier) => earlier < index && !separated(series, earlier, index, breaks)).map((earlier) => [valueAt(series, earlier), valueAt(series, index)] as const))
  return { series, at, withBefore, pairs }
}

interface Frame {
  readonly all: readonly Dated[]
  readonly parts: readonly Series[] // of a composition
  readonly mode: Mode
}

const measureOf = ({ unit }: Series): Measure => (unit.kind === 'count' ? 'count' : unit.kind === 'points' ? 'points' : unit.kind === 'share' || unit.kind === 'permille' ? 'percent' : 'level')

/** A sentence says people where a ratio is people a household: 2.62人. */
const isOfMeasure = (own: Measure, printed: Measure): boolean => own === printed || (own === 'level' && printed === 'count')

/** Values, changes, rates, shares and indices that a text with these dates may state. */
const isBorneOut = ({ value, grain, measure, direction }: Quantity, { all, parts, mode }: Frame): boolean => {
  const near = (found: number, slack = 0.5): boolean => Math.abs(found - value) <= grain * slack + Math.abs(value) * 1e-9
  return all.some(({ series, at, withBefore, pairs }) => {
    const own = measureOf(series)
    if (direction === 0 && isOfMeasure(own, measure) && at.some((index) => near(valueAt(series, index)))) return true
    const moves = (from: number, to: number): boolean => direction === 0 || Math.sign(to - from) === direction
    if (own === 'count' && measure === 'count' && pairs.some(([from, to]) => near(Math.abs(to - from), 1.01) && moves(from, to))) return true
    if (own === 'level' && isOfMeasure(own, measure) && pairs.some(([from, to]) => near(Math.abs(to - from), 1.01) && moves(from, to))) return true
    if ((own === 'percent' || own === 'points') && measure === 'points' && pairs.some(([from, to]) => near(Math.abs(to - from), 1.01) && moves(from, to))) return true // of rounded figures
    if (measure === 'percent' && pairs.some(([from, to]) => near(Math.abs(to / from - 1) * 100) && moves(from, to))) return true
    if (own !== 'count') return false
    const period = (index: number): number => series.periods[index] ?? 0
    const sumAt = (index: number): number => parts.reduce((sum, part) => sum + (part.values[[...part.periods].indexOf(period(index))] ?? Number.NaN), 0)
    const shares = (index: number): number[] => [(valueAt(series, index) / sumAt(index)) * 100, ...all.filter(({ series: whole }) => whole.region === series.region && measureOf(whole) === 'count').flatMap(({ series: whole, withBefore: theirs }) => theirs.filter((there) => whole.periods[there] === series.periods[index]).map((there) => (valueAt(series, index) / valueAt(whole, there)) * 100))]
    if (measure === 'percent' && at.some((index) => shares(index).some((share) => near(share)))) return true
    if (measure === 'points' && mode === 'share' && withBefore.some((earlier) => at.some((index) => shares(index).some((now) => shares(earlier).some((then) => near(Math.abs(now - then), 1.01) && moves(then, now)))))) return true
    return false
  })
}

interface Visit {
  readonly panel: ValidPanel
  readonly view: PanelView
}

const visitsOf = (panel: ValidPanel): Visit[] => {
  const base = { language: 'zh', scheme: 'light', width: 960 } as const
  const { controls } = compilePanel(panel, dataset, base)
  const { range } = controls
  const at = (part: number): number => Math.round((range?.usual.from ?? 0) + part * ((range?.usual.to ?? 0) - (range?.usual.from ?? 0)))
  const ranges: readonly Pick<PanelView, 'from' | 'to'>[] = range ? [{}, { to: at(0.3) }, { to: at(0.6) }, { from: at(0.4) }, { from: at(0.8) }, { from: at(0.25), to: at(0.75) }, { from: at(1), to: at(1) }] : [{}]
  const places = controls.regions.slice(1, 3).map(({ id }) => id)
  const compared: readonly (readonly string[])[] = places.length > 0 ? [[], places] : [[]]
  return ranges.flatMap((span) => controls.modes.flatMap((mode) => compared.flatMap((compare) => (['zh', 'en'] as const).map((language) => ({ panel, view: { ...base, ...span, mode, compare, language } })))))
}

/** One language of each pair, in turn, so that both are walked over every kind of view. */
const visits = panels.filter(({ type }) => type === 'trend' || type === 'columns' || type === 'composition').flatMap(visitsOf).filter((_, at) => (Math.floor(at / 2) + at) % 2 === 0)

const compiled = new Map<Visit, CompiledPanel>()

const textsOf = (visit: Visit): CompiledPanel => {
  const known = compiled.get(visit) ?? compilePanel(visit.panel, dataset, visit.view)
  compiled.set(visit, known)
  return known
}

/** Series of a panel: of its indicators and those that its titles quote, of every place and variant that it may show. */
const seriesOf = ({ panel, view }: Visit): Series[] => {
  const text = JSON.stringify(panel)
  const quoted = [...JSON.stringify(panel.title).matchAll(/\{([A-Za-z0-9_.]+)(?:\/([A-Z0-9-]+))?/g)]
  const drawn = [...text.matchAll(/"(?:indicator|whole|share)":"([^"]+)"/g)]
  const placed = [...text.matchAll(/"region":"([^"]+)"/g)]
  const indicators = new Set([...drawn, ...quoted].map(([, indicator = '']) => indicator))
  const regions = new Set(['CN', ...(view.compare ?? []), ...placed.map(([, region = '']) => region), ...quoted.map(([, , region = 'CN']) => region)])
  return [...dataset.series.values()].filter(({ indicator, region, vintage }) => indicators.has(indicator) && regions.has(region) && vintage === '')
}

/** The parts of a composition, whose sum is the whole where none is declared. */
const partsOf = ({ panel, view }: Visit): Series[] => (panel.type === 'composition' ? drawPanel(panel, dataset, { ...view, mode: 'absolute' }).context.resolved.map(({ series }) => series) : [])

/** Names with numbers in them, the longest first: of all indicators, and what panels call their lines. */
const NAMES = { zh: namesIn('zh'), en: namesIn('en') }

/** Numbers that a title's own words hold: 由7%升至14%. */
const literalsOf = (panel: ValidPanel, language: Language): Set<string> => new Set(quantitiesIn(panel.title[language].join(' ').replace(/\{[^{}]*\}/g, '○'), language).map(({ text }) => text))

describe('what a panel says', () => {
  it('is walked over every panel that runs over time', () => {
    expect(visits.length).toBeGreaterThan(400)
    expect(new Set(visits.map(({ panel }) => panel.id)).size).toBeGreaterThan(38)
  })

  it('states figures, changes and shares that the package bears out at the dates named', () => {
    let checked = 0
    const wrong = visits.flatMap((visit) => {
      const { title, statement } = textsOf(visit)
      const { language, mode = 'absolute' } = visit.view
      const all = seriesOf(visit)
      const parts = partsOf(visit)
      const literals = literalsOf(visit.panel, language)
      return (mode === 'index' ? [title] : [title, statement]).flatMap((text) => {
        const bare = withoutNames(text, NAMES[language])
        const named = datesIn(bare, language)
        const frame = { all: all.map((series) => datedAt(series, named)), parts, mode }
        const quantities = quantitiesIn(bare, language).filter((quantity) => !literals.has(quantity.text))
        checked += quantities.length
        return quantities.filter((quantity) => !isBorneOut(quantity, frame)).map((quantity) => `${visit.panel.id} ${JSON.stringify(visit.view)}: ${quantity.text} in ${text}`)
      })
    })
    expect(checked).toBeGreaterThan(2000)
    expect(wrong).toEqual([])
  })

  it('names no date outside the years shown', () => {
    const wrong = visits.flatMap((visit) => {
      const { from = -Infinity, to = Infinity, language } = visit.view
      const { title, statement, description, lacking } = textsOf(visit)
      if (lacking === 'range') return [] // says which years there are instead
      const reasons = [...dataset.breaks.map(({ note }) => note[language]), ...dataset.events.map(({ text }) => text[language])] // words of a source, which name what they like
      return [title, statement, reasons.reduce((rest, reason) => (reason === '' ? rest : rest.replaceAll(reason, '')), description)].flatMap((text) => datesIn(withoutNames(text, NAMES[language]), language).filter(({ year }) => year < from || year > to).map(({ year }) => `${visit.panel.id} ${JSON.stringify(visit.view)}: ${year} in ${text}`))
    })
    expect(wrong).toEqual([])
  })
})
