import type { Dataset } from '../../model/dataset'
import type { Issue } from '../../model/issue'
import type { Difference } from './difference'

/** Holds new data against the present ones. */
export const checkAgainst = (_before: Dataset, _after: Dataset, _difference: Difference): Issue[] => []
