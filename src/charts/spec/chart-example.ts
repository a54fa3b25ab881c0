import type * as z from 'zod/mini'
import type { SchemaMaker } from './chart-type'

/** Example of a chart type: a small panel and its data package, with invented values. */
export interface ChartExample<Maker extends SchemaMaker> {
  readonly panel: z.input<ReturnType<Maker>> // as in `panels.json`
  readonly files: Readonly<Record<string, string>> // by path in the package
}

const REGIONS = `id,code,kind,name_zh,name_en,short_zh,short_en
CN,,nation,中国,China,全国,China
CN-BJ,110000,province,北京市,Beijing,北京,Beijing
CN-HL,230000,province,黑龙江省,Heilongjiang,黑龙江,Heilongjiang
CN-SH,310000,province,上海市,Shanghai,上海,Shanghai
CN-GD,440000,province,广东省,Guangdong,广东,Guangdong
CN-GZ,520000,province,贵州省,Guizhou,贵州,Guizhou
`

/** The files of an example: its tables, completed by the columns that are the same in every row, in a package of one source, the nation and five provinces. */
export const exampleFiles = ({ indicators, observations = '', breaks = '', ages = '' }: { readonly indicators: string; readonly observations?: string; readonly breaks?: string; readonly ages?: string }): ChartExample<SchemaMaker>['files'] => {
  const withSource = (table: string): string => table.trim().split('\n').map((row) => `${row},example,one-source`).join('\n')
  return {
    'datapackage.json': JSON.stringify({ version: 'example', resources: [] }),
    'regions.csv': REGIONS,
    'sources.csv': 'id,body_zh,body_en,title_zh,title_en,publisher,date,url,accessed\nexample,示例,Example,虚构数字，仅供演示,Invented figures for demonstration,,2025,,\n',
    'indicators.csv': `id,theme,kind,unit,decimals,name_zh,name_en\n${indicators.trim()}\n`,
    ...(observations ? { 'observations/example.csv': `indicator,region,period,value,unit,source,evidence\n${withSource(observations)}\n` } : {}),
    ...(ages ? { 'age-structure/example.csv': `region,period,sex,age_start,age_width,value,unit,source,evidence\n${withSource(ages)}\n` } : {}),
    ...(breaks ? { 'breaks.csv': `indicator,region,period,kind,separates,note_zh,note_en\n${breaks.trim()}\n` } : {}),
  }
}
