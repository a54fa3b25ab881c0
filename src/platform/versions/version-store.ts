import type { Result } from '../../model/result'
import type { Draft, NewVersion, PackageFiles, Version } from './version'

/** Versions of the data package in this browser. Nothing here rejects: what cannot be done is an issue. */
export interface VersionStore {
  /** Newest first. */
  readonly listVersions: () => Promise<Result<readonly Version[]>>
  /** Keeps a version, whole or not at all; it is not shown before it is activated. Undefined with issues when it could not be kept. */
  readonly saveVersion: (version: NewVersion) => Promise<Result<Version | undefined>>
  readonly renameVersion: (id: string, name: string) => Promise<Result<boolean>>
  /** Deletes a version and the files that no other one uses; the shown one goes back to the published set. */
  readonly removeVersion: (id: string) => Promise<Result<boolean>>
  /** Files of a version, their hashes checked; undefined with an issue when one is gone or damaged. */
  readonly filesOf: (id: string) => Promise<Result<PackageFiles | undefined>>
  readonly keepDraft: (draft: Draft) => Promise<Result<boolean>>
  readonly readDraft: () => Promise<Result<Draft | undefined>>
  readonly dropDraft: () => Promise<Result<boolean>>
}
