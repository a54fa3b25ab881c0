import { findSeries, type Dataset } from '../../model/dataset'
import type { Period } from '../../model/period'
import type { Statement } from '../mentions/statement'
import { agrees } from './agreement'
import { comparesDates, evaluateReading, type Reading } from './evaluate-relation'
import { judgeEvent } from './judge-event'
import type { Judgement } from './judgement'
import { canMeasure } from './measures-meant'
import { whereaboutsIn } from './quantity'

/** What a reader says that a statement means. */
export interface ChosenMeaning {
  readonly indicator: string
  readonly region: string
  readonly period: Period
  readonly base: Period | undefined
}

/** The relation of a statement as it is to an indicator itself: a share in per cent is a level of it. */
const relationTo = ({ relation }: Statement): Statement['relation'] => (relation === 'share' || relation === 'forecast' ? 'equals' : relation)

/** Indicators that a reader may choose for a statement at a place: with figures there, and a unit in which the figure can be. */
export const choicesFor = (statement: Statement, region: string, dataset: Dataset): string[] =>
  [...dataset.indicators.values()].filter(({ id, unit }) => canMeasure(statement, unit) && (findSeries(dataset, id, region) ?? findSeries(dataset, id, region, '', 'medium')) !== undefined).map(({ id }) => id)

/** Judges a statement by what a reader says that it means: then nothing is unsure but the data. */
export const judgeChosen = (statement: Statement, { indicator, region, period, base }: ChosenMeaning, dataset: Dataset): Judgement => {
  const variant = findSeries(dataset, indicator, region) === undefined ? 'medium' : ''
  const place = whereaboutsIn(dataset, region, '', variant)
  if (/^(?:streak|record|rank)$/.test(statement.relation)) return judgeEvent({ ...statement, periods: [period], isPeriodStated: true, isSubjectStated: true }, [indicator], place)
  const relation = relationTo(statement)
  const twice = comparesDates({ relation, ...(statement.other ? { other: '' } : {}) })
  const reading: Reading = { expression: indicator, relation, place, period, base: twice ? (base ?? statement.bases[0]) : undefined }
  const expected = evaluateReading(reading)
  if (!expected) return { verdict: 'no-data', explanation: 'unclear', reading, expected: undefined, actual: undefined }
  if (agrees({ ...statement, relation }, expected)) return { verdict: 'agrees', explanation: '', reading, expected, actual: undefined }
  return { verdict: expected.isBroken ? 'no-data' : 'differs', explanation: expected.isBroken ? 'break' : 'value', reading, expected, actual: undefined }
}
