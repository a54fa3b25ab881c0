/**
 * The version of local data, which were never published: `2026.11.0+local.7K3QX9MDAB`, the published version with the fingerprint
 * of the files as build metadata (Semantic Versioning 2.0, 10). Stamps, files and citations carry it.
 */
export const localVersion = (published: string, hash: string): string => `${published.split('+')[0] ?? ''}+local.${hash}`

const LOCAL = /^(.*)\+local\.([0-9A-Z]{10})$/

/** A fingerprint in two groups for reading: `7K3QX-9MDAB`. */
export const hashText = (hash: string): string => `${hash.slice(0, 5)}-${hash.slice(5)}`

/** A local version in its parts: the published version it is based on, and its code `7K3QX-9MDAB`; undefined for a published version. */
export const readLocalVersion = (version: string): { readonly base: string; readonly code: string } | undefined => {
  const [, base = '', hash] = LOCAL.exec(version) ?? []
  return hash ? { base, code: hashText(hash) } : undefined
}

/** Stem of a file name, with `-local` for local data. */
export const fileStem = (stem: string, version: string): string => (isLocalVersion(version) ? `${stem}-local` : stem)

/** Whether a version is that of local data. */
export const isLocalVersion = (version: string): boolean => readLocalVersion(version) !== undefined
