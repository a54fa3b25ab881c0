import { localized, type Language } from '../../../model/text'

/** The sentences of lines by the years since they reached a level. */
interface AlignedTrendWords {
  readonly axis: (level: string) => string // under the plot
  readonly zero: (level: string) => string // at the vertical of year 0
  readonly row: (years: number, level: string) => string
  readonly head: string
  readonly line: (name: string, year: string, isProjected: boolean) => string // with its year 0
  readonly column: (name: string, year: string) => string
  readonly reached: (name: string, year: string, level: string, isProjected: boolean) => string
  readonly later: (years: number, value: string, year: string, isProjected: boolean) => string
  readonly join: string
  readonly stop: string
  readonly kind: (level: string, count: number) => string
  readonly rule: (level: string) => string
  readonly earlier: (names: readonly string[], level: string, year: string) => string
  readonly never: (names: readonly string[], level: string) => string
}

const WORDS: Readonly<Record<Language, AlignedTrendWords>> = localized<AlignedTrendWords>({
  zh: {
    axis: (level) => `距首次达到${level}的年数`,
    zero: (level) => `首次达到${level}`,
    row: (years, level) => (years === 0 ? `达到${level}的当年` : years > 0 ? `达到${level}后第${years}年` : `达到${level}前第${-years}年`),
    head: '年数',
    line: (name, year, isProjected) => `${name}（${year}${isProjected ? '，推算' : ''}）`,
    column: (name, year) => `${name}（${year}起算）`,
    reached: (name, year, level, isProjected) => `${name}${year}${isProjected ? '（推算）' : ''}达到${level}`,
    later: (years, value, year, isProjected) => `，${years}年后（${year}${isProjected ? '，推算' : ''}）为${value}`,
    join: '；',
    stop: '。',
    kind: (level, count) => `折线图，各条线按首次达到${level}的年份对齐，共${count}条线。`,
    rule: (level) => `各线的第0年，是其数据第一次不低于${level}的年份，写在名称后；虚线为推算。不同来源各画一条线，不相连接。`,
    earlier: (names, level, year) => `${names.join('、')}在${year}（数据起始年）已达到${level}，达到的年份没有数据，未列入。`,
    never: (names, level) => `${names.join('、')}至数据末年尚未达到${level}，未列入。`,
  },
  en: {
    axis: (level) => `Years since ${level} was first reached`,
    zero: (level) => `${level} first reached`,
    row: (years, level) => (years === 0 ? `the year of ${level}` : years > 0 ? `${years} years after ${level}` : `${-years} years before ${level}`),
    head: 'Years',
    line: (name, year, isProjected) => `${name} (${year}${isProjected ? ', projected' : ''})`,
    column: (name, year) => `${name} (from ${year})`,
    reached: (name, year, level, isProjected) => `${name} ${isProjected ? 'is projected to reach' : 'reached'} ${level} in ${year}`,
    later: (years, value, year, isProjected) => ` and ${isProjected ? 'is projected to be' : 'was'} at ${value} ${years} years later, in ${year}`,
    join: '; ',
    stop: '.',
    kind: (level, count) => `Line chart of ${count} lines aligned by the year in which each first reached ${level}. `,
    rule: (level) => `Year 0 of a line is the first in which its figure is not below ${level}, named after it; dashed lines are projected. Each source has a line of its own.`,
    earlier: (names, level, year) => `${names.join(', ')}: already at ${level} in ${year}, the first year there is; left out, since the year of reaching it is not known.`,
    never: (names, level) => `${names.join(', ')}: not at ${level} by the last year there is; left out.`,
  },
})

export const alignedTrendWords = (language: Language): AlignedTrendWords => WORDS[language]
