import type { ReactNode } from 'react'
import type { Decisions, NewSource } from '../../../ingest/import/decisions/decisions'
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

interface StepProps {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly children: ReactNode
}

/** One step of the work, with its number. */
export const WorkStep = ({ id, number, title, children }: StepProps) => (
  <section id={id} className="bench-step" aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>
      <span className="bench-number" aria-hidden="true">{number}</span> {title}
    </h2>
    {children}
  </section>
)
