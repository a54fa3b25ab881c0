import { unpackPackage } from '../../../exports/archive/archive'
import { DATA_PACKAGE } from '../../../ingest/package/package-index'
import type { PackageFiles } from '../../../platform/data/package-version'

const MOST_PACKAGE = 200 * 1024 * 1024 // bytes of a ZIP that may be a whole package

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** The files of a whole package, when the file is one. */
export const packageIn = async (file: File): Promise<PackageFiles | undefined> => {
  if (file.size > MOST_PACKAGE || !isZip(new Uint8Array(await file.slice(0, 4).arrayBuffer()))) return undefined
  const { value } = unpackPackage(new Uint8Array(await file.arrayBuffer()))
  return value?.has(DATA_PACKAGE) ? value : undefined
}
