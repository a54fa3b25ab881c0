/** Beyond these a file is refused or cut, so that no file can stop the program. */
export const LIMITS = {
  columns: 8192,
  cell: 1_000_000, // characters
  label: 400, // characters that a layout sees of a cell: patterns over it cannot run long
  rows: 5_000_000,
  blankRows: 1000, // that follow each other; further ones say nothing and are not kept
  members: 1000,
  unpacked: 600_000_000, // bytes of an archive
  ratio: 200, // of unpacked to packed, once ratioFrom is reached
  ratioFrom: 50_000_000,
  headers: 100, // times that one header row may occur
  bytes: 2_000_000_000,
} as const
