import type { EncodingGuess } from '../../ingest/bytes/encodings/decode-ranked'
import { readPackageWith } from '../../ingest/package/read-package'
import type { Dataset } from '../../model/dataset'
import type { Issue } from '../../model/issue'
import { checkClaims, checkIdentities, derive, type ClaimReport, type IdentityReport } from '../../transform/index'

/** Outcome of reading a package: the derived dataset, its identities and claims as checked, and all issues. */
export interface DatasetReading {
  readonly dataset: Dataset
  readonly identities: readonly IdentityReport[]
  readonly claims: readonly ClaimReport[]
  readonly issues: readonly Issue[]
}

/** Candidate encodings by path, best first, of the files that are not UTF-8. */
export type FileGuesses = ReadonlyMap<string, readonly EncodingGuess[]>

type Rank = (bytes: Uint8Array, path: string) => readonly EncodingGuess[]

/** A ranking made before by `rankFiles`. */
export const rankedBy = (guesses: FileGuesses): Rank => (_, path) => guesses.get(path) ?? []

const UNCHECKED = { reports: [], issues: [] } as const

/**
 * Bytes by path → dataset, derived and checked. Of a part of a package the identities are not checked: what they need may
 * not have come. Runs in the worker, without the vocabulary that ranks encodings, which few pages need.
 */
export const readDataset = (files: ReadonlyMap<string, Uint8Array>, rank: Rank, isPart = false): DatasetReading => {
  const dataset = derive(readPackageWith(files, { rank }))
  const identities = isPart ? UNCHECKED : checkIdentities(dataset)
  const claims = checkClaims(dataset)
  return {
    dataset,
    identities: identities.reports,
    claims: claims.reports,
    issues: [...dataset.issues, ...identities.issues, ...claims.issues],
  }
}
