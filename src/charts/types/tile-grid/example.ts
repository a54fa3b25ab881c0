import { exampleFiles, type ChartExample } from '../../spec/chart-example'
import type { tileGridSchema } from './spec'

const TILED = `id,code,kind,name_zh,name_en,short_zh,short_en,tile_col,tile_row
CN,,nation,中国,China,全国,China,,
CN-BJ,110000,province,北京市,Beijing,北京,Beijing,2,2
CN-HL,230000,province,黑龙江省,Heilongjiang,黑龙江,Heilongjiang,3,1
CN-SH,310000,province,上海市,Shanghai,上海,Shanghai,3,3
CN-GD,440000,province,广东省,Guangdong,广东,Guangdong,2,4
CN-GZ,520000,province,贵州省,Guizhou,贵州,Guizhou,1,4
CN-HK,810000,province,香港特别行政区,Hong Kong,香港,Hong Kong,3,4
`

/** Five provinces in classes of equal numbers, one without data, and the nation. */
export const example: ChartExample<typeof tileGridSchema> = {
  panel: {
    id: 'tile-grid-example',
    theme: 'ageing',
    type: 'tile-grid',
    title: { zh: ['{period}{top.name}占比最高，为{top.value}'], en: ['{top.name} has the highest share in {period}: {top.value}'] },
    indicator: 'elderly_share',
    nation: true,
  },
  files: {
    ...exampleFiles({
      indicators: 'elderly_share,ageing,share,percent,1,老年人口占比,Share of the elderly',
      observations: `
elderly_share,CN,2020,18.7,%
elderly_share,CN-BJ,2020,19.6,%
elderly_share,CN-HL,2020,23.2,%
elderly_share,CN-SH,2020,23.4,%
elderly_share,CN-GD,2020,12.4,%
elderly_share,CN-GZ,2020,15.4,%`,
    }),
    'regions.csv': TILED,
  },
}
