import { EVIDENCE, BASES, MISSING } from '../../model/evidence'
import { readPeriod } from '../../model/period'
import type { Series } from '../../model/series'
import { PUBLISHED_UNITS, scaleInto, type Unit } from '../../model/unit'
import { fitsHeader, isBlankRow, type Header } from '../header'
import type { IssueLog } from '../issue-log'
import { nearestName } from '../nearest'
import { readNumber, type NumberCell } from '../read-number'
import { NUMBER_FORM, PERIOD_FORMS } from '../table'
import { Attributes, RowStore } from './row-store'
import { SeriesIndex } from './series-index'
import { sortIntoSeries } from './sort-into-series'
import { TextPool } from './text-pool'
import { MISMATCH, UNCLEAN, UNVERIFIED, VARIANTS, VINTAGES, type Vocabulary } from './vocabulary'

/** Columns of the package's own long layout. */
export const LONG_COLUMNS = {
  required: ['indicator', 'region', 'period', 'value', 'unit'],
  optional: ['source', 'evidence', 'vintage', 'variant', 'basis', 'note'],
} as const
export type LongColumn = (typeof LONG_COLUMNS)['required' | 'optional'][number]

const UNREADABLE = MISSING.indexOf('unreadable')
const TOKENS = PUBLISHED_UNITS.map(({ token }) => token)

/** Tokens that an indicator of this unit may be published in. */
const tokensFor = (unit: Unit): string[] =>
  PUBLISHED_UNITS.filter((published) => scaleInto(published, unit) !== undefined).map(({ token }) => token)

/** Takes the rows of one observation file, as text or as codes, and turns them into series. */
export class LongRows {
  rows = 0
  readonly texts = new TextPool()
  readonly series = new SeriesIndex()
  readonly attributes = new Attributes()
  readonly store: RowStore
  readonly hasSource: boolean
  private cells: readonly string[] = []
  private line = 0

  constructor(
    readonly header: Header,
    readonly vocabulary: Vocabulary,
    readonly log: IssueLog,
    expectedRows: number,
  ) {
    this.store = new RowStore(expectedRows)
    this.hasSource = header.columns.has('source')
    if (!this.hasSource) {
      log.add('column-missing', 'warning', 1, 0, '', { name: 'source', expected: [...LONG_COLUMNS.required, 'source'] })
    }
  }

  /** The code of a cell that needs no remark, or UNCLEAN. */
  cleanCode(column: LongColumn, text: string): number {
    switch (column) {
      case 'indicator':
        return this.vocabulary.indicatorCodes.get(text) ?? UNCLEAN
      case 'region':
        return this.vocabulary.region(text)
      case 'unit':
        return this.vocabulary.unitCodes.get(text) ?? UNCLEAN
      case 'evidence':
        return this.vocabulary.evidenceCodes.get(text) ?? UNCLEAN
      case 'basis':
        return this.vocabulary.basisCodes.get(text) ?? UNCLEAN
      case 'vintage':
        return (VINTAGES as readonly string[]).includes(text) ? this.texts.code(text) : UNCLEAN
      case 'variant':
        return (VARIANTS as readonly string[]).includes(text) ? this.texts.code(text) : UNCLEAN
      case 'source':
        return text !== '' && this.vocabulary.unknownSources(text).length === 0 ? this.texts.code(text) : UNCLEAN
      case 'note':
        return this.texts.code(text)
      case 'period':
      case 'value':
        return UNCLEAN
      default:
        return column satisfies never
    }
  }

  /** Takes one record as text: blank rows are skipped, what cannot be read is reported. */
  row(cells: readonly string[], line: number): void {
    if (isBlankRow(cells)) return
    this.rows += 1
    if (!fitsHeader(cells, this.header.width)) {
      const facts = { found: cells.length, expected: this.header.width }
      this.log.add('row-length', 'error', line, 0, cells.join(','), facts)
      return
    }
    this.cells = cells
    this.line = line
    this.observe()
  }

  /** Takes one observation whose cells are all clean. */
  append(
    series: number,
    period: number,
    value: number,
    decimals: number,
    missing: number,
    attributes: number,
    line: number,
  ): void {
    this.series.lastAttributes[series] = attributes
    this.store.append(series, period, value, decimals, missing, attributes, line)
  }

  finish(): Map<string, Series> {
    return sortIntoSeries(this)
  }

  private observe(): void {
    const indicator = this.indicator()
    const region = this.region()
    const period = this.period()
    const vintage = this.edition('vintage', VINTAGES)
    const variant = this.edition('variant', VARIANTS)
    const { cell, unit } = this.value(indicator)
    const sourceText = this.text('source')
    const evidence = this.evidence(sourceText)
    const basis = this.basis()
    if (indicator < 0 || region < 0 || period === undefined || vintage < 0 || variant < 0) return
    const series = this.series.code(indicator, region, vintage, variant)
    const attributes = this.attributes.code(
      this.series.lastAttributes[series] ?? 0,
      evidence,
      basis,
      unit,
      this.texts.code(sourceText),
      this.texts.code(this.text('note')),
    )
    this.append(series, period, cell.value, cell.decimals, MISSING.indexOf(cell.missing), attributes, this.line)
  }

  private text(column: LongColumn): string {
    const at = this.header.columns.get(column)
    return at === undefined ? '' : (this.cells[at] ?? '').trim()
  }

  private column(column: LongColumn): number {
    return (this.header.columns.get(column) ?? -1) + 1
  }

  private indicator(): number {
    const text = this.text('indicator')
    const code = this.cleanCode('indicator', text)
    if (code === UNCLEAN) {
      const nearest = nearestName(text, this.vocabulary.indicatorCodes.keys())
      this.log.add('indicator-unknown', 'error', this.line, this.column('indicator'), text, { nearest })
    }
    return code
  }

  private region(): number {
    const text = this.text('region')
    const code = this.vocabulary.region(text)
    if (code === UNCLEAN) {
      const nearest = nearestName(text, this.vocabulary.regionCodes.keys())
      this.log.add('region-unknown', 'error', this.line, this.column('region'), text, { nearest })
    }
    return code
  }

  private period(): number | undefined {
    const text = this.text('period')
    const period = readPeriod(text)
    if (period === undefined) {
      this.log.add('period-unreadable', 'error', this.line, this.column('period'), text, { expected: PERIOD_FORMS })
    }
    return period
  }

  private edition(column: 'vintage' | 'variant', allowed: readonly string[]): number {
    const text = this.text(column)
    if (allowed.includes(text)) return this.texts.code(text)
    const unsafe = text.includes('|') // would tear the series' key
    this.log.add('term-unknown', unsafe ? 'error' : 'warning', this.line, this.column(column), text, { column, allowed })
    return unsafe ? UNCLEAN : this.texts.code(text)
  }

  private evidence(source: string): number {
    const text = this.text('evidence')
    const known = this.vocabulary.evidenceCodes.get(text)
    if (known === undefined) {
      const facts = { column: 'evidence', allowed: EVIDENCE }
      this.log.add('term-unknown', 'error', this.line, this.column('evidence'), text, facts)
    }
    for (const id of this.vocabulary.unknownSources(source)) {
      const nearest = nearestName(id, this.vocabulary.sourceIds ?? [])
      this.log.add('source-unknown', 'error', this.line, this.column('source'), id, { nearest })
    }
    if (source !== '') return known ?? UNVERIFIED
    if (this.hasSource && known !== UNVERIFIED) {
      this.log.add('source-missing', 'warning', this.line, this.column('source'), '', {})
    }
    return UNVERIFIED // nothing is shown as surer than it is
  }

  private basis(): number {
    const text = this.text('basis')
    const known = this.vocabulary.basisCodes.get(text)
    if (known !== undefined) return known
    this.log.add('term-unknown', 'error', this.line, this.column('basis'), text, { column: 'basis', allowed: BASES })
    return 0
  }

  private value(indicator: number): { cell: NumberCell; unit: number } {
    const text = this.text('value')
    const unit = this.cleanCode('unit', this.text('unit'))
    const power = indicator < 0 || unit < 0 ? MISMATCH : this.vocabulary.power(indicator, unit)
    const cell = readNumber(text, power === MISMATCH ? 0 : power)
    if (cell.missing === 'unreadable') {
      const facts = { expected: NUMBER_FORM, suggestion: cell.suggestion }
      this.log.add('value-unreadable', 'error', this.line, this.column('value'), text, facts)
    }
    if (power !== MISMATCH) {
      this.checkBounds(cell.value, indicator, text)
      return { cell, unit }
    }
    this.reportUnit(indicator, unit, cell.missing !== '' && cell.missing !== 'unreadable')
    const lost = cell.missing === '' ? { ...cell, value: Number.NaN, decimals: 0, missing: MISSING[UNREADABLE] } : cell
    return { cell: lost as NumberCell, unit: this.fittingUnit(indicator) }
  }

  private checkBounds(value: number, indicator: number, text: string): void {
    const { min, max, unitId } = this.vocabulary.indicators[indicator] ?? { min: undefined, max: undefined, unitId: '' }
    if (!(value < (min ?? -Infinity) || value > (max ?? Infinity))) return
    const facts = { value, min, max, unit: unitId }
    this.log.add('value-out-of-bounds', 'error', this.line, this.column('value'), text, facts)
  }

  /** A missing value needs no unit, but a unit that stands there must fit. */
  private reportUnit(indicator: number, unit: number, missing: boolean): void {
    const text = this.text('unit')
    if (missing && text === '') return
    const known = this.vocabulary.indicators[indicator]
    const fitting = known === undefined ? TOKENS : tokensFor(known.unit)
    if (unit < 0) {
      const nearest = nearestName(text, fitting) || nearestName(text, TOKENS)
      this.log.add('unit-unknown', 'error', this.line, this.column('unit'), text, { nearest })
    } else if (known !== undefined) {
      const facts = { indicator: known.id, expected: fitting.join(' ') }
      this.log.add('unit-mismatch', 'error', this.line, this.column('unit'), text, facts)
    }
  }

  private fittingUnit(indicator: number): number {
    const token = tokensFor(this.vocabulary.indicators[indicator]?.unit ?? { kind: 'index' })[0]
    return Math.max(0, token === undefined ? 0 : TOKENS.indexOf(token))
  }
}
