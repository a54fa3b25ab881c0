import { BASES, BOUND_KINDS, EVIDENCE } from '../../../model/evidence'
import type { Indicator } from '../../../model/indicator'
import { PUBLISHED_UNITS, scaleInto } from '../../../model/unit'
import { type Catalogues, splitIds } from '../catalogue/read-by-id'
import { powerOf } from '../table/read-number'

/** Columns of the package's own long layout. */
export const OBSERVATION_COLUMNS = {
  required: ['indicator', 'region', 'period', 'value', 'unit'],
  optional: ['source', 'evidence', 'vintage', 'variant', 'basis', 'bound', 'note'],
} as const

export type LongColumn = (typeof OBSERVATION_COLUMNS)['required' | 'optional'][number]

/** What a projection or a release may be called; another word is kept, with a warning. */
export const VINTAGES: readonly string[] = ['', 'first-release']
export const VARIANTS: readonly string[] = [
  '', 'medium', 'low', 'high', 'low80', 'high80', 'low95', 'high95', 'constant-fertility', 'zero-migration',
]

/** No clean code: the row is read again with all its cells as text, and reported on. */
export const UNCLEAN = -1
/** No power of ten leads from this published unit to the indicator's own. */
export const MISMATCH = 127

export const UNVERIFIED = EVIDENCE.indexOf('unverified')
export const ONE_SOURCE = EVIDENCE.indexOf('one-source')
export const TWO_SOURCES = EVIDENCE.indexOf('two-sources')
const NONE: readonly string[] = []
const UNITS = PUBLISHED_UNITS.length

const codes = (names: Iterable<string>): Map<string, number> => {
  const map = new Map<string, number>()
  for (const name of names) map.set(name, map.size)
  return map
}

const powerInto = (unit: number, indicator: Indicator): number => {
  const from = PUBLISHED_UNITS[unit]
  const scale = from && scaleInto(from, indicator.unit)
  return scale === undefined ? MISMATCH : powerOf(scale)
}

/** Small integers for the words of the observation files, and per indicator what a value must satisfy. */
export class Vocabulary {
  readonly indicators: readonly Indicator[]
  readonly regions: string[]
  readonly indicatorCodes: ReadonlyMap<string, number>
  readonly regionCodes: Map<string, number>
  readonly unitCodes = codes(PUBLISHED_UNITS.map(({ token }) => token))
  readonly evidenceCodes = codes(EVIDENCE).set('', UNVERIFIED)
  readonly basisCodes = codes(BASES)
  readonly boundCodes = codes(BOUND_KINDS)
  readonly sourceIds: ReadonlySet<string> | undefined
  readonly least: Float64Array
  readonly most: Float64Array
  private readonly powers: Int8Array
  private readonly regionsKnown: boolean

  constructor(catalogues: Catalogues) {
    this.indicators = [...(catalogues.indicators?.values() ?? [])]
    this.indicatorCodes = codes(this.indicators.map(({ id }) => id))
    this.regions = [...(catalogues.regions?.keys() ?? [])]
    this.regionCodes = codes(this.regions)
    this.regionsKnown = catalogues.regions !== undefined
    this.sourceIds = catalogues.sources && new Set(catalogues.sources.keys())
    this.least = Float64Array.from(this.indicators, ({ min }) => min ?? Number.NEGATIVE_INFINITY)
    this.most = Float64Array.from(this.indicators, ({ max }) => max ?? Number.POSITIVE_INFINITY)
    this.powers = Int8Array.from({ length: this.indicators.length * UNITS }, (_, at) =>
      powerInto(at % UNITS, this.indicators[Math.floor(at / UNITS)] as Indicator),
    )
  }

  /** The region's code; without a catalogue of regions every id is taken as it comes. */
  region(id: string): number {
    const known = this.regionCodes.get(id)
    if (known !== undefined) return known
    if (this.regionsKnown || id === '' || id.includes('|')) return UNCLEAN
    this.regionCodes.set(id, this.regions.length)
    return this.regions.push(id) - 1
  }

  /** Power of ten from a published unit to the indicator's canonical one, or MISMATCH. */
  power(indicator: number, unit: number): number {
    return this.powers[indicator * UNITS + unit] ?? MISMATCH
  }

  isOutside(indicator: number, value: number): boolean {
    return value < (this.least[indicator] as number) || value > (this.most[indicator] as number)
  }

  /** Ids of a source cell that no catalogue has. */
  unknownSources(cell: string): readonly string[] {
    const { sourceIds } = this
    if (sourceIds === undefined || cell === '' || sourceIds.has(cell)) return NONE
    return splitIds(cell).filter((id) => !sourceIds.has(id))
  }
}
