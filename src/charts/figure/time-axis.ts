import { numeralStyle, type Frame } from './frame'
import { textWidth } from './text-width'
import type { Palette } from './palette'

/** Years of the national censuses; every time axis ticks those it covers. */
const CENSUS_YEARS: readonly number[] = [1953, 1964, 1982, 1990, 2000, 2010, 2020]

export interface TimeSpan {
  readonly first: number // axis positions, in years
  readonly last: number
}

const STEPS = [1, 2, 5, 10, 20, 25, 50]
const AIR = 22

/** Census years inside the span. */
export const censusYearsIn = ({ first, last }: TimeSpan): number[] => CENSUS_YEARS.filter((year) => year >= first && year <= last)

/** Round years that have room, the last year always, the first where the axis begins on one. */
export const labelledYears = ({ first, last }: TimeSpan, width: number, size: number): number[] => {
  const need = textWidth('2020', size) + AIR
  const from = Math.ceil(first - 1e-9)
  const to = Math.floor(last + 1e-9)
  if (to <= from) return [to]
  const perYear = width / Math.max(1, last - first)
  const step = STEPS.find((years) => years * perYear >= need) ?? 100
  const years: number[] = []
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) years.push(year)
  const apart = (a: number, b: number): boolean => Math.abs(a - b) * perYear >= need
  const kept = years.filter((year) => year === to || apart(year, to))
  const start = kept[0] === undefined || apart(kept[0], from) ? [from] : []
  return [...start.filter((year) => apart(year, to)), ...kept, ...(kept.includes(to) ? [] : [to])]
}

interface AxisWish {
  readonly zeroLine?: boolean
  readonly years?: readonly number[] | undefined // to be labelled; absent: round years that have room
}

/** The x axis of one plot; only the last plot prints its years. */
export const timeAxis = (span: TimeSpan, at: number, frame: Frame, palette: Palette, { zeroLine = false, years }: AxisWish = {}): Record<string, unknown> => {
  const last = at === frame.plots.length - 1
  const width = frame.plots[at]?.width ?? frame.width
  return {
    type: 'value',
    gridIndex: at,
    min: span.first,
    max: span.last,
    containShape: false, // ECharts 6 would widen the axis for bars; ours leaves them room itself
    splitLine: { show: false },
    axisLine: { show: true, onZero: zeroLine, lineStyle: { color: palette.axis, width: 1 } },
    axisTick: { show: true, customValues: censusYearsIn(span), length: 6, lineStyle: { color: palette.axis, width: 1 } },
    axisLabel: {
      ...numeralStyle(palette, frame.axisSize),
      show: last,
      margin: 10,
      customValues: years ?? labelledYears(span, width, frame.axisSize),
      formatter: (value: number) => String(Math.round(value)),
      showMinLabel: true,
      showMaxLabel: true,
    },
    axisPointer: { show: true, type: 'line', snap: true, label: { show: false }, lineStyle: { color: palette.axis, width: 1, type: 'dotted' } },
  }
}
