import { useCallback, useMemo, type ReactNode } from 'react'
import { countyCensuses } from '../../charts/place/county-facts'
import { withCounties, type AddedCounty } from '../../charts/county-panel'
import { COUNTY_YEARS, isPrefectureCode, provinceOfCode } from '../../model/county'
import type { Dataset } from '../../model/dataset'
import { loadCounties, loadCountyAreas, loadCountyIndex } from '../../platform/data/county-files'
import type { Loaded } from '../../platform/data/load-dataset'
import { useAnswer } from '../controls/use-answer'

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

interface WithCountiesProps {
  readonly loaded: Loaded
  readonly codes: readonly string[]
  readonly waiting: ReactNode
  readonly show: (loaded: Loaded) => ReactNode
}

/** What is shown of a dataset that holds these places as well, once their tables have come. */
const WithCounties = ({ loaded, codes, waiting, show }: WithCountiesProps) => {
  const { regions } = loaded.dataset
  const wanted = codes.join(' ')
  const counties = useAnswer(useCallback(async () => (await Promise.all(wanted.split(' ').map((code) => loadCounty(code, regions)))).filter((one) => one !== undefined), [wanted, regions]))
  const added = useMemo(() => counties && { ...loaded, dataset: withCounties(loaded.dataset, counties) }, [loaded, counties])
  return added ? show(added) : waiting
}

export default WithCounties
