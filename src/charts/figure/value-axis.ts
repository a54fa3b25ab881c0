import { formatValue } from '../../format/index'
import type { Language } from '../../model/text'
import type { ValueAxis } from './figure'
import type { PlotArea } from './frame'
import { textWidth } from './text-width'

/** A value axis with round bounds, in the unit printed (value ÷ scale). */
export interface ValueScale {
  readonly min: number
  readonly max: number
  readonly interval: number
}

const STEPS = [1, 2, 2.5, 3, 5, 10]

const roundInterval = (raw: number, fromZero: boolean): number => {
  const power = 10 ** Math.floor(Math.log10(raw))
  const fits = STEPS.filter((step) => (step === 2.5 ? power >= 10 : step !== 3 || fromZero)) // 0, 3, 6 rather than 2.5, 5.0, 7.5
  return (fits.find((step) => step * power >= raw * 0.999999) ?? 10) * power
}

const tidy = (value: number): number => Number(value.toPrecision(12))

const LEAST = 1e-6 // smaller values have no digits on an axis

/** Round bounds around the values, with about `count` intervals; from zero where `zero` is set and the values have one sign. */
export const valueScale = (values: readonly number[], { zero, count }: { readonly zero: boolean; readonly count: number }): ValueScale => {
  const finite = values.filter(Number.isFinite).map((value) => (Math.abs(value) < LEAST ? 0 : value))
  if (finite.length === 0) return { min: 0, max: 1, interval: 1 }
  const low = Math.min(...finite, ...(zero ? [0] : []))
  const high = Math.max(...finite, ...(zero ? [0] : []))
  const span = high - low || Math.abs(high) || 1
  const interval = roundInterval(span / count, low <= 0)
  const min = Math.floor(tidy(low / interval) + 1e-9) * interval
  const max = Math.ceil(tidy(high / interval) - 1e-9) * interval
  return { min: tidy(min), max: tidy(max > min ? max : min + interval), interval: tidy(interval) }
}

export const yOf = (value: number, scale: ValueScale, plot: PlotArea): number =>
  plot.top + plot.height * (1 - (value - scale.min) / (scale.max - scale.min))

export const valueFrom = (y: number, scale: ValueScale, plot: PlotArea): number =>
  scale.min + (1 - (y - plot.top) / plot.height) * (scale.max - scale.min)

/** Decimals that the ticks need. */
export const tickDecimals = ({ interval }: ValueScale): number => {
  for (let digits = 0; digits < 6; digits += 1) if (Math.abs(tidy(interval * 10 ** digits) % 1) < 1e-9) return digits
  return 6
}

/** Multiples of the interval; zero is 0 exactly. */
export const ticksOf = ({ min, max, interval }: ValueScale): number[] => {
  const first = Math.round(min / interval)
  return Array.from({ length: Math.round((max - min) / interval) + 1 }, (_, at) => tidy((first + at) * interval))
}

/** Text of a tick; zero is printed as 0, without decimals. */
const tickText = (value: number, digits: number, language: Language): string => formatValue(value, Math.abs(value) < 1e-12 ? 0 : digits, language)

/** Width of the widest tick label in pixels. */
export const tickWidth = (scale: ValueScale, size: number, language: Language): number =>
  Math.max(...ticksOf(scale).map((tick) => textWidth(formatValue(tick, tickDecimals(scale), language), size)))

/** The axis of a scale with its unit as heading. `absolute` prints |value|: two measures back to back. */
export const valueAxis = (scale: ValueScale, heading: string, language: Language, { absolute = false, unit = heading } = {}): ValueAxis => {
  const digits = tickDecimals(scale)
  return { kind: 'value', min: scale.min, max: scale.max, ticks: ticksOf(scale).map((at) => ({ at, text: tickText(absolute ? Math.abs(at) : at, digits, language) })), heading, unit }
}

const AIR = 8 // pixels between two numerals side by side

/** An axis of this length with as many ticks as have room for their labels, each of which needs so much of it; zero or the first among them. */
const withRoom = (axis: ValueAxis, length: number, need: number): ValueAxis => {
  const { ticks, min, max } = axis
  const room = (length / (max - min)) * ((ticks[1]?.at ?? max) - (ticks[0]?.at ?? min))
  const every = Math.max(1, Math.ceil(need / room))
  const start = Math.max(0, ticks.findIndex(({ at }) => at === 0)) % every
  return { ...axis, ticks: ticks.filter((_, index) => index % every === start) }
}

/** An axis along x of a plot of this width, with the ticks that have room. */
export const alongX = (axis: ValueAxis, width: number, size: number): ValueAxis => withRoom(axis, width, Math.max(...axis.ticks.map(({ text }) => textWidth(text, size))) + AIR)

/** An axis along y of a plot of this height, with the ticks that have room. */
export const alongY = (axis: ValueAxis, height: number, size: number): ValueAxis => withRoom(axis, height, size)
