export { listResources } from './data-package'
export { decodeBytes } from './decode'
export { readPackage } from './read-package'
