import type { Dataset, EventMark } from '../../model/dataset'
import type { Theme } from '../../model/indicator'
import { positionOf } from '../../model/period'
import { comparePeriods } from '../../model/time'
import { censusYearsIn, type TimeSpan } from './time-axis'

const MOST = 12

/** Whether an event is a census, which every time axis ticks already. */
const isTicked = ({ theme, period }: EventMark): boolean => theme === '' && censusYearsIn({ first: positionOf(period), last: positionOf(period) }).length > 0

/** Events of a theme within the span, in order of time; at most twelve. */
export const eventsIn = (dataset: Dataset, theme: Theme, { first, last }: TimeSpan): EventMark[] =>
  dataset.events
    .filter((event) => !isTicked(event))
    .filter((event) => (event.theme === '' || event.theme === theme) && positionOf(event.period) >= first && positionOf(event.period) <= last)
    .sort((a, b) => comparePeriods(a.period, b.period))
    .slice(0, MOST)
