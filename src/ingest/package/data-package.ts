import { result, type Result } from '../../model/result'
import { decodeRanked } from '../bytes/encodings/decode-ranked'
import { DATA_PACKAGE, NO_INDEX, parsePackageIndex, type PackageIndex } from './package-index'

/** Reads `datapackage.json`; on faults what can be kept is kept. */
export const readPackageIndex = (bytes: Uint8Array): Result<PackageIndex> => {
  const decoded = decodeRanked(bytes, () => [], '', DATA_PACKAGE)
  if (decoded.value === undefined) return result(NO_INDEX, decoded.issues)
  const { value, issues } = parsePackageIndex([...decoded.value.slices()].join(''))
  return result(value, [...decoded.issues, ...issues])
}

/** The files that a package lists, relative to it. */
export const listResources = (bytes: Uint8Array): Result<readonly string[]> => {
  const { value, issues } = readPackageIndex(bytes)
  return result(value.paths, issues)
}
