/** In the place of `charts/print/shorten`: shorter paths make a page smaller that is sent; this one is drawn where it is shown. */
import type { Corner } from '../../charts/print/shorten'

export const withoutMidpoints = (corners: readonly Corner[]): readonly Corner[] => corners
export const joinPaths = <Shape>(shapes: readonly Shape[]): readonly Shape[] => shapes
