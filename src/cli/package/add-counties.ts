/** Places below the province, added to a dataset from the files of its package, for the panels that show one. */
import { countyCensuses } from '../../charts/place/county-facts'
import { findCountyPanel, withCounties, type AddedCounty } from '../../charts/county-panel'
import { countyOfPanel, countyPanelIn } from '../../charts/spec/county-panel-id'
import type { PanelSpec } from '../../charts/types/list'
import { readCounties, readCountyAreas, readCountyIndex } from '../../ingest/package/counties/read-counties'
import { COUNTY_AREAS, COUNTY_INDEX, countyPath } from '../../ingest/package/package-index'
import { COUNTY_YEARS, provinceOfCode } from '../../model/county'
import type { Dataset } from '../../model/dataset'
import type { Result } from '../../model/issue'

type Files = ReadonlyMap<string, Uint8Array>

const read = <T>(files: Files, path: string, reader: (file: { readonly path: string; readonly bytes: Uint8Array }) => Result<readonly T[]>): readonly T[] => {
  const bytes = files.get(path)
  return bytes ? reader({ path, bytes }).value : []
}

const countyOf = (code: string, files: Files, { regions }: Dataset): AddedCounty | undefined => {
  const id = provinceOfCode(code, { regions })?.id ?? read(files, COUNTY_INDEX, readCountyIndex).find((one) => one.code === code)?.province ?? ''
  const province = regions.get(id)
  if (!province) return undefined
  const places = new Map(COUNTY_YEARS.map((year) => [year, read(files, countyPath(id, year), readCounties)]))
  const found = countyCensuses(code, { places, areas: new Map(read(files, COUNTY_AREAS, readCountyAreas).map((area) => [area.code, area])) })
  return found && { ...found, province, provinceRows: [...places.values()].flatMap((all) => all.filter(({ level }) => level === 'province')) }
}

/** A dataset and the panels that are drawn from it. */
interface Drawn {
  readonly dataset: Dataset
  readonly panels: readonly PanelSpec[]
}

/** Both with the places below the province whose panels are among these ids, or the beginnings of these names of files, and that the files hold. */
export const addCounties = ({ dataset, panels }: Drawn, names: readonly string[], files: Files): Drawn => {
  const ids = [...new Set(names.map(countyPanelIn).filter(Boolean))]
  const counties = ids.flatMap((id) => countyOf(countyOfPanel(id), files, dataset) ?? [])
  if (counties.length === 0) return { dataset, panels }
  const added = withCounties(dataset, counties)
  return { dataset: added, panels: [...panels, ...ids.flatMap((id) => findCountyPanel(id, added) ?? [])] }
}
