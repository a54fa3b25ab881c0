import type { AgeBand, Dataset } from '../../model/dataset'
import { sameValue } from './compare-series'
import type { AgeChange } from './difference'

const keyOf = ({ region, period, sex, start, width, variant }: AgeBand): string => `${region}|${period}|${sex}|${start}|${width}|${variant}`

const changeOf = (kind: AgeChange['kind'], { region, period, sex, start, width, variant }: AgeBand, before: AgeBand | undefined, after: AgeBand | undefined): AgeChange => ({
  kind,
  region,
  period,
  sex,
  start,
  width,
  variant,
  before: before?.value,
  after: after?.value,
})

/** Age bands whose people differ. */
export const compareAges = (before: Dataset['ages'], after: Dataset['ages']): AgeChange[] => {
  if (before === after) return []
  const old = new Map(before.map((band) => [keyOf(band), band]))
  const changes: AgeChange[] = []
  for (const band of after) {
    const key = keyOf(band)
    const was = old.get(key)
    old.delete(key)
    if (!was) changes.push(changeOf('added', band, undefined, band))
    else if (!sameValue(was.value, band.value)) changes.push(changeOf('changed', band, was, band))
  }
  for (const band of old.values()) changes.push(changeOf('removed', band, band, undefined))
  return changes
}
