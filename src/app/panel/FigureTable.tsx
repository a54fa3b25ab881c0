import type { CompiledPanel } from '../../charts/compiled-panel'
import type { TableCell } from '../../charts/series/panel-table'
import type { Language } from '../../model/text'
import { uiWords, type UiWords } from '../../words/index'
import { ScrollRegion } from '../controls/ScrollRegion'

/** A figure with its mark of evidence; a missing one with its reason. */
const Cell = ({ cell, words }: { readonly cell: TableCell; readonly words: UiWords['panel'] }) => {
  const mark = words.evidenceMark[cell.evidence]
  if (cell.value === undefined) {
    return (
      <td className="number" title={words.missing[cell.missing]}>
        <span aria-hidden="true">—</span>
        <span className="hidden">{words.missing[cell.missing]}</span>
      </td>
    )
  }
  return (
    <td className="number" title={[cell.note, words.evidence[cell.evidence]].filter(Boolean).join(' · ') || undefined}>
      {cell.text}
      {mark ? (
        <sup>
          <span aria-hidden="true">{mark}</span>
          <span className="hidden">{words.evidence[cell.evidence]}</span>
        </sup>
      ) : null}
    </td>
  )
}

/** What the chart shows, as figures. */
export const FigureTable = ({ compiled, language }: { readonly compiled: CompiledPanel; readonly language: Language }) => {
  const words = uiWords(language).panel
  const { caption, head, columns, rows } = compiled.table
  return (
    <>
      <ScrollRegion label={words.scroll(caption)} height={Math.max(compiled.height, 320)}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {columns.map(({ key, label, unit }) => (
                <th key={key} scope="col" className="number">
                  {label}
                  {unit ? <span className="unit"> {unit}</span> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={`${row.label}${at}`}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell, column) => (
                  <Cell key={columns[column]?.key ?? column} cell={cell} words={words} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="quiet">{words.legend}</p>
    </>
  )
}
