import type { CompiledPanel } from '../../charts/compiled-panel'
import type { Reveal } from './stage'

/** One step of a reveal: everything; rows of the table up to one (`row`); or the first `members`. */
export type Step =
  | { readonly kind: 'all' }
  | { readonly kind: 'row'; readonly row: number; readonly label: string }
  | { readonly kind: 'members'; readonly members: number; readonly label: string }

/** The parts of a panel on which its reveal depends. */
interface Shown extends Pick<CompiledPanel, 'members' | 'rowPositions'> {
  readonly figure?: Pick<CompiledPanel['figure'], 'plots'>
  readonly table: { readonly rows: readonly { readonly label: string }[] }
}

const ALL: readonly Step[] = [{ kind: 'all' }]
const MOST = 11 // steps of a reveal
const STRIDES = [1, 2, 5, 10, 20, 25, 50]

const yearOf = (label: string): number => Number(/\d{4}/.exec(label)?.[0] ?? Number.NaN)

/** At most MOST entries at equal distances; always the first and the last. */
const thinned = (rows: readonly number[], most: number): number[] => {
  const last = rows.length - 1
  if (last < most) return [...rows]
  return [...new Set(Array.from({ length: most }, (_, at) => rows[Math.round((at * last) / (most - 1))] ?? 0))]
}

/** Rows at round years, at most MOST; always the first and the last. */
const roundRows = (rows: readonly number[], table: Shown['table']): number[] => {
  const years = rows.map((row) => yearOf(table.rows[row]?.label ?? ''))
  if (rows.length <= MOST || years.some(Number.isNaN)) return thinned(rows, MOST)
  const ends = (at: number): boolean => at === 0 || at === rows.length - 1
  for (const stride of STRIDES) {
    const kept = rows.filter((_, at) => ends(at) || ((years[at] ?? 0) % stride === 0 && years[at] !== years[at - 1]))
    if (kept.length <= MOST) return kept
  }
  return thinned(rows, MOST)
}

/** Rows of the table that are drawn, from left to right or from top to bottom. */
const drawnRows = ({ rowPositions }: Shown): number[] =>
  rowPositions.pixels.flatMap((pixel, row) => (Number.isFinite(pixel) ? [row] : [])).sort((a, b) => (rowPositions.pixels[a] ?? 0) - (rowPositions.pixels[b] ?? 0))

const rowSteps = (rows: readonly number[], { table }: Shown): Step[] => rows.map((row) => ({ kind: 'row', row, label: table.rows[row]?.label ?? '' }))

/** The steps in which a panel is revealed; the last shows all. Rows of places are revealed from the top, several at a time. */
export const stepsOf = (reveal: Reveal, panel: Shown): readonly Step[] => {
  if (reveal === 'off') return ALL
  const rows = drawnRows(panel)
  if (panel.rowPositions.along === 'y') return rows.length < 2 ? ALL : rowSteps(thinned(rows, 7).slice(1), panel)
  const isMultiple = panel.figure?.plots.some(({ head }) => head) ?? false // years are side by side: no cut through the drawing shows them one after the other
  if (reveal === 'years') return rows.length < 2 || isMultiple ? ALL : rowSteps(roundRows(rows, panel.table), panel)
  const { members } = panel
  return members.length < 2 || rows.length === 0 ? ALL : members.map((label, at) => ({ kind: 'members', members: at + 1, label }))
}

const MARK = 5 // CSS pixels of the drawing: half of a mark on a line

/** Pixels from the left (or the top) that are visible at a step; undefined: all. Between columns or rows the cut is half-way. */
export const seenUntil = (step: Step, { rowPositions, type }: Pick<CompiledPanel, 'rowPositions' | 'type'>): number | undefined => {
  if (step.kind !== 'row') return undefined
  const here = rowPositions.pixels[step.row] ?? Number.NaN
  const next = Math.min(...rowPositions.pixels.filter((pixel) => pixel > here))
  if (!Number.isFinite(here) || !Number.isFinite(next)) return undefined
  return rowPositions.along === 'y' || type === 'columns' ? (here + next) / 2 : Math.min(here + MARK, next)
}
