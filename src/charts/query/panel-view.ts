import { FIRST_RELEASE } from '../../model/series'
import type { Language } from '../../model/text'

/** How values are shown: as they are, as share of a whole, as index (base = 100), as growth on the year before. */
export const MODES = ['absolute', 'share', 'index', 'growth'] as const
export type Mode = (typeof MODES)[number]

/** Whether a text names a mode. */
export const isMode = (text: string): text is Mode => (MODES as readonly string[]).includes(text)

/** Vintages that a reader may ask for instead of the current figures. */
export const VINTAGE_CHOICES = [FIRST_RELEASE] as const
export type Vintage = (typeof VINTAGE_CHOICES)[number]

export type Scheme = 'light' | 'dark'

/** What the reader chose for one panel; absent means the panel's own default. */
export interface PanelView {
  readonly language: Language
  readonly scheme: Scheme
  readonly width: number // CSS pixels of the frame; decides label layout, never the data
  readonly height?: number // CSS pixels that the host has for the chart; absent: as high as the width requests
  readonly from?: number // first year shown
  readonly to?: number // last year shown
  readonly unit?: string // published token: 人, 万人, 亿人 …
  readonly mode?: Mode
  readonly compare?: readonly string[] // region ids drawn beside the panel's own
  readonly vintage?: Vintage // absent: current figures
}

/** What a reader may change about a panel, and what is chosen. */
export interface PanelControls {
  readonly units: readonly string[]
  readonly unit: string
  readonly modes: readonly Mode[]
  readonly mode: Mode
  readonly regions: readonly { readonly id: string; readonly name: string; readonly group: string }[]
  readonly vintages: readonly ('' | Vintage)[] // more than one where first releases of what is drawn are held
  readonly range: { readonly first: number; readonly last: number; readonly from: number; readonly to: number } | undefined
}
