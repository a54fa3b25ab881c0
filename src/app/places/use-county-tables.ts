import { useCallback } from 'react'
import { COUNTY_YEARS, type County, type CountyArea, type CountyName, type CountySummary, type CountyYear } from '../../model/county'
import { loadCounties, loadCountyAreas, loadCountyIndex, loadCountySummary } from '../../platform/data/county-files'
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

/** The populations of prefectures in 2010 within their areas of 2020; none where they are not asked for, undefined until they have come. */
export const useAreas = (isAsked: boolean): readonly CountyArea[] | undefined => useAnswer(useCallback(async () => (isAsked ? (await loadCountyAreas()).value : []), [isAsked]))

/** The names of all places below the province; undefined until they have come, and while they are not asked for. */
export const useNames = (isAsked: boolean): readonly CountyName[] | undefined => useAnswer(useCallback(async () => (isAsked ? (await loadCountyIndex()).value : undefined), [isAsked]))
