import type { CompiledPanel } from '../charts/compiled-panel'

const MOST = 6 // columns; the table has them all

/** The last row that has figures, in words, in the place of a chart that is not there yet. */
export const LatestFigures = ({ compiled, caption }: { readonly compiled: CompiledPanel; readonly caption: string }) => {
  const { rows, columns } = compiled.table
  const last = rows.filter(({ cells }) => cells.some(({ value }) => value !== undefined)).slice(-1)[0]
  return (
    <div className="latest">
      <p className="quiet">{caption}</p>
      {last ? (
        <dl>
          {columns.slice(0, MOST).map(({ key, label, unit }, at) => (
            <div key={key}>
              <dt>
                {label} {last.label}
              </dt>
              <dd>
                {last.cells[at]?.text} {last.cells[at]?.value === undefined ? '' : unit}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  )
}
