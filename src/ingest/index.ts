import type { Dataset } from '../model/dataset'
import { rankEncodings } from './guess-encoding'
import { readPackage as readPackageBy, type ReadOptions } from './read-package'

export { listResources } from './data-package'
export { decodeBytes } from './decode'

/** Reads a data package, files in any encoding; see `read-package.ts`, which a page uses without the vocabulary that guessing takes. */
export const readPackage = (files: ReadonlyMap<string, Uint8Array>, options: ReadOptions = {}): Dataset => readPackageBy(files, { rank: rankEncodings, ...options })
