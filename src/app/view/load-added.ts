import { countyCensuses } from '../../charts/place/county-facts'
import type { AddedCounty } from '../../charts/county-panel'
import { COUNTY_YEARS, isPrefectureCode, provinceOfCode } from '../../model/county'
import type { Dataset } from '../../model/dataset'
import { loadCounties, loadCountyAreas, loadCountyIndex } from '../../platform/data/county-files'

/** A place below the province with its tables; undefined where no census has its code, or they cannot be had. */
const loadCounty = async (code: string, regions: Dataset['regions']): Promise<AddedCounty | undefined> => {
  const named = provinceOfCode(code, { regions })?.id ?? (await loadCountyIndex()).value.find((one) => one.code === code)?.province ?? ''
  const province = regions.get(named)
  if (!province) return undefined
  const [areas, ...tables] = await Promise.all([isPrefectureCode(code) ? loadCountyAreas() : undefined, ...COUNTY_YEARS.map((year) => loadCounties(province.id, year))])
  const places = new Map(COUNTY_YEARS.map((year, at) => [year, tables[at]?.value ?? []]))
  const found = countyCensuses(code, { places, areas: new Map(areas?.value.map((area) => [area.code, area])) })
  return found && { ...found, province, provinceRows: [...places.values()].flatMap((all) => all.filter(({ level }) => level === 'province')) }
}

/** The places of these codes that a census has and whose tables can be had. */
export const loadAdded = async (codes: readonly string[], regions: Dataset['regions']): Promise<readonly AddedCounty[]> => (await Promise.all(codes.map((code) => loadCounty(code, regions)))).filter((one) => one !== undefined)
