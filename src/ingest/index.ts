export { listResources } from './data-package'
export { decodeBytes, type Decoded } from './decode'
export { readPackage, type ReadOptions } from './read-package'
