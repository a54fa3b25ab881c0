import { BASES, BOUND_KINDS, EVIDENCE, type Basis, type Bound, type Evidence } from '../../../model/evidence'
import type { Dataset } from '../../../model/dataset'
import { printPeriod, readPeriod } from '../../../model/period'
import { result, type Result } from '../../../model/issue'
import { countSources, splitIds } from '../../package/catalogue/read-by-id'
import type { Decisions } from '../decisions/decisions'
import { nearestName } from '../../../transform/nearest-name'
import { readPeriodText } from '../../tables/plan/period-text'
import { readCell, readQualified } from '../../tables/plan/read-cell'
import { PERIOD_FORMS } from '../../package/table/table'
import { AGE_STRUCTURE } from '../matching/age-id'
import { ageTablesOf, decisionKey, type AgeCell } from '../matching/age-tables'
import { proposeAges, type DecidedAges } from './propose-ages'
import { Targets, type DecidedSeries, ProposalLog } from './decided-series'
import type { FilePoint, FileReading, FileSeries, PrintedBound } from '../../tables/plan/file-series'
import { inEachLanguage, printText, readText } from '../../../model/text'
import { uiWords } from '../../../words/index'
import { findCell } from '../../bytes/grid/find-cell'
import { longCells, type LongCells } from './long-cells'
import { agreesWith, besidePresent, parsePublished, presentRow, valueText } from './present-row'
import { type Proposal, type ProposedRow, type RowOrigin, rowKey, type RowStep } from './proposal'

const SEPARATOR = '\u0001'

type Found = Pick<FilePoint, 'value' | 'decimals'> & { readonly period: string | null; readonly from: RowOrigin }

/** Attributes of a row beside its value. */
type Attributes = Pick<ProposedRow, 'source' | 'evidence' | 'vintage' | 'variant' | 'basis' | 'bound' | 'note'>

const isEvidence = (text: string): text is Evidence => (EVIDENCE as readonly string[]).includes(text)
const isBound = (text: string): text is Bound => (BOUND_KINDS as readonly string[]).includes(text)
const isBasis = (text: string): text is Basis => (BASES as readonly string[]).includes(text)

const longKey = (...cells: readonly string[]): string => cells.join(SEPARATOR)

/** A note, and how a bound was printed: >90 and 90以上 are both lower bounds. */
const noteWith = (note: string, { printed }: PrintedBound): string => {
  const own = readText(note)
  return printText(inEachLanguage((language) => uiWords(language).number.printedAs(own[language], printed)))
}

const dimensionOf = ({ dimensions }: FileSeries, wanted: string): string => dimensions.find(({ name }) => name === wanted)?.value ?? ''

class RowProposer {
  private readonly log: ProposalLog
  private readonly targets: Targets
  private readonly rows = new Map<string, ProposedRow>()
  private readonly steps = new Map<string, RowStep>()
  private readonly conflicting = new Set<string>() // keys for which the file has two values: neither is proposed
  private readonly source: string
  private readonly bands: ReadonlyMap<FileSeries, AgeCell>
  private readonly ages = new Map<string, DecidedAges>() // by decision

  constructor(
    private readonly reading: FileReading,
    private readonly decisions: Decisions,
    private readonly dataset: Dataset,
  ) {
    this.log = new ProposalLog(reading.file)
    this.targets = new Targets(decisions, dataset, this.log)
    this.source = this.knownSources()
    this.bands = ageTablesOf(reading.series)
  }

  propose(): Result<Proposal> {
    const isLong = this.reading.layout === 'long' && this.takeLong()
    if (!isLong) for (const series of this.reading.series) this.takeSeries(series)
    this.takeAges()
    for (const key of this.conflicting) this.rows.delete(key)
    const { newSource } = this.decisions
    const named = new Set([...this.rows.values()].flatMap(({ source }) => splitIds(source)))
    const sources = newSource && named.has(newSource.id) && !this.dataset.sources.has(newSource.id) ? [newSource] : []
    return result({ rows: [...this.rows.values()], indicators: [...this.targets.made.values()], sources, steps: this.steps }, this.log.list())
  }

  /** The known ids of the sources given. Unknown ones are reported and dropped: a value must not name a source that does not exist. */
  private knownSources(): string {
    const { source, newSource } = this.decisions
    const known = splitIds(source).filter((id) => {
      const isKnown = this.dataset.sources.has(id) || newSource?.id === id
      if (!isKnown) this.log.once('source-unknown', 'error', { file: this.reading.file, sheet: '', line: 0, column: 0 }, id, { nearest: nearestName(id, this.dataset.sources.keys()) })
      return isKnown
    })
    return known.join(';')
  }

  /** What is said, as far as the sources named bear it out; whether an identity confirms a figure is for the package to find. */
  private evidence(source: string, said: Evidence): Evidence {
    if (source === '') return 'unverified'
    return said === 'two-sources' && countSources(source) > 1 ? said : 'one-source'
  }

  private takeAges(): void {
    const { evidence, note, period, vintage, isVintageFound = false } = this.decisions
    const attributes = { source: this.source, evidence: this.evidence(this.source, evidence), note, period, isOfVintage: vintage !== '' && !isVintageFound }
    if (this.ages.size > 0) for (const [row, series, text] of proposeAges(this.ages.values(), this.dataset, attributes, this.log)) this.keep(row, series, text)
  }

  private takeBand(series: FileSeries, cell: AgeCell, { token, variant, region }: DecidedSeries): void {
    const key = decisionKey(series, cell)
    const known = this.ages.get(key) ?? { token, variant, members: [] }
    this.ages.set(key, known)
    known.members.push({ series, cell, region })
  }

  private takeSeries(series: FileSeries): void {
    const cell = this.bands.get(series)
    const target = this.targets.of(series, cell)
    if (!target) return
    if (cell && target.indicator === AGE_STRUCTURE) return this.takeBand(series, cell, target)
    const { vintage, note, evidence } = this.decisions
    const attributes = { source: this.source, evidence: this.evidence(this.source, evidence), vintage, variant: target.variant, basis: '' as const, bound: '' as const, note }
    for (const { line, column, bound, ...point } of series.points) {
      const from = { file: series.file, sheet: series.sheet, line, column }
      this.take(target, series, { ...point, from }, bound ? { ...attributes, bound: bound.kind, note: noteWith(note, bound) } : attributes)
    }
  }

  /** Reads the package's own layout, which has attributes for each row. False for any other. */
  private takeLong(): boolean {
    const series = new Map(this.reading.series.map((one) => [longKey(one.indicator, one.region, one.unit, dimensionOf(one, 'vintage'), dimensionOf(one, 'variant')), one]))
    const decided = new Map<FileSeries, DecidedSeries | undefined>()
    let isLong = false
    for (const grid of this.reading.grids) {
      for (const cells of longCells(grid)) {
        isLong = true
        const { text } = cells
        const one = series.get(longKey(text('indicator'), text('region'), text('unit'), text('vintage'), text('variant')))
        if (!one) continue
        if (!decided.has(one)) decided.set(one, this.targets.of(one))
        const target = decided.get(one)
        if (target) this.takeLongRow(cells, target, one)
      }
    }
    return isLong
  }

  private takeLongRow({ text, from }: LongCells, target: DecidedSeries, series: FileSeries): void {
    const plain = readCell(text('value'), 'point')
    const qualified = plain.value === null ? readQualified(text('value'), 'point') : undefined
    const own = qualified && qualified.kind !== 'approximate' ? { kind: qualified.kind, printed: text('value') } : undefined
    const { value, decimals } = own && qualified ? qualified.number : plain
    const printed = text('period')
    const source = text('source') || this.source
    const [evidence, basis, bound] = [text('evidence'), text('basis'), text('bound')]
    if (!isBound(bound)) {
      this.log.add('term-unknown', 'error', from, bound, { column: 'bound', allowed: BOUND_KINDS })
      return
    }
    this.take(target, series, { value, decimals, from, period: printed === '' ? null : (readPeriodText(printed) ?? printed) }, {
      source,
      evidence: isEvidence(evidence) && evidence !== 'two-sources' ? evidence : this.evidence(source, evidence === 'two-sources' ? evidence : this.decisions.evidence),
      vintage: text('vintage') || this.decisions.vintage,
      variant: text('variant') || target.variant,
      basis: isBasis(basis) ? basis : '',
      bound: own?.kind ?? bound,
      note: own ? noteWith(text('note') || this.decisions.note, own) : text('note') || this.decisions.note,
    })
  }

  private take(target: DecidedSeries, series: FileSeries, found: Found, attributes: Attributes): void {
    const period = this.period(found)
    if (period === undefined) return
    const key = { indicator: target.indicator, region: target.region, period, vintage: attributes.vintage, variant: attributes.variant }
    const present = presentRow(this.dataset, key)
    if (found.value === null) {
      if (present?.value === undefined) return
      const facts = { indicator: key.indicator, region: key.region, period, present: `${present.value}` }
      this.log.add('value-withdrawn', 'warning', found.from, '', facts)
      return
    }
    const row = { ...key, ...attributes, value: valueText(found.value, found.decimals), unit: target.token, from: found.from }
    if (this.reading.layout === 'long') return this.keep(row, series)
    const current = this.decisions.isVintageFound ? presentRow(this.dataset, { ...key, vintage: '' }) : undefined
    const isCurrent = current !== undefined && agreesWith(row, current)
    this.keep(isCurrent ? besidePresent({ ...row, vintage: '' }, current, this.dataset.sources) : besidePresent(row, present, this.dataset.sources), series)
  }

  private period({ period, from }: Found): string | undefined {
    const text = period ?? this.decisions.period
    const read = readPeriod(text)
    if (read !== undefined) return printPeriod(read)
    if (text === '') this.log.once('period-missing', 'error', from, '', { places: this.reading.series.length })
    else this.log.once('period-unheld', 'warning', from, text, { expected: PERIOD_FORMS })
    return undefined
  }

  /** The cell of a row as it is printed. */
  private textAt({ file, sheet, line, column }: RowOrigin): string {
    const grid = this.reading.grids.find((one) => one.file === file && one.sheet === sheet)
    const cell = grid && findCell(grid, { line, column })
    return grid && cell ? grid.cell(cell.row, cell.column).trim() : ''
  }

  private keep(row: ProposedRow, { label, unit: printedUnit, region: place }: FileSeries, text?: string): void {
    const key = rowKey(row)
    const first = this.rows.get(key)
    if (first === undefined) {
      this.rows.set(key, row)
      this.steps.set(key, { label, printedUnit, place, text: () => text ?? this.textAt(row.from) })
    }
    else if (first.bound !== row.bound || parsePublished(first.value, first.unit) !== parsePublished(row.value, row.unit)) {
      this.log.add('value-conflict', 'error', row.from, row.value, { first: first.value, firstLine: first.from.line })
      this.conflicting.add(key)
    }
  }
}

/**
 * Proposes a row for each value whose label and place are decided. A missing value never replaces a present one, and a
 * period that the package cannot store is dropped; each is an issue with its cell.
 */
export const proposeRows = (reading: FileReading, decisions: Decisions, dataset: Dataset): Result<Proposal> =>
  new RowProposer(reading, decisions, dataset).propose()
