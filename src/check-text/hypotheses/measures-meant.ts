import type { Dataset } from '../../model/dataset'
import type { Counted, Unit } from '../../model/unit'
import { keyOf, type Subject } from '../mentions/subjects'
import { LATEST, type Statement } from '../mentions/statement'
import { isInThousandths, type FigureUnit } from '../tokens/figures'
import { AGES_OF_OLD, idsIn, measuresOf, PROJECTED, type Measures } from './indicator-table'
import { idsOf } from './quantity'

/** Expressions that a statement may mean, the likeliest first, and those that it may have been mistaken for. */
export interface Meant {
  readonly expressions: readonly string[]
  readonly mistaken: readonly string[]
  readonly other: readonly string[] // of what it is compared with
  readonly isKnown: boolean // the subject is one of the table; a figure of it is a statement even without data
  readonly isClear: boolean // it can be one subject alone
  readonly isSlip: boolean // the unit is not the one the subject is measured in (% for ‰)
}

const COUNTED: Readonly<Partial<Record<FigureUnit, readonly Counted[]>>> = { person: ['person'], item: ['item', 'person'], household: ['household', 'subscription'], couple: ['couple'], bed: ['bed'], yuan: ['yuan'], amount: ['person', 'item', 'household', 'subscription', 'couple', 'bed'] }

const SEX_RATIO = 'pop_male/pop_female*100'

const unitOfExpression = (expression: string, dataset: Dataset): Unit | undefined => {
  const [first = ''] = idsOf(expression)
  if (expression === SEX_RATIO) return { kind: 'ratio', name: 'female=100' }
  if (expression.endsWith('*100')) return { kind: 'share' }
  return dataset.indicators.get(first.split('@')[0] ?? '')?.unit
}

/** Whether a printed unit can be that of a level in a canonical unit. */
const fitsUnit = (unit: FigureUnit, of: Unit | undefined): boolean => {
  if (!of) return false
  if (of.kind === 'count') return COUNTED[unit]?.includes(of.of) ?? false
  if (of.kind === 'share') return unit === 'percent'
  if (of.kind === 'permille') return unit === 'permille'
  if (of.kind === 'years') return unit === 'years'
  if (of.kind === 'points') return unit === 'points'
  return unit === 'none' || unit === 'person' || (unit === 'amount' && of.kind === 'ratio') || (of.kind === 'ratio' && of.name === 'per-100-persons' && unit !== 'percent')
}

const RATES: Readonly<Record<string, string>> = { births: 'birthrate', deaths: 'deathrate', natural: 'naturalrate', pop: 'naturalrate' }

/** Urban or rural residents as the whole of which an age is a share: 17.7% of rural residents were 65 or older. */
const withinWhole = ({ subject: { base, tags }, whole }: Statement): Subject | undefined => {
  const isArea = (tag: string): boolean => tag === 'urban' || tag === 'rural'
  const area = base === 'pop' && whole?.base === 'pop' ? whole.tags.find(isArea) : undefined
  const others = tags.filter((tag) => !isArea(tag))
  return area !== undefined && others.length > 0 ? { base, tags: [...others, area] } : undefined
}

/** The subject as its unit and its whole tell it: births per thousand are the birth rate. A part of the population has no such rate. */
const settled = (statement: Statement): Subject => {
  const { subject, unit, relation } = statement
  const within = withinWhole(statement)
  if (within) return within
  const rate = subject.tags.every((tag) => tag === 'total') ? RATES[subject.base] : undefined
  return unit === 'permille' && rate !== undefined && relation === 'equals' ? { base: rate, tags: [] } : subject
}

/** Keys of a subject; 老年人 without an age may be either. */
const keysOf = (subject: Subject): string[] => {
  if (!subject.tags.includes('elderly')) return [keyOf(subject)]
  const rest = subject.tags.filter((tag) => tag !== 'elderly')
  return AGES_OF_OLD.map((age) => keyOf({ base: subject.base, tags: [...rest, age] }))
}

const shareExpressions = (measures: Measures, whole: Measures | undefined, otherRegion: string | undefined): string[] => {
  const parts = idsIn(measures.count)
  if (otherRegion !== undefined) return [...idsIn(measures.share), ...parts.flatMap((part) => ['pop_total', ...parts].map((all) => `${part}/${all}@${otherRegion}*100`))]
  const wholes = idsIn(whole?.count)
  return [...idsIn(measures.share), ...parts.flatMap((part, at) => (wholes.length === 0 ? [] : [`${part}/${wholes[Math.min(at, wholes.length - 1)] ?? ''}*100`]))]
}

const RATIO_OF_RATE: Readonly<Record<string, string>> = { 'penetration': 'netizens/pop_total*100', 'penetration rural': 'netizens_rural/pop_rural*100', 'penetration urban': 'netizens_urban/pop_urban*100' }

const sharesWhole = (statement: Statement, measures: Measures, unitOf: (id: string) => Unit | undefined): string[] => {
  const named = statement.whole && keyOf(statement.whole)
  const key = named === undefined || named === 'pop' || named === keyOf(statement.subject) ? (measures.whole ?? named ?? '') : named
  const whole = measuresOf(key, unitOf)
  if (key === 'world') return idsIn(measures.count).includes('pop_total') ? ['un_pop_total/un_pop_total@UN-WLD*100'] : []
  const isOwn = key === measures.whole
  return shareExpressions(isOwn ? measures : { count: measures.count ?? '' }, whole, statement.otherRegion)
}

/** Whether a share of the subject is meant, not its level. */
const meansShare = ({ relation, unit, subject }: Statement, measures: Measures): boolean => {
  if (measures.isRate) return false
  if (relation === 'per') return true
  if (unit === 'points') return true
  if (unit === 'permille') return relation === 'share'
  return unit === 'percent' && (relation === 'share' || relation === 'equals' || relation === 'forecast' || (relation === 'growth' && subject.tags.includes('share')) || relation === 'annual-growth' && subject.tags.includes('share'))
}

/** Whether a statement is of another country, of which the United Nations and the World Bank alone have figures. */
const isForeign = ({ region }: Statement): boolean => /^[A-Z]{3}$/.test(region)
const isInternational = (id: string): boolean => /^un_|^[A-Z]/.test(id)

const meantOf = (statement: Statement, key: string, dataset: Dataset): Omit<Meant, 'isClear'> => {
  const unitOf = (id: string): Unit | undefined => dataset.indicators.get(id)?.unit
  const measures = measuresOf(key, unitOf)
  if (!measures) return { expressions: [], mistaken: [], other: [], isKnown: false, isSlip: false }
  const isShare = meansShare(statement, measures)
  const projected = PROJECTED[key]
  const isForecast = statement.relation === 'forecast' || statement.institution === 'un' || (statement.periods[0] ?? 0) > LATEST
  const ofUn = projected ? [isShare ? (projected.share ?? '') : projected.count].filter(Boolean) : []
  const all = isForecast && projected ? ofUn : isForeign(statement) || statement.institution === 'wb' ? [...ofUn, ...idsIn(measures.others).filter(isInternational)] : isShare ? sharesWhole(statement, measures, unitOf) : [...idsIn(measures.count), ...(RATIO_OF_RATE[key] ? [RATIO_OF_RATE[key]] : [])]
  const isLevel = /^(?:equals|share|forecast|sum|per)$/.test(statement.relation)
  const unitNow = (expression: string): Unit | undefined => unitOfExpression(expression, dataset)
  const fitting = isLevel && statement.relation !== 'per' ? all.filter((one) => fitsUnit(statement.unit, unitNow(one))) : all.filter((one) => fitsChange(statement, unitNow(one)))
  const isSlip = isLevel && fitting.length === 0 && (measures.isRate === true || isShare) && ((statement.unit === 'percent' && unitNow(all[0] ?? '')?.kind === 'permille') || (statement.unit === 'permille' && unitNow(all[0] ?? '')?.kind === 'share'))
  const expressions = isSlip ? all : fitting
  const kind = unitNow(expressions[0] ?? '')?.kind
  const mistaken = idsIn(measures.others).filter((id) => unitNow(id)?.kind === kind && (statement.institution === 'un' || !isInternational(id)))
  const beside = statement.other ? idsIn(measuresOf(keyOf(statement.other), unitOf)?.[isShare ? 'share' : 'count']) : []
  return { expressions, mistaken, other: beside, isKnown: fitting.length > 0 || isSlip || (isLevel && isShare), isSlip }
}

/** Whether a change in a printed unit can be that of a level: points of shares, persons of persons. */
const fitsChange = ({ unit, relation, printedUnit }: Statement, of: Unit | undefined): boolean => {
  if (!of) return false
  if (relation === 'growth' || relation === 'annual-growth' || relation === 'multiple' || relation === 'increase-times' || relation === 'per' || relation === 'streak' || relation === 'record' || relation === 'rank') return true
  if (isInThousandths({ printedUnit })) return of.kind === 'permille'
  if (unit === 'points') return of.kind === 'share' || of.kind === 'permille' || of.kind === 'points'
  return fitsUnit(unit, of) || (of.kind === 'ratio' && (unit === 'person' || unit === 'none'))
}

/** Whether a figure as it is printed can be one of an indicator of this unit. */
export const canMeasure = (statement: Statement, unit: Unit): boolean =>
  /^(?:equals|share|forecast)$/.test(statement.relation) ? fitsUnit(statement.unit, unit) : !/^(?:gap|sum)$/.test(statement.relation) && fitsChange(statement, unit)

const known = new WeakMap<Dataset, Map<string, Meant>>()

/** What a statement may mean. It follows from few of its traits, and is remembered by them. */
export const measuresMeant = (statement: Statement, dataset: Dataset): Meant => {
  const { unit, relation, whole, other, otherRegion = '', institution, periods } = statement
  const subject = settled(statement)
  const key = [keyOf(subject), unit, relation, whole ? keyOf(whole) : '', other ? keyOf(other) : '', otherRegion, institution, (periods[0] ?? 0) > LATEST, isForeign(statement)].join('|')
  const ofDataset = known.get(dataset) ?? new Map<string, Meant>()
  known.set(dataset, ofDataset)
  const made = ofDataset.get(key) ?? measuresFor(statement, subject, dataset)
  ofDataset.set(key, made)
  return made
}

const measuresFor = (statement: Statement, subject: Subject, dataset: Dataset): Meant => {
  const keys = keysOf({ ...subject, tags: subject.tags.filter((tag) => tag !== 'share') })
  const found = keys.map((key) => meantOf({ ...statement, subject }, key, dataset))
  const [first] = found
  return { expressions: found.flatMap((one) => one.expressions), mistaken: first?.mistaken ?? [], other: first?.other ?? [], isKnown: found.some((one) => one.isKnown), isClear: keys.length === 1, isSlip: found.some((one) => one.isSlip) }
}
