import type { Dataset } from '../../../model/dataset'
import type { Issue } from '../../../model/issue'
import { printPeriod, readPeriod, type Period } from '../../../model/period'
import { NATION } from '../../../model/region'
import { periodAt, placeAt, type Series } from '../../../model/series'
import { indexMeeting } from '../../../model/time'
import { findSeries } from '../../../model/dataset'
import { valuesAt, type Use } from '../../../transform/evaluate'
import { observedBehind } from '../../../transform/inputs-behind'
import { parseFormula } from '../../../transform/index'
import { type ProposedRow, rowKey } from './proposal'

/** A proposed row that an error is about. `error`: the figure itself is wrong; `contradiction`: it does not agree with other figures or statements of the package. */
export interface CaughtRow {
  readonly row: ProposedRow
  readonly kind: 'error' | 'contradiction'
  readonly because: Issue
}

const keyOf = ({ indicator, region, vintage, variant }: Series, period: Period): string => rowKey({ indicator, region, vintage, variant, period: printPeriod(period) })

/** Finds the proposed rows behind errors of the package that they would make. */
export class ErrorExplainer {
  private readonly byKey: ReadonlyMap<string, ProposedRow>
  private readonly byPlace = new Map<string, ProposedRow>() // `file:line` of the package after

  /** `rows` are those that differ from the present data; `after` is the derived dataset that has them. */
  constructor(
    rows: readonly ProposedRow[],
    private readonly after: Dataset,
  ) {
    this.byKey = new Map(rows.map((row) => [rowKey(row), row]))
    for (const row of rows) {
      const series = findSeries(after, row.indicator, row.region, row.vintage, row.variant)
      const at = readPeriod(row.period)
      const index = series && at !== undefined ? indexMeeting(series, at) : -1
      if (!series || index < 0) continue
      const { file, line } = placeAt(series, index)
      this.byPlace.set(`${file}:${line}`, row)
    }
  }

  /** The rows that an error is about; none where no row explains it. */
  rowsBehind(because: Issue): CaughtRow[] {
    switch (because.code) {
      case 'identity-shifted':
      case 'identity-broken': {
        const { id, region, period } = because.facts
        const identity = this.after.identities.find((one) => one.id === id)
        return identity ? this.contradicting(because, [identity.left, identity.right], region, readPeriod(period)) : []
      }
      case 'claim-false': {
        const claim = this.after.claims.find(({ id }) => id === because.facts.id)
        return claim ? this.contradicting(because, [claim.expression], NATION, claim.period) : []
      }
      case 'value-slip': {
        const { indicator, region, from, to } = because.facts
        return this.within(because, indicator, region, readPeriod(from), readPeriod(to))
      }
      default:
        return this.atPlace(because)
    }
  }

  private contradicting(because: Issue, texts: readonly string[], region: string, period: Period | undefined): CaughtRow[] {
    const formulas = texts.flatMap((text) => parseFormula(text).value ?? [])
    if (period === undefined || formulas.length < texts.length) return []
    return this.caughtIn(because, valuesAt(formulas, { dataset: this.after, region }, period).flatMap(({ uses }) => uses))
  }

  private caughtIn(because: Issue, uses: readonly Use[]): CaughtRow[] {
    return observedBehind(uses, this.after).flatMap(({ series, index }) => {
      const row = this.byKey.get(keyOf(series, periodAt(series, index)))
      return row ? [{ row, kind: 'contradiction' as const, because }] : []
    })
  }

  private within(because: Issue, indicator: string, region: string, from = 0 as Period, to = Number.MAX_SAFE_INTEGER as Period): CaughtRow[] {
    const rows = [...this.byKey.values()].filter((row) => {
      const at = readPeriod(row.period)
      return row.indicator === indicator && row.region === region && row.vintage === '' && at !== undefined && at >= from && at <= to
    })
    return rows.map((row) => ({ row, kind: 'error', because }))
  }

  /** By the row's place; a computed figure out of its bounds names its indicator, place and date, and contradicts what it is computed from. */
  private atPlace(because: Issue): CaughtRow[] {
    const { place, found, code } = because
    const row = this.byPlace.get(`${place.file}:${place.line}`)
    if (row) return [{ row, kind: 'error', because }]
    if (code !== 'value-out-of-bounds') return []
    const [indicator = '', region = '', period = ''] = found.split(' ')
    const series = findSeries(this.after, indicator, region)
    const at = readPeriod(period)
    const index = series && at !== undefined ? indexMeeting(series, at) : -1
    return series && index >= 0 ? this.caughtIn(because, [{ series, index }]) : []
  }
}
