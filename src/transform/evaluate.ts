import { findSeries, type Break, type Dataset, type IndicatorReference } from '../model/dataset'
import { BASES } from '../model/evidence'
import { endOfYear, grainOf, shiftYears, type Period } from '../model/period'
import { seriesKey, type Series } from '../model/series'
import { dateOf, indexMeeting, sortPeriods, type Timing } from '../model/time'
import type { Unit } from '../model/unit'
import { breaksOf, keepsApart } from './breaks'
import { isAdditive, PROVINCES, referencesOf, type Formula, type Operator } from './formula'
import { coarsestDecimals, makeSeries, pointAt, computedPoint, type Point, type Print } from './make-series'
import { provincesOf } from '../model/region'

/** One observation that a formula has read. */
export interface Use {
  readonly series: Series
  readonly index: number
}

/** Dataset, region and variant in which a formula is evaluated. `scale` multiplies a value, for checks; 1 by default. */
export interface Scope {
  readonly dataset: Dataset
  readonly region: string
  readonly variant?: string
  readonly scale?: (use: Use) => number
}

interface Lookup {
  readonly region: string
  readonly period: Period
  readonly first: boolean
}

const NONE = Number.NaN

const OPERATE: Readonly<Record<Operator, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? NONE : a / b),
}

const read = (id: string, lookup: Lookup, scope: Scope, uses: Use[]): number => {
  let lost: Use | undefined
  for (const vintage of lookup.first ? ['first-release', ''] : ['']) {
    const series = findSeries(scope.dataset, id, lookup.region, vintage, scope.variant ?? '')
    const index = series ? indexMeeting(series, lookup.period) : -1
    if (!series || index < 0) continue
    const use = { series, index }
    const value = series.values[index] ?? NONE
    if (!Number.isNaN(value)) {
      uses.push(use)
      return value * (scope.scale?.(use) ?? 1)
    }
    lost ??= use
  }
  if (lost) uses.push(lost)
  return NONE
}

const compute = (node: Formula, lookup: Lookup, scope: Scope, uses: Use[]): number => {
  switch (node.kind) {
    case 'number':
      return node.value
    case 'indicator':
      return read(node.id, lookup, scope, uses)
    case 'operation':
      return OPERATE[node.operator](compute(node.left, lookup, scope, uses), compute(node.right, lookup, scope, uses))
    case 'negative':
      return -compute(node.of, lookup, scope, uses)
    case 'previous':
      return compute(node.of, { ...lookup, period: shiftYears(lookup.period, -1) }, scope, uses)
    case 'at':
      return compute(node.of, { ...lookup, period: node.period }, scope, uses)
    case 'first':
      return compute(node.of, { ...lookup, first: true }, scope, uses)
    case 'region':
      return compute(node.of, { ...lookup, region: node.region }, scope, uses)
    case 'sum':
      return sumProvinces(node.of, lookup, scope, uses)
  }
}

const sumProvinces = (of: Formula, lookup: Lookup, scope: Scope, uses: Use[]): number => {
  const provinces = provincesOf(scope.dataset)
  if (provinces.length === 0) return NONE
  return provinces.reduce((total, region) => total + compute(of, { ...lookup, region }, scope, uses), 0)
}

const takenOf = ({ series, index }: Use) => {
  const { period, basis = '' } = pointAt(series, index)
  return { period, basis }
}

/** Whether two of the observations read are separated by a break of both. A derived value has the breaks of its inputs. */
const crossesBreak = (dataset: Dataset, uses: readonly Use[]): boolean => {
  const taken = new Map<Break, ReturnType<typeof takenOf>[]>()
  for (const use of uses) {
    for (const one of breaksOf(dataset, use.series)) {
      const known = taken.get(one)
      if (known) known.push(takenOf(use))
      else taken.set(one, [takenOf(use)])
    }
  }
  return [...taken].some(([one, of]) => of.some((a) => of.some((b) => keepsApart(one, a, b))))
}

const CENSUS = BASES.indexOf('census')

const mixesCensus = ({ basis }: Series): boolean => basis.includes(CENSUS) && basis.some((code) => code !== CENSUS)

/**
 * Whether a result has the basis `census`: one of the inputs has it, in a series where a break separates census from survey.
 * The result is then separated where that input is. Inputs without a basis do not count.
 */
const countsAsCensus = (dataset: Dataset, uses: readonly Use[]): boolean =>
  uses.some(
    ({ series, index }) =>
      series.basis[index] === CENSUS &&
      mixesCensus(series) &&
      breaksOf(dataset, series).some(({ separates }) => separates !== 'all'),
  )

/** A value with the observations it was computed from. */
export interface Evaluated {
  readonly point: Point
  readonly uses: readonly Use[]
}

/**
 * Evaluates formulas together at one period (both sides of an identity must not cross a break either).
 * A missing operand, a division by zero, or a break between the operands gives no value.
 */
export const valuesAt = (formulas: readonly Formula[], scope: Scope, period: Period): Evaluated[] => {
  const lookup: Lookup = { region: scope.region, period, first: false }
  const found = formulas.map((formula) => {
    const uses: Use[] = []
    return { value: compute(formula, lookup, scope, uses), uses }
  })
  const crossed = crossesBreak(scope.dataset, found.flatMap(({ uses }) => uses))
  return found.map(({ value, uses }, at) => {
    const decimals = formulas[at] && isAdditive(formulas[at]) ? coarsestDecimals(uses) : undefined
    const inputs = uses.map(({ series, index }) => pointAt(series, index))
    const usable = crossed || !Number.isFinite(value) ? undefined : value
    const basis = countsAsCensus(scope.dataset, uses) ? 'census' : ''
    return { point: { ...computedPoint(period, usable, inputs, { period, value: usable, basis }), ...(decimals === undefined ? {} : { decimals }) }, uses }
  })
}

const regionsRead = ({ region }: IndicatorReference, scope: Scope): readonly string[] =>
  region === '' ? [scope.region] : region === PROVINCES ? provincesOf(scope.dataset) : [region]

/** Every series that a reference may read in a scope. */
const seriesRead = (reference: IndicatorReference, scope: Scope): Series[] =>
  regionsRead(reference, scope).flatMap((region) =>
    (reference.first ? ['', 'first-release'] : ['']).flatMap((vintage) => {
      const key = seriesKey({ indicator: reference.indicator, region, vintage, variant: scope.variant ?? '' })
      return scope.dataset.series.get(key) ?? []
    }),
  )

/** Periods at which formulas may have a value: those of their inputs. */
export const candidatePeriods = (formulas: readonly Formula[], scope: Scope): Period[] => {
  const moving = formulas.flatMap(referencesOf).filter(({ fixed }) => !fixed)
  const periods = new Set(moving.flatMap((one) => seriesRead(one, scope)).flatMap(({ periods: own }) => [...own]))
  return sortPeriods(periods as Set<Period>)
}

/** Timing of the outcome of formulas: `instant` when all inputs are. */
export const timingOfFormulas = (formulas: readonly Formula[], scope: Scope): Timing =>
  formulas.flatMap(referencesOf).flatMap((one) => seriesRead(one, scope)).every(({ timing }) => timing === 'instant') ? 'instant' : 'duration'

/** Drops 2023 where 2023-12 has a value as well: they name one date. */
export const dropTwins = <T>(found: readonly T[], periodOf: (one: T) => Period, timing: Timing): T[] => {
  if (timing === 'duration') return [...found]
  const fine = new Set(found.map(periodOf).filter((period) => grainOf(period) === 'month').map(endOfYear))
  return found.filter((one) => grainOf(periodOf(one)) !== 'year' || !fine.has(periodOf(one)))
}

const hasValue = ({ value }: Point): boolean => value !== undefined

/** Evaluates a formula at every period of its inputs; `as` names the series and its unit. Undefined when no value comes out. */
export const evaluate = (
  formula: Formula,
  dataset: Dataset,
  region: string,
  as: { readonly indicator?: string; readonly unit?: Unit; readonly variant?: string; readonly print?: Print } = {},
): Series | undefined => {
  const variant = as.variant ?? ''
  const scope: Scope = { dataset, region, variant }
  const points = candidatePeriods([formula], scope).flatMap((period) =>
    valuesAt([formula], scope, period).map(({ point }) => point),
  )
  const timing = timingOfFormulas([formula], scope)
  const valued = dropTwins(points.filter(hasValue), ({ period }) => period, timing)
  if (valued.length === 0) return undefined
  const taken = new Set(valued.map(({ period }) => dateOf(period, timing)))
  const lost = points.filter((point) => !hasValue(point) && point.missing && !taken.has(dateOf(point.period, timing)))
  const unit = as.unit ?? { kind: 'ratio', name: 'ratio' }
  const id = { indicator: as.indicator ?? '', region, vintage: '', variant, timing }
  return makeSeries(id, unit, [...valued, ...lost], as.print)
}

