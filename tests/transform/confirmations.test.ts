import { describe, expect, it } from 'vitest'
import type { Series } from '../../src/model/series'
import { checkIdentities } from '../../src/transform/index'
import { dataset, identity, indicator, series } from './small-dataset'

const graded = (id: string, points: readonly string[], grade: 'identity' | 'one-source' = 'identity'): Series => ({ ...series(id, points, { evidence: grade }), files: [`observations/${id}.csv`] })

const warned = (all: readonly Series[]): string[] => {
  const { issues } = checkIdentities(dataset({ series: all, indicators: all.map((one) => indicator(one.indicator)), identities: [identity('urban + rural', 'total', { kind: 'absolute', value: 0 })] }))
  return issues.filter(({ code }) => code === 'evidence-unconfirmed').map(({ found }) => found)
}

describe('a figure graded identity', () => {
  it('is confirmed where an identity reads it and holds', () => {
    expect(warned([graded('urban', ['2020 60', '2021 61']), graded('rural', ['2020 40', '2021 39']), graded('total', ['2020 100', '2021 100'])])).toEqual([])
  })

  it('is not where the identity lacks an operand; where it fails, that is an error of its own', () => {
    expect(warned([graded('urban', ['2020 60', '2021 61']), graded('rural', ['2020 40']), graded('total', ['2020 101', '2021 100'])])).toEqual(['urban 2021', 'total 2021'])
  })

  it('is not by an identity that reads a computed figure', () => {
    expect(warned([graded('urban', ['2020 60']), graded('rural', ['2020 40 computed'], 'one-source'), graded('total', ['2020 100'])])).toEqual(['urban 2020', 'total 2020'])
  })

  it('is not by an identity of other indicators', () => {
    expect(warned([graded('urban', ['2020 60']), graded('rural', ['2020 40']), graded('total', ['2020 100']), graded('births', ['2020 1'])])).toEqual(['births 2020'])
  })
})
