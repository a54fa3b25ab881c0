import { exampleFiles, type ChartExample } from '../../spec/chart-example'
import type { smallMultiplesSchema } from './spec'

/** Five provinces over four dates, with the nation; a break at one of them. */
export const example: ChartExample<typeof smallMultiplesSchema> = {
  panel: {
    id: 'small-multiples-example',
    theme: 'urbanisation',
    type: 'small-multiples',
    title: { zh: ['{from}至{period}，{most.name}{most.change}'], en: ['From {from} to {period}, {most.name} {most.change}'] },
    indicator: 'urban_share',
    regions: 'provinces',
    nation: 'urban_share_nation',
  },
  files: exampleFiles({
    indicators: 'urban_share,urbanisation,share,percent,1,城镇人口占比,Urban share\nurban_share_nation,urbanisation,share,percent,1,全国城镇人口占比,Urban share of the nation',
    observations: ['CN-BJ,80', 'CN-HL,52', 'CN-SH,84', 'CN-GD,58', 'CN-GZ,25', 'CN,40']
      .flatMap((place) => {
        const [region, first] = place.split(',')
        return [2005, 2010, 2015, 2020].map((year, at) => `urban_share${region === 'CN' ? '_nation' : ''},${region},${year},${Number(first) + at * 3}.5,%`)
      })
      .join('\n'),
    breaks: 'urban_share,CN-HL,2010,definition,all,口径,Definition',
  }),
}
