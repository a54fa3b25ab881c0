/** One figure in words. Parts that cannot be told are ''. */
interface Told {
  readonly period: string // '' when the sentence has named it
  readonly name: string
  readonly value: string
  readonly counted: boolean // a number of people or things; else a level
  readonly change: string
  readonly share: string
  readonly ahead: string
}

interface Change {
  readonly base: string // '' the year before
  readonly change: string // '' unchanged
  readonly rate: string // growth in per cent without sign; ''
  readonly up: boolean
}

interface Rising {
  readonly from: string
  readonly kind: string
  readonly of: number // places that can be compared
  readonly rising: number
  readonly falling: number
  readonly counted: boolean
}

/** The statement sentence: one that can be quoted, in the manner of a statistical communiqué. It stands first in a chart's description. */
export const statementZh = {
  joint: '；',
  stop: '。',
  figure: ({ period, name, value, counted, change, share, ahead }: Told) =>
    `${period}${name}${counted || value.startsWith('约') ? '' : '为'}${value}${change}${share}${ahead}`,
  change: ({ base, change, rate, up }: Change) =>
    change ? `，比${base || '上年'}${change}${rate ? `，${up ? '增长' : '下降'}${rate}` : ''}` : `，与${base || '上年'}持平`,
  share: (whole: string, share: string) => `，占${whole}的${share}`,
  ahead: (figures: readonly (readonly [period: string, value: string])[], variant: string) =>
    `，预计${figures.map(([period, value]) => `${period}为${value}`).join('、')}${variant ? `（${variant}）` : ''}`,
  onlyAhead: (name: string, ahead: string) => name + ahead,
  growth: (period: string, name: string, size: string, up: boolean, points: boolean) =>
    `${period}${name}${size ? `比上年${points ? (up ? '上升' : '下降') : up ? '增长' : '下降'}${size}` : '与上年持平'}`,
  indexOf: (name: string, base: string) => `${name}指数（${base}=100）`,
  shareOf: (name: string, whole: string) => (whole ? `${name}占${whole}的比重` : `${name}占比`),
  ofPlace: (place: string, name: string) => place + name,
  parts: (period: string, head: string, parts: readonly string[]) => `${period}${head}：${parts.join('；')}`,
  part: (name: string, value: string, share: string, change: string) => `${name}${value}${share ? `，占${share}` : ''}${change}`,
  kinds: { provinces: '省份', cities: '城市', countries: '国家', '': '地区' },
  ranked: (period: string, name: string, kind: string) => `${period}各${kind}${name}：`,
  highest: (place: string, value: string, counted: boolean) => `${place}最${counted ? '多' : '高'}（${value}）`,
  next: (places: string) => `，其次是${places}`,
  lowest: (place: string, value: string, counted: boolean) => `，${place}最${counted ? '少' : '低'}（${value}）`,
  nation: (value: string) => `；全国${value}`,
  rising: ({ from, kind, of, rising, falling, counted }: Rising) =>
    `与${from}相比，${of}个${kind}中${rising}个${counted ? '增加' : '上升'}${falling > 0 ? `、${falling}个${counted ? '减少' : '下降'}` : ''}`,
  most: (place: string, change: string) => `，变化最大的是${place}，${change}`,
  /** Units that a sentence does without, or says otherwise. */
  tidy: (text: string) => text.replace(/孩\/妇/g, '').replace(/人\/个/g, '人'),
  /** What the description still tells of a series whose newest figure the statement has told. */
  since: (name: string, from: string, first: string, to: string, change: string) => `${name}：${from}为${first}，到${to}${change}。`,
  sinceBreak: (name: string, from: string, first: string) => `${name}：${from}为${first}，其间口径有变动，不计算增减。`,
  highestAt: (value: string, at: string) => `最高${value}（${at}）。`,
  lowestAt: (value: string, at: string) => `最低${value}（${at}）。`,
}

export type StatementWords = typeof statementZh
