import type { StampChange } from '../../exports/stamp/compare-stamp'
import { formatValue, signed, withBound } from '../../format/index'
import type { Bound } from '../../model/evidence'
import type { Language } from '../../model/text'
import { stampWords } from '../../words/versions'
import { ScrollRegion } from '../controls/ScrollRegion'

const MOST = 50 // figures listed; the rest is counted
const MOST_DIGITS = 4

const digitsOf = (value: number | undefined): number => /\.(\d+)/.exec(String(value ?? 0))?.[1]?.length ?? 0

/** Decimals with which both values differ, at most ten. */
const digitsFor = ({ before, after, difference }: StampChange): number => {
  const least = difference === undefined || difference === 0 ? 0 : Math.ceil(-Math.log10(Math.abs(difference)))
  return Math.min(10, Math.max(least, Math.min(MOST_DIGITS, Math.max(digitsOf(before), digitsOf(after)))))
}

const ChangeRow = ({ change, language }: { readonly change: StampChange; readonly language: Language }) => {
  const { row, column, unit, before, after, difference, bounds } = change
  const digits = digitsFor(change)
  const figure = (value: number | undefined, bound: Bound): string => (value === undefined ? stampWords(language).absent : withBound(formatValue(value, digits, language), bound, language))
  return (
    <tr>
      <th scope="row">{row}</th>
      <td>{column}</td>
      <td>{unit}</td>
      <td className="number">{figure(before, bounds[0])}</td>
      <td className="number">{figure(after, bounds[1])}</td>
      <td className="number">{difference === undefined ? '' : signed(difference, digits, language)}</td>
    </tr>
  )
}

interface ChangeTableProps {
  readonly title: string
  readonly changes: readonly StampChange[]
  readonly language: Language
}

/** Table of the values that differ, with the differences. */
export const ChangeTable = ({ title, changes, language }: ChangeTableProps) => {
  const words = stampWords(language)
  const { columns } = words
  return (
    <>
      <ScrollRegion label={words.tableCaption(title)} height={360}>
        <table>
          <caption className="hidden">{words.tableCaption(title)}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.row}</th>
              <th scope="col">{columns.column}</th>
              <th scope="col">{columns.unit}</th>
              <th scope="col" className="number">
                {columns.before}
              </th>
              <th scope="col" className="number">
                {columns.after}
              </th>
              <th scope="col" className="number">
                {columns.difference}
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, MOST).map((change) => (
              <ChangeRow key={`${change.row}|${change.column}|${change.unit}`} change={change} language={language} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {changes.length > MOST ? <p className="quiet">{words.moreChanges(formatValue(changes.length - MOST, 0, language))}</p> : null}
    </>
  )
}
