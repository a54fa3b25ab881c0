import { exampleFiles, type ChartExample } from '../../spec/chart-example'
import type { barsSchema } from './spec'

/** Five provinces in three tiers. */
export const example: ChartExample<typeof barsSchema> = {
  panel: {
    id: 'bars-example',
    theme: 'ageing',
    type: 'bars',
    title: { zh: ['{count}个省份中，{top.name}占比最高，为{top.value}'], en: ['Of {count} provinces, {top.name} has the highest share: {top.value}'] },
    indicator: 'elderly_share',
    regions: 'provinces',
    tiers: [
      { from: 20, label: { zh: '20%以上', en: '20% and more' } },
      { from: 14, label: { zh: '14%～20%', en: '14% to 20%' } },
    ],
  },
  files: exampleFiles({
    indicators: 'elderly_share,ageing,share,percent,1,老年人口占比,Share of the elderly',
    observations: `
elderly_share,CN-BJ,2020,15.6,%
elderly_share,CN-HL,2020,23.2,%
elderly_share,CN-SH,2020,21.4,%
elderly_share,CN-GD,2020,8.6,%
elderly_share,CN-GZ,2020,11.5,%`,
  }),
}
