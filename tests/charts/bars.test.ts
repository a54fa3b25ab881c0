/** Places ranked by a figure, in tiers whose names keep their bounds where there is room for them in two lines. */
import { expect, it } from 'vitest'
import { drawPanel } from '../../src/charts/compile'
import type { ValidPanel } from '../../src/charts/types/list'
import { indicator, series, smallDataset } from './small-dataset'

const PANEL: ValidPanel = {
  id: 'p',
  theme: 'urbanisation',
  type: 'bars',
  title: { zh: ['最大的是{top.name}'], en: ['{top.name} is the largest'] },
  indicator: 'people',
  regions: 'provinces',
  unit: '万人',
  tiers: [{ from: 1e7, label: { zh: '超大城市（1000万以上）', en: 'above 10 million' } }],
}
const place = (region: string, value: number) => series({ indicator: 'people', region, values: { '2020': value } })
const dataset = smallDataset({ indicators: [indicator('people', 'person')], series: [place('CN-BJ', 1.7e7), place('CN-SH', 1.2e7), place('CN-GD', 1.1e7)] })
const tierNames = (width: number) => drawPanel(PANEL, dataset, { language: 'zh', scheme: 'light', width }).figure.marks.flatMap((mark) => (mark.kind === 'text' && mark.lines.flat().some(({ text }) => text.startsWith('超大')) ? [[mark.y, mark.lines.map((line) => line.map(({ text }) => text).join(''))]] : []))

it('names a tier with its bounds on a phone, in two lines', () => {
  expect(tierNames(900)).toEqual([[1, ['超大城市（1000万以上）']]])
  expect(tierNames(358)).toEqual([[2, ['超大城市', '（1000万以上）']]])
})
