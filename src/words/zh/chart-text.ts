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

interface Course {
  readonly name: string
  readonly from: string
  readonly first: string
  readonly to: string
  readonly last: string
  readonly change: string // '' when a break lies between, or one of the two is a bound
  readonly bounded: boolean
}

/** Words beside a chart: in its description, its notes and its table, and where there is nothing to draw. */
export const chartText = {
  course: ({ name, from, first, to, last, change, bounded }: Course) =>
    `${name}：${from}为${first}，${to}为${last}${change ? `，${change}` : bounded ? '，含界限值，不计算增减' : '，其间口径有变动，不计算增减'}。`,
  highest: (value: string, at: string) => `最高${value}（${at}）。`,
  lowest: (value: string, at: string) => `最低${value}（${at}）。`,
  single: (name: string, period: string, value: string) => `${name}：${period}为${value}。`,
  missingYears: (name: string, years: string) => `${name}缺${years}。`,
  sparse: (name: string, years: string) => `${name}只有${years}的数据，其间没有数据。`,
  onlyYears: (name: string, years: string) => `${name}只有${years}的数据。`,
  breakAt: (names: string, period: string, text: string) => `${names}自${period}起口径有变动：${text}`,
  remarkAt: (names: string, period: string, text: string) => `${names}（${period}起）：${text}`,
  breakShort: (kind: string) => `此前口径不同：${kind}，见说明`,
  firstRelease: (name: string) => `${name}为首次公布数，未按普查修订。`,
  bounded: (name: string, periods: string) => `${name}：${periods}公布的是界限值（“超过”或“不到”），带箭头的点示其方向；不与其他数相减，也不参与计算。`,
  unverified: '空心点为未注明来源的数据。',
  indexBase: (names: string, base: string, cut: boolean) => `${names}：指数以${base}为100${cut ? '；更早的年份因口径变动与此后不可比，不计指数' : ''}。`,
  projectedPart: (name: string, variant: string) => `${name}（推算部分为${variant}）`,
  computed: (name: string, years: string) => `${name}：${years}为计算值。`,
  projection: (name: string, from: string) => `${name}自${from}起为推算（虚线）。`,
  emptyTitle: (name: string) => `${name}：暂无数据`,
  emptyText: '数据包中没有这幅图所需的数据，因此不画图。',
  emptyRangeTitle: (name: string) => `${name}：所选年份没有数据`,
  emptyRangeText: (chosen: string, have: string) => `${chosen}没有数据；现有${have}的数据。`,
  chosenYears: (from: number | undefined, to: number | undefined) => (from === undefined ? `${to}年及以前` : to === undefined ? `${from}年及以后` : from === to ? `${to}年` : `${from}—${to}年`),
  invalidTitle: (id: string) => `图“${id}”的定义有误，未能绘制`,
  residual: (period: string, value: string, why: string) => `${period}全国数与所列地区合计相差${value}${why ? `（${why}）` : ''}。`,
  firstOf: (names: string) => `居前的是${names}。`,
  lastOf: (names: string) => `居后的是${names}。`,
  rising: (from: string, count: number, of: number) => (count === of && of > 1 ? `与${from}相比，${of}个地区均上升。` : `与${from}相比，${of}个地区中${count}个上升。`),
  most: (name: string, change: string) => `${name}${change}，变动幅度最大。`,
  /** Title of places ranked by one figure, a sentence with placeholders; a count is most, a level highest. */
  topTitle: (name: string, isCount: boolean) => `${name}：{period}{top.name}最${isCount ? '多' : '高'}，为{top.value}`,
  /** Every place shown, but for some. */
  allPlaces: (count: number, without: string) => (without ? `所列${count}个地区（${without}除外）` : `所列${count}个地区`),
  breakKind: { 'census-recount': '普查重新核定', definition: '定义变动', method: '方法变动', base: '人口基数变动' },
  bands: { '95': '浅色带为95%区间', '80': '深色带为80%区间', 'low-high': '色带为低、高生育率方案之间' } as Readonly<Record<string, string>>,
  interval: (level: string, lower: string, upper: string) => `${({ '95': '95%区间', '80': '80%区间' } as Readonly<Record<string, string>>)[level] ?? '低、高生育率方案'}${lower}—${upper}`,
  /** What is read out of one row, in a sentence. */
  readout: (head: string, lines: readonly string[]) => `${head}：${lines.join('；')}`,
  /** The statement sentence: one that can be quoted, in the manner of a statistical communiqué. It is first in a chart's description. */
  statement: {
    joint: '；',
    stop: '。',
    /** Whether a sentence names the period again that the one before has named. */
    repeatsPeriod: false as boolean,
    figure: ({ period, name, value, counted, change, share, ahead }: FigureParts) =>
      `${period}${name}${counted || value.startsWith('约') ? '' : '为'}${value}${change}${share}${ahead}`,
    share: (whole: string, share: string) => `，占${whole}的${share}`,
    ahead: (figures: readonly (readonly [period: string, value: string])[], variant: string) =>
      `，预计${figures.map(([period, value]) => `${period}为${value}`).join('、')}${variant ? `（${variant}）` : ''}`,
    growth: (period: string, name: string, size: string, up: boolean, points: boolean) =>
      `${period}${name}${size ? `比上年${points ? (up ? '上升' : '下降') : up ? '增长' : '下降'}${size}` : '与上年持平'}`,
    shareOf: (name: string, whole: string) => (whole ? `${name}占${whole}的比重` : `${name}占比`),
    of: (whose: string, what: string) => whose + what,
    ranked: (period: string, name: string) => `${period}${name}，`,
    nation: (name: string, value: string) => `${name}为${value}。`,
  },
}

export type ChartTextWords = typeof chartText
