import type { Loaded } from '../../platform/load-dataset'
import type { ViewState } from '../../state/view'
import type { WorkbenchWords } from '../../words/workbench'
import type { WorkRun } from './run-work'
import type { Work } from './work'

/** What every step at the workbench is given. */
export interface BenchProps {
  readonly run: WorkRun
  readonly work: Work
  readonly words: WorkbenchWords
  readonly loaded: Loaded
  readonly view: ViewState
}
