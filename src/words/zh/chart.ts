interface Course {
  readonly name: string
  readonly from: string
  readonly first: string
  readonly to: string
  readonly last: string
  readonly change: string // '' when a break lies between, or one of the two is a bound
  readonly bounded: boolean
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
  /** Title of places ranked by one figure, a sentence with placeholders; a count is most, a level highest. */
  topTitle: (name: string, isCount: boolean) => `${name}：{period}{top.name}最${isCount ? '多' : '高'}，为{top.value}`,
  emptyTitle: (name: string) => `${name}：暂无数据`,
  emptyText: '数据包中没有这幅图所需的数据，因此不画图。',
  emptyRangeTitle: (name: string) => `${name}：所选年份没有数据`,
  emptyRangeText: (chosen: string, have: string) => `${chosen}没有数据；现有${have}的数据。`,
  chosenYears: (from: number | undefined, to: number | undefined) => (from === undefined ? `${to}年及以前` : to === undefined ? `${from}年及以后` : from === to ? `${to}年` : `${from}—${to}年`),
  invalidTitle: (id: string) => `图“${id}”的定义有误，未能绘制`,
  course: ({ name, from, first, to, last, change, bounded }: Course) =>
    `${name}：${from}为${first}，${to}为${last}${change ? `，${change}` : bounded ? '，含界限值，不计算增减' : '，其间口径有变动，不计算增减'}。`,
  highest: (value: string, at: string) => `最高${value}（${at}）。`,
  lowest: (value: string, at: string) => `最低${value}（${at}）。`,
  single: (name: string, period: string, value: string) => `${name}：${period}为${value}。`,
  kind: {
    trend: (span: string) => `走势图，${span}。`,
    composition: (span: string) => `构成图，${span}。`,
    columns: (span: string) => `上下对置的柱形图，${span}。`,
    bars: (period: string, count: number) => `横条图，${period}，按数值从大到小排列，共${count}项。`,
    dumbbell: (from: string, to: string, count: number) => `哑铃图，${from}与${to}对比，共${count}个地区。`,
  },
  missingYears: (name: string, years: string) => `${name}缺${years}。`,
  sparse: (name: string, years: string) => `${name}只有${years}的数据，其间没有数据。`,
  onlyYears: (name: string, years: string) => `${name}只有${years}的数据。`,
  /** Every place shown, but for some. */
  allPlaces: (count: number, without: string) => (without ? `所列${count}个地区（${without}除外）` : `所列${count}个地区`),
  breakAt: (names: string, period: string, text: string) => `${names}自${period}起口径有变动：${text}`,
  remarkAt: (names: string, period: string, text: string) => `${names}（${period}起）：${text}`,
  breakKind: { 'census-recount': '普查重新核定', definition: '定义变动', method: '方法变动', base: '人口基数变动' },
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
  firstRelease: (name: string) => `${name}为首次公布数，未按普查修订。`,
  projection: (name: string, from: string) => `${name}自${from}起为推算（虚线）。`,
  bands: { '95': '浅色带为95%区间', '80': '深色带为80%区间', 'low-high': '色带为低、高生育率方案之间' } as Readonly<Record<string, string>>,
  /** Variants of a projection, as heads of a table's columns. */
  variants: { low: '低生育率方案', high: '高生育率方案', medium: '中方案', low95: '95%区间下限', high95: '95%区间上限', low80: '80%区间下限', high80: '80%区间上限' } as Readonly<Record<string, string>>,
  interval: (level: string, lower: string, upper: string) => `${({ '95': '95%区间', '80': '80%区间' } as Readonly<Record<string, string>>)[level] ?? '低、高生育率方案'}${lower}—${upper}`,
  projected: (variant: string) => `推算${variant ? `，${variant}` : ''}`,
  breakShort: (kind: string) => `此前口径不同：${kind}，见说明`,
  /** What is read out of one row, in a sentence. */
  readout: (head: string, lines: readonly string[]) => `${head}：${lines.join('；')}`,
  projectedPart: (name: string, variant: string) => `${name}（推算部分为${variant}）`,
  computed: (name: string, years: string) => `${name}：${years}为计算值。`,
  notWhole: (share: string) => `各部分合计与总体至多相差${share}个百分点。`,
  lowerTier: '其他',
  otherDates: (date: string, places: string) => `数据时点为${date}；时点不同的地区在名称后注明：${places}。`,
  residual: (period: string, value: string, why: string) => `${period}全国数与所列地区合计相差${value}${why ? `（${why}）` : ''}。`,
  bounded: (name: string, periods: string) => `${name}：${periods}公布的是界限值（“超过”或“不到”），带箭头的点示其方向；不与其他数相减，也不参与计算。`,
  unverified: '空心点为未注明来源的数据。',
  eventNote: (mark: string, period: string, text: string) => `${mark ? `${mark} ` : ''}${period}：${text}`,
  indexBase: (names: string, base: string, cut: boolean) => `${names}：指数以${base}为100${cut ? '；更早的年份因口径变动与此后不可比，不计指数' : ''}。`,
  modeTitle: (names: string, what: string, span: string) => `${names}${what ? `：${what.replace(/，([^，]*)$/, '（$1）')}` : ''}，${span}`,
  /** An index in a sentence. */
  index: (base: string) => (base ? `指数（${base}=100）` : '指数（各线起点=100）'),
  tableCaption: (title: string, unit: string) => `${title}${unit ? `（${unit}）` : ''}`,
  change: '变化',
  rate: '变化率',
  firstOf: (names: string) => `居前的是${names}。`,
  lastOf: (names: string) => `居后的是${names}。`,
  rising: (from: string, count: number, of: number) => (count === of && of > 1 ? `与${from}相比，${of}个地区均上升。` : `与${from}相比，${of}个地区中${count}个上升。`),
  most: (name: string, change: string) => `${name}${change}，变动幅度最大。`,
  missingValue: { '': '无数据', blank: '空缺', 'not-published': '未公布', suppressed: '不公开', unreadable: '无法读取', bounded: '含界限值，不计算' },
  others: (count: number) => `另有${count}项未列出，见表。`,
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

/** One figure in words. Parts that are unknown are ''. */
interface FigureParts {
  readonly period: string // '' when the sentence has named it
  readonly name: string
  readonly value: string
  readonly counted: boolean // a number of people or things; else a level
  readonly change: string
  readonly share: string
  readonly ahead: string
}

interface Change {
  readonly base: string // '' the year before; a date where both figures are stated
  readonly change: string // '' unchanged
  readonly rate: string // growth in per cent without sign; ''
  readonly up: boolean
  readonly was: string // the earlier figure in place of the change, where the two lie too far apart; ''
}

/** The statement sentence: one that can be quoted, in the manner of a statistical communiqué. It is first in a chart's description. */
export const statement = {
  joint: '；',
  stop: '。',
  /** Whether a sentence names the period again that the one before has named. */
  repeatsPeriod: false as boolean,
  figure: ({ period, name, value, counted, change, share, ahead }: FigureParts) =>
    `${period}${name}${counted || value.startsWith('约') ? '' : '为'}${value}${change}${share}${ahead}`,
  change: ({ base, change, rate, up, was }: Change) =>
    was ? `，${base}${was.startsWith('约') ? '' : '为'}${was}` : change ? `，比${base || '上年'}${change}${rate ? `，${up ? '增长' : '下降'}${rate}` : ''}` : `，与${base || '上年'}持平`,
  share: (whole: string, share: string) => `，占${whole}的${share}`,
  ahead: (figures: readonly (readonly [period: string, value: string])[], variant: string) =>
    `，预计${figures.map(([period, value]) => `${period}为${value}`).join('、')}${variant ? `（${variant}）` : ''}`,
  /** A change in per cent inside a sentence. */
  rate: (size: string, up: boolean) => `${up ? '增长' : '下降'}${size}`,
  growth: (period: string, name: string, size: string, up: boolean, points: boolean) =>
    `${period}${name}${size ? `比上年${points ? (up ? '上升' : '下降') : up ? '增长' : '下降'}${size}` : '与上年持平'}`,
  shareOf: (name: string, whole: string) => (whole ? `${name}占${whole}的比重` : `${name}占比`),
  of: (whose: string, what: string) => whose + what,
  ranked: (period: string, name: string) => `${period}${name}，`,
  nation: (name: string, value: string) => `${name}为${value}。`,
}

export type StatementWords = typeof statement
