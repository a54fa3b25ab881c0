/** A version of the data package kept in this browser. Contents of files are stored apart, each once. */
export interface Version {
  readonly id: string
  readonly name: string // given by the person
  readonly time: string // ISO, with the time of day
  readonly files: ReadonlyMap<string, string> // path in the package → hash of its content
  readonly bytes: number // of all files together
  readonly hash: string // of paths and contents
  readonly from: readonly string[] // names of the files it came from
  readonly note: string
  readonly base: string // version of the published package it is based on
}

/** The version that the page shows instead of the published data. `kept` is false where the browser could not store it; it then lasts until the page is left. */
export interface LocalVersion extends Pick<Version, 'id' | 'name' | 'time' | 'hash' | 'from'> {
  readonly kept: boolean
}

/** Files of a package by their path in it. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>

/** A version to be stored: a whole package and its description. */
export interface NewVersion {
  readonly name: string
  readonly files: PackageFiles
  readonly from: readonly string[]
  readonly note: string
  readonly base: string
}

/** Work not yet applied, stored against a crash or a closed tab: the input files and the workbench's memo (JSON). */
export interface Draft {
  readonly time: string
  readonly inputs: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly memo: string
}
