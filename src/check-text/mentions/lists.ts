import { shiftYears } from '../../model/period'
import type { PrintedNumber } from '../tokens/figures'
import type { Statement } from './statement'
import { keyOf } from './subjects'
import type { TextTokens } from './text-tokens'

const JOINS = /^[^,;。\d]{0,14}(?:和|与|及|、|and|to|到|至|为)[^,;。\d]{0,12}$/

/** Gives a number without a unit that of the number it is paired with: from 4.08 to 2.67 per cent. */
export const pairUnits = ({ folded }: TextTokens, figures: readonly PrintedNumber[]): PrintedNumber[] =>
  figures.map((figure, at) => {
    const next = figures[at + 1]
    if (figure.unit !== 'none' || !next || !['percent', 'permille', 'points'].includes(next.unit)) return figure
    return JOINS.test(folded.slice(figure.end, next.start)) ? { ...figure, unit: next.unit, printedUnit: next.printedUnit } : figure
  })

const BETWEEN = /^ ?(?:、|,|和|与|及|以及|and|, and)+ ?$/
const EACH = /(?:分别|各|rates of|respectively)[^,;。\d]{0,12}[+-]?$/

/** Consecutive statements that one 分别 tells. */
const groupAt = (made: readonly Statement[], at: number, folded: string): Statement[] => {
  const group: Statement[] = []
  for (let index = at; index < made.length; index += 1) {
    const one = made[index]
    const last = group.at(-1)
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

/** Hands out dates or subjects to the figures of a list: 2023、2024年分别减少208万、139万. */
export const distribute = (made: readonly Statement[], { folded, dates }: TextTokens): Statement[] => {
  const spread = [...made]
  spread.forEach((first, at) => {
    if (!EACH.test(folded.slice(Math.max(0, first.start - 24), first.start))) return
    const group = groupAt(spread, at, folded)
    if (group.length < 2) return
    const before = dates.filter(({ end, kind, start }) => kind === 'date' && end <= first.start && start > first.start - 60).slice(-group.length)
    const isListed = before.length === group.length && before.every((date, index) => index === 0 || /^[、,和与及 ]*(?:and )?$/.test(folded.slice(before[index - 1]?.end ?? 0, date.start)))
    const subjects = distinctBefore(spread, at, group.length)
    group.forEach((one, index) => {
      const date = before[index]
      const subject = subjects[index]
      const like = index > 0 && one.relation === 'equals' && !one.isSubjectStated ? { relation: first.relation, direction: first.direction } : {}
      if (isListed && date) spread[at + index] = { ...one, ...like, periods: [date.from], isPeriodStated: true, bases: [shiftYears(date.from, -1)] }
      else if (subjects.length === group.length && subject && !group.slice(1).some(({ isSubjectStated }) => isSubjectStated)) spread[at + index] = { ...one, ...like, subject: subject.subject }
      else spread[at + index] = { ...one, ...like }
    })
  })
  return spread
}
