import { exampleFiles, type ChartExample } from '../../spec/chart-example'
import type { compositionSchema } from './spec'

const YOUNG = [40.7, 33.6, 27.7, 22.9, 16.6, 17.9]
const OLD = [4.3, 4.9, 5.6, 7.0, 8.9, 13.5]

/** Three parts of a whole at six dates of their own. */
export const example: ChartExample<typeof compositionSchema> = {
  panel: {
    id: 'composition-example',
    theme: 'ageing',
    type: 'composition',
    title: { zh: ['{old@last.year}年老年人口占{old@last}'], en: ['In {old@last.year} the elderly were {old@last} of the population'] },
    parts: [
      { indicator: 'old', label: { zh: '65岁及以上', en: '65 and over' } },
      { indicator: 'working', label: { zh: '15～64岁', en: '15 to 64' } },
      { indicator: 'young', label: { zh: '0～14岁', en: '0 to 14' } },
    ],
  },
  files: exampleFiles({
    indicators: `
old,ageing,share,percent,1,65岁及以上人口占比,Aged 65 and over
working,ageing,share,percent,1,15—64岁人口占比,Aged 15 to 64
young,ageing,share,percent,1,0—14岁人口占比,Aged 0 to 14`,
    observations: [1964, 1982, 1990, 2000, 2010, 2020]
      .flatMap((year, at) => {
        const [young = 0, old = 0] = [YOUNG[at], OLD[at]]
        return [`young,CN,${year},${young},%`, `working,CN,${year},${(100 - young - old).toFixed(1)},%`, `old,CN,${year},${old},%`]
      })
      .join('\n'),
  }),
}
