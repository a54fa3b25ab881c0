import { useCallback, useState } from 'react'
import type { BeforeAfter, DrawnSide } from '../../../charts/figure/before-after'
import { describeBeforeAfter } from '../../../charts/text/describe-before-after'
import { formatIn, formatPeriod, formatSpan, scaleOf, signed, unitLabel, withBound } from '../../../format/index'
import type { Language } from '../../../model/text'
import type { IndicatorChange, Page } from '../../../platform/workbench/import-session'
import type { Change } from '../../../transform/compare/index'
import { ScrollRegion } from '../../controls/ScrollRegion'
import { useAnswer } from '../../controls/use-answer'
import { countText } from '../../text/count-and-time'
import type { BenchProps } from '../work/WorkStep'

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

/** One series before (dashed) and after, with the changes marked. */
const BeforeAfterChart = ({ chart, name, language }: ChartProps) => {
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

const CHARTS = 12
const FIRST = 20
const MORE = 200

type DetailsProps = BenchProps & { readonly change: IndicatorChange }

interface RowContext {
  readonly region: (id: string) => string
  readonly first: BeforeAfter | undefined // its unit and digits are used for all
  readonly decimals: number
}

const ValueRow = ({ one, words: { difference: words }, view, region, first, decimals }: Pick<DetailsProps, 'words' | 'view'> & RowContext & { readonly one: Change }) => {
  const token = first?.token ?? ''
  const print = (value: number | undefined, side: 0 | 1): string => (first ? withBound(formatIn(value, first.unit, token, decimals, view.language), value === undefined ? '' : (one.bounds?.[side] ?? ''), view.language) : '')
  return (
    <tr data-kind={one.kind}>
      <th scope="row">{[region(one.region), one.variant, one.vintage].filter(Boolean).join(' · ')}</th>
      <td>{formatPeriod(one.period, view.language)}</td>
      <td>{words.kinds[one.kind]}</td>
      <td className="number">{one.kind === 'added' ? '' : print(one.before, 0)}</td>
      <td className="number">{one.kind === 'removed' ? '' : print(one.after, 1)}</td>
      <td className="number">{one.by === undefined ? '' : signed(one.by / scaleOf(token), decimals, view.language)}</td>
    </tr>
  )
}

const Values = ({ page, ...props }: Pick<DetailsProps, 'words' | 'view'> & RowContext & { readonly page: Page<Change> }) => {
  const { words: { difference: words }, view, first } = props
  return (
    <ScrollRegion label={words.details} height={320}>
      <table>
        <caption>{words.details}{first?.token ? ` (${unitLabel(first.token, view.language, first.unit)})` : ''}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.region}</th>
            <th scope="col">{words.columns.period}</th>
            <th scope="col">{words.columns.kind}</th>
            <th scope="col" className="number">{words.columns.before}</th>
            <th scope="col" className="number">{words.columns.after}</th>
            <th scope="col" className="number">{words.columns.by}</th>
          </tr>
        </thead>
        <tbody>
          {page.entries.map((one) => (
            <ValueRow key={`${one.region}${one.period}${one.vintage}${one.variant}`} {...props} one={one} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** Details of one indicator: small charts of the series with the largest changes, and a table of all changes. */
export const ChangeDetails = ({ run, change, words, loaded, view }: DetailsProps) => {
  const indicator = change.indicator
  const [most, setMost] = useState(FIRST)
  const drawn = useAnswer(useCallback(async () => (await run.session()).beforeAfter(indicator, CHARTS), [run, indicator]))
  const page = useAnswer(useCallback(async () => (await run.session()).changes(indicator, 0, most), [run, indicator, most]))
  const charts = drawn ?? []
  const region = (id: string): string => loaded.dataset.regions.get(id)?.name[view.language] ?? id
  const [first] = charts
  return (
    <div className="bench-details">
      <div className="bench-charts">
        {charts.map((chart) => (
          <BeforeAfterChart key={`${chart.region}${chart.vintage}${chart.variant}`} chart={chart} name={[region(chart.region), chart.variant, chart.vintage].filter(Boolean).join(' · ')} language={view.language} />
        ))}
      </div>
      {page ? <Values {...{ page, words, view, region, first }} decimals={first?.decimals ?? change.decimals} /> : null}
      {page && page.entries.length < page.total ? (
        <button type="button" className="button" onClick={() => setMost((now) => now + MORE)}>{words.report.more(countText(page.total - page.entries.length, view.language))}</button>
      ) : null}
    </div>
  )
}
