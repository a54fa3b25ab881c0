/** Compiled by `tsc --noEmit`, never run: the nouns keep their meaning. */
import { issue, NOWHERE, type Issue } from '../../src/model/issue'
import { yearPeriod, type Period } from '../../src/model/period'
import type { Series } from '../../src/model/series'
import type { Unit } from '../../src/model/unit'

declare const series: Series

export const period: Period = yearPeriod(2020)
// @ts-expect-error a bare number is no period
export const bareNumber: Period = 2020
export const persons: Unit = { kind: 'count', of: 'person' }
// @ts-expect-error a share has no thing that it counts
export const share: Unit = { kind: 'share', of: 'person' }
// @ts-expect-error units are a closed union
export const furlong: Unit = { kind: 'length' }
export const broken: Issue = issue('row-length', 'error', NOWHERE, '', { found: 3, expected: 4 })
// @ts-expect-error the code decides the facts
export const wrongFacts: Issue = issue('row-length', 'error', NOWHERE, '', { bytes: 3 })
// @ts-expect-error nothing in a series is replaced in place
series.values = new Float64Array(0)

/** A `switch` over a union of codes narrows the facts. */
export const found = (one: Issue): number => (one.code === 'row-length' ? one.facts.found : 0)
