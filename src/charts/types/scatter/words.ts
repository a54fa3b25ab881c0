import { localized, type Language } from '../../../model/text'

/** The sentences of a scatter plot. */
interface ScatterWords {
  readonly axis: (name: string, unit: string, period: string) => string
  readonly size: (name: string, period: string) => string
  readonly correlation: (coefficient: string, count: number) => string
  readonly extremes: (name: string, period: string, highest: string, lowest: string) => string
  readonly join: string
  readonly stop: string
  readonly kind: (count: number, x: string, y: string) => string
  readonly rule: (hasNation: boolean) => string
  readonly groups: string
  readonly without: (names: string) => string
}

const WORDS: Readonly<Record<Language, ScatterWords>> = localized<ScatterWords>({
  zh: {
    axis: (name, unit, period) => `${name}（${[unit, period].filter(Boolean).join('，')}）`,
    size: (name, period) => `点的面积与${period}${name}成比例。`,
    correlation: (coefficient, count) => `两项指标的相关系数为${coefficient}（${count}个地区）`,
    extremes: (name, period, highest, lowest) => `${period}${name}最高的是${highest}，最低的是${lowest}`,
    join: '；',
    stop: '。',
    kind: (count, x, y) => `散点图，横轴为${x}，纵轴为${y}，共${count}个地区。`,
    rule: (hasNation) => `相关系数为皮尔逊系数，各地区不加权${hasNation ? '，不含全国' : ''}，只说明两项指标在各地区之间是否同高同低，不说明原因。`,
    groups: '颜色和形状按东部、中部、西部、东北区分（国家统计局2011年的划分）。',
    without: (names) => `${names}缺少其中一项数据，未列入。`,
  },
  en: {
    axis: (name, unit, period) => `${name} (${[unit, period].filter(Boolean).join(', ')})`,
    size: (name, period) => `The areas of the points are proportional to ${name} in ${period}.`,
    correlation: (coefficient, count) => `the correlation of the two is ${coefficient} (${count} places)`,
    extremes: (name, period, highest, lowest) => `${name} in ${period} is highest in ${highest} and lowest in ${lowest}`,
    join: '; ',
    stop: '.',
    kind: (count, x, y) => `Scatter plot of ${count} places; across: ${x}; upwards: ${y}. `,
    rule: (hasNation) => `The coefficient is Pearson’s, with all places of equal weight${hasNation ? ' and without the nation' : ''}. It says whether both measures are high in the same places, not why.`,
    groups: 'Colours and shapes distinguish East, Central, West and Northeast as divided by the National Bureau of Statistics in 2011.',
    without: (names) => `${names}: left out, since one of the two figures is missing.`,
  },
})

export const scatterWords = (language: Language): ScatterWords => WORDS[language]
