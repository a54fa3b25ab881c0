import { exampleFiles, type ChartExample } from '../../spec/chart-example'
import type { scatterSchema } from './spec'

const GROUPED = `id,code,kind,name_zh,name_en,short_zh,short_en,group
CN,,nation,中国,China,全国,China,
CN-BJ,110000,province,北京市,Beijing,北京,Beijing,东部 || East
CN-HL,230000,province,黑龙江省,Heilongjiang,黑龙江,Heilongjiang,东北 || Northeast
CN-SH,310000,province,上海市,Shanghai,上海,Shanghai,东部 || East
CN-GD,440000,province,广东省,Guangdong,广东,Guangdong,东部 || East
CN-GZ,520000,province,贵州省,Guizhou,贵州,Guizhou,西部 || West
`

/** Five provinces of three groups between two shares, sized by population, and the nation. */
export const example: ChartExample<typeof scatterSchema> = {
  panel: {
    id: 'scatter-example',
    theme: 'ageing',
    type: 'scatter',
    title: { zh: ['{y.period}{y.top}老年人口占比{y.top.value}，城镇人口占比{y.top.other}'], en: ['{y.top} in {y.period}: {y.top.value} elderly, {y.top.other} urban'] },
    x: { indicator: 'urban_share' },
    y: { indicator: 'elderly_share' },
    size: 'people',
    regions: 'provinces',
    nation: true,
  },
  files: {
    ...exampleFiles({
      indicators: 'elderly_share,ageing,share,percent,1,老年人口占比,Share of the elderly\nurban_share,urbanisation,share,percent,1,城镇人口占比,Urban share\npeople,urbanisation,stock,person,0,人口,Population',
      observations: `
elderly_share,CN,2020,18.7,%
elderly_share,CN-BJ,2020,19.6,%
elderly_share,CN-HL,2020,23.2,%
elderly_share,CN-SH,2020,23.4,%
elderly_share,CN-GD,2020,12.4,%
elderly_share,CN-GZ,2020,15.4,%
urban_share,CN,2020,63.9,%
urban_share,CN-BJ,2020,87.6,%
urban_share,CN-HL,2020,65.6,%
urban_share,CN-SH,2020,89.3,%
urban_share,CN-GD,2020,74.2,%
urban_share,CN-GZ,2020,53.2,%
people,CN-BJ,2020,2189,万人
people,CN-HL,2020,3185,万人
people,CN-SH,2020,2487,万人
people,CN-GD,2020,12601,万人
people,CN-GZ,2020,3856,万人`,
    }),
    'regions.csv': GROUPED,
  },
}
