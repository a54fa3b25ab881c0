import { sum } from 'd3-array'
import { readPackage } from '../ingest/index'
import type { Dataset } from '../model/dataset'
import type { Issue, Severity } from '../model/issue'
import { checkClaims, checkIdentities, derive, type ClaimReport, type IdentityReport } from '../transform/index'
import { checkPanels } from './check-panels'

/** All that a check of one data package found. */
export interface Checked {
  readonly dataset: Dataset // derived
  readonly issues: readonly Issue[]
  readonly claims: readonly ClaimReport[]
  readonly identities: readonly IdentityReport[]
  readonly indicators: number
  readonly observations: number // values that stand in the files, not those derived from them
}

/** How many issues have a severity. */
export const countOf = ({ issues }: Pick<Checked, 'issues'>, severity: Severity): number =>
  issues.filter((one) => one.severity === severity).length

const countValues = ({ series }: Dataset): number =>
  sum(series.values(), ({ values }) => values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0))

/** Reads a package and holds it against its own rules: tables, formulas, identities, statements, panels. `unread` are the issues of entries that could not be read. */
export const checkPackage = (files: ReadonlyMap<string, Uint8Array>, unread: readonly Issue[] = []): Checked => {
  const read = readPackage(files)
  const dataset = derive(read)
  const identities = checkIdentities(dataset)
  const claims = checkClaims(dataset)
  return {
    dataset,
    issues: [...unread, ...dataset.issues, ...identities.issues, ...claims.issues, ...checkPanels(files, dataset)],
    claims: claims.reports,
    identities: identities.reports,
    indicators: dataset.indicators.size,
    observations: countValues(read),
  }
}
