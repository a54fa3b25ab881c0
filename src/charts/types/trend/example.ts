import { exampleFiles, type ChartExample } from '../../spec/chart-example'
import type { trendSchema } from './spec'

/** Two lines; a break parts one of them, and a year is missing in the other. */
export const example: ChartExample<typeof trendSchema> = {
  panel: {
    id: 'trend-example',
    theme: 'digitalisation',
    type: 'trend',
    title: { zh: ['{online@last.year}年网民{online@last|万人.0}'], en: ['In {online@last.year}, {online@last|万人.0} people were online'] },
    unit: '万人',
    grids: [
      {
        zero: true,
        lines: [
          { indicator: 'online', label: { zh: '网民', en: 'Online' } },
          { indicator: 'online_rural', label: { zh: '农村网民', en: 'Rural' }, tone: 'third' },
        ],
      },
    ],
  },
  files: exampleFiles({
    indicators: `
online,digitalisation,stock,person,0,网民,Internet users
online_rural,digitalisation,stock,person,0,农村网民,Rural internet users`,
    observations: [420, 513, 564, 618, 690, 749, 790]
      .flatMap((online, at) => [`online,CN,${2014 + at},${online},万人`, ...(at === 3 ? [] : [`online_rural,CN,${2014 + at},${120 + 18 * at},万人`])])
      .join('\n'),
    breaks: 'online,,2018,definition,all,2018年起口径改变。,The definition changes in 2018.',
  }),
}
