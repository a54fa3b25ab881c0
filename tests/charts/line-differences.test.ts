import { expect, test } from 'vitest'
import { drawPanel } from '../../src/charts/compile'
import type { ValidPanel } from '../../src/charts/types/list'
import { indicator, series, smallDataset } from './small-dataset'

const values = (from: number, to: number, valueAt: (year: number) => number): Record<string, number> => Object.fromEntries(Array.from({ length: to - from + 1 }, (_, at) => [String(from + at), valueAt(from + at)]))
const dataset = smallDataset({
  indicators: [indicator('un', 'person'), indicator('nbs', 'person')],
  series: [
    series({ indicator: 'un', values: values(2000, 2010, () => 1e8) }),
    series({ indicator: 'un', variant: 'medium', values: values(2011, 2030, () => 1e8) }),
    series({ indicator: 'nbs', values: values(2000, 2012, (year) => 1e8 + (year - 2000) * 1e6) }),
  ],
})
const panel: ValidPanel = {
  id: 'p',
  theme: 'ageing',
  type: 'trend',
  title: { zh: ['{un@last.year}'], en: ['{un@last.year}'] },
  unit: '亿人',
  grids: [{ lines: [{ indicator: 'un', projection: 'medium' }, { indicator: 'nbs', from: 2005, label: { zh: '统计局', en: 'NBS' }, against: { indicator: 'un', label: { zh: '联合国', en: 'the UN' } } }] }],
}
const textsIn = (view: object): string[] => drawPanel(panel, dataset, { language: 'zh', scheme: 'light', width: 960, ...view }).figure.landmarks.filter(({ kind }) => kind === 'point').map(({ text }) => text)

test('a line says by how much it differs from another at the newest date of both, a projection included', () => {
  expect(textsIn({})).toEqual(['2012年统计局比联合国多0.12亿人'])
  expect(textsIn({ language: 'en', unit: '万人' })[0]).toMatch(/^2012: NBS .*above the UN$/)
  expect(textsIn({ to: 2008 })).toEqual(['2008年统计局比联合国多0.08亿人'])
})

test('says nothing of it in a mode that changes the values, and begins where the panel says', () => {
  expect(textsIn({ mode: 'index' })).toEqual([])
  const { context } = drawPanel(panel, dataset, { language: 'zh', scheme: 'light', width: 960 })
  expect(context.resolved[1]?.series.periods[0]).toBe(200500)
})
