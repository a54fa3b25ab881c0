import { panelTitle } from '../../charts/compile'
import { newestFigure } from '../../charts/text/newest-figure'
import { isInvalid } from '../../charts/types/list'
import { indicatorsOf } from '../../charts/panels-affected'
import { tablesRead } from '../../charts/tables-read'
import { type CountyName } from '../../model/county'
import { countyId } from '../../model/county-id'
import { NATION } from '../../model/region'
import type { Language } from '../../model/text'
import type { Theme } from '../../model/indicator'
import { seriesKey, type Series } from '../../model/series'
import type { Loaded } from '../../platform/data/load-dataset'
import type { EntryKind } from '../../search/entries'
import { rangeIn } from '../../search/fold'
import type { Found, FoundGroup, SearchResult } from '../../search/search-index'
import type { Destination } from '../../state/destination'
import { searchIndicators } from '../../state/search-indicators'
import { uiWords } from '../../words/index'
import { overviewWords } from '../../words/overview'
import { searchWords } from '../../words/find'

/** One line of the results that can be opened. */
export interface SearchOption {
  readonly key: string
  readonly text: string
  readonly detail: string
  readonly theme: Theme | undefined
  readonly to: Destination
}

/** Lines under one heading. */
export interface OptionGroup {
  readonly key: string
  readonly heading: string
  readonly note: string // said below the heading; '' nothing
  readonly options: readonly SearchOption[]
}

const MOST: Readonly<Record<EntryKind, number>> = { topic: 2, panel: 5, indicator: 6, place: 5, county: 6, claim: 3 }
const WIDTH = 640 // words do not depend on it

/** Makes lines of what was found, with titles and figures of the data as they are; each is made once. */
export class OptionMaker {
  private readonly titles = new Map<string, string>()
  private byIndicator: Map<string, Series[]> | undefined
  private byRegion: Map<string, Set<string>> | undefined

  constructor(
    private readonly loaded: Loaded,
    private readonly language: Language,
    private readonly counties: ReadonlyMap<string, CountyName> = new Map(),
  ) {}

  /** The title of a panel as it is on the page; while its tables are on their way the name of its first indicator. */
  private title(id: string): string {
    const known = this.titles.get(id)
    if (known !== undefined) return known
    const { dataset, panels, rest } = this.loaded
    const spec = panels.find((panel) => panel.id === id)
    const isReady = spec && !isInvalid(spec) && tablesRead(spec, { dataset, tables: rest?.tables ?? [] }).length === 0
    const title = (isReady && panelTitle(spec, dataset, { language: this.language, scheme: 'light', width: WIDTH })) || (spec ? this.nameOf(indicatorsOf(spec, dataset)[0] ?? '') : '') || id
    this.titles.set(id, title)
    return title
  }

  /** Ids of the panels that can be found. */
  panelIds(): string[] {
    return this.loaded.panels.flatMap((panel) => (isInvalid(panel) ? [] : [panel.id]))
  }

  private nameOf(indicator: string): string {
    return this.loaded.dataset.indicators.get(indicator)?.name[this.language] ?? indicator
  }

  private seriesOf(indicator: string): readonly Series[] {
    if (!this.byIndicator) {
      this.byIndicator = new Map()
      for (const series of this.loaded.dataset.series.values()) this.byIndicator.set(series.indicator, [...(this.byIndicator.get(series.indicator) ?? []), series])
    }
    return this.byIndicator.get(indicator) ?? []
  }

  private countIn(region: string): number {
    if (!this.byRegion) {
      this.byRegion = new Map()
      for (const series of this.loaded.dataset.series.values()) this.byRegion.set(series.region, (this.byRegion.get(series.region) ?? new Set()).add(series.indicator))
    }
    return this.byRegion.get(region)?.size ?? 0
  }

  panel(id: string, by: string, query: string): SearchOption {
    const { panels } = this.loaded
    const theme = panels.find((panel) => panel.id === id)?.theme
    const text = this.title(id)
    const detail = [theme ? uiWords(this.language).page.themes[theme] : '', by !== id ? this.also(by, text, query) : '']
    return { key: `panel-${id}`, text, detail: detail.filter(Boolean).join(' · '), theme, to: { kind: 'panel', id, theme } }
  }

  indicator(id: string, by: string, query: string): SearchOption {
    const { dataset } = this.loaded
    const words = searchWords(this.language)
    const indicator = dataset.indicators.get(id)
    const text = this.nameOf(id)
    const nation = dataset.series.get(seriesKey({ indicator: id, region: NATION, vintage: '', variant: '' }))
    const all = this.seriesOf(id)
    const newest = indicator && nation && newestFigure(nation, indicator, dataset, this.language)
    const figure = newest ? words.figure(newest.place, newest.period, newest.value) : all.length > 0 ? words.places(new Set(all.map(({ region }) => region)).size) : ''
    return { key: `indicator-${id}`, text, detail: [figure, by !== id ? this.also(by, text, query) : ''].filter(Boolean).join(' · '), theme: indicator?.theme, to: { kind: 'indicator', id } }
  }

  private place(id: string): SearchOption {
    const words = searchWords(this.language)
    const region = this.loaded.dataset.regions.get(id)
    const kind = region ? words.placeKinds[region.kind] : ''
    return { key: `place-${id}`, text: region?.name[this.language] ?? id, detail: [kind, words.indicators(this.countIn(id))].filter(Boolean).join(' · '), theme: undefined, to: { kind: 'place', id } }
  }

  /** A county or prefecture, with what distinguishes those of one name. */
  private county(id: string): SearchOption[] {
    const county = this.counties.get(id)
    if (!county) return []
    const words = searchWords(this.language)
    const province = this.loaded.dataset.regions.get(county.province)?.short[this.language] ?? county.province
    return [{ key: `county-${county.code}`, text: county.name, detail: [words.countyLevels[county.level], province, county.prefecture, county.code].filter(Boolean).join(' · '), theme: undefined, to: { kind: 'place', id: countyId(county.code) } }]
  }

  private claim(id: string): SearchOption {
    const words = overviewWords(this.language)
    const report = this.loaded.claims.find((claim) => claim.id === id)
    return { key: `claim-${id}`, text: report?.text[this.language] ?? id, detail: report ? (report.holds ? words.holds : words.fails) : '', theme: undefined, to: { kind: 'claim', id } }
  }

  /** The other name that answered, where the text does not hold the query itself. */
  private also(by: string, text: string, query: string): string {
    return by === '' || by === text || rangeIn(text, query) ? '' : searchWords(this.language).also(by)
  }

  /** One result as a line; topics are no lines but headings. */
  option({ entry, by }: Found, query: string): SearchOption[] {
    switch (entry.kind) {
      case 'topic':
        return []
      case 'panel':
        return [this.panel(entry.id, by, query)]
      case 'indicator':
        return [this.indicator(entry.id, by, query)]
      case 'place':
        return [this.place(entry.id)]
      case 'county':
        return this.county(entry.id)
      case 'claim':
        return [this.claim(entry.id)]
      default:
        return entry.kind satisfies never
    }
  }

  /** The way to the catalogue, where it lists more indicators for this query than are shown here. */
  listed(query: string): SearchOption[] {
    const { length } = searchIndicators(this.loaded.dataset.indicators.values(), query, '')
    return length > MOST.indicator ? [{ key: 'catalogue', text: searchWords(this.language).all(length), detail: '', theme: undefined, to: { kind: 'catalogue', search: query } }] : []
  }

  /** What has no series, said so in the heading, with what is nearest. */
  topic(id: string): OptionGroup[] {
    const topic = this.loaded.dataset.topics.find((one) => one.id === id)
    if (!topic) return []
    const words = searchWords(this.language)
    const panels = topic.panels.filter((panel) => this.loaded.panels.some((spec) => spec.id === panel))
    return [
      {
        key: `topic-${id}`,
        heading: words.noSeries(topic.name[this.language]),
        note: [topic.note[this.language], words.nearest].filter(Boolean).join(' '),
        options: [...panels.map((panel) => this.panel(panel, '', '')), ...topic.indicators.map((indicator) => this.indicator(indicator, '', ''))],
      },
    ]
  }
}

const groupOf = ({ kind, found }: FoundGroup, query: string, maker: OptionMaker, language: Language): OptionGroup[] => {
  if (kind === 'topic') return found.slice(0, MOST.topic).flatMap(({ entry }) => maker.topic(entry.id))
  const words = searchWords(language)
  const options = found.slice(0, MOST[kind]).flatMap((one) => maker.option(one, query))
  return [{ key: kind, heading: words.kinds[kind], note: '', options: kind === 'indicator' ? [...options, ...maker.listed(query)] : options }]
}

/** The results of a search as headings and lines; a line that a topic has is not repeated. */
export const optionGroups = ({ groups, query }: SearchResult, maker: OptionMaker, language: Language): OptionGroup[] => {
  const seen = new Set<string>()
  return groups
    .flatMap((group) => groupOf(group, query, maker, language))
    .map((group) => ({ ...group, options: group.options.filter(({ key }) => !seen.has(key) && seen.add(key)) }))
    .filter(({ options }) => options.length > 0)
}
