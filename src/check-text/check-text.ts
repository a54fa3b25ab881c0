import type { Dataset } from '../model/dataset'
import { NATION } from '../model/region'
import { isInTable } from './hypotheses/indicator-table'
import { judge } from './hypotheses/judge'
import type { Judgement } from './hypotheses/judgement'
import { clauseStart } from './mentions/layout'
import { readStatements } from './mentions/read-statements'
import type { Statement } from './mentions/statement'
import { keyOf, type Subject } from './mentions/subjects'
import { lastOf } from './tokens/last-of'

/** A statement of a text with its judgement. */
export interface CheckedStatement {
  readonly statement: Statement
  readonly judgement: Judgement
  readonly isChosen?: true // by a reader
}

const LONGEST_CLAUSE = 200 // characters

/** The clause that leads to a figure, by which a choice knows it. */
export const clauseBefore = (text: string, folded: string, { start, end }: Statement): string => text.slice(clauseStart(folded, start, Math.max(0, start - LONGEST_CLAUSE)), end)

const isTarget = ({ outlook }: Statement): boolean => outlook === 'target'

/** Finds every statistical statement of a text and holds it against a derived dataset. Places are UTF-16 offsets into the text. */
export const checkText = (text: string, dataset: Dataset): CheckedStatement[] => {
  const read = readStatements(text, dataset, isInTable)
  const targets = read.filter(isTarget)
  const others = judgeAll(read.filter((one) => !isTarget(one)), dataset)
  return targets.length === 0 ? others : [...others, ...judgeAll(targets, dataset)].sort((a, b) => a.statement.start - b.statement.start)
}

const LOOK_BACK = 5

/** Subjects of the statements before a statement, the last first: a number without a subject of its own is of the last whose unit it has. */
const subjectsBefore = (statements: readonly Statement[], at: number): Subject[] => statements.slice(Math.max(0, at - LOOK_BACK), at).reverse().map(({ subject }) => subject)

const NEAR = 60 // characters between a figure and the one that shows its date
const DIGITS_SHOWING = 3 // that a figure must have to show its date

/** Whether the figure just before, of the same subject, agrees at the date that this one takes for its own: then that date is certain. */
const isDateShown = (statement: Statement, before: CheckedStatement | undefined): boolean =>
  before !== undefined && !statement.isPeriodStated && before.judgement.verdict === 'agrees' && before.judgement.reading?.period === statement.periods[0] && keyOf(before.statement.subject) === keyOf(statement.subject) &&
  statement.start - before.statement.end < NEAR && Math.abs(before.statement.value) / before.statement.step >= 10 ** (DIGITS_SHOWING - 1)

/** Whether the figure just before shows that a subject carried from it is meant: it is of the same, and agrees or is near and of the same place. */
const isSubjectShown = (statement: Statement, before: CheckedStatement | undefined): boolean => before !== undefined && keyOf(before.statement.subject) === keyOf(statement.subject) && (before.judgement.verdict === 'agrees' || (!/^(?:no-data|forecast)$/.test(before.judgement.verdict) && before.statement.region === statement.region && statement.start - before.statement.end < NEAR))

const NEXT_TO = 12 // characters between a count and its share

/** Whether a share follows the count of the same subject, which agrees: 60岁及以上人口3.1亿，占总人口的22%. */
const isShareOfCount = (statement: Statement, before: CheckedStatement | undefined): boolean =>
  before !== undefined && statement.relation === 'share' && statement.isUnderstood && before.statement.unit !== 'percent' && before.judgement.verdict === 'agrees' && keyOf(before.statement.subject) === keyOf(statement.subject) && statement.start - before.statement.end < NEXT_TO

const FAR = 3 // times that a figure may differ from that of a subject that it does not name and still be meant as it

/** Whether a figure is of another order than what it would have to be: it may be of something else. */
const isFarOff = ({ value }: Statement, { expected }: Judgement): boolean => {
  const ratio = expected ? Math.abs(expected.value / value) : 1
  return ratio > FAR || ratio < 1 / FAR
}

const judgeAll = (statements: readonly Statement[], dataset: Dataset): CheckedStatement[] => {
  const made: CheckedStatement[] = []
  statements.forEach((one, at) => {
    const before = lastOf(made)
    const statement = { ...one, isPeriodStated: one.isPeriodStated || isDateShown(one, before), isSubjectStated: one.isSubjectStated || isShareOfCount(one, before) }
    const tried = statement.isSubjectStated ? [statement] : [statement, ...subjectsBefore(statements, at).map((subject) => ({ ...statement, subject }))]
    for (const one of tried) {
      const judgement = judge(one, dataset)
      if (!judgement) continue
      const nation = judgement.verdict !== 'agrees' && !one.isRegionSure && one.mayBeNation ? { ...one, region: NATION } : undefined
      const wider = nation && judge(nation, dataset)
      const isFound = one !== statement && judgement.verdict !== 'agrees' // by a subject of before that was not spoken of
      if (isFound || (judgement.verdict === 'differs' && !one.isSubjectStated && (!isSubjectShown(one, lastOf(made)) || isFarOff(one, judgement)))) {
        made.push({ statement: one, judgement: { ...judgement, verdict: 'no-data', explanation: 'unclear' } })
        return
      }
      made.push(nation && wider?.verdict === 'agrees' ? { statement: nation, judgement: wider } : { statement: one, judgement })
      return
    }
  })
  return made
}
