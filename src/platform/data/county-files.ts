/** Tables of places below the province, each fetched when it is asked for and kept. */
import { readCounties, readCountyAreas, readCountyIndex, readCountySummary } from '../../ingest/package/counties/read-counties'
import { type County, type CountyArea, type CountyName, type CountySummary, type CountyYear } from '../../model/county'
import { COUNTY_AREAS, COUNTY_INDEX, countyPath, countySummaryPath } from '../../ingest/package/package-index'
import { result, type Result } from '../../model/issue'
import { fetchFile } from './fetch-files'

type Read<T> = (file: { readonly path: string; readonly bytes: Uint8Array }) => Result<readonly T[]>

const kept = new Map<string, Promise<Result<readonly unknown[]>>>()

/** One table; where it cannot be had, none of its rows and the issue that says why. It is tried again when it is asked for again. */
const load = <T>(path: string, read: Read<T>): Promise<Result<readonly T[]>> => {
  const known = kept.get(path)
  if (known) return known as Promise<Result<readonly T[]>>
  const fetchTable = async (): Promise<Result<readonly T[]>> => {
    const bytes = await fetchFile(path)
    if (bytes instanceof Uint8Array) return read({ path, bytes })
    kept.delete(path)
    return result([], [bytes])
  }
  const table = fetchTable()
  kept.set(path, table)
  return table
}

/** The places of a province at a census. */
export const loadCounties = (province: string, year: CountyYear): Promise<Result<readonly County[]>> => load(countyPath(province, year), readCounties)

/** All prefectures and county-level places at a census. */
export const loadCountySummary = (year: CountyYear): Promise<Result<readonly CountySummary[]>> => load(countySummaryPath(year), readCountySummary)

/** The populations of prefectures in 2010 within their areas of 2020. */
export const loadCountyAreas = (): Promise<Result<readonly CountyArea[]>> => load(COUNTY_AREAS, readCountyAreas)

/** The names of all places below the province. */
export const loadCountyIndex = (): Promise<Result<readonly CountyName[]>> => load(COUNTY_INDEX, readCountyIndex)
