/** Figures that follow from the two before them, or restate the one before. */
import type { PrintedNumber } from '../tokens/figures'
import type { Stretch } from './layout'
import type { Statement } from './statement'
import { keyOf } from './subjects'
import type { Walk } from './walk'

const SUM = /(?:合计|共计|总计|加起来|相加|两者(?:合计|之和)|together|combined|in total)[^,;。\d]{0,6}$/
const GAP = /(?:相差|之差为?|差距(?:为|是|达到?|仍有|仍达|缩小(?:到|至|为)|扩大(?:到|至|为))?|中间差着?|差(?:了|着)|a gap of|a difference of) ?$/

/** The two figures before that a figure adds up, or whose difference it is, the larger first. */
export const pairMeant = (walk: Walk, before: string, figure: PrintedNumber, sentence: Stretch): { readonly relation: 'sum' | 'gap'; readonly first: Statement; readonly second: Statement; readonly isAlone: boolean } | undefined => {
  const [first, second] = walk.made.slice(-2)
  const third = walk.made[walk.made.length - 3]
  const isAlone = third === undefined || third.start < sentence.start || third.unit !== first?.unit
  if (!first || !second || first.unit !== second.unit || ![first, second].every(({ relation }) => relation === 'equals' || relation === 'share')) return undefined
  if (SUM.test(before) && first.relation === 'equals' && second.relation === 'equals' && first.unit === figure.unit) return { relation: 'sum', first, second, isAlone }
  const isOfOneKind = first.unit === figure.unit || (first.unit === 'percent' && figure.unit === 'points')
  if (!GAP.test(before) || !isOfOneKind || first.start < sentence.start) return undefined
  if (keyOf(first.subject) === keyOf(second.subject) && first.region === second.region) return undefined
  return first.value >= second.value ? { relation: 'gap', first, second, isAlone } : { relation: 'gap', first: second, second: first, isAlone }
}

/** What the statement of a sum or a difference takes from the two before. */
export const ofPair = ({ relation, first, second, isAlone }: NonNullable<ReturnType<typeof pairMeant>>): Partial<Statement> =>
  relation === 'sum'
    ? { relation, other: first.subject, direction: 0 }
    : { relation, subject: first.subject, region: first.region, direction: 0, isSubjectStated: true, ...(isAlone ? {} : { isUnderstood: false }), whole: first.whole, other: keyOf(second.subject) === keyOf(first.subject) ? undefined : second.subject, otherRegion: second.region === first.region ? undefined : second.region }

/** A change in number that is restated in per cent: up 10.3 million or 1.1%. */
export const isRestatedChange = (folded: string, { relation, direction, end }: Statement, { unit, start }: PrintedNumber): boolean => unit === 'percent' && relation === 'change' && direction !== 0 && /^(?: ?people| ?persons)?,? ?(?:or|即|合) ?(?:about|约)? ?$/.test(folded.slice(end, start))
