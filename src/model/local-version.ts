/**
 * The version of data that were never published, `2026.11.0+local.7K3QX9MDAB`: build metadata of semantic versioning, with the
 * fingerprint of the files. It goes wherever the version goes: into stamps, files, citations.
 */
export const localVersion = (published: string, hash: string): string => `${published.split('+')[0] ?? ''}+local.${hash}`

const LOCAL = /^(.*)\+local\.([0-9A-Z]{10})$/

/** Ten letters and digits as a person reads them: `7K3QX-9MDAB`. */
export const hashText = (hash: string): string => `${hash.slice(0, 5)}-${hash.slice(5)}`

/** A local version in its parts: the published one it was made over, and its code `7K3QX-9MDAB`; undefined for what is published. */
export const readLocalVersion = (version: string): { readonly base: string; readonly code: string } | undefined => {
  const [, base = '', hash] = LOCAL.exec(version) ?? []
  return hash ? { base, code: hashText(hash) } : undefined
}

/** The beginning of a file's name; that of local data says so. */
export const fileStem = (stem: string, version: string): string => (isLocalVersion(version) ? `${stem}-local` : stem)

/** Whether a version is of data that were never published. */
export const isLocalVersion = (version: string): boolean => readLocalVersion(version) !== undefined
