import type { Period } from '../../model/period'
import type { Statement } from './statement'
import type { Subject } from './subjects'
import type { TimeState } from './periods-of'

/** What carries from one statement of a text to the next. */
export interface Walk {
  time: TimeState
  subject: Subject | undefined
  narrowed: Subject | undefined // the last that further words may narrow
  region: string
  province: string // the last that was named; '' for none
  readonly dates: Set<Period> // spoken of in this paragraph
  hasDate: boolean // one of them is stated in it
  isSample: boolean // it speaks of a study's own sample
  readonly regions: Set<string> // named in this paragraph
  isRegionStated: boolean // in this sentence
  lastBase: Period | undefined // with which the sentence before compared
  isLost: boolean // the number before was of something unknown
  readTo: number // end of the words read
  readonly made: Statement[]
  readonly targets: Statement[] // apart, since nothing that follows is of them
}
