import type { EncodingGuess } from '../../ingest/bytes/encodings/decode-ranked'
import { readPackageWith } from '../../ingest/package/read-package'
import type { Dataset } from '../../model/dataset'
import type { Issue } from '../../model/issue'
import { checkClaims, checkIdentities, derive, type ClaimReport, type IdentityReport } from '../../transform/index'

/** What reading the package gives: the derived dataset and what was checked against it. */
export interface DatasetReading {
  readonly dataset: Dataset
  readonly identities: readonly IdentityReport[]
  readonly claims: readonly ClaimReport[]
  readonly issues: readonly Issue[]
}

/** Candidate encodings, best first, of those files that are no UTF-8. */
export type FileGuesses = ReadonlyMap<string, readonly EncodingGuess[]>

type Rank = (bytes: Uint8Array, path: string) => readonly EncodingGuess[]

/** A ranking that was made before. */
export const rankedBy = (guesses: FileGuesses): Rank => (_, path) => guesses.get(path) ?? []

/** Bytes by path → dataset, derived and checked. Runs in the worker; the vocabulary that ranking encodings takes is no part of it, since few pages need it. */
export const readDataset = (files: ReadonlyMap<string, Uint8Array>, rank: Rank): DatasetReading => {
  const dataset = derive(readPackageWith(files, { rank }))
  const identities = checkIdentities(dataset)
  const claims = checkClaims(dataset)
  return {
    dataset,
    identities: identities.reports,
    claims: claims.reports,
    issues: [...dataset.issues, ...identities.issues, ...claims.issues],
  }
}
