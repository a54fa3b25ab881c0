import { readPackage } from '../ingest/index'
import type { Dataset } from '../model/dataset'
import type { Issue } from '../model/issue'
import { checkClaims, checkIdentities, derive, type ClaimReport, type IdentityReport } from '../transform/index'

/** What reading the package gives: the derived dataset and what was checked against it. */
export interface DatasetReading {
  readonly dataset: Dataset
  readonly identities: readonly IdentityReport[]
  readonly claims: readonly ClaimReport[]
  readonly issues: readonly Issue[]
}

/** Bytes by path → dataset, derived and checked. Runs in the worker. */
export const readDataset = (files: ReadonlyMap<string, Uint8Array>): DatasetReading => {
  const dataset = derive(readPackage(files))
  const identities = checkIdentities(dataset)
  const claims = checkClaims(dataset)
  return {
    dataset,
    identities: identities.reports,
    claims: claims.reports,
    issues: [...dataset.issues, ...identities.issues, ...claims.issues],
  }
}
