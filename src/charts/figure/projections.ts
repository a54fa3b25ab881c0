/** The ground of a projection, with words at its edge. */
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import type { AreaMark, Landmark, Mark, Plot } from './figure'

/** Where the projections of a plot begin: the earliest position that one of its dashed lines has. */
const startOf = (marks: readonly Mark[], plot: number): number => Math.min(...marks.flatMap((mark) => (mark.kind === 'line' && mark.role === 'projected' && mark.plot === plot ? [mark.runs[0]?.[0]?.x ?? Infinity] : [])))

/** The ground behind what is projected, in each plot that has projections. */
export const projectionGrounds = (plots: readonly Plot[], marks: readonly Mark[]): AreaMark[] =>
  plots.flatMap(({ x, y }, plot): AreaMark[] => {
    const from = startOf(marks, plot)
    if (x.kind !== 'time' || y.kind !== 'value' || !(from < x.last)) return []
    return [{ kind: 'area', role: 'ground', name: '', plot, member: -1, layer: -1, runs: [[from, x.last].map((at) => ({ x: at, low: y.min, high: y.max }))], fill: 'ground', edge: false, anchored: false }]
  })

/** The words at the edge of the ground, once. */
export const projectionLandmarks = (grounds: readonly AreaMark[], language: Language): Landmark[] =>
  grounds.slice(0, 1).map(({ plot, runs: [run = []] }) => ({ kind: 'ground', x: run[0]?.x ?? 0, plots: [plot], text: uiWords(language).chart.projectionEdge }))
