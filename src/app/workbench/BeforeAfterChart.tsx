import type { BeforeAfter, DrawnSide } from '../../charts/figure/before-after'
import { describeBeforeAfter } from '../../charts/text/describe-before-after'
import { formatIn, formatSpan } from '../../format/index'
import type { Language } from '../../model/text'

interface ChartProps {
  readonly chart: BeforeAfter
  readonly name: string
  readonly language: Language
}

const Side = ({ side, name }: { readonly side: DrawnSide; readonly name: 'before' | 'after' }) => (
  <g className={`side-${name}`}>
    {side.lines.map((points) => (
      <polyline key={points} points={points} />
    ))}
    {side.dots.map(({ x, y }) => (
      <circle key={`${x},${y}`} cx={x} cy={y} r={2} />
    ))}
  </g>
)

/** One series before (dashed) and after, what differs marked. */
export const BeforeAfterChart = ({ chart, name, language }: ChartProps) => {
  const { before, after, marks, width, height, from, to, largest } = chart
  const print = (value: number | undefined): string => formatIn(value, chart.unit, chart.token, chart.decimals, language)
  return (
    <figure className="bench-chart">
      <figcaption>{name}</figcaption>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, from data */}
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={describeBeforeAfter(chart, name, language)}>
        <Side side={before} name="before" />
        <Side side={after} name="after" />
        {marks.map(({ kind, period, x, y, from: start }) => (
          <g key={period} data-kind={kind}>
            {start === undefined ? null : <line x1={x} x2={x} y1={start} y2={y} />}
            <circle cx={x} cy={y} r={kind === 'removed' ? 2 : 2.5} />
          </g>
        ))}
      </svg>
      <p className="quiet">{from !== undefined && to !== undefined ? formatSpan(from, to, language) : ''} {largest?.before !== undefined && largest.after !== undefined ? `${print(largest.before)} → ${print(largest.after)}` : ''}</p>
    </figure>
  )
}
