import { expect, test } from 'vitest'
import { readPeriod, type Period } from '../../src/model/period'
import { coverageOf } from '../../src/transform/coverage'
import { makeSeries } from '../../src/transform/index'

const period = (text: string): Period => readPeriod(text) as Period

test('coverage counts figures that are there, by release and evidence; a missing one counts nowhere', () => {
  const unit = { kind: 'count', of: 'person' } as const
  const id = { indicator: 'x', region: 'CN', vintage: '', variant: '', timing: 'instant' as const }
  const current = makeSeries(id, unit, [
    { period: period('2010'), value: 1 },
    { period: period('2011'), value: undefined, missing: 'blank' },
    { period: period('2012'), value: 3 },
  ])
  const first = makeSeries({ ...id, vintage: 'first-release' }, unit, [{ period: period('2009'), value: 2 }])
  const coverage = coverageOf([current, first])
  expect(coverage.figures).toBe(3)
  expect([coverage.first, coverage.last]).toEqual([period('2009'), period('2012')])
  expect(coverage.releases).toEqual([
    { vintage: '', variant: '', figures: 2 },
    { vintage: 'first-release', variant: '', figures: 1 },
  ])
  expect(coverage.regions).toEqual(['CN'])
})

test('nothing has no span', () => expect(coverageOf([])).toMatchObject({ figures: 0, first: undefined, last: undefined, regions: [] }))
