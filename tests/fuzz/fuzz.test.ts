import { expect, it } from 'vitest'
import { Chance } from './chance'
import { corpus } from './corpus'
import { spoil } from './mutations'
import { itSurvives, SEED } from './spoiled-files'

itSurvives(0, 1000)

it('the samples are every layout’s and every container’s', () => {
  const names = corpus().map(({ name }) => name)
  expect(names.length).toBeGreaterThan(60)
  for (const end of ['.csv', '.tsv', '.xlsx', '.zip', '.gz', '.biff8', '.xlml', '.xls']) expect(names.some((name) => name.endsWith(end)), end).toBe(true)
})

it('a case is the same whenever it is run', () => {
  const samples = corpus()
  for (const at of [0, 17, 999]) expect(spoil(samples, new Chance(SEED, at))).toEqual(spoil(samples, new Chance(SEED, at)))
})
