import type { FigureCell, FigureEdit } from '../../exports/stamp/figure-table'
import { formatValue } from '../../format/index'
import type { Language } from '../../model/text'
import { stampWords } from '../../words/versions'
import { ScrollRegion } from '../controls/ScrollRegion'

const MOST = 50 // figures listed; the rest is counted

const digitsOf = (value: number): number => Math.min(10, /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0)

interface EditTableProps {
  readonly title: string
  readonly edits: readonly FigureEdit[]
  readonly language: Language
}

/** Table of the figures that were changed in a file after it was exported. */
export const EditTable = ({ title, edits, language }: EditTableProps) => {
  const words = stampWords(language)
  const { editColumns: columns } = words
  const text = (cell: FigureCell): string => (cell === undefined ? words.absent : typeof cell === 'number' ? formatValue(cell, digitsOf(cell), language) : cell)
  return (
    <>
      <ScrollRegion label={words.editCaption(title)} height={360}>
        <table>
          <caption className="hidden">{words.editCaption(title)}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.row}</th>
              <th scope="col">{columns.column}</th>
              <th scope="col">{columns.place}</th>
              <th scope="col" className="number">
                {columns.before}
              </th>
              <th scope="col" className="number">
                {columns.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {edits.slice(0, MOST).map(({ row, column, place, before, after }) => (
              <tr key={`${row}|${column}|${place}|${String(after)}`}>
                <th scope="row">{row}</th>
                <td>{column}</td>
                <td>{words.places[place]}</td>
                <td className="number">{text(before)}</td>
                <td className="number">{text(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {edits.length > MOST ? <p className="quiet">{words.moreChanges(formatValue(edits.length - MOST, 0, language))}</p> : null}
    </>
  )
}
