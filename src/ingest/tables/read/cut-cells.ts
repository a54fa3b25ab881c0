import { issue, type Issue } from '../../../model/issue'
import { LIMITS } from '../../bytes/limits'
import type { Grid } from '../../bytes/grid/grid'
import { tidy } from '../plan/tidy'
import type { FileSeries } from '../plan/file-series'

const REMEMBERED = 1000
const SHOWN = 60

/** Views of tables whose cells are cut to the length of a label, so that no pattern of a layout meets a longer text; remembers what was cut. */
export class CutCells {
  private readonly cut = new Map<string, Issue>() // by the text that is left

  view(grid: Grid): Grid {
    return {
      ...grid,
      cell: (row, column) => {
        const text = grid.cell(row, column)
        return text.length > LIMITS.label ? this.shorten(grid, row, column, text) : text
      },
    }
  }

  /** The issues of cut cells that name a series; a cut note or title names none. */
  issuesOf(series: readonly FileSeries[]): Issue[] {
    if (this.cut.size === 0) return []
    const starts = new Set<string>()
    for (const { indicator, region, dimensions } of series) for (const name of [indicator, region, ...dimensions.map(({ value }) => value)]) if (name.length > SHOWN) starts.add(name.slice(0, SHOWN))
    return [...this.cut].flatMap(([text, made]) => (starts.has(tidy(text).slice(0, SHOWN)) ? [made] : []))
  }

  private shorten(grid: Grid, row: number, column: number, text: string): string {
    const short = text.slice(0, LIMITS.label)
    if (this.cut.size < REMEMBERED && !this.cut.has(short)) {
      const place = { file: grid.file, ...grid.place(row, column), ...(grid.sheet === '' ? {} : { sheet: grid.sheet }) }
      this.cut.set(short, issue('cell-too-long', 'warning', place, text.slice(0, SHOWN), { length: text.length, limit: LIMITS.label }))
    }
    return short
  }
}
