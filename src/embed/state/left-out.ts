/** In the scripts of embedded charts, in the place of what they have no use for (build/state-scripts.ts). */
import type { ReadoutLine, Readouts } from '../../charts/figure/figure'
import type { PictureShape } from '../../charts/print/picture'
import type { Corner } from '../../charts/print/shorten'

const NOTHING_READ: Readouts = { along: 'rows', places: [], lines: [] }

/** What is read out of an embedded chart is read from its table. */
export const timeReadouts = (): Readouts => NOTHING_READ
export const rowReadouts = timeReadouts
export const publicationLine = (): ReadoutLine[] => []

/** Shorter paths make a page smaller that is sent; this one is drawn where it is shown. */
export const withoutMidpoints = (corners: readonly Corner[]): readonly Corner[] => corners
export const joinPaths = (shapes: readonly PictureShape[]): readonly PictureShape[] => shapes
