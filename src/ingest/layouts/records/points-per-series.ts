import type { Plan } from '../../plan/plan'

/** How many rows a series has on average, as far as rows are sampled: about one where a table lists things, each with its year. */
export const pointsPerSeries = ({ grid, keys }: Plan, sample: readonly number[]): number => {
  const columns = keys.filter(({ role }) => role !== 'period').map(({ column }) => column)
  const seen = new Set(sample.map((row) => columns.map((column) => grid.cell(row, column)).join('\u0001')))
  return seen.size === 0 ? 0 : sample.length / seen.size
}
