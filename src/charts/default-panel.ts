import type { Dataset } from '../model/dataset'
import type { Indicator } from '../model/indicator'
import { printPeriod, type Period } from '../model/period'
import { NATION, type RegionKind } from '../model/region'
import { periodAt, type Series } from '../model/series'
import { inEachLanguage, localized } from '../model/text'
import { dateOf, sortPeriods } from '../model/time'
import { seriesOf } from '../transform/coverage'
import { chartTextWords } from '../words/chart-text'
import { findCountyPanel } from './county-panel'
import { presentOf } from './series/cut-series'
import { BOUNDS } from './series/resolve-series'
import { countyOfPanel } from './spec/county-panel-id'
import { defaultPanelId, isDefaultPanelId } from './spec/default-panel-id'
import type { ValidPanel } from './types/list'

const LEAST_TREND = 3 // dates of the nation that make a trend where places have figures, too

type Common = Pick<ValidPanel, 'id' | 'theme' | 'title'>

const NO_TITLE = localized<string[]>({ zh: [], en: [] })

/** The set of places that a kind of region belongs to, as panels name it. */
const SETS: Readonly<Partial<Record<RegionKind, 'provinces' | 'cities' | 'countries'>>> = { province: 'provinces', city: 'cities', country: 'countries', aggregate: 'countries' }

const datesOf = (series: Series): Period[] => presentOf(series).map((index) => dateOf(periodAt(series, index), series.timing))

/** The largest set of places, of two at least, that have figures of the current release. */
const placesIn = (current: readonly Series[], dataset: Dataset): { readonly set: 'provinces' | 'cities' | 'countries'; readonly series: readonly Series[] } | undefined => {
  const bySet = (['provinces', 'cities', 'countries'] as const).map((set) => ({
    set,
    series: current.filter(({ region }) => SETS[dataset.regions.get(region)?.kind ?? 'nation'] === set),
  }))
  const [largest] = bySet.sort((a, b) => b.series.length - a.series.length)
  return largest && largest.series.length > 1 ? largest : undefined
}

/** The two dates of the places, where at least half of them have a figure at both and there is no third that half of them have. */
const twoDates = (places: readonly Series[]): readonly [from: Period, to: Period] | undefined => {
  const dates = places.map((series) => new Set(datesOf(series)))
  const have = (...wanted: readonly Period[]): boolean => dates.filter((own) => wanted.every((date) => own.has(date))).length * 2 >= places.length
  const [from, to, ...more] = sortPeriods(dates.flatMap((own) => [...own])).filter((date) => have(date))
  return from !== undefined && to !== undefined && more.length === 0 && have(from, to) ? [from, to] : undefined
}

/** Places ranked at their newest date, or their two dates on one line where there are just two. */
const placesPanel = (indicator: Indicator, places: readonly Series[], set: 'provinces' | 'cities' | 'countries', common: Common, withNation: boolean): ValidPanel => {
  const isCount = indicator.kind === 'stock' || indicator.kind === 'flow'
  const title = inEachLanguage((language) => [chartTextWords(language).topTitle(indicator.name[language], isCount)])
  const two = twoDates(places)
  if (!two) return { ...common, title, type: 'bars', indicator: indicator.id, regions: set }
  return { ...common, title, type: 'dumbbell', indicator: indicator.id, regions: set, from: printPeriod(two[0]), to: printPeriod(two[1]), nation: withNation && !isCount }
}

/** One series over time, with its projection and the bounds that go with it. */
const trendPanel = (indicator: Indicator, shown: Series | undefined, all: readonly Series[], common: Common): ValidPanel => {
  const { region = NATION, vintage = '', variant = '' } = shown ?? {}
  const variants = new Set(all.filter((one) => one.region === region && one.vintage === vintage && presentOf(one).length > 0).map((one) => one.variant))
  const projection = variants.has('medium') ? 'medium' : variant
  const bands = (['95', '80', 'low-high'] as const).filter((level) => BOUNDS[level]?.every((bound) => variants.has(bound)))
  return {
    ...common,
    type: 'trend',
    modes: indicator.kind === 'stock' || indicator.kind === 'flow' ? ['absolute', 'index', 'growth'] : ['absolute'],
    compare: { regions: indicator.id.startsWith('un_') || indicator.id.includes('.') ? 'countries' : 'provinces' },
    grids: [{ lines: [{ indicator: indicator.id, region, vintage, ...(projection ? { projection, bands: bands.slice(0, 1) } : {}) }] }],
  }
}

/**
 * The panel of an indicator that no entry of `panels.json` shows. The nation over time, where it has three dates or no
 * other place has figures; else places: two dates of each on one line where there are just two, or ranked at the newest
 * date; else the series with most figures, whatever its place, release or variant. It draws something whenever the dataset holds a value.
 */
export const defaultPanel = (indicator: Indicator, dataset: Dataset): ValidPanel => {
  const all = seriesOf(dataset, indicator.id).filter((series) => presentOf(series).length > 0)
  const common: Common = { id: defaultPanelId(indicator), theme: indicator.theme, title: NO_TITLE }
  const current = all.filter(({ vintage, variant }) => vintage === '' && variant === '')
  const nation = current.find(({ region }) => region === NATION)
  const dates = nation ? new Set(datesOf(nation)).size : 0
  const places = placesIn(current, dataset)
  if (places && dates < LEAST_TREND) return placesPanel(indicator, places.series, places.set, common, dates > 1)
  const fullest = [...all].sort((a, b) => presentOf(b).length - presentOf(a).length)[0]
  return trendPanel(indicator, nation ?? current.find(({ region }) => region === fullest?.region) ?? fullest, all, common)
}

/** The panel with this id that follows from an indicator, or from a place below the province that the dataset holds; undefined where neither has it. */
export const findDefaultPanel = (id: string, dataset: Dataset): ValidPanel | undefined => {
  if (countyOfPanel(id)) return findCountyPanel(id, dataset)
  const indicator = isDefaultPanelId(id) ? [...dataset.indicators.values()].find((one) => defaultPanelId(one) === id) : undefined
  return indicator && defaultPanel(indicator, dataset)
}
