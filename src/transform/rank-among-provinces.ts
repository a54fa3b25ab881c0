import type { Dataset } from '../model/dataset'
import { periodAt, seriesKey, valueAt, type Series } from '../model/series'
import { indexMeeting } from '../model/time'
import { provincesOf } from '../model/region'

/** The place of a province's newest figure among the provinces' figures of that date, the greatest first. */
export interface ProvinceRank {
  readonly rank: number // from 1; equal figures have one rank
  readonly of: number
}

const LEAST = 0.5 // of the provinces must have a figure of that date

/** The rank of one observation of a province; undefined for another place, or where most provinces have no figure of that date. */
export const rankAmongProvinces = (series: Series, index: number, dataset: Dataset): ProvinceRank | undefined => {
  const provinces = provincesOf(dataset)
  if (!provinces.includes(series.region)) return undefined
  const own = valueAt(series, index)
  const values = provinces.flatMap((region) => {
    const other = dataset.series.get(seriesKey({ ...series, region }))
    const value = other ? valueAt(other, indexMeeting(other, periodAt(series, index))) : Number.NaN
    return Number.isNaN(value) ? [] : [value]
  })
  return values.length >= provinces.length * LEAST ? { rank: 1 + values.filter((value) => value > own).length, of: values.length } : undefined
}
