import { useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import { observeWidth } from '../../platform/page/viewport'
import { uiWords } from '../../words/index'
import { ReaderLanguage } from './PartNotice'

interface ScrollRegionProps {
  readonly label: string
  readonly height?: number // most it takes, in CSS pixels
  readonly children: ReactNode
}

/** A scrollable region. It is focusable, so that arrow keys scroll it (WCAG 2.1.1), and says so where its content is wider. */
export const ScrollRegion = ({ label, height, children }: ScrollRegionProps) => {
  const place = useRef<HTMLElement>(null)
  const [isWide, setWide] = useState(false)
  const language = useContext(ReaderLanguage)
  useEffect(() => {
    const section = place.current
    if (!section) return undefined
    const measure = (): void => setWide(section.scrollWidth > section.clientWidth + 1)
    const ends = [section, ...section.children].map((one) => observeWidth(one, measure))
    return () => {
      for (const end of ends) end()
    }
  }, [])
  return (
    <>
      {isWide ? (
        <p className="scroll-sign" aria-hidden="true">
          ↔ {uiWords(language).panel.wide}
        </p>
      ) : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable part must be reachable by keyboard */}
      <section ref={place} className="scroll" tabIndex={0} aria-label={label} style={height === undefined ? undefined : { maxHeight: height }}>
        {children}
      </section>
    </>
  )
}
