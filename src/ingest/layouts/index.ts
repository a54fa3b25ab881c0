import type { Layout } from './layout'
import { longLayout } from './long-layout'

/** Tried in this order; the first that recognises the header reads the file, else the first of all says what it misses. */
const LAYOUTS: readonly [Layout, ...Layout[]] = [longLayout]

export const layoutFor = (header: readonly string[]): Layout =>
  LAYOUTS.find((layout) => layout.recognises(header)) ?? LAYOUTS[0]
