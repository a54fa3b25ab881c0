import type { ReactNode } from 'react'

interface ScrollRegionProps {
  readonly label: string
  readonly height?: number // most it takes, in CSS pixels
  readonly children: ReactNode
}

/** A part that scrolls by itself. It takes the focus, so that arrow keys scroll it (WCAG 2.1.1). */
export const ScrollRegion = ({ label, height, children }: ScrollRegionProps) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable part must be reachable by keyboard
  <section className="scroll" tabIndex={0} aria-label={label} style={height === undefined ? undefined : { maxHeight: height }}>
    {children}
  </section>
)
