import type { AxisText, Figure } from './figure'

/** What a reader may bring into focus. */
export interface Focusable {
  readonly key: string
  readonly name: string
}

/** Names of the rows of a chart of places; none of any other. */
const rowNames = ({ plots: [plot] }: Figure): readonly Pick<AxisText, 'text'>[] => (plot?.y.kind === 'rows' ? plot.y.names : [])

/** The lines of a figure, or its rows of places, where there are two or more. Age bands and dates are none. */
export const focusableIn = (figure: Figure): readonly Focusable[] => {
  const { members, table, marks } = figure
  const rows = members.length > 0 ? [] : table.rows.slice(0, rowNames(figure).length).filter(({ order }) => order !== undefined)
  const found = members.length > 0 ? members.flatMap(({ key, name }, at) => (marks.some(({ member }) => member === at) ? [{ key, name }] : [])) : rows.map(({ key, label }) => ({ key, name: label }))
  return found.length > 1 ? found : []
}
