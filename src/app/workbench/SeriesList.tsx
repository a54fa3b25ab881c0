import { useEffect, useState } from 'react'
import { formatValue } from '../../format/index'
import type { Page, SeriesSummary } from '../../platform/workbench/desk'
import { ScrollRegion } from '../ScrollRegion'
import { countText } from './count-text'
import type { ReadProps } from './ReadingStep'

const FIRST = 30
const MORE = 200
const PAUSE = 150 // ms after the last letter

/** Series that answer the filter, as they arrive. */
const useSeries = ({ run, input, understood }: Pick<ReadProps, 'run' | 'input' | 'understood'>, filter: string, most: number): Page<SeriesSummary> | undefined => {
  const [page, setPage] = useState<Page<SeriesSummary>>()
  useEffect(() => {
    let current = true
    const ask = async (): Promise<void> => {
      const found = await (await run.desk()).series(input.slot, filter, 0, most)
      if (current) setPage(found)
    }
    const timer = setTimeout(() => void ask().catch(() => undefined), filter === '' ? 0 : PAUSE)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [run, input.slot, understood, filter, most])
  return page
}

/** The series that were read, each in a line; a click leads to the cell of its last value. */
export const SeriesList = (props: ReadProps) => {
  const { run, words: { reading: words }, view } = props
  const [filter, setFilter] = useState('')
  const [most, setMost] = useState(FIRST)
  const page = useSeries(props, filter, most)
  return (
    <details className="bench-series">
      <summary>{words.series} {page ? words.found(countText(page.total, view.language)) : ''}</summary>
      <label>
        {words.filter} <input type="search" value={filter} onChange={({ target }) => setFilter(target.value)} />
      </label>
      <ScrollRegion label={words.series} height={360}>
        <table>
          <thead>
            <tr>
              {Object.values(words.columns).map((name) => (
                <th key={name} scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page?.entries.map(({ sheet, label, region, unit, first, last, values, lastValue, decimals, at }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a file may hold two series of one name
              <tr key={`${sheet}${label}${region}${index}`}>
                <th scope="row">{label}</th>
                <td>{region}</td>
                <td>{unit}</td>
                <td>{first === last ? first : `${first}–${last}`}</td>
                <td className="number">{countText(values, view.language)}</td>
                <td className="number">
                  {at ? (
                    <button type="button" className="plain" title={words.goTo} onClick={() => run.act({ did: 'see', cell: at })}>
                      {lastValue === null ? '—' : formatValue(lastValue, decimals, view.language)}
                    </button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {page && page.entries.length < page.total ? (
        <button type="button" className="button" onClick={() => setMost((now) => now + MORE)}>{words.more}</button>
      ) : null}
    </details>
  )
}
