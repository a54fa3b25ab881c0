/** A size of picture by purpose. Sizes are pixels at 1×; `scale` is the number of pixels per pixel of the drawing, which sets the size of type. */
export interface Preset {
  readonly width: number
  readonly height: number | undefined // undefined: by the panel
  readonly scale: number // lowered by the layout where a panel has many rows
  // in pixels of the drawing
  readonly chart: number // least height of the chart where the height is not fixed
  readonly margin: number // left and right
  readonly edge: number // above and below
  readonly terse: boolean // no theme above the title; source and version on one line
  readonly title: number // size of type
  readonly titleLines: number
  readonly text: number // size of the subtitle
  readonly note: number // size of notes and source
  readonly noteLines: number
}

const SLIDE = { scale: 2, chart: 0, margin: 44, edge: 26, terse: false, title: 27, titleLines: 2, text: 14, note: 11, noteLines: 2 } as const

/** All presets, in the order of the menu. */
export const PRESETS = {
  slide: { ...SLIDE, width: 1920, height: 1080 },
  'slide-4-3': { ...SLIDE, width: 1440, height: 1080, scale: 1.8, margin: 38 },
  'a4-half': { width: 794, height: 561, scale: 1, chart: 0, margin: 36, edge: 24, terse: false, title: 23, titleLines: 2, text: 13, note: 11, noteLines: 3 }, // the upper half of a portrait page, at 96 to the inch
  square: { width: 1080, height: 1080, scale: 1.8, chart: 0, margin: 32, edge: 24, terse: false, title: 23, titleLines: 3, text: 13, note: 11, noteLines: 2 },
  wechat: { width: 1080, height: undefined, scale: 2.5, chart: 330, margin: 22, edge: 20, terse: false, title: 21, titleLines: 5, text: 13, note: 11, noteLines: 12 }, // a phone shows it as wide as its screen
  chart: { width: 800, height: undefined, scale: 1, chart: 0, margin: 24, edge: 18, terse: false, title: 22, titleLines: 3, text: 13, note: 11, noteLines: 8 },
} as const satisfies Record<string, Preset>

export type PresetName = keyof typeof PRESETS
export const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[]

/** Whether a text names a preset. */
export const isPreset = (name: string): name is PresetName => (PRESET_NAMES as readonly string[]).includes(name)

/** The preset with shorter texts, for charts of many rows. */
export const denser = (preset: Preset): Preset => ({ ...preset, edge: preset.edge * 0.72, terse: true, title: preset.title * 0.82, titleLines: preset.titleLines - 1, text: preset.note + 1, noteLines: 1 })
