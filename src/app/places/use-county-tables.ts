import { useCallback } from 'react'
import { COUNTY_YEARS, type County, type CountyName, type CountySummary, type CountyYear } from '../../model/county'
import { loadCounties, loadCountyIndex, loadCountySummary } from '../../platform/data/county-files'
import { useAnswer } from '../controls/use-answer'

/** The places of a province at each census; undefined until they have come. */
export const usePlaces = (province: string): ReadonlyMap<CountyYear, readonly County[]> | undefined =>
  useAnswer(
    useCallback(async () => {
      const found = province === '' ? [] : await Promise.all(COUNTY_YEARS.map((year) => loadCounties(province, year)))
      return new Map(COUNTY_YEARS.map((year, at) => [year, found[at]?.value ?? []]))
    }, [province]),
  )

/** All prefectures and county-level places at a census; undefined until they have come, and while they are not asked for. */
export const useSummary = (year: CountyYear | undefined): readonly CountySummary[] | undefined => useAnswer(useCallback(async () => (year === undefined ? undefined : (await loadCountySummary(year)).value), [year]))

/** The names of all places below the province; undefined until they have come, and while they are not asked for. */
export const useNames = (isAsked: boolean): readonly CountyName[] | undefined => useAnswer(useCallback(async () => (isAsked ? (await loadCountyIndex()).value : undefined), [isAsked]))
