import { printPeriod, readPeriod } from '../../../model/period'
import { type LongColumn, OBSERVATION_COLUMNS } from '../../package/observations/vocabulary'
import { parsePublished } from './present-row'
import { type ProposedRow, rowKey } from './proposal'
import { EditableTable, type RowTexts } from './editable-table'

const SEPARATOR = '\u0001'

/** The key of a row without its period. */
export const seriesOfRow = ({ indicator, region, vintage, variant }: Pick<ProposedRow, 'indicator' | 'region' | 'vintage' | 'variant'>): string =>
  [indicator, region, vintage, variant].join(SEPARATOR)

/** An existing row of a file. */
export interface StandingRow {
  readonly index: number
  readonly key: string
  readonly series: string // seriesOfRow
  readonly indicator: string
  readonly period: number // sorts as periods do
}

const normalSources = (cell: string): string => cell.split(';').map((id) => id.trim()).filter(Boolean).join(';')

const textsOf = (row: ProposedRow): RowTexts => {
  const { indicator, region, period, value, unit, source, evidence, vintage, variant, basis, bound, note } = row
  const all: Readonly<Record<LongColumn, string>> = { indicator, region, period, value, unit, source, evidence, vintage, variant, basis, bound, note }
  return new Map(Object.entries(all))
}

/** One file of observations, its rows by key. */
export class ObservationTable {
  readonly standing: StandingRow[] = []
  readonly byKey = new Map<string, StandingRow>()
  readonly indicators = new Map<string, number>() // rows of each
  private readonly ofIndicator = new Map<string, readonly StandingRow[]>()
  private readonly bySeries = new Map<string, StandingRow[]>()
  private readonly table: EditableTable

  constructor(
    readonly path: string,
    bytes: Uint8Array,
  ) {
    this.table = new EditableTable(bytes)
    if (OBSERVATION_COLUMNS.required.every((name) => this.table.columns.has(name))) this.index()
  }

  private index(): void {
    for (let index = 0; index < this.table.rows; index += 1) {
      const cells = this.table.row(index)
      if (!cells) continue
      const text = (name: LongColumn): string => cells[this.table.columns.get(name) ?? -1] ?? ''
      const read = readPeriod(text('period'))
      const named = { indicator: text('indicator'), region: text('region'), vintage: text('vintage'), variant: text('variant') }
      const key = rowKey({ ...named, period: read === undefined ? text('period') : printPeriod(read) })
      const row = { index, key, series: seriesOfRow(named), indicator: named.indicator, period: read ?? 0 }
      this.standing.push(row)
      if (!this.byKey.has(key)) this.byKey.set(key, row)
      const series = this.bySeries.get(row.series)
      if (series) series.push(row)
      else this.bySeries.set(row.series, [row])
      this.indicators.set(named.indicator, (this.indicators.get(named.indicator) ?? 0) + 1)
    }
  }

  /** The rows of a series, in the order of the file. */
  seriesRows(series: string): readonly StandingRow[] {
    return this.bySeries.get(series) ?? []
  }

  /** The rows of an indicator, in the order of the file. */
  indicatorRows(indicator: string): readonly StandingRow[] {
    const known = this.ofIndicator.get(indicator)
    if (known) return known
    const found = this.standing.filter((row) => row.indicator === indicator)
    this.ofIndicator.set(indicator, found)
    return found
  }

  /** Whether this table has a column for every attribute of a row. */
  holds({ source, evidence, vintage, variant, basis, bound, note }: ProposedRow): boolean {
    const said: readonly (readonly [LongColumn, string])[] = [['source', source], ['evidence', evidence === 'unverified' ? '' : evidence], ['vintage', vintage], ['variant', variant], ['basis', basis], ['bound', bound], ['note', note]]
    return OBSERVATION_COLUMNS.required.every((name) => this.table.columns.has(name)) && said.every(([name, text]) => text === '' || this.table.columns.has(name))
  }

  /** Whether this table can say that a row is a bound, where it is one. */
  holdsBound({ bound }: ProposedRow): boolean {
    return bound === '' || this.table.columns.has('bound')
  }

  /** Replaces the row with the same key; false for one with equal content, which is not rewritten. */
  put(row: ProposedRow, { index }: StandingRow): boolean {
    const cells = this.table.row(index) ?? []
    const text = (name: LongColumn): string => cells[this.table.columns.get(name) ?? -1] ?? ''
    const says = (name: LongColumn, now: string, then: string): boolean => !this.table.columns.has(name) || now === then
    const isSameText = row.value === text('value') && (row.value === '' || row.unit === text('unit')) // a sign for what is not published has no value
    const isSameValue = isSameText || parsePublished(text('value'), text('unit')) === parsePublished(row.value, row.unit)
    const isSame =
      isSameValue &&
      says('source', normalSources(text('source')), normalSources(row.source)) &&
      says('evidence', text('evidence') || 'unverified', row.evidence) &&
      says('basis', text('basis'), row.basis) &&
      says('bound', text('bound'), row.bound) &&
      says('note', text('note'), row.note)
    if (isSame) return false
    const texts = new Map(textsOf(row))
    for (const name of ['indicator', 'region', 'period', 'vintage', 'variant']) texts.delete(name)
    if (isSameValue) for (const name of ['value', 'unit']) texts.delete(name)
    this.table.change(index, texts)
    return true
  }

  drop({ index }: StandingRow): void {
    this.table.drop(index)
  }

  insert(behind: number, row: ProposedRow): void {
    this.table.insert(behind, textsOf(row))
  }

  append(row: ProposedRow): void {
    this.table.append(textsOf(row))
  }

  /** The file as it is now; undefined when nothing was changed. */
  changedBytes(): Uint8Array | undefined {
    return this.table.isChanged ? this.table.bytes() : undefined
  }
}
