import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { touchCommand, type Command } from './keys'

const IDLE_AFTER = 2500 // ms until the tools go away

interface Touch {
  readonly busy: boolean // the pointer has just moved: tools are shown
  readonly handlers: {
    readonly onPointerMove: () => void
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void
  }
}

const onControl = (target: EventTarget): boolean => target instanceof Element && target.closest('button, a, .scroll, .stage-tools') !== null

/** Fingers turn pages by swipes and taps at the sides; a mouse only brings the tools, so that a stray click moves nothing. */
export const useTouch = (command: (command: Command) => void): Touch => {
  const [busy, setBusy] = useState(0)
  const down = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined)
  useEffect(() => {
    if (busy === 0) return
    const timer = setTimeout(() => setBusy(0), IDLE_AFTER)
    return () => clearTimeout(timer)
  }, [busy])
  const wake = (): void => setBusy((count) => count + 1)
  const onPointerUp = (event: PointerEvent<HTMLElement>): void => {
    const from = down.current
    down.current = undefined
    if (!from || event.pointerType === 'mouse') return
    const asked = touchCommand(from.x, event.currentTarget.clientWidth, event.clientX - from.x, event.clientY - from.y)
    if (asked) command(asked)
    else wake()
  }
  return {
    busy: busy > 0,
    handlers: {
      onPointerMove: wake,
      onPointerDown: (event) => {
        down.current = event.isPrimary && !onControl(event.target) ? { x: event.clientX, y: event.clientY } : undefined
      },
      onPointerUp,
    },
  }
}
