import type { PrintedNumber } from '../tokens/figures'
import type { Term } from '../tokens/terms'
import { clauseEnd, clauseStart, type Stretch } from './layout'
import { joinTags, NARROWED, subjectOf, type Subject } from './subjects'
import type { TextTokens } from './text-tokens'

/** Subject of a figure, and the other subject that it is compared with or a share of. */
export interface FoundSubject {
  readonly subject: Subject | undefined
  readonly isStated: boolean
  readonly whole: Subject | undefined
  readonly other: Subject | undefined
  readonly isNarrowOnly: boolean // its words narrow a subject and name none
  readonly readTo: number // end of the words read
  readonly isClear: boolean // no other word of its sentence may narrow it
}

const within = (terms: readonly Term[], start: number, end: number): Term[] => terms.filter((one) => one.start >= start && one.end <= end)

const isStrong = ({ base, isWeak }: Term): boolean => base !== '' && !isWeak

const AND = /\b(?:and|while|but|whereas)\b/

/** Terms behind a number in the stretch that belongs to it: 9.02 million babies, 11亿网民. */
const termsBehind = ({ folded, terms }: TextTokens, figure: PrintedNumber, end: number, hasOwn: boolean): Term[] => {
  const clause = clauseEnd(folded, figure.end, end)
  const joined = hasOwn ? folded.slice(figure.end, clause).search(AND) : -1 // the words behind it are of the next figure
  const stop = joined < 0 ? clause : figure.end + joined
  const all = within(terms, figure.numberEnd, stop)
  if (/[a-z]/.test(folded.slice(figure.end, stop))) return all
  const [first] = all
  return first && /^ ?(?:的)?(?:名|位)?$/.test(folded.slice(figure.end, first.start)) ? [first] : all.filter((one) => /(?:居住|生活|住)在/.test(folded.slice(one.start, one.end)))
}

/** A share of what: 占总人口的, of all users. */
const wholeOf = ({ folded, terms }: TextTokens, figure: PrintedNumber, start: number, end: number): { readonly terms: Term[]; readonly from: number; readonly to: number } | undefined => {
  const text = folded.slice(start, figure.start)
  const before = /(?:占|相当于)(?:到|了|全部|全国|我国)*([^,占]*?)(?:的)?(?:比重|比例|份额)?(?:约|已|仅|达到?|为|超过|接近|近|不足|就|了)*$/.exec(text)
  if (before && before[1] !== undefined) {
    const from = start + before.index + 1
    const found = within(terms, from, figure.start)
    return found.length > 0 ? { terms: found, from, to: figure.start } : undefined
  }
  const named = /([\p{Script=Han}\d]+?)(?:中|里|当中)[^,]*占/u.exec(text)
  if (named) {
    const found = within(terms, start + named.index, start + named.index + (named[1]?.length ?? 0))
    if (found.length > 0) return { terms: found, from: start + named.index, to: start + named.index + (named[1]?.length ?? 0) }
  }
  if (!/^ ?of /.test(folded.slice(figure.end, figure.end + 4))) return undefined
  const clause = clauseEnd(folded, figure.end, end)
  const verb = folded.slice(figure.end, clause).search(/ (?:were|was|are|is) /) // of rural residents were 65 or older
  const to = verb < 0 ? clause : figure.end + verb
  const found = within(terms, figure.end, to)
  return found.length > 0 ? { terms: found, from: figure.end, to } : undefined
}

const COMPARED = /(?:比|较|同|与|和|跟|than|above|below)(?:同期)?(?:的)?([^,]*?)(?:高出?|低|多|少|快|慢|higher|lower)?(?:约|近)?$/

/** What a difference is to: 比常住人口城镇化率低; terms only, dates are no subject. */
const otherOf = ({ folded, terms, dates }: TextTokens, start: number, figureAt: number): Term[] => {
  const text = folded.slice(start, figureAt)
  const last = Math.max(text.lastIndexOf('比'), text.lastIndexOf('较'), /(?:同|与|和|跟)[^,]*?差(?:了|着|距(?:为|是|达)?)?(?:约|近)?$/.exec(text)?.index ?? -1)
  const from = start + last
  if (last < 0 || !COMPARED.test(text.slice(from - start)) || dates.some((date) => date.start >= from && date.end <= figureAt)) return []
  return within(terms, from, figureAt)
}

/** Terms of the clause before a number without those of the whole and of what is compared. */
const ownTerms = (tokens: TextTokens, start: number, figure: PrintedNumber, taken: readonly Term[]): Term[] => within(tokens.terms, start, figure.start).filter((one) => !taken.includes(one))

/** Bases whose words behind a number belong to that number alone. */
const RELATED: ReadonlySet<string> = new Set(['pop', 'births', 'deaths', 'netizens', 'villagecommittee', 'residentscommittee', 'world'])

/** Tags that part a whole. */
const PARTING: ReadonlySet<string> = new Set(['urban', 'rural', 'male', 'female'])

/** Whether words before the clause of a figure may narrow its subject and are not part of it: Rural, 65 and over 17.72%. */
const leavesOut = (earlier: readonly Term[], subject: Subject | undefined): boolean => earlier.some(({ base, tags }) => base === '' && tags.some((tag) => PARTING.has(tag) && subject?.tags.includes(tag) === false))

/** Whether the words that name a subject stand before a semicolon, in a statement of their own. */
const isBeforeSemicolon = (folded: string, near: readonly Term[], earlier: readonly Term[], figure: PrintedNumber): boolean => near.length === 0 && earlier.length > 0 && folded.slice(earlier[earlier.length - 1]?.end ?? 0, figure.start).includes(';')

/** Reads the subject of a figure. `from` is where the figure before it ends, or where its sentence begins. */
export const readSubject = (tokens: TextTokens, figure: PrintedNumber, sentence: Stretch, from: number, next: number, before: Subject | undefined, narrowed: Subject | undefined): FoundSubject => {
  const start = clauseStart(tokens.folded, figure.start, from)
  const whole = figure.unit === 'percent' ? wholeOf(tokens, figure, start, next) : undefined
  const other = otherOf(tokens, start, figure.start)
  const taken = [...(whole?.terms ?? []), ...other]
  const later = whole && whole.from >= figure.end && within(tokens.terms, start, figure.start).length === 0 ? within(tokens.terms, whole.to, clauseEnd(tokens.folded, whole.to, Math.max(whole.to, next))).filter(({ tags }) => tags.length > 0).slice(0, 1) : []
  const here = ownTerms(tokens, start, figure, taken)
  const behind = whole && whole.from >= figure.end ? later : termsBehind(tokens, figure, next, here.some(isStrong)).filter((one) => !taken.includes(one))
  const earlier = ownTerms(tokens, from, figure, taken).filter((one) => one.start < start)
  const ahead = behind.length > 0 && behind.every(({ isWeak }) => isWeak) && ![...here, ...earlier].some(isStrong) ? within(tokens.terms, figure.end, sentence.end).filter((one) => isStrong(one) || one.tags.length > 0).slice(0, 1) : []
  const isOwn = behind.some(isStrong) ? (one: Term): boolean => one.base === '' || !RELATED.has(one.base) : (): boolean => true
  const near = [...here.filter(isOwn), ...behind, ...ahead]
  const wholeSubject = whole ? subjectOf(whole.terms, before) : undefined
  const context = wholeSubject && near.every((one) => !isStrong(one)) ? { base: wholeSubject.base, tags: [] } : near.length > 0 && near.every(({ base }) => base === '') && before && !NARROWED.has(before.base) ? narrowed : before
  const named = near.some(({ base, isWeak, tags }) => base !== '' ? !isWeak || tags.length > 0 : tags.length > 0) ? near : [...earlier, ...near]
  const far = before === undefined && named.length === 0 && /(?:从|由|自|from)(?:约)? ?$/.test(tokens.folded.slice(start, figure.start)) ? within(tokens.terms, figure.end, sentence.end).filter(({ base }) => base !== '').slice(0, 1) : []
  const partings = earlier.filter(({ base, tags }) => base === '' && tags.some((tag) => PARTING.has(tag)))
  const parting = named === near && partings.length === 1 && near.every(({ tags }) => !tags.some((tag) => PARTING.has(tag))) ? partings : [] // 农村呢，普及率
  const found = subjectOf([...parting, ...named, ...far], context)
  const subject = found && wholeSubject && found.base === 'pop' && wholeSubject.base !== 'pop' && wholeSubject.base !== 'world' ? { base: wholeSubject.base, tags: joinTags([], found.tags) } : found
  const isNarrowOnly = near.length > 0 && near.every(({ base }) => base === '') && later.length === 0
  const readTo = Math.max(figure.end, whole?.to ?? 0)
  const weakOnly = named.length > 0 && named.every(({ isWeak, tags, base }) => isWeak && tags.length === 0 && base === 'pop')
  const isPeople = /^(?:people|persons|人员|residents|chinese)$/.test(named.map((one) => tokens.folded.slice(one.start, one.end)).join(''))
  const isClear = !leavesOut(earlier, found) && !(whole !== undefined && whole.from >= figure.end && [...here, ...later].length === 0 && whole.terms.some(({ tags }) => tags.some((tag) => PARTING.has(tag)))) && !(here[0] !== undefined && /^ ?of (?:the )?$/.test(tokens.folded.slice(start, here[0].start)))
  if (weakOnly && before && (isPeople || before.base === 'pop') && !/(?:人口|population)(?:为|是|达到?|有|共|恐|stood at|was|reached)? ?$/.test(tokens.folded.slice(start, figure.start))) return { subject: before, isStated: false, whole: wholeSubject, other: undefined, isNarrowOnly, readTo, isClear }
  return { subject: subject ?? before, isStated: subject !== undefined && (named.length > 0 || far.length === 0) && !(weakOnly && figure.unit === 'percent') && !isBeforeSemicolon(tokens.folded, near, earlier, figure), whole: wholeSubject, other: other.length > 0 ? subjectOf(other, before) : undefined, isNarrowOnly, readTo, isClear }
}
