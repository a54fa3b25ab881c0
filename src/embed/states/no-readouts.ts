/** In the place of `charts/figure/readouts`: what is read out of an embedded chart is read from its table. */
import type { ReadoutLine, Readouts } from '../../charts/figure/figure'

const NOTHING_READ: Readouts = { along: 'rows', places: [], lines: [] }

export const readoutsFrom = (): Readouts => NOTHING_READ
export const timeReadouts = (): Readouts => NOTHING_READ
export const rowReadouts = (): Readouts => NOTHING_READ
export const publicationLine = (): ReadoutLine[] => []
