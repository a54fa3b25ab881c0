/** The population pyramid of a place below the province: the panel and the dataset that it is drawn from. */
import { COUNTY_AGES, hasWholeAges, type County } from '../../model/county'
import { countyId } from '../../model/county-id'
import type { AgeBand, Dataset } from '../../model/dataset'
import { readPeriod } from '../../model/period'
import type { Region } from '../../model/region'
import { localized } from '../../model/text'
import type { ValidPanel } from '../types/list'
import { OPEN } from '../types/pyramid/measures'
import type { CountyFacts } from './county-facts'

/** Of the panel: its choices are kept in the address under this name. */
export const COUNTY_PANEL = 'county-pyramid'

const SEXES = [['M', 'male'], ['F', 'female']] as const

const bandsOf = (county: County, region: string): AgeBand[] => {
  const period = readPeriod(String(county.year))
  if (period === undefined || !hasWholeAges(county)) return []
  return SEXES.flatMap(([sex, key]) =>
    COUNTY_AGES.map((start, at): AgeBand => ({
      region,
      period,
      sex,
      start,
      width: at === COUNTY_AGES.length - 1 ? OPEN : 5,
      value: county.ages[key][at] ?? Number.NaN,
      variant: '',
      source: county.source,
      evidence: 'one-source',
      file: '',
    })),
  )
}

/** The pyramid of a place with its province and, where its table has come, the nation as outlines; undefined where no census has its ages. A census whose ages do not add up is not drawn. */
export const countyPyramid = ({ now, before, census }: CountyFacts, provinceRows: readonly County[], province: Region, dataset: Dataset, title: readonly string[], subtitle: string): { readonly spec: ValidPanel; readonly dataset: Dataset } | undefined => {
  const id = countyId(now.code)
  const own = [now, ...(before ? [before] : [])].filter(({ year }) => census.has(year)).flatMap((county) => bandsOf(county, id))
  const dates = [now, ...(before ? [before] : [])].filter(({ year }) => own.some(({ period }) => period === readPeriod(String(year)))).map(({ year }) => ({ period: String(year) }))
  if (dates.length === 0) return undefined
  const name = localized({ zh: now.name, en: now.name })
  const place: Region = { id, code: now.code, kind: 'city', name, short: name, parent: province.id, group: '', tile: undefined }
  const nation = dataset.ages.filter(({ region }) => region === province.parent)
  return {
    spec: { id: COUNTY_PANEL, theme: 'ageing', type: 'pyramid', title: localized({ zh: [...title], en: [...title] }), subtitle: localized({ zh: subtitle, en: subtitle }), region: id, places: 'provinces', mode: 'share', dates },
    dataset: { ...dataset, regions: new Map([...dataset.regions, [id, place]]), ages: [...own, ...provinceRows.flatMap((row) => bandsOf(row, province.id)), ...nation] },
  }
}
