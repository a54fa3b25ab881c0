import { FIRST_RELEASE } from '../../model/series'
import type { Language } from '../../model/text'

/** How values are shown: unchanged, as share of a whole, as index (base = 100), as growth on the year before; changes between two dates by amount, or in per cent of the earlier figure (`rate`). */
export const MODES = ['absolute', 'share', 'index', 'growth', 'rate'] as const
export type Mode = (typeof MODES)[number]

/** Whether a text names a mode. */
export const isMode = (text: string): text is Mode => (MODES as readonly string[]).includes(text)

/** Vintages that a reader may ask for instead of the current figures. */
export const VINTAGE_CHOICES = [FIRST_RELEASE] as const
export type Vintage = (typeof VINTAGE_CHOICES)[number]

/** Places compared over time: in one plot, or a plot each (small multiples). */
export const PLOT_CHOICES = ['one', 'multiples'] as const
export type PlotsChoice = (typeof PLOT_CHOICES)[number]

export type Scheme = 'light' | 'dark'

/** A reader's view of one panel; absent fields have the panel's default. */
export interface PanelView {
  readonly language: Language
  readonly scheme: Scheme
  readonly width: number // CSS pixels of the frame; decides label layout, never the data
  readonly height?: number // CSS pixels of the chart in its host; absent: by the width
  readonly from?: number // first year shown
  readonly to?: number // last year shown
  readonly unit?: string // published token: 人, 万人, 亿人 …
  readonly mode?: Mode
  readonly compare?: readonly string[] // region ids drawn beside the panel's own
  readonly vintage?: Vintage // absent: current figures
  readonly plots?: PlotsChoice
  readonly at?: number // year of a chart at one date
  readonly outline?: string // what is outlined beside it: a year, a region, `none`
  readonly of?: string // region of a chart of one place
  readonly classes?: string // how values are put into classes: a method, or bounds
  readonly isOnePlot?: boolean // the host has no room for a plot each, whatever the reader chose
  readonly focus?: string // key of the line or row in focus; all others are grey
}

/** What a reader may choose one of, and what is shown. */
export interface OneOf {
  readonly offered: readonly { readonly key: string; readonly name: string; readonly group: string }[] // `name` '' for none of them
  readonly shown: string // key
}

/** What a reader may choose of a chart at one date: the date, what is outlined beside it, the place, and how values are put into classes. */
export interface FigureChoices {
  readonly dates: OneOf
  readonly outlines: OneOf
  readonly places: OneOf
  readonly classes: OneOf // of values; a key of bounds has these in the unit shown
}

export const NOTHING_OFFERED: OneOf = { offered: [], shown: '' }

export const NO_CHOICES: FigureChoices = { dates: NOTHING_OFFERED, outlines: NOTHING_OFFERED, places: NOTHING_OFFERED, classes: NOTHING_OFFERED }

interface Years {
  readonly from: number
  readonly to: number
}

/** Years shown, and those there are: the first and the last with data, and what the panel shows before a reader chooses. */
export interface YearsOffered extends Years {
  readonly first: number
  readonly last: number
  readonly usual: Years
}

/** What a reader may change about a panel, and what is chosen. */
export interface PanelControls {
  readonly units: readonly string[]
  readonly unit: string
  readonly modes: readonly Mode[]
  readonly mode: Mode
  readonly regions: readonly { readonly id: string; readonly name: string; readonly group: string }[]
  readonly vintages: readonly ('' | Vintage)[] // more than one where first releases of what is drawn are held
  readonly range: YearsOffered | undefined
  readonly plots: { readonly offered: readonly PlotsChoice[]; readonly shown: PlotsChoice; readonly usual: PlotsChoice; readonly most: number } // none offered where no places are compared; `most` places may be
  readonly focusable: readonly { readonly key: string; readonly name: string }[] // lines, or rows of places
  readonly focus: string // key of that in focus; '' none
  readonly choices: FigureChoices
}
