/** Which populations a pyramid shows, and which others a reader may choose. */
import { formatPeriod } from '../../../format/index'
import { isObservedAges, type AgeBand, type Dataset } from '../../../model/dataset'
import { printPeriod, readPeriod, yearOf, type Period } from '../../../model/period'
import { NATION } from '../../../model/region'
import { readText, type Language } from '../../../model/text'
import { uiWords } from '../../../words/index'
import { NOTHING_OFFERED, type FigureChoices, type PanelView } from '../../query/panel-view'
import { placesOf } from '../../series/place-rows'
import type { PyramidSpec } from './spec'

/** One population: of a place at a date. */
export interface Shown {
  readonly region: string
  readonly period: Period
  readonly variant: string
  readonly isProjected: boolean
  readonly date: string
  readonly short: string // the same without what says that it is projected
  readonly name: string // as it is called beside the other one: its date, or its place
  readonly bands: readonly AgeBand[] // both sexes
}

/** What is shown: the population that is filled, and the one that is an outline. */
export interface Populations {
  readonly filled: Shown | undefined
  readonly outlined: Shown | undefined
  readonly place: string // name of the place that is filled
  readonly dated: readonly (readonly AgeBand[])[] // of the place that is filled, at every date that may be chosen
  readonly isComplete: boolean // the place has both dates that the panel names
  readonly choices: FigureChoices
}

interface Dated {
  readonly period: Period
  readonly variant: string
}

const NO_OUTLINE = 'none'

const isAt = ({ period, variant }: Dated) => (band: AgeBand): boolean => band.period === period && band.variant === variant

/** The dates of a place in these variants, in order, each once. */
const datesOf = (bands: readonly AgeBand[], variants: readonly string[]): Dated[] => {
  const found = new Map<Period, Dated>()
  for (const variant of variants) for (const band of bands) if (band.variant === variant && !found.has(band.period)) found.set(band.period, { period: band.period, variant })
  return [...found.values()].sort((a, b) => yearOf(a.period) - yearOf(b.period))
}

const dateName = ({ period, variant }: Dated, { dates }: PyramidSpec, language: Language): string => {
  const { projected, variants, bracket } = uiWords(language).chart
  const label = dates.find((date) => readPeriod(date.period) === period && (date.variant ?? '') === variant)?.label
  return label?.[language] ?? formatPeriod(period, language) + (isObservedAges({ variant }) ? '' : bracket(projected(variants[variant.replace(/^un-/, '')] ?? variant)))
}

/** Of the two dates that the panel names, the one it outlines; the other one where that is filled. */
const usualOutline = ({ dates }: PyramidSpec, offered: readonly Dated[], filled: Dated | undefined): Dated | undefined => {
  const named = dates.map(({ period, variant = '' }) => offered.find((one) => one.period === readPeriod(period) && one.variant === variant))
  return dates.length < 2 ? undefined : [named[1], named[0]].find((one) => one !== filled)
}

type Offered = FigureChoices['places']['offered'][number]

/** The places that a reader may choose: in place of that of the panel, and beside the one shown. */
const placesOffered = (spec: PyramidSpec, dataset: Dataset, held: ReadonlySet<string>, nameOf: (id: string) => string, language: Language): { readonly instead: readonly Offered[]; readonly beside: readonly Offered[] } => {
  const set = spec.beside ?? spec.places
  if (!set) return { instead: [], beside: [] }
  const places = placesOf(set, dataset).filter(({ id }) => held.has(id)).map(({ id, group }): Offered => ({ key: id, name: nameOf(id), group: readText(group)[language] }))
  const nation: readonly Offered[] = held.has(NATION) ? [{ key: NATION, name: nameOf(NATION), group: '' }] : []
  return { instead: spec.places ? places : [], beside: [...nation, ...places] }
}

/** The populations that a panel shows to a reader; those that the data do not hold are undefined. */
export const populationsOf = (spec: PyramidSpec, dataset: Dataset, view: Pick<PanelView, 'language' | 'at' | 'outline' | 'of'>): Populations => {
  const { language } = view
  const { ages, regions } = dataset
  const sexed = ages.filter(({ sex }) => sex !== '')
  const held = new Set(sexed.map(({ region }) => region))
  const nameOf = (id: string): string => regions.get(id)?.short[language] || regions.get(id)?.name[language] || id
  const { instead, beside: all } = placesOffered(spec, dataset, held, nameOf, language)
  const region = instead.find(({ key }) => key === view.of)?.key ?? spec.region ?? NATION
  const own = sexed.filter((band) => band.region === region)
  const variants = spec.variants ?? [...new Set(spec.dates.map(({ variant = '' }) => variant))]
  const offered = datesOf(own, variants)
  const [first] = spec.dates
  const filled = offered.find(({ period }) => yearOf(period) === view.at) ?? offered.find(({ period, variant }) => period === readPeriod(first?.period ?? '') && variant === (first?.variant ?? ''))
  const others = all.filter(({ key }) => key !== region)
  const beside = filled && others.find(({ key }) => key === view.outline && sexed.some((band) => band.region === key && isAt(filled)(band)))?.key
  const dated = view.outline === NO_OUTLINE || beside ? undefined : (offered.find((one) => String(yearOf(one.period)) === view.outline && one !== filled) ?? usualOutline(spec, offered, filled))
  const shown = (at: Dated, id: string): Shown => ({
    ...at,
    region: id,
    isProjected: !isObservedAges(at),
    date: dateName(at, spec, language),
    short: beside === undefined ? formatPeriod(at.period, language) : nameOf(id),
    name: beside === undefined ? dateName(at, spec, language) : nameOf(id),
    bands: (id === region ? own : sexed.filter((band) => band.region === id)).filter(isAt(at)),
  })
  const outline = beside ?? (dated ? printPeriod(dated.period) : NO_OUTLINE)
  return {
    filled: filled && shown(filled, region),
    outlined: filled && beside ? shown(filled, beside) : dated && shown(dated, region),
    place: region === NATION ? '' : nameOf(region),
    isComplete: spec.dates.every((date) => offered.some(({ period, variant }) => period === readPeriod(date.period) && variant === (date.variant ?? ''))),
    dated: offered.map((date) => own.filter(isAt(date))),
    choices: {
      classes: NOTHING_OFFERED,
      dates: { offered: offered.map((date) => ({ key: String(yearOf(date.period)), name: dateName(date, spec, language), group: '' })), shown: filled ? String(yearOf(filled.period)) : '' },
      outlines: { offered: [{ key: NO_OUTLINE, name: '', group: '' }, ...offered.filter((one) => one !== filled).map((date) => ({ key: String(yearOf(date.period)), name: dateName(date, spec, language), group: '' })), ...others], shown: outline },
      places: { offered: instead, shown: region },
    },
  }
}
