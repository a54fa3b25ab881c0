/** Colours of slides as colours of their theme, so that they follow when a slide is pasted into another presentation. */
import { paletteOf } from '../../charts/figure/palette'
import { THEMES } from '../../model/indicator'

/** Slots of a theme as its own part names them, in the order of the schema. */
const SLOTS = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'] as const

/** `#1F5C99` → `1F5C99`. */
const hex = (color: string): string => color.replace('#', '')

const palettes = THEMES.map((theme) => paletteOf(theme, 'light'))
const [{ paper, ink, muted, hairline, tones, greys }] = palettes as [(typeof palettes)[number], ...typeof palettes]

/** The colours of the theme: text, paper, the hue of each topic, greys of what is compared, links. */
export const THEME_COLORS: readonly (readonly [slot: (typeof SLOTS)[number], color: string])[] = [
  ['dk1', ink],
  ['lt1', paper],
  ['dk2', muted],
  ['lt2', hairline],
  ...palettes.map((palette, at) => [`accent${(at + 1) as 1 | 2 | 3 | 4}`, palette.tones[0].line] as const),
  ['accent5', greys[0].line],
  ['accent6', greys[1].line],
  ['hlink', tones[0].line],
  ['folHlink', muted],
]

type Hsl = readonly [hue: number, saturation: number, lightness: number]

/** Hue in degrees, saturation and lightness from 0 to 1, as DrawingML's transformations take them. */
const hslOf = (color: string): Hsl => {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(hex(color).slice(at, at + 2), 16) / 255)
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)]
  const [lightness, spread] = [(high + low) / 2, high - low]
  if (spread === 0) return [0, 0, lightness]
  const hue = high === r ? ((g - b) / spread + 6) % 6 : high === g ? (b - r) / spread + 2 : (r - g) / spread + 4
  return [hue * 60, spread / (1 - Math.abs(2 * lightness - 1)), lightness]
}

const thousandths = (part: number): number => Math.round(part * 100_000)

/** A colour as the theme's with its hue, lightness and saturation changed. */
const derivedXml = (slot: string, base: string, color: string): string => {
  const [[h0, s0, l0], [h, s, l]] = [hslOf(base), hslOf(color)]
  const hue = h - h0 > 180 ? h - h0 - 360 : h - h0 < -180 ? h - h0 + 360 : h - h0
  const darker = l / l0
  const lighter = (1 - l) / (1 - l0)
  const light = l < l0 ? `<a:lumMod val="${thousandths(darker)}"/>` : `<a:lumMod val="${thousandths(lighter)}"/><a:lumOff val="${thousandths(1 - lighter)}"/>`
  return `<a:schemeClr val="${slot}">${Math.abs(hue) < 1 ? '' : `<a:hueOff val="${Math.round(hue * 60_000)}"/>`}<a:satMod val="${thousandths(s0 === 0 ? 1 : s / s0)}"/>${light}</a:schemeClr>`
}

/** Slots as slides and charts name them: text and background by what they are for. */
const NAMES: Readonly<Record<string, string>> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' }

const GREY = 0.15 // saturation: greys have the hue of urbanisation
const FAR = 20 // degrees: a colour of another hue than the accent is derived from a neutral one

const hueApart = (a: string, b: string): number => Math.abs(((hslOf(a)[0] - hslOf(b)[0] + 540) % 360) - 180)

const nearestXml = (accent: string, base: string, color: string): string => {
  if (hueApart(color, base) < FAR && hslOf(color)[1] > GREY) return derivedXml(accent, base, color)
  return hueApart(color, hairline) < FAR ? derivedXml('bg2', hairline, color) : derivedXml('accent5', greys[0].line, color)
}

const known = new Map<string, string>()
for (const [at, palette] of palettes.entries()) {
  const accent = `accent${at + 1}`
  const hues = [...palette.tones, ...palette.greys, palette.context].flatMap(({ line, text }) => [line, text])
  for (const color of [...hues, ...palette.fills, ...palette.bands, palette.wash, palette.axis, palette.ground]) if (!known.has(color)) known.set(color, nearestXml(accent, palette.tones[0].line, color))
}
for (const [slot, color] of [...THEME_COLORS].reverse()) if (!slot.endsWith('link')) known.set(color, `<a:schemeClr val="${NAMES[slot] ?? slot}"/>`)

/** A colour: of the theme where the palette has it, else as it is. */
export const colorXml = (color: string): string => known.get(color) ?? `<a:srgbClr val="${hex(color)}"/>`

