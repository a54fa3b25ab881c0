/** The population pyramid of a place below the province: a panel like any other, drawn from a dataset that holds the place. */
import { COUNTY_AGES, hasWholeAges, type County } from '../model/county'
import { countyId } from '../model/county-id'
import type { AgeBand, Dataset } from '../model/dataset'
import { printPeriod, readPeriod, type Period } from '../model/period'
import type { Region } from '../model/region'
import { inEachLanguage, localized } from '../model/text'
import { countyWords } from '../words/counties'
import { countyOfPanel } from './spec/county-panel-id'
import type { UnreadTable } from './tables-read'
import type { ValidPanel } from './types/list'
import { OPEN } from './types/pyramid/measures'

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

/** A place below the province as it is added to a dataset, with the rows of its province, which is among its outlines. */
export interface AddedCounty {
  readonly now: County // at its newest census
  readonly before: County | undefined // at the earlier one, where that is of the same area
  readonly province: Region
  readonly provinceRows: readonly County[]
}

/** A dataset that holds these places as well, by age and sex, and their provinces where it does not have them. A census whose ages do not add up is left out, and the earlier one where it is not of the same area. */
export const withCounties = (dataset: Dataset, counties: readonly AddedCounty[]): Dataset => {
  const held = new Set(dataset.ages.map(({ region }) => region))
  const provinces = new Map(counties.filter(({ province }) => !held.has(province.id)).map(({ province, provinceRows }) => [province.id, provinceRows]))
  const regions = counties.map(({ now: { code, name }, province }): [string, Region] => {
    const names = localized({ zh: name, en: name })
    return [countyId(code), { id: countyId(code), code, kind: 'city', name: names, short: names, parent: province.id, group: '', tile: undefined }]
  })
  const own = counties.flatMap(({ now, before }) => [now, ...(before ? [before] : [])].flatMap((county) => bandsOf(county, countyId(now.code))))
  return { ...dataset, regions: new Map([...dataset.regions, ...regions]), ages: [...own, ...[...provinces].flatMap(([id, rows]) => rows.flatMap((row) => bandsOf(row, id))), ...dataset.ages] }
}

/** The tables that are not read yet without those that the pyramid of an added place could wait for: its ages are in the dataset already, and whoever shows it brings what draws it. */
export const unreadBeside = (tables: readonly UnreadTable[]): readonly UnreadTable[] => tables.filter(({ kind }) => kind !== 'ages' && kind !== 'drawing')

const COHORT = { from: 1962, to: 1973 } as const // as in the pyramids of nation and provinces

/** The panel of a place that `withCounties` has added, by its id, the newest census filled; undefined where the dataset does not hold the place or none of its ages. */
export const findCountyPanel = (id: string, { regions, ages }: Pick<Dataset, 'regions' | 'ages'>): ValidPanel | undefined => {
  const place = regions.get(countyId(countyOfPanel(id)))
  if (!place) return undefined
  const periods = [...new Set(ages.filter(({ region }) => region === place.id).map(({ period }): Period => period))].sort((a, b) => b - a)
  if (periods.length === 0) return undefined
  const words = inEachLanguage(countyWords)
  return {
    id,
    theme: 'ageing',
    type: 'pyramid',
    title: localized({ zh: [...words.zh.pyramidTitle], en: [...words.en.pyramidTitle] }),
    subtitle: localized({ zh: words.zh.pyramidSubtitle, en: words.en.pyramidSubtitle }),
    ...(periods.length > 1 ? { notes: [localized({ zh: words.zh.divisions, en: words.en.divisions })] } : {}),
    region: place.id,
    beside: 'provinces',
    mode: 'share',
    dates: periods.slice(0, 2).map((period) => ({ period: printPeriod(period) })),
    cohort: COHORT,
  }
}
