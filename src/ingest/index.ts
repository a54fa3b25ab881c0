import type { Dataset } from '../model/dataset'
import { rankEncodings } from './bytes/encodings/guess-encoding'
import { readPackageWith, type ReadOptions } from './package/read-package'

export { listResources } from './package/package-index'
export { decodeBytes } from './bytes/encodings/decode'

/** Reads a data package, files in any encoding; see `read-package.ts`, which a page uses without the vocabulary that guessing takes. */
export const readPackage = (files: ReadonlyMap<string, Uint8Array>, options: ReadOptions = {}): Dataset => readPackageWith(files, { rank: rankEncodings, ...options })
