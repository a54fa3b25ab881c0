import type { Language } from '../../model/text'
import { isNarrow, numeralStyle, typeOf } from './frame'
import type { Frame, Plot } from './frame'
import { textWidth } from './text-width'
import { SANS, type Palette } from './palette'
import { tickDecimals, tickText, type ValueScale } from './value-axis'

/** Pixels of a row of places, where the host has a height. */
export const ROW_HEIGHT = { least: 14, most: 44 } as const
const ABOVE = 50 // unit and numerals over the first row
const BELOW = 10

/** Pixels of such a drawing that are not rows. */
export const ROW_ROOM = ABOVE + BELOW

interface RowWish {
  readonly width: number
  readonly height: number | undefined // what the host has; absent: as the rows ask
  readonly names: readonly string[]
  readonly right: number
}

/** A plot with one row per place. */
export const rowFrame = ({ width, height, names, right }: RowWish): Frame => {
  const { axis, label } = typeOf(width)
  const own = isNarrow(width) ? 21 : 23
  const row = height === undefined ? own : Math.max(ROW_HEIGHT.least, Math.min(ROW_HEIGHT.most, (height - ABOVE - BELOW) / names.length))
  const left = Math.ceil(Math.max(40, ...names.map((name) => textWidth(name, label)))) + 14
  const plot: Plot = { left, top: ABOVE, width: Math.max(80, width - left - right), height: names.length * row }
  return { width, height: plot.top + plot.height + BELOW, plots: [plot], axisSize: axis, labelSize: label }
}

/** Names of the places down the left side, first row on top. */
export const placeAxis = (names: readonly string[], frame: Frame, palette: Palette, strong: readonly boolean[] = []): Record<string, unknown> => ({
  type: 'category',
  inverse: true,
  data: names.map((value, at) => ({ value, textStyle: { color: palette.ink, fontWeight: strong[at] ? 'bold' : 'normal' } })),
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { show: false },
  axisLabel: { fontFamily: SANS, fontSize: frame.labelSize, interval: 0, margin: 10 },
})

/** Numerals above the rows, the unit over the first. */
export const rowValueAxis = (scale: ValueScale, heading: string, frame: Frame, palette: Palette, language: Language): Record<string, unknown> => {
  const digits = tickDecimals(scale)
  return {
    type: 'value',
    position: 'top',
    min: scale.min,
    max: scale.max,
    interval: scale.interval,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: true, lineStyle: { color: palette.hairline, width: 1 } },
    axisLabel: { ...numeralStyle(palette, frame.axisSize), margin: 6, formatter: (value: number) => tickText(value, digits, language) },
    name: heading,
    nameLocation: 'start',
    nameGap: 0,
    nameTextStyle: { fontFamily: SANS, fontSize: frame.axisSize, color: palette.muted, align: 'left', verticalAlign: 'bottom', padding: [0, 0, 24, 2 - (frame.plots[0]?.left ?? 0)] },
  }
}
