import type { TypedSeries } from '../typed-columns'

/** One way from bytes to sorted typed columns. */
export interface Contestant {
  readonly id: string
  run(bytes: Uint8Array): ReadonlyMap<string, Pick<TypedSeries, 'periods' | 'values' | 'evidence' | 'lines'>>
}
