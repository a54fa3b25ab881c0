import { lastOf } from '../tokens/last-of'
import { grainOf, shiftYears, yearOf, type Period } from '../../model/period'
import type { DateToken } from '../tokens/dates'

/** Dates that a sentence has spoken of so far. */
export interface TimeState {
  readonly main: Period | undefined // of which it speaks
  readonly isStated: boolean // in this sentence
  readonly base: Period | undefined // with which it compares
  readonly isBaseStated: boolean
  readonly span: number // years, of 十年间; 0 for none
  readonly isCensus: boolean
  readonly isYearEnd: boolean
  readonly earlier: readonly Period[] // dates spoken of before, the last one last
}

export const NO_TIME: TimeState = { main: undefined, isStated: false, base: undefined, isBaseStated: false, span: 0, isCensus: false, isYearEnd: false, earlier: [] }

const BASE_BEFORE = /(?:比|较|相比于?|对比|相较于?|高于|低于|多于|少于|不及|(?:than|since|against|compared (?:with|to)|relative to|from|up on|that of|those of|above that of|below that of|over)(?: in| at| the| end| of| by| that of| the level of| its level in)*) ?$/
const COMPARED_LATER = /^[^,;。]{0,40}(?:相比|比较|相较|对比)/
/** Brackets behind a date, or their rest: 与2010年（第六次全国人口普查数据，下同）的133972万人相比. */
const NOTE = /^(?:\([^)]*|[^()]{0,24})\)/
const BASE_AFTER = /^(?:的)?(?:那次)?(?:普查)?(?:末|底|时)?(?:相比|比较|对比|以来|的水平相比)/
/** The date of the first of two figures: 从2010年的3.10人缩小到. */
const START_BEFORE = /(?:从|由|自)$/
const START_BEHIND = /^(?:末|底)?的 ?(?:约|近|超过|不足|不到)?[\d零一二两三四五六七八九十]/
const BASE_OF_MULTIPLE = /(?:是|为|相当于|约为|达到?)$/

/** Dates of what a figure is compared with: smaller than the 2.08 million recorded in 2023 and the 850,000 decline of 2022. */
const COMPARED_FIGURE = /\bthan the \d(?:[^.;:]|\.\d)*$/

const kindIsPoint = ({ kind }: DateToken): boolean => kind === 'same' || kind === 'date'

/** The over of 65 and over compares nothing. */
const AGED_BEFORE = /(?:and|or) (?:over|above|older)(?: in| at| by| the| end| of)* ?$/

/** Whether a date is what is compared with. `figureAt` is where the next number begins. */
export const isBase = (folded: string, token: DateToken, figureAt: number): boolean => {
  const before = folded.slice(Math.max(0, token.start - 24), token.start)
  const behind = folded.slice(token.end, token.end + 12)
  if (AGED_BEFORE.test(before)) return false
  if (token.kind === 'before') return /[a-z]/.test(folded.charAt(token.start)) ? !/\b(?:in|of|for) (?:the )?$/.test(before) : /同比|比上年/.test(folded.slice(token.start, token.end)) || BASE_BEFORE.test(before) || BASE_AFTER.test(behind) || /[与同跟]$/.test(before)
  if (/^(?:than|since|from)/.test(folded.slice(token.start, token.end)) && kindIsPoint(token)) return true
  if (BASE_BEFORE.test(before) || BASE_AFTER.test(behind) || COMPARED_FIGURE.test(folded.slice(Math.max(0, token.start - 70), token.start))) return true
  if (/[与同和跟]$/.test(before) && COMPARED_LATER.test(folded.slice(token.end, token.end + 80).replace(NOTE, ''))) return true
  if (START_BEFORE.test(before) && START_BEHIND.test(folded.slice(token.end, token.end + 6))) return true
  return figureAt >= token.end && BASE_OF_MULTIPLE.test(before) && /^的 ?$/.test(folded.slice(token.end, figureAt)) && /^[\d.]+ ?倍/.test(folded.slice(figureAt, figureAt + 12))
}

const dateOfSame = (token: DateToken, main: Period | undefined): Period | undefined =>
  main === undefined ? undefined : token.to > 0 && token.to <= 12 ? ((yearOf(main) * 100 + token.to) as Period) : main

const yearBefore = (main: Period): Period => shiftYears(main, -1)

/** A date of another place, in passing: 相当于日本2008年. */
const ELSEWHERE_THEN = /相当于[^,;。\d]{1,10}$|where [a-z ]{2,30} was in $/

/** The state after one more date. */
export const afterDate = (folded: string, state: TimeState, token: DateToken, figureAt: number): TimeState => {
  const { kind, from, to, years, isCensus, isYearEnd } = token
  if (ELSEWHERE_THEN.test(folded.slice(Math.max(0, token.start - 40), token.start))) return state
  if (kind === 'range') return { ...state, main: to, earlier: [...state.earlier, to].slice(-8), base: from, isStated: true, isBaseStated: true, isCensus: isCensus || state.isCensus, isYearEnd: false }
  if (kind === 'span') return { ...state, span: years, base: state.main === undefined ? undefined : shiftYears(state.main, -years), isBaseStated: state.main !== undefined }
  const compared = isBase(folded, token, figureAt)
  const when = kind === 'date' ? from : kind === 'same' ? dateOfSame(token, state.main) : state.main === undefined ? undefined : yearBefore(state.main)
  if (when === undefined) return state
  if (compared && kind === 'same' && token.to === 0) return state
  const after = lastOf(state.earlier.filter((one) => one > when))
  if (compared) return { ...state, ...(state.main !== undefined && state.main <= when && after !== undefined ? { main: after } : {}), base: when, isBaseStated: true, isCensus: isCensus || state.isCensus }
  const keepsBase = state.isBaseStated && state.base !== undefined && state.base < when && grainOf(state.base) === grainOf(when) && state.span === 0
  return { ...state, main: when, earlier: [...state.earlier, when].slice(-8), isStated: true, base: keepsBase ? state.base : undefined, isBaseStated: keepsBase, span: 0, isCensus, isYearEnd }
}

/** Periods that may be meant where none is stated: the one spoken of, then those of the text, then the newest. */
export const otherPeriods = (all: readonly Period[], main: Period | undefined): readonly Period[] => (main === undefined ? all : [main, ...all.filter((one) => one !== main)])
