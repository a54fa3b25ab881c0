import { localized, type Language } from '../../../model/text'

/** The sentences of a tile grid. */
interface TileGridWords {
  readonly noData: string
  readonly apart: string // of a change that a break forbids
  readonly below: (bound: string) => string
  readonly range: (from: string, to: string) => string
  readonly above: (bound: string) => string
  readonly holds: (range: string, count: number) => string
  readonly legend: (unit: string, rule: string) => string
  readonly change: (from: string, unit: string) => string
  readonly rules: Readonly<Record<'quantile' | 'equal' | 'diverging' | 'manual', string>>
  readonly ruleOfNation: string // classes on both sides of the nation's figure
  readonly kind: (when: string, tiles: number, legend: readonly string[]) => string
  readonly codes: string // what the letters or signs in tiles are that have no room for a name
  readonly abbreviations: Readonly<Record<string, string>> // of places by their codes; where none is given the code is printed
  readonly without: (names: string) => string
}

const WORDS: Readonly<Record<Language, TileGridWords>> = localized<TileGridWords>({
  zh: {
    noData: '无数据',
    apart: '口径不同，不比较',
    below: (bound) => `低于${bound}`,
    range: (from, to) => (from === to ? from : `${from}～${to}`),
    above: (bound) => `${bound}及以上`,
    holds: (range, count) => `${range}（${count}个）`,
    legend: (unit, rule) => `${unit}，${rule}`,
    change: (from, unit) => `比${from}增减，${unit}`,
    rules: { quantile: '按地区个数等分', equal: '按数值等距分组', diverging: '以零为界', manual: '按给定界限分组' },
    ruleOfNation: '以全国水平为界',
    kind: (when, tiles, legend) => `方格图，${when}，每个省级行政区一格，按大致方位排列，共${tiles}格；按数值分组着色：${legend.join('，')}。`,
    codes: '方格中为各地区简称。',
    abbreviations: { BJ: '京', TJ: '津', HE: '冀', SX: '晋', NM: '蒙', LN: '辽', JL: '吉', HL: '黑', SH: '沪', JS: '苏', ZJ: '浙', AH: '皖', FJ: '闽', JX: '赣', SD: '鲁', HA: '豫', HB: '鄂', HN: '湘', GD: '粤', GX: '桂', HI: '琼', CQ: '渝', SC: '川', GZ: '贵', YN: '云', XZ: '藏', SN: '陕', GS: '甘', QH: '青', NX: '宁', XJ: '新', TW: '台', HK: '港', MO: '澳' },
    without: (names) => `${names}：本指标的来源未包括其数据。`,
  },
  en: {
    noData: 'No data',
    apart: 'not comparable',
    below: (bound) => `under ${bound}`,
    range: (from, to) => (from === to ? from : `${from}–${to}`),
    above: (bound) => `${bound} and over`,
    holds: (range, count) => `${range} (${count})`,
    legend: (unit, rule) => `${unit}, ${rule}`,
    change: (from, unit) => `change since ${from}, ${unit}`,
    rules: { quantile: 'equal numbers of places', equal: 'classes of equal width', diverging: 'below and above zero', manual: 'given bounds' },
    ruleOfNation: 'below and above the national figure',
    kind: (when, tiles, legend) => `Tile grid, ${when}, one tile for each province in its rough direction, ${tiles} tiles, coloured by class: ${legend.join(', ')}. `,
    codes: 'Letters are ISO 3166-2 codes.',
    abbreviations: {},
    without: (names) => `${names}: not covered by the sources of this indicator.`,
  },
})

export const tileGridWords = (language: Language): TileGridWords => WORDS[language]
