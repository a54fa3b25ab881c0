import { exampleFiles, type ChartExample } from '../../spec/chart-example'
import type { revisionSchema } from './spec'

const FIGURES = [
  ['2016', '50.4', '51.2'],
  ['2017', '51.6', '52.7'],
  ['2018', '52.9', '52.9'],
  ['2019', '54.3', '53.8'],
] as const

/** A share at four dates as first published and as it is now: raised, raised, unchanged, lowered. */
export const example: ChartExample<typeof revisionSchema> = {
  panel: {
    id: 'revision-example',
    theme: 'urbanisation',
    type: 'revision',
    title: {
      zh: ['{most.reason}，{most.year}年占比由{most.first}修订为{most.now}', '{most.year}年占比由{most.first}修订为{most.now}'],
      en: ['{most.reason}, the share of {most.year} was revised from {most.first} to {most.now}', 'The share of {most.year} was revised from {most.first} to {most.now}'],
    },
    indicator: 'urban_share',
  },
  files: {
    ...exampleFiles({ indicators: 'urban_share,urbanisation,share,percent,1,城镇人口占比,Urban share', observations: FIGURES.map(([year, , now]) => `urban_share,CN,${year},${now},%`).join('\n') }),
    'observations/first.csv': `indicator,region,period,value,unit,source,evidence,vintage\n${FIGURES.map(([year, first]) => `urban_share,CN,${year},${first},%,example,one-source,first-release`).join('\n')}\n`,
    'revisions.csv': 'indicator,from,to,published,base,reason_zh,reason_en,source\nurban_share,2016,2019,2021,2015,普查后,after the census,example\n',
  },
}
