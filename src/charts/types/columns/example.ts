import { exampleFiles, type ChartExample } from '../../spec/chart-example'
import type { columnsSchema } from './spec'

/** Two flows back to back; their balance, which changes its sign, on a plot of its own. */
export const example: ChartExample<typeof columnsSchema> = {
  panel: {
    id: 'columns-example',
    theme: 'ageing',
    type: 'columns',
    title: { zh: ['{deaths@last.year}年死亡{deaths@last|万人.0}，出生{births@last|万人.0}'], en: ['In {deaths@last.year}: {deaths@last|万人.0} deaths, {births@last|万人.0} births'] },
    unit: '万人',
    up: { indicator: 'births', label: { zh: '出生', en: 'Births' } },
    down: { indicator: 'deaths', label: { zh: '死亡', en: 'Deaths' }, tone: 'grey' },
    net: { zh: '自然增长', en: 'Natural change' },
  },
  files: exampleFiles({
    indicators: `
births,ageing,flow,person,0,出生人口,Births
deaths,ageing,flow,person,0,死亡人口,Deaths`,
    observations: [1786, 1723, 1523, 1465, 1202, 1062, 956, 902]
      .flatMap((births, at) => [`births,CN,${2016 + at},${births},万人`, `deaths,CN,${2016 + at},${[977, 986, 993, 998, 997, 1014, 1041, 1110][at]},万人`])
      .join('\n'),
  }),
}
