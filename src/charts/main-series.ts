import type { Picked } from './chart-type'

const TOLD = 3 // series that one sentence can carry

/** The series that a panel is about: its own, not those it is compared with. The statement tells their newest figures. */
export const mainSeries = (picked: readonly Picked[]): Picked[] => picked.filter(({ ask }) => !ask.compared && ask.tone !== 'grey').slice(0, TOLD)
