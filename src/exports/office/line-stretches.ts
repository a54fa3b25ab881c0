/** Which stretches of a line can be one series of a native chart: a blank row between two of them keeps them apart. */
import type { AreaMark, DataPoint, LineMark, Mark, Member, PointsMark } from '../../charts/figure/figure'
import { monthOf } from './date-axis'
import type { DateAxis } from './slide-chart'

/** One member of a plot, with the marks of its values. */
export interface MemberMarks {
  readonly at: number // index of the member
  readonly member: Member
  readonly observed: LineMark | undefined
  readonly points: PointsMark['points']
  readonly projected: LineMark | undefined
  readonly bands: readonly AreaMark[]
}

/** The members of a plot that have lines or points. */
export const lineMembers = (members: readonly Member[], marks: readonly Mark[]): MemberMarks[] =>
  members.flatMap((member, at): MemberMarks[] => {
    const own = marks.filter((mark) => mark.member === at)
    const lines = own.flatMap((mark) => (mark.kind === 'line' && mark.role !== 'guide' ? [mark] : []))
    const points = own.flatMap((mark) => (mark.kind === 'points' && mark.role === 'observed' ? mark.points : []))
    const bands = own.flatMap((mark) => (mark.kind === 'area' && mark.role === 'band' ? [mark] : []))
    const found = { at, member, observed: lines.find(({ role }) => role === 'observed'), points, projected: lines.find(({ role }) => role === 'projected'), bands }
    return lines.length + points.length > 0 ? [found] : []
  })

/** Points that are joined, or a single one. */
export type LineStretch = readonly DataPoint[]

/** The stretches of a member in order; bounds are points of their own. */
const stretchesOf = ({ observed, points }: Pick<MemberMarks, 'observed' | 'points'>): LineStretch[] => {
  const runs = observed?.runs ?? []
  const joined = new Set(runs.flat().map(({ x }) => x))
  const alone = points.filter(({ x, bound }) => !joined.has(x) && bound === undefined).map((point) => [point])
  return [...runs, ...alone].filter(({ length }) => length > 0).sort(([a], [b]) => (a?.x ?? 0) - (b?.x ?? 0))
}

const ends = (points: readonly { readonly x: number }[]): readonly [from: number, to: number] => [monthOf(points[0]?.x ?? 0), monthOf(points[points.length - 1]?.x ?? 0)]

/** The stretches of each line by series, and the rows without figures that they need. */
export interface LineSeries {
  readonly blanks: readonly number[] // months
  readonly spans: boolean // lines go on over blank rows, so that each stretch is a series of its own
  readonly byMember: ReadonlyMap<number, readonly (readonly LineStretch[])[]>
}

/** Where lines run over rows in which other lines alone have figures, blank rows must be spanned: each stretch is then a series, and single points before and after the last are one each. */
const asSpanned = (stretches: readonly LineStretch[]): LineStretch[][] => {
  const runs = stretches.filter(({ length }) => length > 1)
  const alone = stretches.filter(({ length }) => length === 1)
  const end = runs[runs.length - 1]?.[0]?.x ?? Number.POSITIVE_INFINITY
  return [alone.filter(([point]) => (point?.x ?? 0) < end), ...runs.map((run) => [run]), alone.filter(([point]) => (point?.x ?? 0) > end)].filter(({ length }) => length > 0)
}

/** The month between two for a blank row: a whole year where there is one. */
const between = (from: number, to: number, base: DateAxis['base']): number | undefined => {
  const year = Math.floor((from + to) / 24) * 12
  if (year > from && year < to) return year
  return base === 'months' && to - from > 1 ? Math.floor((from + to) / 2) : undefined
}

/** How the lines of a plot become series. `rows`: the months with figures. */
export const lineSeries = (members: readonly MemberMarks[], rows: readonly number[], base: DateAxis['base']): LineSeries => {
  const all = members.map((one) => ({ at: one.at, stretches: stretchesOf(one) }))
  const others = members.flatMap(({ projected, bands }) => [...(projected?.runs ?? []), ...bands.flatMap(({ runs }) => runs)])
  const joined = [...all.flatMap(({ stretches }) => stretches), ...others].filter(({ length }) => length > 1)
  const isWhole = joined.every((run) => {
    const [from, to] = ends(run)
    const held = new Set(run.map(({ x }) => monthOf(x)))
    return rows.every((month) => month <= from || month >= to || held.has(month))
  })
  if (!isWhole) return { blanks: [], spans: true, byMember: new Map(all.map(({ at, stretches }) => [at, asSpanned(stretches)])) }
  const isCrossed = (month: number): boolean => joined.some((run) => ends(run)[0] < month && month < ends(run)[1])
  const blanks = new Set<number>()
  const byMember = all.map(({ at, stretches }): [number, LineStretch[][]] => {
    const series: LineStretch[][] = []
    const isDotted = stretches.every(({ length }) => length === 1)
    for (const stretch of stretches) {
      const open = series[series.length - 1]
      const before = open?.[open.length - 1]
      const [[, from], [to]] = [before ? ends(before) : [0, 0], ends(stretch)]
      const isApart = isDotted || rows.some((month) => month > from && month < to)
      const blank = isApart ? undefined : between(from, to, base)
      const fits = isApart || (blank !== undefined && !isCrossed(blank))
      if (!open || !fits) series.push([stretch])
      else {
        open.push(stretch)
        if (blank !== undefined) blanks.add(blank)
      }
    }
    return [at, series]
  })
  return { blanks: [...blanks], spans: false, byMember: new Map(byMember) }
}
