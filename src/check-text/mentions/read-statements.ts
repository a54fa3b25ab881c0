import { lastOf } from '../tokens/last-of'
import type { Dataset } from '../../model/dataset'
import { NATION } from '../../model/region'
import { shiftYears, type Period } from '../../model/period'
import type { DateToken } from '../tokens/dates'
import type { PrintedNumber } from '../tokens/figures'
import { certaintyOf, unknownBefore, UNKNOWN } from './certainty'
import { clauseEnd, clauseStart, sentencesOf, wholeClauseStart, type Stretch } from './layout'
import { afterDate, isBase, NO_TIME, otherPeriods, type TimeState } from './periods-of'
import { isRestatedChange, ofPair, pairMeant } from './pairs'
import { enterPlace, isComparedPlace, isPlaceAside, regionOf } from './places-of'
import { phrasesIn, tellEvent } from './read-events'
import { distribute, pairUnits } from './lists'
import { readSubject, type FoundSubject } from './read-subject'
import { AIM, FORESEEN, FUTURE, LAID_DOWN, readChange, readModifier, saysShare, type FigureRelation } from './relations'
import { LATEST, type Statement } from './statement'
import { textTokensOf, sentenceTokens, type TextTokens } from './text-tokens'
import type { Walk } from './walk'
import { keyOf, NARROWED, subjectOf, type Subject } from './subjects'


const NEXT_TO = 12 // characters between a number and a date that is its own: 0.57 percent in 2000–2010

const FROM = /(?:从|由|自|from)(?:[^,;到至]{0,12}?)(?:约|about |some |的)? ?$/
const TO_PAIR = /^ ?(?:\(|,)?[^,;。]{0,14}?(?:到|至|为|to |and )/

/** Whether a figure is the first of two, 由 A 升到 B. */
const isFirstOfPair = ({ folded }: TextTokens, figure: PrintedNumber, before: string): boolean => FROM.test(before) && TO_PAIR.test(folded.slice(figure.end, figure.end + 24))

/** Enters the dates of a figure; gives where the words read end, and whether its date is in brackets behind it and no other's. */
const periodOf = (walk: Walk, tokens: TextTokens, figure: PrintedNumber, from: number, next: number): { readonly readTo: number; readonly isAside: boolean } => {
  const own = tokens.dates.filter((date) => date.start >= from && date.end <= figure.start)
  for (const date of own) walk.time = afterDate(tokens.folded, walk.time, date, figure.start)
  const english = /[a-z]/.test(tokens.folded.slice(figure.end, figure.end + 12))
  const behind = tokens.dates.filter((date) => date.start >= figure.end && date.end <= next)
  const ownMain = own.some((date) => date.kind === 'range' || (date.kind !== 'span' && !isBase(tokens.folded, date, figure.start)))
  let readTo = figure.end
  let isDated = false
  let isAside = false
  for (const date of behind) {
    const compared = date.kind === 'before' || isBase(tokens.folded, date, -1)
    const isBracketed = /\(\s*$/.test(tokens.folded.slice(Math.max(0, date.start - 2), date.start)) && /^[^)\d]{0,6}\)/.test(tokens.folded.slice(date.end, date.end + 8))
    const isOwn = (isBracketed && date.start - figure.end <= 2) || (english && /^ ?(?:in|by) $/.test(tokens.folded.slice(figure.end, date.start))) // 57.7 million (1949), 1,509 in 2000
    if (!(english && (compared || !ownMain)) && !(isBracketed && !walk.time.isStated) && !isOwn) continue
    if (!compared && isDated) break // of two dates behind a figure the nearer is its own
    isDated ||= !compared
    isAside ||= isBracketed
    walk.time = afterDate(tokens.folded, walk.time, date, -1)
    if (date.start - figure.end < NEXT_TO) readTo = date.end
  }
  return { readTo, isAside }
}

/** The date with which a level is mentioned in passing: 比2019年的1464万人, against 8,930 in 2010. */
const isLevelAtBase = ({ folded, dates }: TextTokens, figure: PrintedNumber, from: number): boolean => {
  const last = lastOf(dates.filter((date) => date.start >= from && date.end <= figure.start))
  return (last !== undefined && isBase(folded, last, figure.start) && /^(?:末|底)?(?:时)?的(?:约)?$/.test(folded.slice(last.end, figure.start))) || /(?:against|compared with|from|th[ae]n the) (?:about |some )?$/.test(folded.slice(Math.max(from, figure.start - 24), figure.start))
}

/** Percentage points are those of a change or a gap, unless they are said to be the figure itself: 差距为18个百分点. */
const isOfPoints = ({ unit }: PrintedNumber, before: string): boolean => unit === 'points' && !/(?:为|是|达到?|:) ?$/.test(before)

const relationOf = (figure: PrintedNumber, before: string, behind: string, change: ReturnType<typeof readChange>, hasOther: boolean): FigureRelation => {
  if (figure.unit === 'times') return change.direction === 0 ? 'multiple' : 'increase-times'
  if (change.direction !== 0 || isOfPoints(figure, before)) {
    if (hasOther) return 'gap'
    return figure.unit === 'percent' ? (change.isAnnual ? 'annual-growth' : 'growth') : change.isAnnual ? 'annual-change' : 'change'
  }
  return /^per(?:cent|mille)$/.test(figure.unit) && saysShare(before, behind) ? 'share' : 'equals'
}

const NO_BASES = { bases: [], isBaseStated: false } as const

const isLevel = (relation: FigureRelation, { direction, isAnnual }: ReturnType<typeof readChange>): boolean => direction === 0 && !isAnnual && (relation === 'equals' || relation === 'share')

const REMEMBERED = 60 // statements of before whose dates a change may refer to

const basesOf = (walk: Walk, main: Period | undefined): { readonly bases: Period[]; readonly isBaseStated: boolean } => {
  const { time, made, subject, lastBase } = walk
  if (time.base !== undefined && time.isBaseStated) return { bases: [time.base], isBaseStated: true }
  if (time.span > 0 && main !== undefined) return { bases: [shiftYears(main, -time.span)], isBaseStated: true }
  if (main === undefined) return { bases: [], isBaseStated: false }
  const bases = new Set<Period>([...(lastBase !== undefined && lastBase < main ? [lastBase] : []), shiftYears(main, -1)])
  for (let at = made.length - 1; at >= Math.max(0, made.length - REMEMBERED); at -= 1) {
    const when = made[at]?.periods[0]
    if (when !== undefined && when < main && made[at]?.subject.base === subject?.base) bases.add(when)
  }
  return { bases: [...bases], isBaseStated: false }
}

const LONGEST_ASIDE = 500 // characters in brackets behind a number

/** Whether a number is in brackets that were opened before it in its sentence: its date is mentioned in passing. */
const isInBrackets = (folded: string, { start, end }: PrintedNumber, from: number): boolean => /\([^)]*$/.test(folded.slice(from, start)) && /^[^(]*\)/.test(folded.slice(end, end + LONGEST_ASIDE))

/** Text with the words of subjects blanked, so that the 增长 of 自然增长率 is no change. */
const withoutTerms = ({ folded, terms }: TextTokens, from: number, to: number): string => {
  let made = ''
  let done = from
  for (const { start, end } of terms) {
    if (start < from || end > to || end <= done) continue
    const blank = Math.max(start, done)
    made += folded.slice(done, blank) + '□'.repeat(end - blank)
    done = end
  }
  return made + folded.slice(done, to)
}

/** A count per thousand people, as a rate: 每千人只生8.1个. */
const asRate = (figure: PrintedNumber, before: string): PrintedNumber => (/每一?千(?:名|个)?(?:人|居民)/.test(before) && /^(?:item|person|none)$/.test(figure.unit) && figure.value < 1000 ? { ...figure, unit: 'permille', printedUnit: '‰' } : figure)

/** A bound by which places or people are distinguished: 超过1亿的只有. */
const THRESHOLD = /^(?:以上|以下)?的(?:只有|仅有|有|省|市|城市|地区|国家|县|人群|家庭|老)/

/** Rules of thumb are no statements of a date: 每提高1个百分点. */
const CONDITION = /每(?:提高|增加|上升|增长|下降|减少|降低)了?约?$/

const OTHER_THING = /^(?!以上|左右|以下|之多|有余|增|减|上升|下降|和|与|及|的)\p{Script=Han}/u

/** Whether nothing says what a number is of: no subject, or one of before beside words that are not known. */
const isLostAt = (walk: Walk, { subject, isStated, isNarrowOnly }: FoundSubject, unknown: number, sentence: Stretch, figure: PrintedNumber, behind: string): boolean => {
  const most = (lastOf(walk.made)?.start ?? -1) >= sentence.start ? UNKNOWN : UNKNOWN / 2
  if (!isStated && figure.unit === 'item' && OTHER_THING.test(behind)) return true // 23个乡镇
  return !subject || ((!isStated || isNarrowOnly) && unknown >= most) || (walk.isLost && !isStated)
}

/** Notes the date of which a paragraph speaks. */
const enterDate = (walk: Walk): void => {
  const { main, isStated } = walk.time
  if (main !== undefined) walk.dates.add(main)
  if (isStated) walk.hasDate = true
}

/** Whether a sentence without a date speaks of the one date that its paragraph has stated. */
const isCarriedDate = ({ dates, hasDate }: Walk, { main, isStated }: TimeState): boolean => !isStated && main !== undefined && hasDate && dates.size === 1

const UNKNOWN_OF_TARGET = 8 // characters or words before the figure of a target that may be unknown; it is not judged

/** The head of a sentence whose figures are all aims: 今年主要目标：. */
const OF_AIMS = /^[^,;。:]{0,16}(?:目标|targets?|goals?)[^,;。:]{0,6}:/

const isForecast = (tokens: TextTokens, figure: PrintedNumber, stated: Period | undefined, start: number, sentence: Stretch, folded = tokens.folded): boolean =>
  (stated !== undefined && stated > LATEST && FUTURE.test(folded.slice(Math.max(sentence.start, start - 20), figure.start))) || /将(?!近|其)/.test(folded.slice(start, figure.start)) || FORESEEN.test(withoutTerms(tokens, start, figure.start))

/** Whether a figure is an aim: by words of its clause, by the head of its sentence, or by the plan that its sentence tells of. */
const isAim = (folded: string, figure: PrintedNumber, start: number, sentence: Stretch): boolean => {
  const head = folded.slice(sentence.start, start)
  const isHeaded = OF_AIMS.test(head) || (LAID_DOWN.test(head) && !/已|提前|实现|完成/.test(head))
  return (isHeaded || AIM.test(folded.slice(start, clauseEnd(folded, figure.end, Math.min(sentence.end, figure.end + 8))))) && !/已|提前|实现/.test(folded.slice(start, figure.start))
}

/** Whether a statement is of what is to come; one of a later date in a sentence of aims is a target. */
const outlookOf = (isTarget: boolean, isToCome: boolean, stated: Period | undefined, sentence: string): Pick<Statement, 'outlook'> => {
  if (!isTarget && !isToCome && (stated ?? 0) <= LATEST) return {}
  return { outlook: isTarget || (!isToCome && AIM.test(sentence)) ? 'target' : 'forecast' }
}

const hasDateBefore = ({ dates }: TextTokens, figure: PrintedNumber, from: number): boolean => dates.some(({ start, end }) => start >= from && end <= figure.start)

const enterSubject = (walk: Walk, subject: Subject): void => {
  walk.subject = subject
  if (NARROWED.has(subject.base)) walk.narrowed = subject
}

/** A line of a few words without a stop. */
const HEADING = /^[^,;。.!?]{1,16}\n$/

/** A question names what the figure of its answer is of (咱们农民工有多少？不到2.7亿), a heading what those below it are of. */
const enterQuestion = (walk: Walk, { folded, terms }: TextTokens, { start, end }: Stretch): void => {
  const own = terms.filter((one) => one.start >= start && one.end <= end)
  const isHeading = HEADING.test(folded.slice(start, end)) && own.some(({ base, isWeak }) => base !== '' && !isWeak)
  const subject = folded.charAt(end - 1) === '?' || isHeading ? subjectOf(own, walk.subject) : undefined
  if (subject) enterSubject(walk, subject)
}

/** A further change in the sentence of one: fell by 850,000 in 2022 and by 2.08 million in 2023. */
const isFurtherChange = (last: Statement | undefined, before: string, sentence: Stretch): last is Statement => last !== undefined && last.start >= sentence.start && /^(?:change|growth)$/.test(last.relation) && /\band by (?:about |some |nearly )?$/.test(before)

/** The second of two paces: growth slowed from 4.1 to 2.7 per cent a year. */
const isSecondPace = ({ made }: Walk, { isStated }: FoundSubject, before: string): boolean => lastOf(made)?.relation === 'annual-growth' && !isStated && /^[^,;]*(?:to|到|至) ?$/.test(before.slice(-20))

/** The period stated; where the sentence states none, also the others of the text. */
const periodsMeant = (tokens: TextTokens, { main, span, isCensus, isYearEnd }: TimeState, stated: Period | undefined, isSure: boolean): Pick<Statement, 'periods' | 'span' | 'isCensus' | 'isYearEnd'> => {
  const others = isSure ? [] : otherPeriods(tokens.periods, main).filter((one) => one <= LATEST || main !== undefined)
  return { periods: stated === undefined ? others : [stated, ...others], span, isCensus, isYearEnd }
}

/** The time of a figure, the end of a date of its own behind it, and the date of a level in passing; the walk goes on with that of its sentence. */
const timeOf = (walk: Walk, tokens: TextTokens, figure: PrintedNumber, from: number, next: number, atBase: boolean): { readonly time: TimeState; readonly dateEnd: number; readonly behindDate: DateToken | undefined } => {
  const before = walk.time
  const { readTo: dateEnd, isAside } = periodOf(walk, tokens, figure, from, next)
  const { time } = walk
  if (isInBrackets(tokens.folded, figure, from) || (isAside && before.main !== undefined)) walk.time = before
  const behindDate = atBase && !hasDateBefore(tokens, figure, from) ? tokens.dates.find((date) => date.kind === 'date' && date.start >= figure.end && date.start < figure.end + 14 && date.end <= next) : undefined
  if (behindDate) walk.time = { ...before, base: behindDate.from, isBaseStated: true }
  enterDate(walk)
  return { time, dateEnd, behindDate }
}

/** Whether a semicolon parts a figure from the dates of its sentence, of which there are several: which of them is meant is not certain. */
const isDateLeft = ({ folded, dates }: TextTokens, figure: PrintedNumber, sentence: Stretch): boolean => {
  const before = dates.filter(({ kind, start, end }) => kind === 'date' && start >= sentence.start && end <= figure.start)
  return new Set(before.map(({ from }) => from)).size > 1 && folded.slice(lastOf(before)?.end ?? 0, figure.start).includes(';')
}

const statementOf = (walk: Walk, tokens: TextTokens, printed: PrintedNumber, sentence: Stretch, from: number, next: number): Statement | undefined => {
  const { folded } = tokens
  const start = clauseStart(folded, printed.start, from)
  const figure = asRate(printed, folded.slice(start, printed.start))
  const atBase = figure.unit !== 'times' && isLevelAtBase(tokens, figure, from)
  const { time, time: { main, base }, dateEnd, behindDate } = timeOf(walk, tokens, figure, from, next, atBase)
  const isDated = time.isStated && !isDateLeft(tokens, figure, sentence)
  const { otherRegion } = regionOf(walk, tokens, figure, from)
  const found = readSubject(tokens, figure, sentence, from, next, walk.subject, walk.narrowed)
  const { modifier, before } = readModifier(withoutTerms(tokens, from, figure.start), folded.slice(figure.end, figure.end + 8), figure.over)
  const behind = folded.slice(figure.end, Math.min(sentence.end, Math.max(next, figure.end + 60)))
  const last = lastOf(walk.made)
  const own = readChange(before, behind, figure.sign, figure.unit)
  const change = { ...own, direction: atBase ? 0 as const : own.direction === 0 && isFurtherChange(last, before, sentence) ? last.direction : own.direction }
  const pair = pairMeant(walk, before, figure, sentence)
  const isRestated = last !== undefined && isRestatedChange(folded, last, figure)
  const relation = isRestated ? 'growth' : relationOf(figure, before, behind, change, found.other !== undefined || (otherRegion !== undefined && (change.direction !== 0 || figure.unit === 'points')))
  const unknown = unknownBefore(tokens, wholeClauseStart(folded, start, from), start, figure)
  const isTarget = isAim(folded, figure, start, sentence)
  walk.isLost = isLostAt(walk, found, isTarget ? Math.max(0, unknown - UNKNOWN) : unknown, sentence, figure, behind) || CONDITION.test(folded.slice(start, figure.start))
  if (!found.subject || walk.isLost) return undefined
  if (isTarget && !((found.isStated || (last?.start ?? -1) >= sentence.start) && !found.isNarrowOnly && unknown < UNKNOWN_OF_TARGET)) return undefined
  if (!isTarget) enterSubject(walk, found.subject)
  if (/^(?:over|under)$/.test(modifier) && THRESHOLD.test(behind)) return undefined
  if (!isTarget) walk.readTo = Math.max(found.readTo, behindDate?.end ?? 0, dateEnd)
  const isAnnual = relation === 'equals' && figure.unit === 'percent' && (change.isAnnual || isSecondPace(walk, found, before))
  const saysRatio = (relation === 'growth' || figure.unit === 'times') && /(?:比重|占比|比例|share)[^,;]*$/.test(folded.slice(start, figure.start)) && !keyOf(found.subject).includes('rate')
  const isFirst = isFirstOfPair(tokens, figure, before)
  const stated = behindDate ? behindDate.from : !change.isAnnual && (atBase || isFirst) && base !== undefined ? base : main
  const isCarried = isLevel(relation, change) && !isFirst && !atBase && isCarriedDate(walk, time)
  const isToCome = !isTarget && isForecast(tokens, figure, stated, start, sentence)
  return {
    start: figure.start, end: figure.end, value: figure.value, step: figure.step, loose: figure.loose, printed: figure.printed, printedUnit: figure.printedUnit, scale: figure.scale, unit: figure.unit,
    subject: saysRatio ? { ...found.subject, tags: [...found.subject.tags, 'share'] } : found.subject, isSubjectStated: found.isStated, whole: found.whole, other: found.other, otherRegion, region: walk.region,
    ...outlookOf(isTarget, isToCome, stated, folded.slice(sentence.start, sentence.end)), relation: isToCome ? 'forecast' : isAnnual ? 'annual-growth' : relation, direction: isRestated ? last.direction : change.direction, modifier,
    mayBeNation: !(tokens.headRegions.includes(walk.region) && !walk.regions.has(NATION)), ...periodsMeant(tokens, time, isTarget && !isDated && (stated ?? 0) <= LATEST ? undefined : stated, isDated || isCarried || isTarget), isPeriodStated: (isDated || isCarried) && stated !== undefined && !isFirst,
    ...(isLevel(relation, change) && !isAnnual ? NO_BASES : basesOf({ ...walk, time }, stated)), ...certaintyOf(walk, tokens, figure, sentence, next, { ...found, subject: found.subject }, unknown),
    ...(pair ? ofPair(pair) : {}),
  }
}

/** Words of a study's own sample, of which the rest of the paragraph speaks and the data know nothing. */
const SAMPLE = /样本|受访者|受访老|问卷|观测值|被试|respondents|questionnaire|interviewe|observations/

const readSentence = (walk: Walk, all: TextTokens, sentence: Stretch): void => {
  if (walk.time.base !== undefined) walk.lastBase = walk.time.base
  walk.time = { ...walk.time, isStated: false, base: undefined, isBaseStated: false, span: 0, isCensus: false, isYearEnd: false }
  if (walk.time.main !== undefined && walk.time.main > LATEST && !FUTURE.test(all.folded.slice(sentence.start, sentence.end))) walk.time = { ...walk.time, main: lastOf(walk.time.earlier.filter((one) => one <= LATEST)) } // a projection is over
  walk.isRegionStated = false
  walk.isLost = false
  if (SAMPLE.test(all.folded.slice(sentence.start, sentence.end))) walk.isSample = true
  if (walk.isSample) return
  const events = phrasesIn(all, sentence)
  const madeBefore = walk.made.length
  const isInEvent = (at: number): boolean => events.some(({ start, end, hides }) => hides && at >= start && at < end)
  const own = sentenceTokens(all, sentence)
  const tokens = { ...own, dates: own.dates.filter(({ start }) => !isInEvent(start)) }
  const figures = pairUnits(tokens, tokens.figures.filter(({ start, end }) => start >= sentence.start && end <= sentence.end))
  let from = sentence.start
  for (const [at, figure] of figures.entries()) {
    for (const event of events.splice(0, events.filter(({ start }) => start <= figure.start).length)) tellEvent(event, walk, tokens, sentence, from)
    const isTwofold = /^,? or [\d.]+ per ?cent,? (?:more|fewer|less|higher|lower)/.test(tokens.folded.slice(figure.end, figure.end + 40))
    const next = figures[at + (isTwofold ? 2 : 1)]?.start ?? sentence.end
    const isTaken = walk.made.slice(madeBefore).some((one) => one.start <= figure.start && figure.end <= one.end)
    const made = isTaken ? undefined : statementOf(walk, tokens, figure, sentence, from, next)
    if (made) (made.outlook === 'target' ? walk.targets : walk.made).push(made)
    from = walk.readTo > figure.end ? walk.readTo : figure.end
  }
  for (const event of events) tellEvent(event, walk, tokens, sentence, from)
  if (walk.made.length === madeBefore) enterQuestion(walk, tokens, sentence)
  for (const date of tokens.dates.filter(({ start, end }) => start >= from && end <= sentence.end)) walk.time = afterDate(tokens.folded, walk.time, date, -1)
  if (walk.time.isStated) enterDate(walk)
  for (const place of tokens.places.filter(({ start, end }) => start >= from && end <= sentence.end)) if (!isPlaceAside(tokens, place) && !isComparedPlace(tokens, place)) enterPlace(walk, place)
}

/** Every statistical statement of a text, targets among them, in order of place. */
export const readStatements = (text: string, dataset: Dataset, isInTable: (id: string) => boolean): Statement[] => {
  const tokens = textTokensOf(text, dataset, isInTable)
  const walk: Walk = { time: NO_TIME, subject: undefined, narrowed: undefined, region: NATION, province: '', dates: new Set(), hasDate: false, isSample: false, regions: new Set(), isRegionStated: false, isLost: false, readTo: 0, lastBase: undefined, made: [], targets: [] }
  for (const sentence of sentencesOf(tokens.folded)) {
    if (tokens.folded.charAt(sentence.start - 1) === '\n') {
      walk.isSample = false
      walk.dates.clear()
      walk.regions.clear()
      walk.hasDate = false
    }
    if (tokens.folded.charAt(sentence.start - 1) === '\n' && walk.region !== NATION && !tokens.headRegions.includes(walk.region)) walk.region = NATION
    readSentence(walk, tokens, sentence)
  }
  return [...distribute(walk.made, tokens), ...walk.targets].sort((a, b) => a.start - b.start)
}
