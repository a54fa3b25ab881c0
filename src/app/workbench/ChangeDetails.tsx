import { useEffect, useState } from 'react'
import type { BeforeAfter } from '../../charts/before-after'
import { formatIn, formatPeriod, signed, unitLabel, scaleOf } from '../../format/index'
import type { Page, IndicatorChange } from '../../platform/workbench/desk'
import type { Change } from '../../transform/compare/index'
import { ScrollRegion } from '../ScrollRegion'
import { BeforeAfterChart } from './BeforeAfterChart'
import type { BenchProps } from './bench-props'
import { countText } from './count-text'

const CHARTS = 12
const FIRST = 20
const MORE = 200

type DetailsProps = BenchProps & { readonly change: IndicatorChange }

/** Charts and a page of changes of one indicator, as they arrive. */
const useDetails = ({ run, work, change: { indicator } }: DetailsProps, most: number): { charts: readonly BeforeAfter[]; page: Page<Change> | undefined } => {
  const [charts, setCharts] = useState<readonly BeforeAfter[]>([])
  const [page, setPage] = useState<Page<Change>>()
  useEffect(() => {
    let current = true
    const ask = async (): Promise<void> => {
      const desk = await run.desk()
      const drawn = await desk.beforeAfter(indicator, CHARTS)
      const listed = await desk.changes(indicator, 0, most)
      if (!current) return
      setCharts(drawn)
      setPage(listed)
    }
    void ask().catch(() => undefined)
    return () => {
      current = false
    }
  }, [run, indicator, most, work.compared])
  return { charts, page }
}

/** One indicator opened: small charts of the series that move farthest, and every value that differs. */
export const ChangeDetails = (props: DetailsProps) => {
  const { change, words, loaded, view } = props
  const { difference: said } = words
  const [most, setMost] = useState(FIRST)
  const { charts, page } = useDetails(props, most)
  const region = (id: string): string => loaded.dataset.regions.get(id)?.name[view.language] ?? id
  const [first] = charts
  const token = first?.token ?? ''
  const decimals = first?.decimals ?? change.decimals
  const print = (value: number | undefined): string => (first ? formatIn(value, first.unit, token, decimals, view.language) : '')
  const by = (value: number | undefined): string => (value === undefined ? '' : signed(value / scaleOf(token), decimals, view.language))
  return (
    <div className="bench-details">
      <div className="bench-charts">
        {charts.map((chart) => (
          <BeforeAfterChart key={`${chart.region}${chart.vintage}${chart.variant}`} chart={chart} name={[region(chart.region), chart.variant, chart.vintage].filter(Boolean).join(' · ')} words={said} language={view.language} />
        ))}
      </div>
      {page ? (
        <ScrollRegion label={said.details} height={320}>
          <table>
            <caption>{said.details}{token ? ` (${unitLabel(token, view.language, first?.unit)})` : ''}</caption>
            <thead>
              <tr>
                <th scope="col">{said.columns.region}</th>
                <th scope="col">{said.columns.period}</th>
                <td />
                <th scope="col" className="number">{said.columns.before}</th>
                <th scope="col" className="number">{said.columns.after}</th>
                <th scope="col" className="number">{said.columns.by}</th>
              </tr>
            </thead>
            <tbody>
              {page.entries.map((one) => (
                <tr key={`${one.region}${one.period}${one.vintage}${one.variant}`} data-kind={one.kind}>
                  <th scope="row">{[region(one.region), one.variant, one.vintage].filter(Boolean).join(' · ')}</th>
                  <td>{formatPeriod(one.period, view.language)}</td>
                  <td>{said.kinds[one.kind]}</td>
                  <td className="number">{one.kind === 'added' ? '' : print(one.before)}</td>
                  <td className="number">{one.kind === 'removed' ? '' : print(one.after)}</td>
                  <td className="number">{by(one.by)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      ) : null}
      {page && page.entries.length < page.total ? (
        <button type="button" className="button" onClick={() => setMost((now) => now + MORE)}>{words.report.more(countText(page.total - page.entries.length, view.language))}</button>
      ) : null}
    </div>
  )
}
