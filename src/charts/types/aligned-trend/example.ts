import { exampleFiles, type ChartExample } from '../../spec/chart-example'
import type { alignedTrendSchema } from './spec'

const course = (region: string, from: number, first: number, rise: number): string[] => Array.from({ length: 9 }, (_, at) => `elderly_share,${region},${from + at * 5},${(first + rise * at).toFixed(1)},%`)

/** Three places that reached a share of 10 % in different years, one that was above it before, one that is not there yet. */
export const example: ChartExample<typeof alignedTrendSchema> = {
  panel: {
    id: 'aligned-trend-example',
    theme: 'ageing',
    type: 'aligned-trend',
    title: { zh: ['老年人口占比达到{level}%之后：上海{elderly_share/CN-SH@last.year}年{elderly_share/CN-SH@last}'], en: ['After a share of {level}%: Shanghai {elderly_share/CN-SH@last} in {elderly_share/CN-SH@last.year}'] },
    level: 10,
    before: 10,
    after: 30,
    lines: ['CN-SH', 'CN-BJ', 'CN-GD', 'CN-HL', 'CN-GZ'].map((region) => ({ indicator: 'elderly_share', region })),
  },
  files: exampleFiles({
    indicators: 'elderly_share,ageing,share,percent,1,老年人口占比,Share of the elderly',
    observations: [...course('CN-SH', 1980, 8.2, 1.4), ...course('CN-BJ', 1980, 6.4, 1.2), ...course('CN-GD', 1980, 5.1, 0.8), ...course('CN-HL', 1980, 12.1, 1), ...course('CN-GZ', 1980, 4.2, 0.6)].join('\n'),
  }),
}
