import type { Reading } from './evaluate-relation'
import type { Quantity } from './quantity'

/** What the data say of a statement. `no-data`: not covered, never wrong. `forecast`: a forecast or a target, not judged. */
export type TextVerdict = 'agrees' | 'differs' | 'other-period' | 'other-basis' | 'no-data' | 'forecast'

/** What explains a figure that does not agree. */
export type Explanation = '' | 'scale' | 'direction' | 'first-release' | 'basis' | 'period' | 'break' | 'points' | 'times' | 'rounding' | 'value' | 'unclear' | 'forecast' | 'projection' | 'target'

/** A unit in place of which texts write another: % for ‰, % for percentage points. */
export type SlippedUnit = 'percent' | 'permille' | 'points'

/** A statement judged. */
export interface Judgement {
  readonly verdict: TextVerdict
  readonly explanation: Explanation
  readonly reading: Reading | undefined // the one reported: that which agrees, else the one stated
  readonly expected: Quantity | undefined // what the data give for what the text states
  readonly actual: Reading | undefined // what explains the figure: another period or basis
  readonly unit?: SlippedUnit // of `expected`, where the text has another in its place
}
