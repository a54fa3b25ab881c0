/** Limits beyond which a file is refused or cut, which bound time and memory. */
export const LIMITS = {
  columns: 8192,
  cell: 1_000_000, // characters
  label: 400, // characters of a cell that layouts see, which bounds the time of patterns
  rows: 5_000_000,
  blankRows: 1000, // in succession; further ones are dropped
  members: 1000,
  unpacked: 600_000_000, // bytes of an archive
  ratio: 200, // of unpacked to packed, once ratioFrom is reached
  ratioFrom: 50_000_000,
  headers: 100, // times that one header row may occur
  bytes: 2_000_000_000,
} as const
