import type { NewSource, Decisions } from '../../../ingest/import/decisions/decisions'
import type { Loaded } from '../../../platform/data/load-dataset'
import type { FileSummary } from '../../../platform/workbench/import-session'
import type { ViewState } from '../../../state/view'
import type { WorkbenchWords } from '../../../words/workbench'
import type { WorkRun } from './run-work'
import type { Input, Work } from './work'

/** Properties of every step of the workbench. */
export interface BenchProps {
  readonly run: WorkRun
  readonly work: Work
  readonly words: WorkbenchWords
  readonly loaded: Loaded
  readonly view: ViewState
}

/** One file that was read. */
export interface ReadProps extends BenchProps {
  readonly input: Input
  readonly summary: FileSummary
}

/** A change of decisions; an undefined source removes it. */
export type DecisionsPatch = Partial<Omit<Decisions, 'newSource'>> & { readonly newSource?: NewSource | undefined }

/** One file whose series are mapped. */
export interface MappingProps extends ReadProps {
  readonly decide: (change: DecisionsPatch) => void
}
