/** How certain it is what a figure says: which words about it are not known, and of whom it speaks. */
import type { PrintedNumber } from '../tokens/figures'
import { clauseEnd, type Stretch } from './layout'
import type { FoundSubject } from './read-subject'
import type { Statement } from './statement'
import type { Subject } from './subjects'
import type { TextTokens } from './text-tokens'
import type { Walk } from './walk'
import { unknownIn } from './words-known'

export const UNKNOWN = 2 // characters or words that a clause without a subject of its own may not hold

const OF_GAP = /差距|之差|difference|\bgap\b/

/** Whether words behind a figure in its clause are known: others may name a part that the data do not hold (有3.31亿流向城镇, 188 million were registered in the same county). */
const isUnderstoodBehind = ({ folded, covered }: TextTokens, { end }: PrintedNumber, sentence: Stretch, next: number): boolean => {
  const most = Math.min(sentence.end, next)
  const tag = folded.indexOf('<', end)
  const stop = clauseEnd(folded, end, tag < 0 ? most : Math.min(most, tag))
  return unknownIn(folded, end, stop, (place) => covered[place] === 1) === 0
}

const CHANGE_NAMED = /增减|变化量?|\bchange\b/

/** Unknown characters, or words, before a figure; the ages of a label without a word of age (15–64: 61.5%) and a label of changes count as such. */
export const unknownBefore = ({ folded, covered }: TextTokens, whole: number, start: number, figure: PrintedNumber): number => {
  const label = whole < start && folded.charAt(start - 1) === ':' ? Array.from(folded.slice(whole, start), (one, at) => (covered[whole + at] === 1 ? '' : one)).join('') : ''
  return unknownIn(folded, whole, figure.start, (at) => covered[at] === 1) + (/\d\d/.test(label) || CHANGE_NAMED.test(label) ? UNKNOWN : 0)
}

/** Texts that count Hong Kong, Macao and Taiwan as well, or set the mainland apart. */
/** A difference of two subjects: deaths exceeded births by 2.08 million. */
const OF_EXCESS = /\b(?:exceed|outnumber|surpass)\w*\b[^.;]* by (?:about |some |nearly )?$|(?:超过|多于|少于)了?[^,;。\d]{2,8}$/

/** Whether words behind the brackets that a figure ends narrow its subject: (some 310 million) aged 60 or over. */
const isNarrowedBehind = ({ folded, terms }: TextTokens, { end }: PrintedNumber): boolean => {
  const closed = /^[^()]{0,12}\) ?/.exec(folded.slice(end, end + 16))?.[0]
  return closed !== undefined && terms.some(({ start, tags }) => tags.length > 0 && start === end + closed.length)
}

const WITH_OTHERS = /香港|澳门|台湾|大陆\d*个?省|hong kong|taiwan/

/** Texts that hold a first release against a revised figure. */
const OF_REVISION = /[首初]次(?:公布|发布)|修订|revised|first (?:releas|publish)/

const isOfOthers = (folded: string, { start, end }: Stretch, { base }: Subject): boolean => base === 'pop' && WITH_OTHERS.test(folded.slice(start, end))

const institutionIn = (text: string): Statement['institution'] => (/联合国|united nations|\bun\b/.test(text) ? 'un' : /世界银行|world bank/.test(text) ? 'wb' : /国家统计局|national bureau of statistics|\bnbs\b/.test(text) ? 'nbs' : '')

/** What is certain of a figure. `unknown` counts the unknown words before it; `next` is where the next figure begins. */
export const certaintyOf = (walk: Walk, tokens: TextTokens, figure: PrintedNumber, sentence: Stretch, next: number, found: FoundSubject & { readonly subject: Subject }, unknown: number): Pick<Statement, 'isUnderstood' | 'isRegionSure' | 'isOfRevision' | 'institution'> => {
  const { folded } = tokens
  const text = folded.slice(sentence.start, sentence.end)
  const isOfGap = figure.unit === 'points' && OF_GAP.test(folded.slice(sentence.start, figure.start))
  return {
    isUnderstood: unknown <= 1 && found.isClear && isUnderstoodBehind(tokens, figure, sentence, next) && !isOfGap && !isNarrowedBehind(tokens, figure) && !OF_EXCESS.test(folded.slice(sentence.start, figure.start)) && !OF_REVISION.test(text) && !isOfOthers(folded, sentence, found.subject),
    isRegionSure: walk.isRegionStated || tokens.isOfNation || (walk.regions.size === 1 && walk.regions.has(walk.region)), isOfRevision: OF_REVISION.test(text),
    institution: institutionIn(folded.slice(sentence.start, Math.min(sentence.end, figure.end + 20))),
  }
}
