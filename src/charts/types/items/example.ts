import { exampleFiles, type ChartExample } from '../../spec/chart-example'
import type { itemsSchema } from './spec'

/** Shares of two places of residence at one date, and one of another. */
export const example: ChartExample<typeof itemsSchema> = {
  panel: {
    id: 'items-example',
    theme: 'governance',
    type: 'items',
    title: { zh: ['乡村老年人口占{rural@last}，城镇占{urban@last}'], en: ['The elderly are {rural@last} of rural and {urban@last} of urban people'] },
    items: [{ indicator: 'rural', label: { zh: '乡村', en: 'Rural' } }, { indicator: 'urban', label: { zh: '城镇', en: 'Urban' } }, { indicator: 'urban', period: '2010', label: { zh: '城镇', en: 'Urban' } }],
  },
  files: exampleFiles({
    indicators: `
rural,ageing,share,percent,1,乡村老年人口占比,Share of the rural elderly
urban,ageing,share,percent,1,城镇老年人口占比,Share of the urban elderly`,
    observations: `
rural,CN,2020,17.7,%
urban,CN,2010,7.8,%
urban,CN,2020,11.1,%`,
  }),
}
