import type { CoursePoint, PlaceFigure } from '../../charts/place/place-facts'

const SIZE = { width: 120, height: 28 } as const
const MARGIN = 3

/** The course of an indicator at a place, with the nation's as a thin line on the same scale, where their figures are alike. Nothing is drawn of a single figure. */
export const Course = ({ figure: { course, ofNation, indicator } }: { readonly figure: PlaceFigure }) => {
  const own = course.flat()
  const beside = ['stock', 'flow'].includes(indicator.kind) ? [] : ofNation // counts of a nation would flatten those of a place
  const [firstOwn, lastOwn] = [Math.min(...own.map(({ x }) => x)), Math.max(...own.map(({ x }) => x))]
  if (own.length < 2) return null
  const within = beside.map((run) => run.filter(({ x }) => x >= firstOwn && x <= lastOwn))
  const values = [...own, ...within.flat()].map(({ y }) => y)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const place = ({ x, y }: CoursePoint): string => {
    const across = MARGIN + ((x - firstOwn) / (lastOwn - firstOwn || 1)) * (SIZE.width - 2 * MARGIN)
    const up = SIZE.height - MARGIN - ((y - least) / (most - least || 1)) * (SIZE.height - 2 * MARGIN)
    return `${across.toFixed(1)},${up.toFixed(1)}`
  }
  const line = (run: readonly CoursePoint[], at: number, kind: string) => (run.length > 1 ? <polyline key={`${kind}${at}`} className={kind} points={run.map(place).join(' ')} /> : null)
  const end = own[own.length - 1]
  const [cx, cy] = end ? place(end).split(',') : []
  return (
    <svg className="course" {...SIZE} viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true">
      {within.map((run, at) => line(run, at, 'course-nation'))}
      {course.map((run, at) => line(run, at, 'course-own'))}
      {course.filter(({ length }) => length === 1).map(([point], at) => (point ? <circle key={at} className="course-point" cx={place(point).split(',')[0]} cy={place(point).split(',')[1]} r="1.5" /> : null))}
      <circle className="course-end" cx={cx} cy={cy} r="2.5" />
    </svg>
  )
}
