import { rollup, sum } from 'd3-array'
import type { AgeBand } from '../../../model/dataset'
import { EVIDENCE } from '../../../model/evidence'
import { OPEN } from './measures'

/** One age group of one population; `value` in persons. */
export interface SexBand {
  readonly value: number
  readonly evidence: AgeBand['evidence'] // the weakest of what was added up
  readonly sources: readonly string[]
}

/** One age group of every population shown, men and women. */
export interface BandRow {
  readonly start: number
  readonly end: number // the last year of age; infinite for the open group
  readonly male: readonly (SexBand | undefined)[] // by population
  readonly female: readonly (SexBand | undefined)[]
}

type Population = ReadonlyMap<number, AgeBand> // by the first year of age, one sex

const SEXES = ['M', 'F'] as const

/** One sex by the first year of age; where two groups begin at one age, the narrower is taken. */
const populationOf = (bands: readonly AgeBand[], sex: AgeBand['sex']): Population =>
  rollup(bands.filter((band) => band.sex === sex), (all) => all.reduce((best, band) => (band.width < best.width ? band : best)), ({ start }) => start)

/** What lies from one year of age up to another, added up; undefined where a part of it is missing or reaches beyond. */
const between = (population: Population, start: number, end: number): SexBand | undefined => {
  const parts: AgeBand[] = []
  for (let at = start; at < end; ) {
    const band = population.get(at)
    if (!band) return undefined
    parts.push(band)
    at = band.width === OPEN ? Number.POSITIVE_INFINITY : at + band.width
    if (at > end) return undefined
  }
  const weakest = Math.max(...parts.map(({ evidence }) => EVIDENCE.indexOf(evidence)))
  return { value: sum(parts, ({ value }) => value), evidence: EVIDENCE[weakest] ?? 'unverified', sources: [...new Set(parts.flatMap(({ source }) => source.split(';').filter(Boolean)))] }
}

/** Rows from the oldest down, in the age groups that all populations share; none where one of them is not there. */
export const bandRows = (shown: readonly (readonly AgeBand[])[]): { readonly rows: readonly BandRow[]; readonly merged: boolean } => {
  const dates = shown.map((bands) => SEXES.map((sex) => populationOf(bands, sex)))
  const populations = dates.flat()
  if (populations.length === 0 || populations.some(({ size }) => size === 0)) return { rows: [], merged: false }
  const starts = [...(populations[0]?.keys() ?? [])].filter((start) => populations.every((population) => population.has(start))).sort((a, b) => a - b)
  const rows = starts.map((start, at): BandRow => {
    const end = starts[at + 1] ?? Number.POSITIVE_INFINITY
    return { start, end: end - 1, male: dates.map(([men]) => men && between(men, start, end)), female: dates.map(([, women]) => women && between(women, start, end)) }
  })
  return { rows: rows.reverse(), merged: populations.some(({ size }) => size !== starts.length) }
}
