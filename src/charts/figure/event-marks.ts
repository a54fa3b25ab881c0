import { formatPeriod } from '../../format/index'
import type { Dataset, EventMark } from '../../model/dataset'
import type { Theme } from '../../model/indicator'
import { positionOf } from '../../model/period'
import { comparePeriods } from '../../model/time'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import { SANS, type Palette } from './palette'
import { censusYearsIn, type TimeSpan } from './time-axis'
import type { ValueScale } from './value-axis'

const SIGNS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫'

/** A census is ticked on the axis of every chart: as an event it would be told twice. */
const isTicked = ({ theme, period }: EventMark): boolean => theme === '' && censusYearsIn({ first: positionOf(period), last: positionOf(period) }).length > 0

/** Events of a theme that fall inside the span, in order of time; at the most twelve. */
export const eventsIn = (dataset: Dataset, theme: Theme, { first, last }: TimeSpan): EventMark[] =>
  dataset.events
    .filter((event) => !isTicked(event))
    .filter((event) => (event.theme === '' || event.theme === theme) && positionOf(event.period) >= first && positionOf(event.period) <= last)
    .sort((a, b) => comparePeriods(a.period, b.period))
    .slice(0, SIGNS.length)

/** A numbered sign at the top of the first plot over a dotted upright; the words are in the notes. */
export const eventSeries = (events: readonly EventMark[], { min, max }: ValueScale, palette: Palette, size: number): unknown[] => {
  if (events.length === 0) return []
  const uprights = events.flatMap(({ period }) => [[positionOf(period), min], [positionOf(period), max], [positionOf(period), null]])
  const common = { xAxisIndex: 0, yAxisIndex: 0, silent: true, tooltip: { show: false } }
  const label = { show: true, position: 'top', distance: 1, fontFamily: SANS, fontSize: size, color: palette.muted }
  return [
    { type: 'line', ...common, data: uprights, symbol: 'none', connectNulls: false, lineStyle: { color: palette.axis, width: 1, type: [1, 3] }, z: 2 },
    {
      type: 'scatter',
      ...common,
      symbolSize: 1,
      itemStyle: { color: 'transparent', opacity: 1 },
      data: events.map(({ period }, at) => ({ value: [positionOf(period), max], label: { ...label, formatter: SIGNS.charAt(at) } })),
      z: 6,
    },
  ]
}

/** The events in words, each with its sign. */
export const eventNotes = (events: readonly EventMark[], language: Language): string[] =>
  events.map(({ period, text }, at) => uiWords(language).chart.eventNote(SIGNS.charAt(at), formatPeriod(period, language), text[language]))
