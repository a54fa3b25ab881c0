import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { focusWithin, restoreFocus } from '../../platform/page/keyboard'

interface DialogProps {
  readonly label: string
  readonly close: string // word on the button that closes
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog over the page (WAI-ARIA modal dialog pattern): focus goes in, stays in, and comes back; Escape closes. `<dialog>` is too new for Safari 15. */
export const Dialog = ({ label, close, onClose, children }: DialogProps) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => (box.current ? restoreFocus(box.current) : undefined), [])
  const keep = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    } else if (event.key === 'Tab' && box.current && focusWithin(box.current, event.shiftKey)) event.preventDefault()
  }
  return (
    <div className="dialog-veil">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role -- keys are kept inside; <dialog> is too new */}
      <div ref={box} className="dialog" role="dialog" aria-modal="true" aria-label={label} tabIndex={-1} onKeyDown={keep}>
        <div className="dialog-head">
          <h2>{label}</h2>
          <button type="button" className="button" onClick={onClose}>
            {close}
          </button>
        </div>
        {children}
      </div>
    </div>
  )
}
