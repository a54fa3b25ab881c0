import type { CompiledPanel } from '../../charts/compiled-panel'
import type { TableCell } from '../../charts/series/panel-table'
import type { Language } from '../../model/text'
import { briefingWords } from '../../words/briefing'
import { detailWords, type DetailWords } from '../../words/panel-details'
import { columnParts } from './paper'

const figure = (cell: TableCell | undefined, words: DetailWords): string => (cell?.value === undefined ? '—' : cell.text + words.evidenceMark[cell.evidence])

interface TableProps {
  readonly compiled: CompiledPanel
  readonly language: Language
  readonly width: number // CSS pixels
}

/** The table, split by columns into as many tables as the width of the page needs. */
export const SheetTable = ({ compiled, language, width }: TableProps) => {
  const words = detailWords(language)
  const { caption, head, columns, rows } = compiled.table
  const parts = columnParts(columns.length, width)
  return (
    <>
      {parts.map((part, at) => (
        <table key={part.join()} className="sheet-table">
          <caption>
            {caption}
            {briefingWords(language).tablePart(at + 1, parts.length)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {part.map((column) => (
                <th key={column} scope="col" className="number">
                  {columns[column]?.label} <span className="unit">{columns[column]?.unit}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              <tr key={`${row.label}${line}`}>
                <th scope="row">{row.label}</th>
                {part.map((column) => (
                  <td key={column} className="number">
                    {figure(row.cells[column], words)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <p className="sheet-legend">{words.legend}</p>
    </>
  )
}
