interface Change {
  readonly base: string // '' the year before
  readonly change: string // '' unchanged
  readonly rate: string // growth in per cent without sign; ''
  readonly up: boolean
}

/** Words of the overview. */
export const overview = {
  tagline: '城镇化、老龄化、数字化：基层治理面对的三重压力',
  lead: '每个数字都有出处、证据等级和口径说明；统计口径变动处不连线、不计算增减。',
  chapters: '各章',
  chapterCount: (panels: number) => `${panels}幅图`,
  holds: '相符',
  fails: '不符',
  keyFigures: '主要数据',
  findings: '主要发现',
  /** A change stated under a figure. */
  change: ({ base, change, rate, up }: Change) => (change ? `比${base || '上年'}${change}${rate ? `，${up ? '增长' : '下降'}${rate}` : ''}` : `与${base || '上年'}持平`),
  apart: (base: string) => `与${base || '上年'}口径不同，不计算增减`,
  labelled: (label: string, texts: readonly string[]) => `${label}：${texts.join('；')}`,
  publication: (body: string, title: string) => `${body}《${title}》`,
  /** Publications of a finding; those beyond the first are counted. */
  source: (first: string, more: number) => `来源：${first}${more > 0 ? `等${more + 1}种` : ''}`,
  names: {
    hukou_separated: '人户分离人口',
    floating_pop: '流动人口',
    pop_65plus: '65岁及以上人口',
    netizens: '网民',
  } as Readonly<Record<string, string>>,
  census: (period: string) => `${period}普查`,
  newer: (period: string, value: string, isSurvey: boolean) => `${period}为${value}${isSurvey ? '（抽样调查）' : ''}`,
  /** Why a series ends: shown while others go on. */
  ended: {
    hukou_separated: (year: number) => `${year}年起统计公报未再公布`,
    floating_pop: (year: number) => `${year}年起统计公报未再公布`,
  } as Readonly<Record<string, (year: number) => string>>,
  spark: (name: string, from: string, to: string) => `${name}走势，${from}至${to}，口径变动处断开`,
  claims: '核对政策文章中的数字',
  claimsLead: '下列说法据一份关于基层治理的政策文章整理，逐条与公布数核对：说法 → 公布数；没有另列公布数的，说法所用即公布数。',
  unchecked: '无法核对',
}

export type OverviewWords = typeof overview
