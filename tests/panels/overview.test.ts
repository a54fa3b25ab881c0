/** The overview tells what the data hold: every number of its sentences, at every stage of the data. */
import { describe, expect, it } from 'vitest'
import { changeSince, findingIssues, isUnstated, stateFindings, type Finding } from '../../src/charts/overview/findings'
import { parseFindings, type FindingSpec } from '../../src/charts/overview/finding-spec'
import { isInvalidFinding } from '../../src/charts/overview/findings'
import { keyFigures } from '../../src/charts/overview/key-figures'
import { overviewOf } from '../../src/charts/overview/overview'
import { cutSeries } from '../../src/charts/series/cut-series'
import { findSeries, type Dataset } from '../../src/model/dataset'
import { yearOf } from '../../src/model/period'
import { NATION } from '../../src/model/region'
import { LANGUAGES, type Language } from '../../src/model/text'
import { observationAt, periodAt, valueAt, type Series } from '../../src/model/series'
import { breaksOf, checkClaims, separated } from '../../src/transform/index'
import { panelsJson, shippedDataset, shippedPanels } from './shipped-data'

const dataset = shippedDataset()
const panels = shippedPanels().value
const read = parseFindings(panelsJson())
const specs = read.value.filter((spec): spec is FindingSpec => !isInvalidFinding(spec))
const stated = (language: Language, given: Dataset = dataset): Finding[] => stateFindings(specs, { dataset: given, panels, language }).filter((one): one is Finding => !isUnstated(one))

/** National series, which alone the overview speaks of. */
const national = [...dataset.series].filter(([, { region }]) => region === NATION)

/** The dataset as it would be had nothing been published after a year. */
const until = (year: number): Dataset => ({ ...dataset, series: new Map(national.map(([key, series]) => [key, cutSeries(series, undefined, year)])) })

const MILLION = /\d[\d,]*(?:\.\d+)? million/
const SCALES: readonly (readonly [after: RegExp, scale: number])[] = [[/^亿/, 1e8], [/^万/, 1e4], [/^ million/, 1e6]]

interface Printed {
  readonly value: number
  readonly grain: number // size of its last digit
}

/** The numbers of a sentence in canonical units, with the precision that their digits claim. */
const numbersIn = (text: string): Printed[] =>
  [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map((match) => {
    const digits = match[0].replaceAll(',', '')
    const scale = SCALES.find(([after]) => after.test(text.slice(match.index + match[0].length)))?.[1] ?? 1
    return { value: Number(digits) * scale, grain: scale * 10 ** -(digits.split('.')[1]?.length ?? 0) }
  })

const agrees = ({ value, grain }: Printed, with_: number): boolean => Math.abs(value - with_) <= grain * 0.5 + 1e-6

type Quoted = Finding['quoted'][number]

/** What a number of a sentence may say of the figures it quotes: a figure, a part of its date, a change between two of one series and its rate. */
const sayable = (quoted: readonly Quoted[]): number[] =>
  quoted.flatMap(({ series, index }) => {
    const period = periodAt(series, index)
    const value = valueAt(series, index)
    const changes = quoted.filter((other) => other.series.indicator === series.indicator).flatMap((other) => {
      const before = valueAt(other.series, other.index)
      return [Math.abs(value - before), Math.abs(value / before - 1) * 100]
    })
    return [value, yearOf(period), period % 100, ...changes]
  })

/** The names of things hold numbers of their own: 65岁, “aged 65”, “65 or over”. */
const withoutNames = (text: string): string => text.replace(/65(?=岁| or over)/g, '').replace(/(?<=aged )65/g, '')

/** The observation that a change is since, found again by its name. */
const baseMeant = (series: Series, present: readonly number[], index: number, since: string): number | undefined => {
  const earlier = present.filter((one) => one < index)
  if (since === 'before') return earlier.pop()
  if (since === 'census-before') return earlier.filter((one) => observationAt(series, one).basis === 'census').pop()
  const code = since === 'year-before' ? periodAt(series, index) - 100 : Number(since.replace('-', '').padEnd(6, '0'))
  return earlier.find((one) => periodAt(series, one) === code)
}

/** Years named in a text. */
const YEARS: Readonly<Record<Language, RegExp>> = { zh: /(?<!\d)(?:19|20)\d\d(?=年)/g, en: /(?<![\d.,])(?:19|20)\d\d(?!\d|[.,]\d|%| million)/g }

describe.each(LANGUAGES)('findings, %s', (language) => {
  it('are five, each with sentence, chart, change, period, source and the panel that shows more', () => {
    const all = stated(language)
    expect(all.map(({ id }) => id)).toEqual(['mobility', 'ageing', 'online', 'decline', 'gap'])
    for (const { title, picture, changes, period, sources, panel, description } of all) {
      expect([title, period, description].every((text) => text !== '' && !/[{}]|NaN|undefined|Infinity/.test(text))).toBe(true)
      expect(picture?.shapes.length).toBeGreaterThan(5)
      expect(changes.length * sources.length).toBeGreaterThan(0)
      expect(panels.map(({ id }) => id)).toContain(panel)
    }
  })

  it('say no number that the figures quoted do not give', () => {
    const wrong = stated(language).flatMap(({ id, title, quoted }) => numbersIn(withoutNames(title)).filter((number) => !sayable(quoted).some((value) => agrees(number, value))).map(({ value }) => `${id}: ${value} in ${title}`))
    expect(wrong).toEqual([])
    expect(stated(language).flatMap(({ title }) => numbersIn(withoutNames(title))).length).toBeGreaterThan(15)
  })

  it('tell changes that the data give, and none across a break', () => {
    let held = 0
    for (const { changes } of specs) {
      for (const { indicator, at = 'last', since } of changes) {
        const series = findSeries(dataset, indicator, 'CN') as Series
        const present = [...series.values.keys()].filter((index) => !Number.isNaN(valueAt(series, index)))
        const index = (at === 'census' ? present.filter((one) => observationAt(series, one).basis === 'census') : present).pop() as number
        for (const one of since) {
          const text = changeSince(series, index, one, dataset, language)
          const base = baseMeant(series, present, index, one)
          if (base === undefined) continue
          if (separated(series, base, index, breaksOf(dataset, series))) {
            expect(text).toMatch(/口径不同|not comparable/)
            expect(numbersIn(text).every(({ value }) => value === yearOf(periodAt(series, base)) || value <= 12)).toBe(true)
            continue
          }
          const quoted = [{ series, index: base }, { series, index }]
          expect([text, numbersIn(text).filter((number) => !sayable(quoted).some((value) => agrees(number, value)))]).toEqual([text, []])
          held += 1
        }
      }
    }
    expect(held).toBeGreaterThan(10)
  })

  it('name the change of a share in percentage points', () => {
    const points = stated(language).flatMap(({ changes }) => changes.flatMap(({ texts }) => texts)).filter((text) => /百分点|percentage points/.test(text))
    expect(points.length).toBeGreaterThan(3)
    expect(stated(language).flatMap(({ changes }) => changes.flatMap(({ texts }) => texts)).filter((text) => !/万|亿|million|百分点|percentage points|口径不同|not comparable/.test(text))).toEqual([])
  })

  it.each([1949, 1959, 1961, 1982, 1990, 1999, ...Array.from({ length: 26 }, (_, at) => 2000 + at)])('speak of nothing after %i where the data end there', (year) => {
    const given = until(year)
    const all = stateFindings(specs, { dataset: given, panels, language })
    for (const one of all) {
      if (isUnstated(one)) {
        expect(one.issues.map(({ code }) => code)).toEqual(['finding-unsaid'])
        continue
      }
      const texts = [one.title, one.period, one.description, ...one.changes.flatMap(({ texts: each }) => each)].join(' ').replace(/：.*?。|: .*?\./g, '') // notes of breaks may name later years
      expect([texts, [...texts.matchAll(YEARS[language])].filter(([found]) => Number(found) > year)]).toEqual([texts, []])
      expect(one.quoted.every(({ series, index }) => yearOf(periodAt(series, index)) <= year)).toBe(true)
      const dates = one.quoted.length > 0 ? numbersIn(withoutNames(one.title)).filter((number) => !sayable(one.quoted).some((value) => agrees(number, value))) : []
      expect([one.title, dates]).toEqual([one.title, []])
    }
    for (const figure of keyFigures({ dataset: given, language })) {
      const said = [figure.value, figure.period, figure.change, ...figure.notes].join(' ')
      expect([said, [...said.matchAll(YEARS[language])].filter(([found]) => Number(found) > year + (/起|since/.test(said) ? 1 : 0))]).toEqual([said, []])
    }
  })
})

describe('the gap', () => {
  it.each([2009, 2012, 2015, 2018, 2020, 2021, 2022, 2023, 2024, 2025])('is the difference of the two rates printed beside it, at the end of %i', (year) => {
    const title = stated('zh', until(year)).find(({ id }) => id === 'gap')?.title ?? ''
    const [urban, rural, gap] = [...title.matchAll(/([\d.]+)(?:%|个百分点)/g)].map(([, digits]) => Number(digits))
    expect(urban).toBeGreaterThan(20)
    if (gap !== undefined) expect([title, Math.round(((urban ?? 0) - (rural ?? 0)) * 10) / 10]).toEqual([title, gap])
  })
})

describe('key figures', () => {
  it('are four, with the digits published', () => {
    expect(keyFigures({ dataset, language: 'zh' }).map(({ value, exact }) => [value, exact])).toEqual([['4.93亿人', '49276万人'], ['3.76亿人', '37582万人'], ['2.24亿人', '22365万人'], ['11.25亿人', '']])
    expect(keyFigures({ dataset, language: 'en' }).every(({ value }) => MILLION.test(value))).toBe(true)
  })

  it('say that a series is no longer published while others go on, by the data', () => {
    const notes = (given: Dataset): string => keyFigures({ dataset: given, language: 'zh' }).flatMap((figure) => figure.notes).join()
    expect(notes(dataset)).toContain('2022年起统计公报未再公布')
    expect(notes(until(2021))).not.toContain('未再公布')
    expect(notes(until(2022))).not.toContain('未再公布')
  })

  it('draw no line across a break', () => {
    const [separatedHomes] = keyFigures({ dataset, language: 'zh' })
    const lines = separatedHomes?.picture?.shapes.filter(({ tag, stroke, member }) => tag === 'path' && stroke && member >= 0) ?? []
    expect(lines.map(({ attributes }) => attributes['d']?.match(/M/g)?.length)).toEqual([1]) // 2011–2019 alone; censuses and 2021 are points
  })
})

describe('checked statements', () => {
  const content = (language: Language) => overviewOf({ dataset, panels, findings: read.value, claims: checkClaims(dataset).reports, isWhole: true }, language)

  it('give the published figure and the panel, and do not repeat what the text says', () => {
    const lines = content('zh').claims
    expect(lines.every(({ state, panel }) => state === 'holds' && panel !== '')).toBe(true)
    expect(lines.find(({ id }) => id === 'hukou-separated-2020')?.figure).toBe('49276万人')
    expect(lines.find(({ id }) => id === 'penetration-2023')?.figure).toBe('')
    for (const { text, figure } of lines) expect(figure === '' || !text.includes(figure)).toBe(true)
  })

  it('lead, with the entries to the chapters, to panels that there are', () => {
    const { claims, keyFigures: figures, chapters } = content('en')
    const known = new Set(panels.map(({ id }) => id))
    expect([...claims, ...figures].filter(({ panel }) => !known.has(panel))).toEqual([])
    expect(chapters.map(({ panels: count }) => count).reduce((sum, count) => sum + count, 0)).toBe(panels.length)
    expect(chapters.every(({ first }) => first.length === 3 && first.every(({ id, title }) => known.has(id) && title !== ''))).toBe(true)
  })
})

describe('findings of panels.json', () => {
  const [good] = (panelsJson() as { findings: Record<string, unknown>[] }).findings
  const parse = (...findings: unknown[]) => parseFindings({ panels: [{ id: 'floating-population' }], findings })

  it('that ship are valid and can be stated', () => {
    expect(read.issues).toEqual([])
    expect(findingIssues(read.value, panels, dataset)).toEqual([])
  })

  it('keep their place as issues where they are wrong', () => {
    const { value, issues } = parse(good, { ...good, id: 'b', panel: 'no-such' }, { ...good, id: 'c', colour: 1 }, { ...good, id: 'd', title: { zh: [], en: ['x'] } }, 7)
    expect(value.map((one) => isInvalidFinding(one))).toEqual([false, true, true, true, true])
    expect(issues.every(({ code }) => code === 'finding-invalid')).toBe(true)
    expect(stateFindings(value, { dataset, panels, language: 'zh' }).map((one) => isUnstated(one))).toEqual([false, true, true, true, true])
    expect(parse(good, good).issues.map(({ code }) => code)).toEqual(['id-duplicate'])
    expect(parseFindings({ panels: [], findings: 3 }).issues.map(({ code }) => code)).toEqual(['json-invalid'])
    expect(parseFindings({ panels: [] })).toEqual({ value: [], issues: [] })
  })

  it('are reported where they name an indicator without data, or none of their sentences can be completed', () => {
    const spec = parse(good).value[0] as FindingSpec
    const codes = (one: FindingSpec): string[] => findingIssues([one], panels, dataset).map(({ code }) => code)
    expect(codes({ ...spec, changes: [{ indicator: 'no_such', label: { zh: '', en: '' }, since: ['before'] }] })).toEqual(['finding-invalid'])
    expect(codes({ ...spec, title: { zh: ['{no_such@last}'], en: ['x'] } })).toEqual(['finding-invalid', 'finding-unsaid'])
  })
})
