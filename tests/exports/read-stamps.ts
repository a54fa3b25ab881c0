import { readExport } from '../../src/exports/verify/read-export'
import type { NoReading } from '../../src/exports/verify/carried'
import type { Stamp } from '../../src/exports/stamp/stamp'

type Stamps = { readonly kind: 'found'; readonly stamps: readonly Stamp[] } | { readonly kind: 'none'; readonly reason: NoReading }

/** The whole stamps of a file. */
export const readStamps = (bytes: Uint8Array): Stamps => {
  const reading = readExport(bytes, '')
  return reading.kind === 'none' ? reading : { kind: 'found', stamps: reading.panels.flatMap(({ stamp }) => stamp ?? []) }
}
