import { positionOf, yearOf, type Period } from '../../model/period'
import type { FigureRelation } from '../mentions/relations'
import { isBrokenBetween, mapped, minus, over, plus, quantityOf, scaled, whereaboutsIn, type Whereabouts, type Quantity } from './quantity'

/** A way to read a statement: what is computed, where and when. */
export interface Reading {
  readonly expression: string
  readonly relation: FigureRelation
  readonly place: Whereabouts
  readonly period: Period
  readonly base: Period | undefined
  readonly other?: string // expression of a gap or a multiple of something else
  readonly otherRegion?: string
}

const isChange = (relation: FigureRelation): boolean => /^(?:change|growth|annual-change|annual-growth|increase-times)$/.test(relation)

/** Whether a relation compares two dates. */
export const comparesDates = ({ relation, other, otherRegion }: Pick<Reading, 'relation' | 'other' | 'otherRegion'>): boolean => isChange(relation) || (relation === 'multiple' && other === undefined && otherRegion === undefined)

/** Dates of the censuses in years; between them yearly averages are counted by months. */
const CENSUS_DATES: Readonly<Record<number, number>> = { 1953: 1953.5, 1964: 1964.5, 1982: 1982.5, 1990: 1990.5, 2000: 2000.83, 2010: 2010.83, 2020: 2020.83 }

const yearsBetween = (expression: string, from: Period, to: Period): number => {
  const plain = positionOf(to) - positionOf(from)
  const [a, b] = [CENSUS_DATES[yearOf(from)], CENSUS_DATES[yearOf(to)]]
  return /census/.test(expression) && a !== undefined && b !== undefined ? b - a : plain
}

const compare = (relation: FigureRelation, now: Quantity, then: Quantity, years: number): Quantity | undefined => {
  if (relation === 'change') return minus(now, then)
  if (relation === 'annual-change') return years > 0 ? scaled(minus(now, then), 1 / years) : undefined
  const ratio = over(now, then)
  if (!ratio || relation === 'multiple') return ratio
  if (relation === 'increase-times') return scaled(ratio, 1, -1)
  if (relation === 'growth') return scaled(ratio, 100, -100)
  return years > 0 ? mapped(ratio, (value) => (value ** (1 / years) - 1) * 100) : undefined
}

/** Evaluates a reading; undefined where the data do not hold it. */
export const evaluateReading = (reading: Reading): Quantity | undefined => {
  const { expression, relation, place, period, base, other, otherRegion } = reading
  const now = quantityOf(expression, period, place)
  if (!now) return undefined
  if (relation === 'sum') {
    const beside = other === undefined ? undefined : quantityOf(other, period, place)
    return beside && plus(now, beside)
  }
  if (relation === 'gap' || (relation === 'multiple' && (other !== undefined || otherRegion !== undefined))) {
    const beside = quantityOf(other ?? expression, period, otherRegion === undefined ? place : whereaboutsIn(place.dataset, otherRegion, place.vintage, place.variant))
    return beside && (relation === 'gap' ? minus(now, beside) : over(now, beside))
  }
  if (relation === 'per') return over({ ...now, value: 100, low: 100, high: 100 }, now)
  if (!isChange(relation) && relation !== 'multiple') return now
  const then = base === undefined ? undefined : quantityOf(expression, base, place)
  if (!then || base === undefined) return undefined
  const made = compare(relation, now, then, yearsBetween(expression, base, period))
  return made && { ...made, isBroken: isBrokenBetween(expression, base, period, place) }
}
