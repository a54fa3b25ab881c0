import { exampleFiles, type ChartExample } from '../../spec/chart-example'
import type { dumbbellSchema } from './spec'

/** Five provinces and the nation at two dates; one falls. */
export const example: ChartExample<typeof dumbbellSchema> = {
  panel: {
    id: 'dumbbell-example',
    theme: 'urbanisation',
    type: 'dumbbell',
    title: { zh: ['{count}个省份中{rising}个上升，{most.name}{most.change}'], en: ['The share rose in {rising} of {count} provinces; {most.name}: {most.change}'] },
    indicator: 'urban_share',
    regions: 'provinces',
    from: '2010',
    to: '2020',
    sort: 'change',
    nation: true,
  },
  files: exampleFiles({
    indicators: 'urban_share,urbanisation,share,percent,1,城镇化率,Urban share',
    observations: `
urban_share,CN,2010,49.7,%
urban_share,CN,2020,63.9,%
urban_share,CN-BJ,2010,86.0,%
urban_share,CN-BJ,2020,87.6,%
urban_share,CN-HL,2010,55.7,%
urban_share,CN-HL,2020,65.6,%
urban_share,CN-SH,2010,89.3,%
urban_share,CN-SH,2020,88.1,%
urban_share,CN-GD,2010,66.2,%
urban_share,CN-GD,2020,74.2,%
urban_share,CN-GZ,2010,33.8,%
urban_share,CN-GZ,2020,53.2,%`,
  }),
}
