import { findSeries, type Dataset } from '../../model/dataset'
import type { Indicator } from '../../model/indicator'
import { issue, NOWHERE, type Issue } from '../../model/issue'
import { NATION } from '../../model/region'
import type { Series } from '../../model/series'
import type { Language } from '../../model/text'
import { breaksOf } from '../../transform/index'
import type { Ask, Band, Picked, Settled } from '../types/chart-type'
import { inMode } from './in-mode'
import { cutSeries, periodAt, presentOf } from './cut-series'
import { isSparse } from './stretches'

/** Variants that hold the lower and the upper bound of a band. */
export const BOUNDS: Readonly<Record<string, readonly [string, string]>> = {
  '95': ['low95', 'high95'],
  '80': ['low80', 'high80'],
  'low-high': ['low', 'high'],
}

const bandsOf = (ask: Ask, find: (variant: string) => Series | undefined): Band[] =>
  ask.bands.flatMap((level) => {
    const [low, high] = BOUNDS[level] ?? ['', '']
    const lower = find(low)
    const upper = find(high)
    return lower && upper ? [{ level, lower, upper }] : []
  })

const labelOf = (ask: Ask, indicator: Indicator, dataset: Dataset, language: Language, oneMeasure: boolean): string => {
  const region = dataset.regions.get(ask.region)
  if (ask.compared || (ask.region !== NATION && !ask.label)) {
    const place = region?.short[language] || region?.name[language] || ask.region
    return oneMeasure || ask.compared ? place : `${place} ${ask.label?.[language] ?? indicator.name[language]}`
  }
  return ask.label?.[language] ?? indicator.name[language]
}

interface Picking {
  readonly panel: string
  readonly dataset: Dataset
  readonly settled: Settled
  readonly language: Language
}

const pick = (ask: Ask, oneMeasure: boolean, { dataset, settled, language }: Picking): Picked | undefined => {
  const indicator = dataset.indicators.get(ask.indicator)
  if (!indicator) return undefined
  const whole = (variant: string): Series | undefined => findSeries(dataset, ask.indicator, ask.region, ask.vintage, variant)
  const find = (variant: string): Series | undefined => {
    const found = whole(variant)
    return found && cutSeries(found, settled.from, settled.to)
  }
  const raw = whole('')
  const ahead = ask.projection === '' ? undefined : find(ask.projection)
  if (!raw && !ahead) return undefined
  const source = raw ?? cutSeries(ahead as Series, 9999, undefined)
  const breaks = breaksOf(dataset, source)
  const series = inMode(source, settled.mode, ask, breaks, dataset, settled)
  const plain = settled.mode === 'absolute'
  if (presentOf(series).length === 0 && !(ahead && plain)) return undefined
  return {
    ask,
    indicator,
    region: dataset.regions.get(ask.region),
    series,
    projected: plain ? ahead : undefined,
    bands: plain ? bandsOf(ask, find) : [],
    breaks,
    label: labelOf(ask, indicator, dataset, language, oneMeasure),
    sparse: isSparse(series, breaks),
    shortened: settled.mode === 'index' && firstOf(series) > firstOf(cutSeries(source, settled.from, settled.to)),
    plain,
  }
}

const firstOf = (series: Series): number => periodAt(series, presentOf(series)[0] ?? 0)

/** Finds what a panel asks for; what is not there is an issue, and the rest is drawn. */
export const pickSeries = (asks: readonly Ask[], picking: Picking): { picked: readonly Picked[]; issues: readonly Issue[] } => {
  const measures = new Set(asks.filter(({ tone }) => tone !== 'grey').map(({ indicator, compared }) => (compared ? '' : indicator)))
  measures.delete('')
  const picked: Picked[] = []
  const issues: Issue[] = []
  const told = new Set<string>()
  for (const ask of asks) {
    const found = pick(ask, measures.size === 1, picking)
    if (found) picked.push(found)
    else if (picking.settled.mode === 'absolute' && !ask.compared && ask.region === NATION && !told.has(ask.indicator)) {
      told.add(ask.indicator)
      const facts = { panel: picking.panel, indicator: ask.indicator }
      issues.push(issue('panel-indicator-missing', 'warning', { ...NOWHERE, file: 'panels.json' }, ask.indicator, facts))
    }
  }
  return { picked, issues }
}
