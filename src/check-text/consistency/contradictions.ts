/** Statements of one text that cannot all be true, whatever the data say. */
import { lastOf } from '../tokens/last-of'
import type { CheckedStatement } from '../check-text'
import { idsOf } from '../hypotheses/quantity'
import { measuresOf } from '../hypotheses/indicator-table'
import type { Statement } from '../mentions/statement'
import { keyOf } from '../mentions/subjects'

/** Two figures for one fact, shares of the parts of a whole that do not add up to it, or a part larger than its whole. */
export type ContradictionKind = 'two-figures' | 'shares' | 'part-over-whole'

/** What a statement of a text is at odds with. */
export interface Contradiction {
  readonly kind: ContradictionKind
  readonly start: number // of the other statement
  readonly end: number
}

/** Tags that part a whole without remainder. */
const PARTINGS: readonly (readonly string[])[] = [['urban', 'rural'], ['male', 'female'], ['0-14', '15-59', '60+'], ['0-14', '15-64', '65+'], ['0-15', '16-59', '60+'], ['inter', 'intra']]

/** What the text states: a level at one date, of one subject, at a known place. The date may be carried from before where the parts of one whole are given together. */
interface Fact {
  readonly at: number
  readonly statement: Statement
  readonly key: string // of its subject
  readonly isShare: boolean
  readonly whole: string // key of what it is a part of; '' for none
  readonly place: string // region and period
}

const isPlain = ({ modifier, periods, isRegionSure, isUnderstood, relation, unit }: Statement): boolean =>
  modifier === 'exact' && periods[0] !== undefined && isRegionSure && isUnderstood && (relation === 'equals' || relation === 'share') && unit !== 'points'

const factOf = ({ statement, judgement: { reading } }: CheckedStatement, at: number): Fact | undefined =>
  reading && isPlain(statement) && !statement.subject.tags.includes('elderly')
    ? { at, statement, key: keyOf(statement.subject), isShare: statement.unit === 'percent', whole: statement.whole ? keyOf(statement.whole) : (measuresOf(keyOf(statement.subject), () => undefined)?.whole ?? ''), place: `${statement.region} ${reading.period} ${/census/.test(idsOf(reading.expression)[0] ?? '') || statement.isCensus}` }
    : undefined

const half = ({ step, loose }: Statement): number => Math.max(step, loose) / 2
const low = ({ statement }: Fact): number => statement.value - half(statement)
const high = ({ statement }: Fact): number => statement.value + half(statement)
const SLACK = 1 + 1e-9
const TOGETHER = 120 // characters between figures that are given together

const isDated = ({ statement }: Fact): boolean => statement.isPeriodStated

/** Whether two figures are of one date: each states it, or they are given together. */
const areOfOneDate = (one: Fact, two: Fact): boolean => (isDated(one) && isDated(two)) || Math.abs(one.statement.start - two.statement.start) < TOGETHER

const against = (kind: ContradictionKind, { statement: { start, end } }: Fact): Contradiction => ({ kind, start, end })

const groupBy = (facts: readonly Fact[], key: (fact: Fact) => string): Fact[][] => {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) groups.set(key(fact), [...(groups.get(key(fact)) ?? []), fact])
  return [...groups.values()]
}

const twoFigures = (facts: readonly Fact[], found: Map<number, Contradiction>): void => {
  for (const [first, ...later] of groupBy(facts, ({ key, isShare, whole, place, statement }) => [key, isShare, whole, place, statement.unit].join('|'))) {
    if (!first) continue
    for (const fact of later) if (isDated(first) && isDated(fact) && (low(fact) > high(first) * SLACK || high(fact) * SLACK < low(first))) found.set(fact.at, against('two-figures', first))
  }
}

const untagged = ({ subject }: Statement, tag: string): string => keyOf({ base: subject.base, tags: subject.tags.filter((one) => one !== tag) })

const wrongShares = (facts: readonly Fact[], found: Map<number, Contradiction>): void => {
  const shares = facts.filter(({ isShare, whole }) => isShare && whole !== '') // rates of the parts add up to nothing
  for (const parting of PARTINGS) {
    const parts = shares.flatMap((fact) => fact.statement.subject.tags.filter((tag) => parting.includes(tag)).map((tag) => ({ fact, tag, group: `${untagged(fact.statement, tag)}|${fact.whole}|${fact.place}` })))
    for (const group of new Set(parts.map((one) => one.group))) {
      const each = parting.flatMap((tag) => parts.find((one) => one.group === group && one.tag === tag)?.fact ?? [])
      const [least, most] = [each.reduce((sum, fact) => sum + low(fact), 0), each.reduce((sum, fact) => sum + high(fact), 0)]
      const [first] = each
      const last = lastOf(each)
      if (!first || !last || each.length < 2 || !each.every((one) => areOfOneDate(first, one))) continue
      if (least > 100 * SLACK || (each.length === parting.length && most * SLACK < 100)) found.set(last.at, against('shares', first))
    }
  }
}

const largeParts = (facts: readonly Fact[], found: Map<number, Contradiction>): void => {
  const counts = facts.filter(({ isShare, statement }) => !isShare && statement.relation === 'equals')
  for (const part of counts) {
    const wholeKey = measuresOf(part.key, () => undefined)?.whole
    const whole = wholeKey === undefined ? undefined : counts.find(({ key, place }) => key === wholeKey && place === part.place)
    if (whole && areOfOneDate(whole, part) && low(part) > high(whole) * SLACK) found.set(part.at, against('part-over-whole', whole))
  }
}

/** Contradictions within a text, by the index of the statement that comes later or is the part. */
export const contradictionsIn = (checked: readonly CheckedStatement[]): ReadonlyMap<number, Contradiction> => {
  const facts = checked.flatMap((one, at) => factOf(one, at) ?? [])
  const found = new Map<number, Contradiction>()
  largeParts(facts, found)
  wrongShares(facts, found)
  twoFigures(facts, found)
  return found
}
