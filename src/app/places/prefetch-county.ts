import { COUNTY_YEARS } from '../../model/county'
import { loadCounties } from '../../platform/data/county-files'
import { loadPart } from '../../platform/page/load-part'

/** Fetches what draws the pyramid of a place below the province. Whoever shows it reports what is missing. */
export const prefetchPyramid = (): void => void loadPart(() => import('./CountyPyramid')).catch(() => undefined)

/** Fetches the same and the tables of a province, a place of which is about to be chosen. */
export const prefetchCounty = (province: string): void => {
  prefetchPyramid()
  for (const year of COUNTY_YEARS) void loadCounties(province, year)
}
