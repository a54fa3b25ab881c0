import type { Language } from '../model/text'

/** Separators of the names in a line of sources. */
export interface SourceMarks {
  readonly bodies: string // between bodies; also in sources.csv, between those that publish together
  readonly jointly: readonly [comma: string, last: string] // between bodies that publish together, before their titles
  readonly titles: string // between titles of one body
  readonly groups: string // between bodies with their titles
}

/** What distinguishes a language apart from its sentences. The sentences are in the folder of its id. */
export interface Locale {
  readonly htmlLang: string // BCP 47, for `lang` attributes
  readonly formatTag: string // BCP 47 with a region, for Intl, Office files and SARIF
  readonly ownName: string
  readonly listSeparator: string // between the names of a list
  readonly sentenceGap: string // between two sentences
  readonly colon: string // with the space that follows it
  readonly unitGap: string // between a number and its unit
  readonly titleQuotes: readonly [open: string, close: string] // around the title of a publication
  readonly sources: SourceMarks
  readonly isLatin: boolean // written in Latin script
  readonly groupsDigits: boolean // 14,126 rather than 14126
  readonly countsByMyriads: boolean // large counts in 万 and 亿 rather than in millions
  readonly countSteps: readonly string[] // published units of counts that an axis may have
  readonly timestampMonth: 'numeric' | 'short'
  readonly citation: 'gbt' | 'apa' // style in which this language cites
  readonly webFonts: { readonly serif: string; readonly sans: string } // font-family of a web page
  readonly latinFaces: { readonly serif: readonly string[]; readonly sans: readonly string[] } // before the Chinese faces of a picture
}

const CJK_SERIF = "'Source Han Serif SC','Noto Serif CJK SC','Songti SC',STSong,SimSun,Georgia,serif"

const zh: Locale = {
  htmlLang: 'zh-CN',
  formatTag: 'zh-CN',
  ownName: '中文',
  listSeparator: '、',
  sentenceGap: '',
  colon: '：',
  unitGap: '',
  titleQuotes: ['《', '》'],
  sources: { bodies: '、', jointly: ['、', '、'], titles: '', groups: '；' },
  isLatin: false,
  groupsDigits: false, // Chinese print, the census communiqués included, does not group; grouping some would mix two ways in one view
  countsByMyriads: true,
  countSteps: ['人', '万人', '亿人', '户', '万户', '亿户', '个', '万个', '元', '万元', '亿元', '对', '万对', '张', '万张'],
  timestampMonth: 'numeric',
  citation: 'gbt',
  webFonts: { serif: CJK_SERIF, sans: "-apple-system,'Segoe UI','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif" },
  latinFaces: { serif: [], sans: [] },
}

const en: Locale = {
  htmlLang: 'en',
  formatTag: 'en-GB',
  ownName: 'English',
  listSeparator: ', ',
  sentenceGap: ' ',
  colon: ': ',
  unitGap: ' ',
  titleQuotes: ['“', '”'],
  sources: { bodies: '; ', jointly: [', ', ' and '], titles: ', ', groups: '; ' }, // names of bodies have commas
  isLatin: true,
  groupsDigits: true,
  countsByMyriads: false,
  countSteps: ['人', '百万人', '户', '百万户', '个', '元', '亿元', '对', '百万对', '张', '百万张'],
  timestampMonth: 'short',
  citation: 'apa',
  webFonts: { serif: "Georgia,'Times New Roman','Noto Serif CJK SC',serif", sans: "-apple-system,'Segoe UI',Arial,'Microsoft YaHei','Noto Sans CJK SC',sans-serif" },
  // In a Chinese face an English apostrophe is as wide as an ideograph.
  latinFaces: { serif: ['Georgia', 'Noto Serif', 'Times New Roman', 'Liberation Serif'], sans: ['Segoe UI', 'Helvetica Neue', 'Arial', 'Liberation Sans'] },
}

/** Every language by its id. */
export const LOCALES: Readonly<Record<Language, Locale>> = { zh, en }
