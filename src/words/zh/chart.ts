interface Change {
  readonly base: string // '' the year before; a date where both figures are stated
  readonly change: string // '' unchanged
  readonly rate: string // growth in per cent without sign; ''
  readonly up: boolean
  readonly was: string // the earlier figure in place of the change, where the two lie too far apart; ''
}

interface Difference {
  readonly period: string
  readonly name: string
  readonly other: string
  readonly size: string // '' where the figures printed are equal
  readonly isMore: boolean
  readonly isCount: boolean
}

/** Words inside charts: titles, labels, descriptions, notes. */
export const chart = {
  join: '、',
  stop: '。',
  comma: '，',
  bracket: (text: string) => `（${text}）`,
  /** Heading of an axis that one flow goes up from and the other down. */
  flows: (unit: string, up: string, down: string) => `${unit}，↑${up}，↓${down}`,
  nation: '全国',
  year: '年份',
  place: '地区',
  modeUnit: { absolute: '', share: '占比，%', index: '指数，起点=100', growth: '比上年增长，%', rate: '增减率，%' },
  /** Unit of a share of a whole; '' where the whole has no name. */
  shareUnit: (whole: string) => (whole ? `占${whole}比重，%` : '占比，%'),
  /** Unit of an index on a base; '' where lines have several. */
  indexUnit: (base: string) => (base ? `指数，${base}=100` : '指数，起点=100'),
  dated: (figure: string, period: string) => `${figure} (${period.replace(/年$/, '')})`,
  /** Runs of years: 1982、1990、2010—2021年. */
  years: (runs: readonly (readonly [number, number])[]) => `${runs.map(([from, to]) => (from === to ? from : `${from}—${to}`)).join('、')}年`,
  span: (from: number, to: number) => (from === to ? `${to}年` : `${from}—${to}年`),
  plainTitle: (name: string, period: string, value: string) => `${period}${name}${value.startsWith('约') ? '' : '为'}${value}`,
  kind: {
    trend: (span: string) => `走势图，${span}。`,
    composition: (span: string) => `构成图，${span}。`,
    columns: (span: string) => `上下对置的柱形图，${span}。`,
    bars: (period: string, count: number) => `横条图，${period}，按数值从大到小排列，共${count}项。`,
    dumbbell: (from: string, to: string, count: number) => `哑铃图，${from}与${to}对比，共${count}个地区。`,
  },
  /** Breaks in a few words, in the plot. */
  breakLabel: { 'census-recount': '普查登记', definition: '口径变更', method: '方法变更', base: '人口基数更换' },
  /** At the edge of what is projected, in the plot. */
  projectionEdge: '推算 →',
  /** The difference of two lines at a date, in the plot. */
  gap: (size: string, period: string) => `差${size}（${period.replace(/年$/, '')}）`,
  /** Note of a difference that is not that of the two figures beside it. */
  otherGap: '差距取自口径相同的两个数，不是此处两数之差，见定义。',
  pointWords: (period: string, value: string) => `${period} ${value}`,
  /** Two publishers' figures of one date. */
  differs: ({ period, name, other, size, isMore, isCount }: Difference) => (size ? `${period}${name}比${other}${isMore ? (isCount ? '多' : '高') : isCount ? '少' : '低'}${size}` : `${period}${name}与${other}相同`),
  /** Over small multiples: their unit and the line that all of them have. */
  multiplesKey: (unit: string, reference: string) => [unit, ...(reference ? [`灰线为${reference}`] : [])].filter(Boolean).join('；'),
  /** Small multiples, under the title. */
  ownScales: '各图纵轴不同',
  placesCompared: (count: number) => `${count}个地区`,
  /** Of the line or row that is highlighted. */
  focused: (name: string) => `图中突出显示${name}，其余为灰色。`,
  censusYears: '人口普查年',
  keyEntry: (sign: string, text: string) => `${sign} ${text}`,
  eventWords: (period: string, text: string) => `${period}${text}`,
  /** Variants of a projection, as heads of a table's columns. */
  variants: { low: '低生育率方案', high: '高生育率方案', medium: '中方案', low95: '95%区间下限', high95: '95%区间上限', low80: '80%区间下限', high80: '80%区间上限' } as Readonly<Record<string, string>>,
  projected: (variant: string) => `推算${variant ? `，${variant}` : ''}`,
  notWhole: (share: string) => `各部分合计与总体至多相差${share}个百分点。`,
  lowerTier: '其他',
  otherDates: (date: string, places: string) => `数据时点为${date}；时点不同的地区在名称后注明：${places}。`,
  eventNote: (mark: string, period: string, text: string) => `${mark ? `${mark} ` : ''}${period}：${text}`,
  modeTitle: (names: string, what: string, span: string) => `${names}${what ? `：${what.replace(/，([^，]*)$/, '（$1）')}` : ''}，${span}`,
  /** An index in a sentence. */
  index: (base: string) => (base ? `指数（${base}=100）` : '指数（各线起点=100）'),
  tableCaption: (title: string, unit: string) => `${title}${unit ? `（${unit}）` : ''}`,
  change: '变化',
  rate: '变化率',
  missingValue: { '': '无数据', blank: '空缺', 'not-published': '未公布', suppressed: '不公开', unreadable: '无法读取', bounded: '含界限值，不计算' },
  others: (count: number) => `另有${count}项未列出，见表。`,
  /** A change inside a sentence. */
  comparison: {
    change: ({ base, change, rate, up, was }: Change) =>
      was ? `，${base}${was.startsWith('约') ? '' : '为'}${was}` : change ? `，比${base || '上年'}${change}${rate ? `，${up ? '增长' : '下降'}${rate}` : ''}` : `，与${base || '上年'}持平`,
    /** A change in per cent inside a sentence. */
    rate: (size: string, up: boolean) => `${up ? '增长' : '下降'}${size}`,
  },
}

export type ChartWords = typeof chart

/** Words around numbers and periods. Unit labels by published token; a token that is not listed is on its own. */
export const number = {
  missing: '—',
  about: (text: string) => `约${text}`,
  /** A figure that the publisher printed as a bound. */
  bound: { lower: (text: string) => `超过${text}`, upper: (text: string) => `不到${text}` },
  /** The note of such a figure, behind what it says already. */
  printedAs: (note: string, printed: string) => `${note && `${note}；`}原文为“${printed}”`,
  unitLabels: { '比': '比值', '人/个': '人' } as Readonly<Record<string, string>>,
  /** What is written directly after a number; a token that is not listed is written as it is. */
  suffixes: { '百分点': '个百分点', '人/个': '人', '孩/妇': '', '女=100': '', '男/女': '', '比': '', '指数': '' } as Readonly<Record<string, string>>,
  subscriptionLabels: {} as Readonly<Record<string, string>>,
  year: (year: number) => `${year}年`,
  endOf: (period: string) => `${period}末`,
  month: (year: number, month: number) => `${year}年${month}月`,
  quarter: (year: number, quarter: number) => `${year}年${'一二三四'.charAt(quarter - 1)}季度`,
  half: (year: number, half: number) => `${year}年${half === 1 ? '上' : '下'}半年`,
  span: (from: string, to: string) => `${from.replace(/年$/, '')}—${to}`,
  up: { amount: (text: string) => `增加${text}`, level: (text: string) => `上升${text}`, years: (text: string) => `提高${text}` },
  down: { amount: (text: string) => `减少${text}`, level: (text: string) => `下降${text}`, years: (text: string) => `降低${text}` },
  unchanged: '持平',
}

export type NumberWords = typeof number
