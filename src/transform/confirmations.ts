import type { Dataset } from '../model/dataset'
import { BASES, EVIDENCE } from '../model/evidence'
import { issue, NOWHERE, type Issue } from '../model/issue'
import { printPeriod } from '../model/period'
import { periodAt, placeAt, type Series } from '../model/series'
import type { Use } from './evaluate'

const COMPUTED = BASES.indexOf('computed')
const IDENTITY = EVIDENCE.indexOf('identity')
const MOST_ISSUES = 1000

const isComputed = ({ series, index }: Use): boolean => series.files.length === 0 || series.basis[index] === COMPUTED

const mark = (marked: Map<Series, Set<number>>, uses: readonly Use[]): void => {
  for (const { series, index } of uses) {
    const known = marked.get(series)
    if (known) known.add(index)
    else marked.set(series, new Set([index]))
  }
}

/**
 * The observations that an identity confirms: those it reads where it holds. One that reads a computed figure confirms
 * nothing, since the figure may have been computed by that very equation.
 */
export class Confirmations {
  private readonly indices = new Map<Series, Set<number>>()
  private readonly disputed = new Map<Series, Set<number>>()

  /** Adds the observations that an identity read where it holds. */
  add(uses: readonly Use[]): void {
    if (!uses.some(isComputed)) mark(this.indices, uses)
  }

  /** Adds the observations that an identity read where it fails: the failure is an error already, and no warning repeats it. */
  dispute(uses: readonly Use[]): void {
    mark(this.disputed, uses)
  }

  has(series: Series, index: number): boolean {
    return this.indices.get(series)?.has(index) ?? false
  }

  /** A warning for each observed value graded `identity` that no identity confirms. */
  missingIn(dataset: Dataset): Issue[] {
    const issues: Issue[] = []
    let hidden = 0
    for (const series of dataset.series.values()) {
      if (series.files.length === 0 || !series.evidence.includes(IDENTITY)) continue
      for (const [index, grade] of series.evidence.entries()) {
        if (grade !== IDENTITY || Number.isNaN(series.values[index]) || this.has(series, index) || this.disputed.get(series)?.has(index)) continue
        if (issues.length < MOST_ISSUES) issues.push(issue('evidence-unconfirmed', 'warning', placeAt(series, index), `${series.indicator} ${printPeriod(periodAt(series, index))}`, { indicator: series.indicator }))
        else hidden += 1
      }
    }
    if (hidden > 0) issues.push(issue('issues-capped', 'note', NOWHERE, '', { of: 'evidence-unconfirmed', hidden }))
    return issues
  }
}
