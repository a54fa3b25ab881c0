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
  growth: (period: string, name: string, size: string, up: boolean, points: boolean) =>
    `${period}${name}${size ? `比上年${points ? (up ? '上升' : '下降') : up ? '增长' : '下降'}${size}` : '与上年持平'}`,
  shareOf: (name: string, whole: string) => (whole ? `${name}占${whole}的比重` : `${name}占比`),
  of: (whose: string, what: string) => whose + what,
  ranked: (period: string, name: string) => `${period}${name}，`,
  nation: (name: string, value: string) => `${name}为${value}。`,
  /** Units that a sentence does without, or says otherwise. */
  tidy: (text: string) => text.replace(/孩\/妇/g, '').replace(/人\/个/g, '人'),
}

export type StatementWords = typeof statementZh
