import { arquero } from './arquero'
import type { Contestant } from './contestant'
import { d3Dsv } from './d3-dsv'
import { oursBytes, oursSlices } from './ours'
import { papaObjects } from './papa-objects'
import { uDsv } from './udsv'

/** The first two are ours. */
export const CONTESTANTS: readonly Contestant[] = [oursBytes, oursSlices, d3Dsv, uDsv, arquero, papaObjects]
export const OURS = new Set([oursBytes.id, oursSlices.id])
