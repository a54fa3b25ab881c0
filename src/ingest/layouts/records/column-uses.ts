import type { Grid } from '../../grid/grid'
import { codePairs } from './code-pairs'
import { ruledUse, type ColumnUse } from './column-use'
import type { Header } from './header'
import type { RecordForm } from './record-form'
import { isBlankColumn, isOfNumbers, profileOf } from './sample'

const unruled = (grid: Grid, sample: readonly number[], form: RecordForm, header: Header, column: number): ColumnUse => {
  const placed = form.useAt?.(header, column)
  if (placed !== undefined) return placed
  if (header.names[column] === '') return 'aside'
  if (form.others !== 'numbers') return form.others
  return isOfNumbers(profileOf(grid, sample, column)) ? 'value' : 'aside'
}

const ofCode = (use: ColumnUse): ColumnUse => (use === 'region' ? 'region-code' : use === 'indicator' ? 'indicator-code' : use === 'period' ? 'period' : 'aside')

/** What each column of a table is for: by its name, and codes by the names they stand beside. */
export const columnUses = (grid: Grid, header: Header, sample: readonly number[], form: RecordForm): readonly ColumnUse[] => {
  const ruled = header.names.map((name) => (name === '' ? undefined : ruledUse(name, form.rules)))
  const uses = header.names.map((_, column) => ruled[column] ?? unruled(grid, sample, form, header, column))
  for (const { code, name } of codePairs(grid, header, sample, form.rules, form.isLabelled ?? false)) {
    const both = ruled[code] === 'unit' || ruled[name] === undefined || ruled[name] === 'aside' ? (ruled[code] ?? uses[name] ?? 'aside') : ruled[name]
    if (both === undefined || both === 'aside') continue
    const use = both === 'region-code' ? 'region' : both === 'indicator-code' ? 'indicator' : both
    const [named, coded] = isBlankColumn(grid, sample, name) ? [code, name] : [name, code]
    uses[named] = use
    uses[coded] = ofCode(use)
  }
  return uses
}
