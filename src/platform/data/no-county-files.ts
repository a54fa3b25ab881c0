/** Replaces county-files.ts in the one-file build, which does not hold these tables: the search finds none of their places, and none of their panels is drawn. */
import { result } from '../../model/issue'
import type { loadCounties as loadOwn, loadCountyAreas as loadAreas, loadCountyIndex as loadIndex } from './county-files'

const none = async () => result([])

export const loadCounties: typeof loadOwn = none
export const loadCountyAreas: typeof loadAreas = none
export const loadCountyIndex: typeof loadIndex = none
