import { formatPeriod } from '../../format/index'
import type { Dataset, EventMark } from '../../model/dataset'
import type { Theme } from '../../model/indicator'
import { positionOf } from '../../model/period'
import { comparePeriods } from '../../model/time'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import type { Mark } from './figure'
import { censusYearsIn, type TimeSpan } from './time-axis'
import type { ValueScale } from './value-axis'

const SIGNS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫'

/** Whether an event is a census, which every time axis ticks already. */
const isTicked = ({ theme, period }: EventMark): boolean => theme === '' && censusYearsIn({ first: positionOf(period), last: positionOf(period) }).length > 0

/** Events of a theme within the span, in order of time; at most twelve. */
export const eventsIn = (dataset: Dataset, theme: Theme, { first, last }: TimeSpan): EventMark[] =>
  dataset.events
    .filter((event) => !isTicked(event))
    .filter((event) => (event.theme === '' || event.theme === theme) && positionOf(event.period) >= first && positionOf(event.period) <= last)
    .sort((a, b) => comparePeriods(a.period, b.period))
    .slice(0, SIGNS.length)

/** A numbered sign at the top of the first plot with a dotted vertical line; its text is in the notes. */
export const eventMarks = (events: readonly EventMark[], { min, max }: ValueScale, size: number): Mark[] => {
  if (events.length === 0) return []
  const frame = { plot: 0, member: -1 } as const
  const runs = events.map(({ period }) => [{ x: positionOf(period), y: min }, { x: positionOf(period), y: max }])
  const signs = events.map(({ period }, at): Mark => ({ kind: 'text', ...frame, layer: 6, x: positionOf(period), y: max, dx: 0, dy: -(size / 2 + 1.5), anchor: 'middle', lines: [[{ text: SIGNS.charAt(at), face: 'sans', before: 0 }]], size, leading: size, ink: 'muted' }))
  return [{ kind: 'line', role: 'guide', variant: '', ...frame, layer: 2, runs, ink: 'axis', width: 1, dash: [1, 3], anchored: false, opacity: 1 }, ...signs]
}

/** The events in words, each with its sign. */
export const eventNotes = (events: readonly EventMark[], language: Language): string[] =>
  events.map(({ period, text }, at) => uiWords(language).chart.eventNote(SIGNS.charAt(at), formatPeriod(period, language), text[language]))
