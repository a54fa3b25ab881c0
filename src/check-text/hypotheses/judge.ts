import type { Dataset } from '../../model/dataset'
import { shiftYears, yearOf, type Period } from '../../model/period'
import { FIRST_RELEASE } from '../../model/series'
import { LATEST, type Statement } from '../mentions/statement'
import { keyOf } from '../mentions/subjects'
import { agrees, isIdleBound } from './agreement'
import { comparesDates, evaluateReading, type Reading } from './evaluate-relation'
import type { Explanation, Judgement, TextVerdict } from './judgement'
import { judgeEvent } from './judge-event'
import { measuresMeant, type Meant } from './measures-meant'
import { hasFirst, idsOf, periodsOf, quantityOf, seriesAt, whereaboutsIn, type Whereabouts, type Quantity } from './quantity'

/** Times that a count may differ from what the data give and still be meant as that figure. */
const FARTHEST = 1000

/** Years around a period within which a figure may be an old one. */
const STALE = 3

interface Pair {
  readonly period: Period
  readonly base: Period | undefined
}

/** Periods that a statement may mean; of the first with every base that may be meant, of the others with the year before. */
const pairsOf = ({ periods, bases, span, isBaseStated }: Statement, twice: boolean): readonly Pair[] =>
  periods.flatMap((period, at): Pair[] => {
    if (!twice) return [{ period, base: undefined }]
    const meant = span > 0 ? [shiftYears(period, -span)] : isBaseStated || at === 0 ? bases.filter((base) => at === 0 || base < period) : [shiftYears(period, -1)]
    return meant.map((base) => ({ period, base }))
  })

const placeOf = (statement: Statement, dataset: Dataset): Whereabouts => whereaboutsIn(dataset, statement.region, '', (statement.periods[0] ?? 0) > LATEST ? 'medium' : '')

interface Found {
  readonly reading: Reading
  readonly quantity: Quantity
}

/** What readings give, up to the first that agrees where there is one. */
interface Outcome {
  readonly found: readonly Found[]
  readonly agreed: Found | undefined
}

/** Evaluates every reading of a statement by the expressions that it may mean, up to the first at which the search `stops`. */
const searched = (statement: Statement, meant: readonly string[], other: readonly string[], place: Whereabouts, stops: (quantity: Quantity) => boolean): Outcome => {
  const { relation, otherRegion } = statement
  const beside = other.length > 0 ? { other: other.find((id) => seriesAt(id, place)) ?? other[0] ?? '' } : {}
  const isCompared = relation === 'multiple' && other.length === 0
  const found: Found[] = []
  for (const expression of meant) {
    const elsewhere = otherRegion !== undefined && !expression.includes('@') ? { otherRegion } : {}
    for (const { period, base } of pairsOf(statement, comparesDates({ relation: isCompared ? 'growth' : relation, ...beside, ...elsewhere }))) {
      if (quantityOf(expression, period, place) === undefined) continue
      const reading: Reading = { expression, relation, place, period, base, ...beside, ...elsewhere }
      const quantity = evaluateReading(reading)
      if (!quantity) continue
      found.push({ reading, quantity })
      if (stops(quantity)) return { found, agreed: { reading, quantity } }
    }
  }
  return { found, agreed: undefined }
}

const never = (): boolean => false

const isOfCensus = (expression: string): boolean => /census|^age_|^urban_pop|^rural_pop/.test(expression)

/** Censuses first where one is named; where the end of the year is, they only count if there is nothing else. */
const ordered = (expressions: readonly string[], { isCensus, periods }: Statement, place: Whereabouts): { readonly own: string[]; readonly aside: string[] } => {
  const held = expressions.filter((one) => idsOf(one).every((id) => seriesAt(id, place) !== undefined))
  const isAside = (one: string): boolean => isOfCensus(one) && held.some((two) => !isOfCensus(two) && periods[0] !== undefined && quantityOf(two, periods[0], place) !== undefined)
  if (isCensus) return { own: [...held.filter(isOfCensus), ...held.filter((one) => !isOfCensus(one))], aside: [] }
  return { own: held, aside: held.filter(isAside) }
}

const evaluated = (readings: Iterable<Reading>): Found[] => {
  const found: Found[] = []
  for (const reading of readings) {
    const quantity = evaluateReading(reading)
    if (quantity) found.push({ reading, quantity })
  }
  return found
}

/** The first of readings that agrees. */
const agreeing = (readings: readonly Reading[], statement: Statement): Found | undefined => {
  for (const reading of readings) {
    const quantity = evaluateReading(reading)
    if (quantity && agrees(statement, quantity)) return { reading, quantity }
  }
  return undefined
}

/** Readings of which a first release is held, at that release. */
const asFirst = (readings: readonly Reading[], { dataset, region, variant }: Whereabouts): Reading[] => {
  const place = whereaboutsIn(dataset, region, FIRST_RELEASE, variant)
  return readings.filter(({ expression, period, base }) => idsOf(expression).some((id) => hasFirst(id, period, place) || (base !== undefined && hasFirst(id, base, place)))).map((reading) => ({ ...reading, place }))
}

const YEAR = 100 // between the codes of a period and of that of the year before

/** The same reading at the periods about it; the period with which a change is compared moves along where it is the year before. */
const nearby = ({ reading }: Found): Reading[] => {
  const { expression, place, period, base } = reading
  return periodsOf(expression, place).filter((other) => other !== period && Math.abs(yearOf(other) - yearOf(period)) <= STALE).sort((a, b) => Math.abs(a - period) - Math.abs(b - period)).map((other) => ({ ...reading, period: other, base: base === undefined || period - base > YEAR ? base : (base + other - period) as Period }))
}

const scaleSlip = (statement: Statement, { quantity }: Found): boolean =>
  [10, 100, 1e3, 1e4, 1e8].some((factor) => [factor, 1 / factor].some((by) => agrees({ ...statement, modifier: 'exact', value: statement.value * by, step: statement.step * by, loose: statement.step * by }, quantity)))

/** Whether a count is of another order: the 7名 of a meeting is no population. A slip of the unit (亿 for 万) is. */
const isOutOfReach = (statement: Statement, found: Found): boolean => {
  if (!/^(?:person|item|amount|household|couple|bed|none)$/.test(statement.unit) || !/^(?:equals|change)$/.test(statement.relation) || statement.value === 0) return false
  const ratio = Math.abs(found.quantity.value / statement.value)
  return (ratio > FARTHEST || ratio < 1 / FARTHEST) && !scaleSlip(statement, found)
}

/** Whether a count is of another order than all that the data hold of what it may be: the 17位 of a feast. */
const isBeyondAll = (statement: Statement, expressions: readonly string[], place: Whereabouts): boolean => {
  const newest = expressions.flatMap((expression) => evaluated(periodsOf(expression, place).slice(-1).map((period): Reading => ({ expression, relation: 'equals', place, period, base: undefined }))))
  return newest.length > 0 && newest.every((one) => isOutOfReach(statement, one))
}

/** Most times that a change may differ from that on the year before and still be meant as it. */
const PLAUSIBLE = 5

/** A change of a year that names no other period is one on the year before: the reading by it, where the figure may be meant as it. */
const yearlyMeant = (statement: Statement, found: readonly Found[]): Found | undefined => {
  const { relation, isBaseStated, isCensus, span, value } = statement
  if (!/^(?:change|growth)$/.test(relation) || isBaseStated || isCensus || span > 0) return undefined
  const yearly = found.find(({ reading: { period, base } }) => base !== undefined && period === statement.periods[0] && period - base === YEAR)
  const ratio = yearly ? Math.abs(yearly.quantity.value / value) : 0
  return yearly && ratio < PLAUSIBLE && ratio > 1 / PLAUSIBLE ? yearly : undefined
}

const isSure = (statement: Statement, { isClear }: Meant, first: Found): boolean =>
  isClear && !(statement.relation === 'share' && statement.whole !== undefined && keyOf(statement.whole) === keyOf(statement.subject)) && statement.isUnderstood && statement.isPeriodStated && statement.isRegionSure && !first.quantity.isBroken && statement.institution !== 'un' && statement.institution !== 'wb' && statement.relation !== 'forecast' &&
  (first.reading.base === undefined || statement.isBaseStated) && !(statement.relation === 'share' && statement.step >= 10 && statement.modifier === 'about')

const result = (verdict: TextVerdict, explanation: Explanation, first: Found | undefined, actual?: Reading): Judgement => ({ verdict, explanation, reading: first?.reading, expected: first?.quantity, actual })

const opposite = (statement: Statement): Statement => ({ ...statement, direction: (-statement.direction || 0) as Statement['direction'] })

/** Whether a figure is less than one of its last digit from the right one: rounded wrongly, or cut off. */
const isWithinDigit = (statement: Statement, { quantity }: Found): boolean => agrees({ ...statement, step: statement.step * 2, loose: statement.step * 2 }, quantity)

/** A change that lies within a digit of the right one may be the difference of two rounded figures. */
const isOfRoundedEnds = (statement: Statement, first: Found): boolean => /^(?:change|gap|annual-change)$/.test(statement.relation) && isWithinDigit(statement, first)

const DIGITS_ALIKE = 3 // that a figure must have to be recognised as that of another year
const DIGITS_SURE = 4 // where not all words of its clause are known

const digitsOf = ({ value, step }: Statement): number => String(Math.round(Math.abs(value / step))).length

/** Per cent written for percentage points, or 增加几倍 for 是几倍; the change in points is what the data give, in place of that in per cent. */
const changeSlip = (statement: Statement, first: Found): Judgement | undefined => {
  const meant = statement.relation === 'growth' ? 'change' as const : statement.relation === 'increase-times' ? 'multiple' as const : undefined
  if (!meant || !statement.isUnderstood) return undefined
  const reading: Reading = { ...first.reading, relation: meant }
  const quantity = evaluateReading(reading)
  if (!quantity || !agrees(statement, quantity)) return undefined
  return meant === 'change' ? { ...result('differs', 'points', { reading, quantity }), unit: 'points' } : result('differs', 'times', first)
}

/** Judges what does not agree as stated: first releases, mistaken subjects, other periods, slips. */
const explain = (statement: Statement, meant: Meant, first: Found, found: readonly Found[], aside: readonly Found[], place: Whereabouts): Judgement => {
  if (first.reading.period !== statement.periods[0] || isIdleBound(statement, first.quantity)) return result('no-data', 'unclear', first)
  const released = agreeing(asFirst(found.flatMap(({ reading }) => (reading.period === first.reading.period ? [reading] : [])), place), statement)
  if (released) return statement.isOfRevision ? result('agrees', '', released) : result('other-basis', 'first-release', first, released.reading)
  const other = aside.find(({ quantity }) => agrees(statement, quantity)) ?? (statement.modifier === 'under' ? undefined : searched({ ...statement, periods: statement.periods.slice(0, 1) }, meant.mistaken, [], place, (quantity) => agrees(statement, quantity)).agreed)
  if (other) return statement.isSubjectStated ? result('other-basis', 'basis', first, other.reading) : result('no-data', 'unclear', first)
  if (statement.direction !== 0 && agrees(opposite(statement), first.quantity)) return result(isSure(statement, meant, first) ? 'differs' : 'no-data', 'direction', first)
  const slip = changeSlip(statement, first)
  if (slip) return slip
  if (isOfRoundedEnds(statement, first)) return result('no-data', 'unclear', first)
  const late = digitsOf(statement) < (statement.isUnderstood ? DIGITS_ALIKE : DIGITS_SURE) ? undefined : statement.modifier === 'exact' || statement.modifier === 'about' ? agreeing(nearby(first), statement) : undefined
  if (late) return result('other-period', 'period', first, late.reading)
  const sure = isSure(statement, meant, first)
  const yearly = yearlyMeant(statement, found)
  if (yearly && isSure({ ...statement, isBaseStated: true }, meant, yearly) && !isOfRoundedEnds(statement, yearly)) return result('differs', 'value', yearly)
  if (!sure) return result('no-data', first.quantity.isBroken ? 'break' : 'unclear', first)
  return result('differs', scaleSlip(statement, first) ? 'scale' : statement.modifier === 'exact' && isWithinDigit(statement, first) ? 'rounding' : 'value', first)
}

/** A rate in per cent of which the data are per thousand, or the reverse: right where the digits are those of that unit (0.64% for 6.39‰), else the unit is what is wrong. */
const judgeOtherRate = (statement: Statement, found: readonly Found[]): Judgement => {
  const [unit, factor] = statement.unit === 'percent' ? ['permille' as const, 10] : ['percent' as const, 0.1]
  const converted = { ...statement, value: statement.value * factor, step: statement.step * factor, loose: statement.loose * factor }
  const right = found.find(({ quantity }) => agrees(converted, quantity))
  if (right) return { ...result('agrees', '', right), unit }
  return { ...result(statement.isUnderstood && statement.isPeriodStated ? 'differs' : 'no-data', 'scale', found[0]), unit }
}

/** Where a text states no date: the newest figure, else the newest that agrees. */
const undated = (statement: Statement, expressions: readonly string[], place: Whereabouts): Judgement | undefined => {
  const periods = [...new Set(expressions.flatMap((one) => periodsOf(one, place)))].sort((a, b) => b - a)
  const all = [...searched({ ...statement, periods, bases: periods[0] === undefined ? [] : [(periods[0] - 100) as Period] }, expressions, [], place, never).found].sort((a, b) => b.reading.period - a.reading.period)
  const [latest] = all
  if (latest && isOutOfReach(statement, latest)) return undefined
  if (latest && agrees(statement, latest.quantity)) return result('agrees', '', latest)
  const found = all.find(({ quantity }) => agrees(statement, quantity))
  return found ? result('other-period', 'period', latest, found.reading) : result('no-data', 'unclear', latest)
}

/** Where the data lack the period stated, a figure of the year before or after may be given instead. */
const absent = (statement: Statement, [expression]: readonly string[], place: Whereabouts): Judgement => {
  const { relation, periods: [period], bases } = statement
  const reading: Reading | undefined = expression === undefined || period === undefined ? undefined : { expression, relation, place, period, base: comparesDates({ relation, ...(statement.other ? { other: '' } : {}), ...(statement.otherRegion === undefined ? {} : { otherRegion: '' }) }) ? bases[0] : undefined }
  const near = reading && statement.isUnderstood && statement.isPeriodStated && statement.modifier === 'exact' && statement.relation === 'equals' && digitsOf(statement) >= DIGITS_ALIKE ? evaluated([-1, 1].map((years) => ({ ...reading, period: shiftYears(reading.period, years) }))).find(({ quantity }) => agrees(statement, quantity)) : undefined
  return near ? { ...result('other-period', 'period', undefined, near.reading), reading } : { ...result('no-data', 'unclear', undefined), reading }
}

/** What is to come is not judged; beside a forecast goes what the United Nations project, where they do, and whether it is the same. */
const unjudged = (statement: Statement, outlook: 'forecast' | 'target', meant: Meant, place: Whereabouts): Judgement => {
  const made = absent({ ...statement, isUnderstood: false }, meant.expressions, place)
  const found = outlook === 'target' ? undefined : searched({ ...statement, periods: statement.periods.slice(0, 1) }, meant.expressions, meant.other, place, never).found[0]
  return { ...made, verdict: 'forecast', explanation: found && agrees(statement, found.quantity) ? 'projection' : outlook, ...(found ? { reading: found.reading, expected: found.quantity } : {}) }
}

/** Judges a statement; undefined where it is none of the subjects that the data cover. */
export const judge = (statement: Statement, dataset: Dataset): Judgement | undefined => {
  const meant = measuresMeant(statement, dataset)
  if (!meant.isKnown) return undefined
  const place = placeOf(statement, dataset)
  if (statement.outlook) return unjudged(statement, statement.outlook, meant, place)
  const { own, aside } = ordered(meant.expressions, statement, place)
  if (['streak', 'record', 'rank'].includes(statement.relation)) return judgeEvent(statement, own, place)
  if (statement.periods.length === 0) return own.length > 0 ? undated(statement, own, place) : result('no-data', 'unclear', undefined)
  const prime = statement.isYearEnd && !statement.isCensus ? own.filter((one) => !aside.includes(one)) : own
  const { found, agreed } = searched(statement, prime, meant.other, place, meant.isSlip ? never : (quantity) => agrees(statement, quantity))
  const [first] = found
  if (first && isOutOfReach(statement, first)) return undefined
  if (agreed) return result('agrees', '', agreed)
  if (!first) return isBeyondAll(statement, prime, place) ? undefined : absent(statement, prime, place)
  if (meant.isSlip) return judgeOtherRate(statement, found)
  return explain(statement, meant, first, found, statement.isYearEnd ? searched(statement, aside, meant.other, place, never).found : [], place)
}
