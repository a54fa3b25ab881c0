import { exampleFiles, type ChartExample } from '../../spec/chart-example'
import type { divergingSchema } from './spec'

/** Five provinces at two dates; two fall. */
export const example: ChartExample<typeof divergingSchema> = {
  panel: {
    id: 'diverging-example',
    theme: 'urbanisation',
    type: 'diverging',
    title: { zh: ['{rising}个省份增加、{falling}个减少：{most.name}{most.change}，{least.name}{least.change}'], en: ['{rising} provinces gained, {falling} lost: {most.name} {most.change}, {least.name} {least.change}'] },
    indicator: 'residents',
    regions: 'provinces',
    from: '2010',
    to: '2020',
    unit: '万人',
  },
  files: exampleFiles({
    indicators: 'residents,urbanisation,stock,person,0,常住人口,Residents',
    observations: `
residents,CN-BJ,2010,1961,万人
residents,CN-BJ,2020,2189,万人
residents,CN-HL,2010,3831,万人
residents,CN-HL,2020,3185,万人
residents,CN-SH,2010,2302,万人
residents,CN-SH,2020,2487,万人
residents,CN-GD,2010,10432,万人
residents,CN-GD,2020,12601,万人
residents,CN-GZ,2010,3475,万人
residents,CN-GZ,2020,3856,万人`,
  }),
}
