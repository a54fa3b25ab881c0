import { useCallback, useState } from 'react'
import type { BeforeAfter } from '../../charts/figure/before-after'
import { formatIn, formatPeriod, signed, unitLabel, scaleOf } from '../../format/index'
import type { Page, IndicatorChange } from '../../platform/workbench/import-session'
import type { Change } from '../../transform/compare/index'
import { ScrollRegion } from '../ScrollRegion'
import { BeforeAfterChart } from './BeforeAfterChart'
import type { BenchProps } from './bench-props'
import { countText } from './count-text'
import { useAnswer } from './use-answer'

const CHARTS = 12
const FIRST = 20
const MORE = 200

type DetailsProps = BenchProps & { readonly change: IndicatorChange }

interface Told {
  readonly region: (id: string) => string
  readonly first: BeforeAfter | undefined // whose unit and digits stand for all
  readonly decimals: number
}

const ValueRow = ({ one, words: { difference: words }, view, region, first, decimals }: Pick<DetailsProps, 'words' | 'view'> & Told & { readonly one: Change }) => {
  const token = first?.token ?? ''
  const print = (value: number | undefined): string => (first ? formatIn(value, first.unit, token, decimals, view.language) : '')
  return (
    <tr data-kind={one.kind}>
      <th scope="row">{[region(one.region), one.variant, one.vintage].filter(Boolean).join(' · ')}</th>
      <td>{formatPeriod(one.period, view.language)}</td>
      <td>{words.kinds[one.kind]}</td>
      <td className="number">{one.kind === 'added' ? '' : print(one.before)}</td>
      <td className="number">{one.kind === 'removed' ? '' : print(one.after)}</td>
      <td className="number">{one.by === undefined ? '' : signed(one.by / scaleOf(token), decimals, view.language)}</td>
    </tr>
  )
}

const Values = ({ page, ...props }: Pick<DetailsProps, 'words' | 'view'> & Told & { readonly page: Page<Change> }) => {
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

/** One indicator opened: small charts of the series that move farthest, and every value that differs. */
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
