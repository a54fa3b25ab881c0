import { group } from 'd3-array'
import type { Dataset } from '../model/dataset'
import type { Indicator } from '../model/indicator'
import { issue, type Issue, type Place } from '../model/issue'
import { printPeriod, type Period } from '../model/period'
import { NATION } from '../model/region'
import { seriesKey, type Series } from '../model/series'
import { sameUnit } from '../model/unit'
import { readFormula } from './check-formula'
import { evaluate } from './evaluate'
import { indicatorsRead, referencesOf, type Formula } from './formula'
import { printOf, type Print } from './make-series'

const FILE = 'indicators.csv'

/** Bounds of an interval are not inputs of a formula: a ratio of two lower bounds is not a lower bound. */
const BOUNDS = /^(low|high)\d+$/

const placeOf = ({ line }: Indicator): Place => ({ file: FILE, line, column: 0 })

/** An indicator with its formula as a tree. */
export interface Planned {
  readonly indicator: Indicator
  readonly formula: Formula
}

/** Formulas in the order in which they can be computed; circular ones are reported and left out. */
const plan = (formulas: ReadonlyMap<string, Planned>): { order: Planned[]; circles: string[][] } => {
  const order: Planned[] = []
  const circles: string[][] = []
  const state = new Map<string, 'open' | 'done' | 'circular'>()
  const visit = (id: string, path: readonly string[]): boolean => {
    const planned = formulas.get(id)
    if (!planned || state.get(id) === 'done') return true
    if (state.get(id) === 'circular') return false
    if (state.get(id) === 'open') {
      circles.push([...path.slice(path.indexOf(id)), id])
      return false
    }
    state.set(id, 'open')
    const sound = indicatorsRead(planned.formula).map((input) => visit(input, [...path, id])).every(Boolean)
    state.set(id, sound ? 'done' : 'circular')
    if (sound) order.push(planned)
    return sound
  }
  for (const id of formulas.keys()) visit(id, [])
  return { order, circles }
}

type ByIndicator = ReadonlyMap<string, readonly Series[]>

interface Target {
  readonly region: string
  readonly variant: string
}

/** Regions and variants for which a formula is computed: those of its inputs of the same region; else the nation. */
const targetsOf = (formula: Formula, byIndicator: ByIndicator): Target[] => {
  const own = referencesOf(formula).filter(({ region }) => region === '')
  const inputs = own.flatMap(({ indicator }) => byIndicator.get(indicator) ?? [])
  const targets = new Map<string, Target>()
  for (const { region, vintage, variant } of inputs) {
    if (vintage === '' && !BOUNDS.test(variant)) targets.set(`${region}|${variant}`, { region, variant })
  }
  return own.length > 0 ? [...targets.values()] : [{ region: NATION, variant: '' }]
}

const outOfBounds = (series: Series, { min, max, unitId }: Indicator, place: Place): Issue[] => {
  const at = series.values.findIndex((value) => (min !== undefined && value < min) || (max !== undefined && value > max))
  if (at < 0) return []
  const value = series.values[at] ?? Number.NaN
  const found = `${series.indicator} ${series.region} ${printPeriod((series.periods[at] ?? 0) as Period)}`
  return [issue('value-out-of-bounds', 'error', place, found, { value, min, max, unit: unitId })]
}

/** How derived values are printed: decimals of the indicator, in the unit in which its inputs of the same kind are printed. */
const printFor = ({ unit, decimals }: Indicator, formula: Formula, known: ByIndicator): Print => {
  const inputs = indicatorsRead(formula).flatMap((id) => known.get(id)?.slice(0, 1) ?? [])
  const alike = inputs.find((input) => sameUnit(input.unit, unit))
  const token = alike ? printOf(alike).token : undefined
  return token === undefined ? { decimals } : { token, decimals }
}

const readPlanned = (dataset: Dataset, issues: Issue[]): Map<string, Planned> => {
  const planned = new Map<string, Planned>()
  for (const indicator of dataset.indicators.values()) {
    if (indicator.formula === '') continue
    const read = readFormula(indicator.formula, dataset, placeOf(indicator), indicator)
    issues.push(...read.issues)
    if (read.value) planned.set(indicator.id, { indicator, formula: read.value })
  }
  return planned
}

/** A dataset in the course of being derived; its series and their index by indicator are one. */
export interface Working {
  readonly dataset: Dataset
  readonly series: Map<string, Series>
  readonly byIndicator: Map<string, readonly Series[]>
}

/** The series of one derived indicator, where its inputs exist and nothing was observed. */
export const computeIndicator = ({ indicator, formula }: Planned, { dataset, series, byIndicator }: Working): Series[] => {
  const { id, unit } = indicator
  const print = printFor(indicator, formula, byIndicator)
  return targetsOf(formula, byIndicator).flatMap(({ region, variant }) => {
    if (series.has(seriesKey({ indicator: id, region, vintage: '', variant }))) return []
    const made = evaluate(formula, dataset, region, { indicator: id, unit, variant, print })
    return made ? [made] : []
  })
}

const addIndicator = (planned: Planned, working: Working): Issue[] => {
  const { indicator } = planned
  const made = computeIndicator(planned, working)
  const all = [...(working.byIndicator.get(indicator.id) ?? []), ...made]
  working.byIndicator.set(indicator.id, all)
  for (const one of made) working.series.set(seriesKey(one), one)
  const place = placeOf(indicator)
  if (all.length > 0) return made.flatMap((one) => outOfBounds(one, indicator, place))
  return [issue('indicator-unobserved', 'warning', place, indicator.id, { indicator: indicator.id })]
}

/** Formula indicators in the order in which they can be computed. */
export const plannedInOrder = (dataset: Dataset): readonly Planned[] => plan(readPlanned(dataset, [])).order

/** Adds the series of every derived indicator, where its inputs exist. Observed series are never overwritten. */
export const derive = (dataset: Dataset): Dataset => {
  const issues: Issue[] = []
  const { order, circles } = plan(readPlanned(dataset, issues))
  for (const ids of circles) {
    const first = dataset.indicators.get(ids[0] ?? '')
    if (first) issues.push(issue('formula-cycle', 'error', placeOf(first), first.formula, { ids }))
  }
  const series = new Map(dataset.series)
  const byIndicator = new Map<string, readonly Series[]>(group(series.values(), ({ indicator }) => indicator))
  const working: Working = { dataset: { ...dataset, series }, series, byIndicator }
  for (const planned of order) issues.push(...addIndicator(planned, working))
  return { ...dataset, series, issues: [...dataset.issues, ...issues] }
}
