/** Lines that are limited to figures on one basis. */
import { expect, test } from 'vitest'
import { drawPanel } from '../../src/charts/compile'
import { presentOf } from '../../src/charts/series/cut-series'
import { observationAt } from '../../src/model/series'
import { isInvalid } from '../../src/charts/types/list'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'

test('the floating population: censuses above, samples below, no figure in both', () => {
  const panel = shippedPanels().value.find(({ id }) => id === 'floating-population')
  if (!panel || isInvalid(panel)) throw new Error('no such panel')
  const { resolved } = drawPanel(panel, shippedDataset(), { language: 'zh', scheme: 'light', width: 800 }).context
  const taken = resolved.map(({ request, series }) => ({ grid: request.grid, found: presentOf(series).map((index) => observationAt(series, index)) }))
  expect(new Set(taken.filter(({ grid }) => grid === 1).flatMap(({ found }) => found.map(({ basis }) => basis)))).toEqual(new Set(['survey']))
  expect(taken.filter(({ grid }) => grid === 0).map(({ found }) => found.map(({ value }) => value))).toEqual([[121e6, 221.43e6, 375.82e6], [144.39e6, 261.39e6, 492.76e6], [39.96e6, 116.94e6]])
})
