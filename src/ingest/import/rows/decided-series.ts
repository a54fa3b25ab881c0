import type { Dataset } from '../../../model/dataset'
import { publishedUnit, scaleInto, unitOf, type Unit } from '../../../model/unit'
import type { Decision, Decisions, NewIndicator } from '../decisions/decisions'
import { AGE_STRUCTURE } from '../matching/age-id'
import { decidedLabel, decisionKey, type AgeCell } from '../matching/age-tables'
import { regionKey } from '../matching/matches'
import { tokensOf } from '../matching/unit-token'
import { nearestName } from '../../../transform/nearest-name'
import type { FileSeries } from '../../tables/plan/file-series'
import type { RowOrigin } from './proposal'
import { issue, type Issue, type IssueCode, type IssueFacts, type Severity } from '../../../model/issue'
import { IssueLog } from '../../bytes/issue-log'

/** Issues of one proposal; one that concerns a whole label, place or period is reported once. */
export class ProposalLog {
  private readonly log: IssueLog
  private readonly reported = new Set<string>()

  constructor(file: string) {
    this.log = new IssueLog(file)
  }

  add<Code extends IssueCode>(code: Code, severity: Severity, { file, sheet, line, column }: RowOrigin, found: string, facts: IssueFacts[Code]): void {
    this.log.take(issue(code, severity, { file, line, column, ...(sheet === '' ? {} : { sheet }) }, found, facts))
  }

  once<Code extends IssueCode>(code: Code, severity: Severity, from: RowOrigin, found: string, facts: IssueFacts[Code]): void {
    const key = `${code}\u0001${found}`
    if (this.reported.has(key)) return
    this.reported.add(key)
    this.add(code, severity, from, found, facts)
  }

  list(): Issue[] {
    return this.log.list()
  }
}

const PERSONS: Unit = { kind: 'count', of: 'person' }

/** Target of the values of a series. */
export interface DecidedSeries {
  readonly indicator: string
  readonly region: string
  readonly variant: string
  readonly token: string
}

const originOf = ({ file, sheet, points }: FileSeries): RowOrigin => ({ file, sheet, line: points[0]?.line ?? 0, column: points[0]?.column ?? 0 })

/** Targets of series by the decisions on labels and places; undecided ones are issues. */
export class Targets {
  readonly made = new Map<string, NewIndicator>() // new indicators with a series

  constructor(
    private readonly decisions: Decisions,
    private readonly dataset: Dataset,
    private readonly log: ProposalLog,
  ) {}

  /** Target of a series; undefined when it is left out, with an issue unless that was decided. `cell`: its band, in a table by age and sex. */
  of(series: FileSeries, cell?: AgeCell): DecidedSeries | undefined {
    const from = originOf(series)
    const decision = this.decisions.indicators.get(decisionKey(series, cell))
    if (decision === undefined) this.log.once('match-open', 'warning', from, decidedLabel(series, cell), { of: 'indicator', nearest: '' })
    if (decision === undefined || decision.kind === 'skip') return undefined
    const region = this.decisions.regions.get(regionKey(series.region, series.regionCode))
    if (region === undefined) this.log.once('match-open', 'warning', from, series.region, { of: 'region', nearest: '' })
    if (region === undefined || region === '') return undefined
    if (!this.dataset.regions.has(region)) {
      this.log.once('region-unknown', 'error', from, region, { nearest: nearestName(region, this.dataset.regions.keys()) })
      return undefined
    }
    const { contested } = series
    if (contested) {
      this.log.add('series-contested', 'error', { ...from, line: contested.lines[1] }, series.label, { periods: contested.periods, line: contested.lines[0], other: contested.lines[1] })
      return undefined
    }
    const target = this.target(decision, from, cell !== undefined)
    return target && { ...target, region }
  }

  private target(decision: Exclude<Decision, { kind: 'skip' }>, from: RowOrigin, isByAge: boolean): Omit<DecidedSeries, 'region'> | undefined {
    const id = decision.kind === 'new' ? decision.indicator.id : decision.indicator
    const unit = decision.kind === 'new' ? this.unitOfNew(decision.indicator, from) : isByAge && id === AGE_STRUCTURE ? PERSONS : this.unitOfKnown(id, from)
    if (unit === undefined) return undefined
    const published = publishedUnit(decision.unit)
    if (!published || scaleInto(published, unit) === undefined) {
      const fitting = tokensOf(unit)
      if (published) this.log.once('unit-mismatch', 'error', from, decision.unit, { indicator: id, expected: fitting.join(' ') })
      else this.log.once('unit-unknown', 'error', from, decision.unit, { nearest: nearestName(decision.unit, fitting) })
      return undefined
    }
    if (decision.kind === 'new' && !this.made.has(id) && !this.dataset.indicators.has(id)) this.made.set(id, decision.indicator)
    return { indicator: id, variant: decision.variant, token: decision.unit }
  }

  private unitOfKnown(id: string, from: RowOrigin): Unit | undefined {
    const known = this.dataset.indicators.get(id)
    if (known && known.formula === '') return known.unit
    this.log.once('indicator-unknown', 'error', from, id, { nearest: nearestName(id, this.dataset.indicators.keys()) })
    return undefined
  }

  /** A recipe may be used again when its new indicator is in the catalogue already. */
  private unitOfNew({ id, unit }: NewIndicator, from: RowOrigin): Unit | undefined {
    const known = this.dataset.indicators.get(id)
    if (known) return known.unitId === unit ? this.unitOfKnown(id, from) : this.taken(id, known.line, from)
    if (id === '' || /[|,;"\s]/.test(id)) this.log.once('term-unknown', 'error', from, id, { column: 'id', allowed: [] })
    else return unitOf(unit)
    return undefined
  }

  private taken(id: string, firstLine: number, from: RowOrigin): undefined {
    this.log.once('id-duplicate', 'error', from, id, { firstLine })
  }
}
