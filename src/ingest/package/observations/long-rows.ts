import { BASES, BOUND_KINDS, EVIDENCE, MISSING } from '../../../model/evidence'
import { readPeriod } from '../../../model/period'
import type { Series } from '../../../model/series'
import { countSources } from '../catalogue/read-by-id'
import { fitsHeader, isBlankRow } from '../table/header'
import type { IssueLog } from '../../bytes/issue-log'
import { nearestName } from '../../../transform/nearest-name'
import { PERIOD_FORMS } from '../table/table'
import { type LongColumn, OBSERVATION_COLUMNS, ONE_SOURCE, TWO_SOURCES, UNCLEAN, UNVERIFIED, VARIANTS, VINTAGES } from './vocabulary'
import type { ObservationStore } from './observation-store'
import { sortIntoSeries } from './sort-into-series'
import { readValue, type ReadValue } from './value-cell'

/** Reads the rows of the long layout as text, and reports every cell that it cannot take as it is. */
export class LongRows {
  rows = 0
  private readonly log: IssueLog
  private readonly hasSource: boolean
  private readonly periods = new Map<string, number>()
  private cells: readonly string[] = []
  private line = 0

  constructor(readonly store: ObservationStore) {
    this.log = store.log
    this.hasSource = store.header.columns.has('source')
    if (this.hasSource) return
    const expected = [...OBSERVATION_COLUMNS.required, 'source']
    this.log.add('column-missing', 'warning', 1, 0, '', { name: 'source', expected })
  }

  /** Takes one record: blank rows are skipped, a row of another length is lost. */
  row(cells: readonly string[], line: number): void {
    if (isBlankRow(cells)) return
    this.rows += 1
    const { header } = this.store
    if (!fitsHeader(cells, header)) {
      this.log.add('row-length', 'error', line, 0, cells.join(','), { found: cells.length, expected: header.width })
      return
    }
    this.cells = this.log.shown(cells, line)
    this.line = line
    this.observe()
  }

  finish(): Map<string, Series> {
    return sortIntoSeries(this.store)
  }

  private observe(): void {
    const { store } = this
    const indicator = this.named('indicator', 'indicator-unknown', store.vocabulary.indicatorCodes)
    const region = this.named('region', 'region-unknown', store.vocabulary.regionCodes)
    const period = this.period()
    const vintage = this.edition('vintage', VINTAGES)
    const variant = this.edition('variant', VARIANTS)
    const { cell, unit } = this.value(indicator)
    const evidence = this.evidence()
    const basis = this.basis()
    const bound = this.bound()
    if (indicator === UNCLEAN || region === UNCLEAN || period === undefined) return
    if (vintage === UNCLEAN || variant === UNCLEAN) return
    store.append(
      store.series.code(indicator, region, vintage, variant),
      period,
      bound === undefined ? Number.NaN : cell.value,
      cell.decimals,
      MISSING.indexOf(bound === undefined ? 'unreadable' : cell.missing),
      evidence,
      basis,
      bound ?? 0,
      unit,
      store.texts.code(this.text('source')),
      store.texts.code(this.text('note')),
      this.line,
    )
  }

  private text(column: LongColumn): string {
    const at = this.store.header.columns.get(column)
    return at === undefined ? '' : (this.cells[at] ?? '').trim()
  }

  /** 1-based; 0 when the file has no such column. */
  private column(column: LongColumn): number {
    return (this.store.header.columns.get(column) ?? -1) + 1
  }

  private named(
    column: 'indicator' | 'region',
    code: 'indicator-unknown' | 'region-unknown',
    known: ReadonlyMap<string, number>,
  ): number {
    const text = this.text(column)
    const clean = this.store.cleanCode(column, text)
    if (clean === UNCLEAN) {
      this.log.add(code, 'error', this.line, this.column(column), text, { nearest: nearestName(text, known.keys()) })
    }
    return clean
  }

  private period(): number | undefined {
    const text = this.text('period')
    const known = this.periods.get(text)
    if (known !== undefined) return known
    const period = readPeriod(text)
    if (period !== undefined) this.periods.set(text, period) // there are few, each in thousands of rows
    else {
      this.log.add('period-unreadable', 'error', this.line, this.column('period'), text, { expected: PERIOD_FORMS })
    }
    return period
  }

  /** An unknown word names an edition of its own; only one that would tear the series' key loses the row. */
  private edition(column: 'vintage' | 'variant', allowed: readonly string[]): number {
    const text = this.text(column)
    const clean = this.store.cleanCode(column, text)
    if (clean !== UNCLEAN) return clean
    const unsafe = text.includes('|')
    const severity = unsafe ? 'error' : 'warning'
    this.log.add('term-unknown', severity, this.line, this.column(column), text, { column, allowed })
    return unsafe ? UNCLEAN : this.store.texts.code(text)
  }

  private value(indicator: number): ReadValue {
    const cells = {
      value: this.text('value'),
      unit: this.text('unit'),
      line: this.line,
      valueColumn: this.column('value'),
      unitColumn: this.column('unit'),
    }
    return readValue(this.store.vocabulary, indicator, cells, this.log)
  }

  /** Without a source a number is unverified, whatever the file says: nothing is shown as surer than it is. */
  private evidence(): number {
    const { vocabulary } = this.store
    const source = this.text('source')
    const known = this.term('evidence', vocabulary.evidenceCodes, EVIDENCE) ?? UNVERIFIED
    for (const id of vocabulary.unknownSources(source)) {
      const nearest = nearestName(id, vocabulary.sourceIds ?? [])
      this.log.add('source-unknown', 'error', this.line, this.column('source'), id, { nearest })
    }
    if (known === TWO_SOURCES && source !== '') return this.twoSources(countSources(source))
    if (source !== '') return known
    if (this.hasSource && known !== UNVERIFIED) {
      this.log.add('source-missing', 'warning', this.line, this.column('source'), '', {})
    }
    return UNVERIFIED
  }

  /** One publication is one, however often its figure was copied. */
  private twoSources(sources: number): number {
    if (sources > 1) return TWO_SOURCES
    this.log.add('evidence-single', 'warning', this.line, this.column('evidence'), this.text('evidence'), { sources })
    return ONE_SOURCE
  }

  private basis(): number {
    return this.term('basis', this.store.vocabulary.basisCodes, BASES) ?? 0
  }

  /** Undefined, with an issue, for a word that is not known: the figure is then lost, for it may be no point. */
  private bound(): number | undefined {
    return this.term('bound', this.store.vocabulary.boundCodes, BOUND_KINDS)
  }

  private term(
    column: 'evidence' | 'basis' | 'bound',
    codes: ReadonlyMap<string, number>,
    allowed: readonly string[],
  ): number | undefined {
    const text = this.text(column)
    const code = codes.get(text)
    if (code === undefined) {
      this.log.add('term-unknown', 'error', this.line, this.column(column), text, { column, allowed })
    }
    return code
  }
}
