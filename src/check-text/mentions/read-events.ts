import { clauseStart, type Stretch } from './layout'
import { afterDate } from './periods-of'
import { enterPlace, isComparedPlace } from './places-of'
import type { FigureRelation } from './relations'
import { LATEST, type Statement } from './statement'
import { subjectOf, type Subject } from './subjects'
import type { TextTokens } from './text-tokens'
import type { Walk } from './walk'
import { readNumerals } from '../tokens/figures'
import { NATION } from '../../model/region'
import type { Period } from '../../model/period'

/** A statement made by a phrase: a run of years, a record, a rank, one in so many. */
export interface EventPhrase {
  readonly start: number
  readonly end: number
  readonly hides: boolean // its dates belong to it alone
  readonly relation: FigureRelation
  readonly value: number
  readonly unit: string
  readonly direction: -1 | 0 | 1
  readonly threshold: number // least growth in per cent of a run of years
  readonly isUnder: boolean
}

const COUNT = '\\d{1,3}|[一二两三四五六七八九十]{1,3}'
const FALLS = /为负|减少|下降|负增长|回落|走低|下滑|降低|缩减|萎缩|f[ae]ll\w*|declin\w+|drop\w*|decreas\w+|shr[aiu]nk\w*|contract\w*|negative/
const RISES = /增长|增加|上升|提高|扩大|ris\w+|rose|gr[eo]w\w*|increas\w+/
/** A rate below zero, as against one that falls. */
const BELOW_ZERO = /为负(?!增)|负值|negative/
const ORDINALS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7 }
const ORDINAL = Object.keys(ORDINALS).join('|')

const numberIn = (text: string): number => (/^\d/.test(text) ? Number(text.replace(/,/g, '')) : (ORDINALS[text] ?? readNumerals(text.replace('两', '二'))))

const STREAKS = [
  new RegExp(`连续(?:第)?(${COUNT}) ?(?:个)?(?:年|年度)(?:都|均)?(?:保持|出现|呈现?|实现|处于)?(?:人口)?(?:减少|下降|负增长|增长|增加|上升|提高|回落|超过 ?(\\d+(?:\\.\\d+)?) ?%)?`, 'g'),
  new RegExp(`(${COUNT})年(?:接连|连续|持续|连着)(?:减少|下降|负增长|增长|增加|上升)`, 'g'),
  new RegExp(`(${ORDINAL}) (?:consecutive|straight|successive) years?(?: of (?:decline|growth|decrease))?|(?:for a |the )?(${ORDINAL}) years? (?:in a row|running|in succession)`, 'g'),
]
/** Years named one after the other, each of them a fall or a rise: 2022年和2023年总人口连续下降. */
const NAMED_YEARS = [/((?:(?:19|20)\d\d年?[、,和与及]){1,5}(?:19|20)\d\d)年?(?:两年|三年|四年|五年)?(?:末)?,?(?:全国|我国|中国)?(?:总人口|人口总量|人口总数|出生人口|常住人口|人口)(?:都|均|连续|持续|接连)+(?:出现|呈现?)?(?:减少|下降|负增长|增长|增加|上升)/g]
const RECORDS = [
  new RegExp(`(?:自)?((?:19|20)\\d\\d)年以来(?:的)?,?(?:人口)?(?:首次|第一次|首度|首现|头一次)(?:减少|下降|负增长|出现负增长)?`, 'g'),
  new RegExp(`(?:近)?(${COUNT})年来(?:的)?(?:首次|第一次|首度|头一遭|头一次|首现)(?:减少|下降|负增长|出现负增长)?`, 'g'),
  /(?:the )?first (?:fall|decline|drop|decrease|contraction|time) since ((?:19|20)\d\d)/g,
  new RegExp('(?:the )?first (?:fall|decline|drop|decrease|contraction) in (\\d{2}|six decades|more than 60) years', 'g'),
]
const RANKS = [/(?:位居|位列|高居|稳居|排名|名列|排在|居|列|排)(?:于)?(?:全国|各省(?:区市|份)?|各地)?(?:的)?(?:第([一二三四五六七八九十]+|\d{1,2})(?:位|名)?|(?:首|榜首)(?:位)?)/g]
const ONE_IN = [
  /(?:平均)?(?:大?约)?(?:每|(?<under>不到))(\d+(?:\.\d+)?|[两三四五六七八九十]+)(?:个|名|位)?(?:中国)?(?:人|老人|老年人|居民|网民|户)(?:口)?(?:里面|里头|中间|中|里|当中|之中)?,?(?:就|便|大约|约|将)*(?:会)?(?:有|是)(?:1|一)(?:个|名|位|户)?/g,
  /\b(?:one|1) (?:in|out of) (?:every )?(\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten)\b/g,
]

/** Words without one of which no phrase of a kind is made; most sentences have none of them. */
const NEEDED = { streaks: /连续|接连|持续|连着|consecutive|straight|successive|in a row|running|in succession/, years: /[都均]|连续|持续|接连/, records: /首|第一次|头一|first/, ranks: /[居列排]/, oneIn: /每|不到|\b(?:one|1) (?:in|out)/ }

const phrase = (found: RegExpMatchArray, part: Partial<EventPhrase> & Pick<EventPhrase, 'relation' | 'value' | 'unit'>): EventPhrase => ({
  start: found.index ?? 0, end: (found.index ?? 0) + found[0].length, hides: false, direction: 0, threshold: 0, isUnder: false, ...part,
})

const directionOf = (text: string, around: string): -1 | 0 | 1 => (FALLS.test(text) ? -1 : RISES.test(text) ? 1 : FALLS.test(around) ? -1 : RISES.test(around) ? 1 : 0)

/** Phrases of a sentence, in order. */
export const phrasesIn = ({ folded }: TextTokens, { start, end }: Stretch): EventPhrase[] => {
  const text = folded.slice(start, end)
  const all = (needed: RegExp, forms: readonly RegExp[]): RegExpMatchArray[] => !needed.test(text) ? [] : forms.flatMap((form) => [...text.matchAll(form)])
  const near = (found: RegExpMatchArray): string => text.slice(Math.max(0, (found.index ?? 0) - 40), (found.index ?? 0) + found[0].length + 30)
  const made = [
    ...all(NEEDED.streaks, STREAKS).map((found) => phrase(found, { relation: 'streak', value: numberIn(found[1] ?? found[2] ?? ''), unit: '年', direction: /超过/.test(found[0]) ? 1 : directionOf(found[0], near(found)), threshold: /超过/.test(found[0]) ? Number(found[2] ?? 0) : 0 })),
    ...all(NEEDED.years, NAMED_YEARS).flatMap((found) => {
      const years = (found[1] ?? '').match(/\d{4}/g)?.map(Number) ?? []
      const last = years[years.length - 1] ?? 0
      return last - (years[0] ?? 0) === years.length - 1 ? [phrase(found, { start: (found.index ?? 0) + found[0].search(/都|均|连续|持续|接连/), relation: 'streak', value: years.length, unit: '年', direction: directionOf(found[0], '') })] : []
    }),
    ...all(NEEDED.records, RECORDS).map((found) => phrase(found, { relation: 'record', value: numberIn(found[1] ?? ''), unit: '年', direction: directionOf(found[0], /[a-z]/.test(found[0]) ? text : folded.slice(start, end + 40)), hides: true })),
    ...all(NEEDED.ranks, RANKS).filter((found) => !/世界|全球|亚洲/.test(near(found))).map((found) => phrase(found, { relation: 'rank', value: found[1] ? numberIn(found[1]) : 1, unit: '位' })),
    ...all(NEEDED.oneIn, ONE_IN).map((found) => phrase(found, { relation: 'per', value: numberIn(found.slice(1).filter((part) => part !== '不到').find((part) => part !== undefined) ?? ''), unit: /[a-z]/.test(found[0]) ? '%' : '', isUnder: found.groups?.under !== undefined })),
  ]
  return made.filter(({ value }) => value > 0 && value < 3000).map((one) => ({ ...one, start: one.start + start, end: one.end + start })).sort((a, b) => a.start - b.start)
}

/** A first 人口负增长 is one of the population, whatever rate was spoken of before. */
const declineOfPeople = ({ start, end, relation, direction }: EventPhrase, { folded }: TextTokens, sentence: Stretch): Subject | undefined =>
  relation === 'record' && direction < 0 && /人口(?:出现)?(?:负增长|减少|下降)/.test(folded.slice(Math.max(sentence.start, start - 8), end + 12)) ? { base: 'pop', tags: ['total'] } : undefined

/** Makes the statement of a phrase, where its subject is known. */
export const tellEvent = (event: EventPhrase, walk: Walk, tokens: TextTokens, sentence: Stretch, from: number): void => {
  const { start, end, relation, direction } = event
  for (const date of tokens.dates.filter((one) => one.start >= from && one.end <= start)) walk.time = afterDate(tokens.folded, walk.time, date, start)
  for (const place of tokens.places.filter((one) => one.start >= from && one.end <= start)) if (!isComparedPlace(tokens, place)) enterPlace(walk, place)
  const ahead0 = tokens.dates.find((date) => date.kind === 'date' && date.start >= end && date.start < end + 40)
  if (walk.time.main === undefined && ahead0) walk.time = { ...walk.time, main: ahead0.from }
  const clause = clauseStart(tokens.folded, start, sentence.start)
  const terms = tokens.terms.filter((one) => one.start >= clause && one.end <= start)
  const ahead = relation === 'per' || relation === 'record' ? tokens.terms.filter((one) => one.start >= start && one.start < Math.min(sentence.end, end + 30)) : []
  const earlier = tokens.terms.filter((one) => one.start >= from && one.end <= start)
  const own = subjectOf(terms, walk.subject) ?? (relation === 'per' && ahead.length > 0 ? subjectOf(ahead, walk.subject) : undefined) ?? subjectOf(earlier, walk.subject)
  const isOfYears = relation === 'record' || relation === 'streak'
  const decline = declineOfPeople(event, tokens, sentence)
  const subject = decline ?? own ?? walk.subject ?? (relation === 'record' && direction < 0 && /人口|population/.test(tokens.folded.slice(sentence.start, end + 40)) ? { base: 'pop', tags: [] } : undefined)
  if (!subject || direction === 0 && (relation === 'streak' || relation === 'record')) return
  if (relation === 'rank' && (walk.region === NATION || walk.region.length !== 5)) return
  const isElderly = relation === 'per' && subject.base === 'pop' && !own?.tags.some((tag) => tag === 'elderly' || /\d/.test(tag)) && walk.subject?.base === 'pop' && walk.subject.tags.some((tag) => /\d/.test(tag))
  const meant = isElderly && walk.subject ? walk.subject : subject
  const percent = event.unit === '%'
  const value = percent ? 100 / event.value : event.value
  const decimals = String(event.value).split('.')[1]?.length ?? 0
  const statement: Statement = {
    start, end, value, step: relation === 'streak' ? event.threshold : percent ? value * 0.1 : 10 ** -decimals, loose: 0, printed: value, printedUnit: percent ? 'percent' : event.unit, scale: 1, unit: percent ? 'percent' : 'none',
    subject: meant, isSubjectStated: own !== undefined, whole: undefined, other: undefined, otherRegion: undefined, region: walk.region, isRegionSure: true, mayBeNation: true, relation: percent ? 'share' : relation, direction,
    modifier: percent ? 'about' : event.isUnder || (relation === 'streak' && BELOW_ZERO.test(tokens.folded.slice(Math.max(sentence.start, start - 20), end + 12))) ? 'under' : 'exact', periods: walk.time.main === undefined ? [] : [walk.time.main], isPeriodStated: walk.time.isStated, span: 0, bases: walk.time.isBaseStated && walk.time.base !== undefined ? [walk.time.base as Period] : [], isBaseStated: walk.time.isBaseStated,
    isCensus: walk.time.isCensus, isYearEnd: walk.time.isYearEnd, institution: '', isOfRevision: false, ...((walk.time.main ?? 0) > LATEST ? { outlook: 'forecast' as const } : {}), isUnderstood: relation !== 'per' || own !== undefined,
  }
  walk.made.push(statement)
  if (isOfYears && (own !== undefined || decline)) walk.subject = meant
  else walk.subject ??= subject
}
