/** A version of the data package kept in this browser; the files lie apart, each content once. */
export interface Version {
  readonly id: string
  readonly name: string // a person's own
  readonly time: string // ISO, with the time of day
  readonly files: ReadonlyMap<string, string> // path in the package → hash of its content
  readonly bytes: number // of all files together
  readonly hash: string // of paths and contents
  readonly from: readonly string[] // names of the files it came from
  readonly note: string
  readonly base: string // version of the published package that it was made over
}

/** What the page shows instead of the published set; `kept` is false where this browser could store nothing and it lasts for the visit alone. */
export interface LocalVersion extends Pick<Version, 'id' | 'name' | 'time' | 'hash' | 'from'> {
  readonly kept: boolean
}

/** Files of a package by their path in it. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>

/** What is to be kept: a whole package, and what a person should know of it. */
export interface NewVersion {
  readonly name: string
  readonly files: PackageFiles
  readonly from: readonly string[]
  readonly note: string
  readonly base: string
}

/** Work not yet applied, kept against a crash or a closed tab: the files that were brought, and the workbench's own memo (JSON). */
export interface Draft {
  readonly time: string
  readonly inputs: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly memo: string
}
