import type { ReactNode } from 'react'

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
