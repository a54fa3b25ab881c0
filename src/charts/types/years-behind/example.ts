import { exampleFiles, type ChartExample } from '../../spec/chart-example'
import type { yearsBehindSchema } from './spec'

/** Two provinces and the nation on the years of a third; one place is below where its figures begin. */
export const example: ChartExample<typeof yearsBehindSchema> = {
  panel: {
    id: 'years-behind-example',
    theme: 'ageing',
    type: 'years-behind',
    title: { zh: ['{top}{period}的比重相当于{reference}{top.year}'], en: ['{top} in {period} is where {reference} was in {top.year}'] },
    reference: { indicator: 'elders', region: 'CN-SH' },
    indicator: 'elders',
    regions: ['CN-BJ', 'CN-GD', 'CN-GZ'],
    also: [{ indicator: 'elders', region: 'CN', label: { zh: '全国', en: 'China' } }],
  },
  files: exampleFiles({
    indicators: 'elders,ageing,share,percent,1,65岁及以上人口比重,Share aged 65 and over',
    observations: `
elders,CN-SH,1990,9.0,%
elders,CN-SH,1995,10.5,%
elders,CN-SH,2000,12.0,%
elders,CN-SH,2010,14.0,%
elders,CN-SH,2020,16.3,%
elders,CN-BJ,2020,13.3,%
elders,CN-GD,2020,8.6,%
elders,CN-GZ,2020,11.6,%
elders,CN,2020,13.5,%`,
  }),
}
