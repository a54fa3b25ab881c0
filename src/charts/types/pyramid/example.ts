import { exampleFiles, type ChartExample } from '../../spec/chart-example'
import type { pyramidSchema } from './spec'

/** People of both sexes in four age groups at two dates; the later one ages. */
export const example: ChartExample<typeof pyramidSchema> = {
  panel: {
    id: 'pyramid-example',
    theme: 'ageing',
    type: 'pyramid',
    title: { zh: ['{period}65岁及以上人口占{over65}，比{other}{over65.change}'], en: ['{over65} of the population were aged 65 and over in {period}, {over65.change} from {other}'] },
    dates: [{ period: '2020' }, { period: '2010' }],
  },
  files: exampleFiles({
    indicators: 'pop,ageing,stock,person,0,人口,Population',
    observations: 'pop,CN,2020,140909,万人',
    ages: `
CN,2010,M,0,15,11867,万人
CN,2010,M,15,45,48234,万人
CN,2010,M,60,5,3000,万人
CN,2010,M,65,999,5748,万人
CN,2010,F,0,15,10265,万人
CN,2010,F,15,45,46123,万人
CN,2010,F,60,5,2867,万人
CN,2010,F,65,999,6145,万人
CN,2020,M,0,15,13370,万人
CN,2020,M,15,45,45830,万人
CN,2020,M,60,5,3687,万人
CN,2020,M,65,999,9010,万人
CN,2020,F,0,15,11968,万人
CN,2020,F,15,45,43340,万人
CN,2020,F,60,5,3651,万人
CN,2020,F,65,999,10053,万人`,
  }),
}
