import { FIRST_RELEASE } from '../model/series'
import { printPeriod, type Period } from '../model/period'
import type { CheckedStatement } from './check-text'
import { comparesDates, type Reading } from './hypotheses/evaluate-relation'
import { keyOf } from './mentions/subjects'
import { inOtherRate, inPoints } from './tokens/printed-forms'

/** A checked statement for programs: offsets in UTF-16 units, periods `2020`, `2023-12`, `2010→2020`. */
export interface PrintedStatement {
  readonly start: number
  readonly end: number
  readonly indicator: string
  readonly region: string
  readonly period: string
  readonly value: number
  readonly unit: string
  readonly relation: string
  readonly verdict: string
  readonly explanation: string
  readonly data_value: number | null
  readonly data_unit: string // that of the text, unless it is the unit that is wrong
  readonly is: string | null // the period of which the figure is
  readonly basis: string | null // the indicator or vintage of which the figure is
}

/** Period of a statement, or of the reading given: `2020`, `2010→2020`; '' where none is known. */
export const periodText = (reading: Reading | undefined, { statement }: CheckedStatement): string => {
  const first: Period | undefined = reading?.period ?? statement.periods[0]
  if (first === undefined) return ''
  const { relation, value } = statement
  if (relation === 'streak') return `${printPeriod((first - 100 * (Math.round(value) - 1)) as Period)}→${printPeriod(first)}`
  if (relation === 'record') return `${value > 1000 ? value : Math.floor(first / 100) - value}→${printPeriod(first)}`
  const compared = reading ? comparesDates(reading) : /change|growth|times/.test(relation)
  const base = compared ? (reading?.base ?? statement.bases[0]) : undefined
  return base === undefined ? printPeriod(first) : `${printPeriod(base)}→${printPeriod(first)}`
}

/** What the data give, in the unit that the text prints, or in the one that it should. */
const dataGiven = ({ statement: { scale, printedUnit }, judgement: { expected, unit } }: CheckedStatement): Pick<PrintedStatement, 'data_value' | 'data_unit'> => ({
  data_value: expected ? Number((expected.value / (unit ? 1 : scale)).toPrecision(7)) : null,
  data_unit: unit === 'points' ? inPoints(printedUnit) : unit ? inOtherRate(printedUnit) : printedUnit,
})

const indicatorText = (reading: Reading | undefined, statement: CheckedStatement['statement']): string => {
  if (!reading) return keyOf(statement.subject).replaceAll(' ', '_')
  const beside = reading.other ?? (reading.otherRegion === undefined ? undefined : `${reading.expression}@${reading.otherRegion}`)
  const sign = reading.relation === 'gap' ? '-' : reading.relation === 'sum' ? '+' : '/'
  return beside === undefined ? reading.expression : `${reading.expression}${sign}${beside}`
}

/** One statement as it is in `check-text --json`. */
export const printStatement = (checked: CheckedStatement): PrintedStatement => {
  const { statement, judgement } = checked
  const { reading, actual, verdict, explanation } = judgement
  const modifier = statement.modifier === 'exact' ? '' : `+${statement.modifier}`
  return {
    start: statement.start, end: statement.end, indicator: indicatorText(reading, statement), region: statement.region, period: periodText(reading, checked), value: statement.printed, unit: statement.printedUnit,
    relation: `${statement.relation}${modifier}`, verdict, explanation, ...dataGiven(checked),
    is: verdict === 'other-period' && actual ? periodText(actual, checked) : null,
    basis: verdict === 'other-basis' && actual ? (actual.place.vintage === FIRST_RELEASE ? FIRST_RELEASE : actual.expression) : null,
  }
}

/** Decimals with which a text prints a figure. */
export const decimalsPrinted = ({ step, scale }: CheckedStatement['statement']): number => Math.min(8, Math.max(0, Math.round(-Math.log10(step / scale))))
