import { useCallback, useEffect, useState } from 'react'
import { formatValue, withBound } from '../../../format/index'
import type { SeriesSummary } from '../../../platform/workbench/import-session'
import { ScrollRegion } from '../../controls/ScrollRegion'
import { countText } from '../../text/count-and-time'
import type { ReadProps } from '../work/WorkStep'
import { useAnswer } from '../../controls/use-answer'

const FIRST = 30
const MORE = 200
const PAUSE = 150 // ms after the last letter

/** A text after PAUSE without a change. */
const useRested = (text: string): string => {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}

const SeriesRow = ({ run, one, words: { reading: words }, view }: ReadProps & { readonly one: SeriesSummary }) => {
  const { label, region, unit, first, last, values, lastValue, lastBound, decimals, at } = one
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{region}</td>
      <td>{unit}</td>
      <td>{first === last ? first : `${first}–${last}`}</td>
      <td className="number">{countText(values, view.language)}</td>
      <td className="number">
        {at ? (
          <button type="button" className="plain" title={words.goTo} onClick={() => run.act({ type: 'see', cell: at })}>
            {withBound(formatValue(lastValue ?? undefined, decimals, view.language), lastBound, view.language)}
          </button>
        ) : null}
      </td>
    </tr>
  )
}

/** The series read, one per line; a click goes to the cell of the last value. */
export const SeriesList = (props: ReadProps) => {
  const { run, input: { slot, revision }, words: { reading: words }, view } = props
  const [filter, setFilter] = useState('')
  const [most, setMost] = useState(FIRST)
  const wanted = useRested(filter)
  const page = useAnswer(useCallback(async () => (revision < 0 ? undefined : (await run.session()).series(slot, wanted, 0, most)), [run, slot, revision, wanted, most]))
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
            {page?.entries.map((one, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a file may hold two series of one name
              <SeriesRow key={index} {...props} one={one} />
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
