import { lastOf } from '../tokens/last-of'
import { shiftYears } from '../../model/period'
import type { PrintedNumber } from '../tokens/figures'
import type { Term } from '../tokens/terms'
import type { Statement } from './statement'
import { joinTags, keyOf, type Subject } from './subjects'
import type { TextTokens } from './text-tokens'

const JOINS = /^[^,;。\d]{0,14}(?:和|与|及|、|and|to|到|至|为)[^,;。\d]{0,12}$/

/** Gives a number without a unit that of the number it is paired with: from 4.08 to 2.67 per cent. */
export const pairUnits = ({ folded }: TextTokens, figures: readonly PrintedNumber[]): PrintedNumber[] =>
  figures.map((figure, at) => {
    const next = figures[at + 1]
    if (figure.unit !== 'none' || !next || !['percent', 'permille', 'points'].includes(next.unit)) return figure
    return JOINS.test(folded.slice(figure.end, next.start)) ? { ...figure, unit: next.unit, printedUnit: next.printedUnit } : figure
  })

const BETWEEN = /^ ?(?:、|,|和|与|及|以及|and|, and)+ ?(?:上升|下降|增加|减少|增长|提高|降低|回落)?了? ?$/
const EACH = /(?:分别|各|rates of)[^,;。\d]{0,12}[+-]?$/

/** Consecutive statements that one 分别 tells. */
const groupAt = (made: readonly Statement[], at: number, folded: string): Statement[] => {
  const group: Statement[] = []
  for (let index = at; index < made.length; index += 1) {
    const one = made[index]
    const last = lastOf(group)
    if (!one || (last && !BETWEEN.test(folded.slice(last.end, one.start)))) break
    group.push(one)
  }
  return group
}

const distinctBefore = (made: readonly Statement[], at: number, count: number): Statement[] => {
  const found = new Map<string, Statement>()
  for (const one of made.slice(Math.max(0, at - 6), at).reverse()) if (!found.has(keyOf(one.subject)) && found.size < count) found.set(keyOf(one.subject), one)
  return [...found.values()].reverse()
}

const LISTED = /^[、,和与及以]{1,2}$/

/** Ages listed before a number, as many as figures follow: 0—14岁、15—59岁、60岁及以上人口的比重分别. */
const agesListed = (terms: readonly Term[], folded: string, at: number, count: number): (readonly string[])[] => {
  const narrowing = terms.filter(({ base, end, start }) => base === '' && end <= at && start > at - 60 && !/[比较]$/.test(folded.slice(Math.max(0, start - 1), start)))
  const ages = narrowing.slice(-count)
  return ages.length === count && ages.every((one, index) => index === 0 || LISTED.test(folded.slice(ages[index - 1]?.end ?? 0, one.start))) ? ages.map(({ tags }) => tags) : []
}

/** A subject with the ages of one figure of a list in place of its own: 乡村60岁、65岁及以上老人. */
const withAges = ({ base, tags }: Subject, ages: readonly string[]): Subject => ({ base, tags: joinTags(tags.filter((tag) => tag !== 'elderly'), ages) })

/** Whether the words before the first figure of a list may be meant for another: 比城镇分别高出7.99、6.61个百分点. */
const isLikeFirst = ({ relation, direction }: Statement, first: Statement): boolean => relation === 'equals' || (first.relation === 'gap' && relation === 'change' && direction === 0)

/** Hands out dates or subjects to the figures of a list: 2023、2024年分别减少208万、139万. */
export const distribute = (made: readonly Statement[], { folded, dates, terms }: TextTokens): Statement[] => {
  const spread = [...made]
  spread.forEach((first, at) => {
    if (!EACH.test(folded.slice(Math.max(0, first.start - 24), first.start))) return
    const group = groupAt(spread, at, folded)
    if (group.length < 2) return
    const before = dates.filter(({ end, kind, start }) => kind === 'date' && end <= first.start && start > first.start - 60).slice(-group.length)
    const isListed = before.length === group.length && before.every((date, index) => index === 0 || /^[、,和与及 ]*(?:and )?$/.test(folded.slice(before[index - 1]?.end ?? 0, date.start)))
    const ages = agesListed(terms, folded, first.start, group.length)
    const subjects = ages.length === group.length ? ages.map((tags) => ({ subject: withAges(first.subject, tags), other: first.other && withAges(first.other, tags) })) : distinctBefore(spread, at, group.length)
    group.forEach((one, index) => {
      const date = before[index]
      const subject = subjects[index]
      const like = index > 0 && isLikeFirst(one, first) && !one.isSubjectStated ? { relation: first.relation, direction: first.direction, bases: first.bases, isBaseStated: first.isBaseStated } : {}
      if (isListed && date) spread[at + index] = { ...one, ...like, periods: [date.from], isPeriodStated: true, bases: [shiftYears(date.from, -1)] }
      else if (subjects.length === group.length && subject && (ages.length > 0 || !group.slice(1).some(({ isSubjectStated }) => isSubjectStated))) spread[at + index] = { ...one, ...like, subject: subject.subject, ...(ages.length > 0 ? { other: subject.other } : {}) }
      else spread[at + index] = { ...one, ...like }
    })
  })
  return spread
}
