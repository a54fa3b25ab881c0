const SETTLING = [0, 150, 500, 1200] // ms: panels above find their height when their frame is measured
const SETTLED = 1300 // ms
const AT_FIRST = [0, 150] // while tables are still to come; then it is called again

const FOLLOWED = 5000 // ms: a page that has not settled by then is left where it is

const GESTURES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

/** Scrolls at these times, until the reader moves; then `onMove` is called. */
const repeatedly = (go: () => void, times: readonly number[], onMove: () => void): (() => void) => {
  const timers = times.map((delay) => setTimeout(go, delay))
  const listen = setTimeout(() => {
    for (const gesture of GESTURES) window.addEventListener(gesture, move, { passive: true })
  }) // the key or click that leads here is no movement of the reader
  const stop = (): void => {
    for (const timer of [...timers, listen]) clearTimeout(timer)
    for (const gesture of GESTURES) window.removeEventListener(gesture, move)
  }
  const move = (): void => {
    stop()
    onMove()
  }
  return stop
}

/** Scrolls to a part of the page at these times, and whenever the page changes its height meanwhile, until the reader moves; then `onMove` is called. The first time that it is there, `onFound` is. */
const stayAt = (id: string, times: readonly number[], onFound: (part: HTMLElement) => void, onMove: () => void): (() => void) => {
  let isFound = false
  const go = (): void => {
    const part = document.getElementById(id)
    part?.scrollIntoView({ behavior: 'instant' })
    if (part && !isFound) onFound(part)
    isFound ||= part !== null
  }
  const observer = new ResizeObserver(go)
  if (times.length > 0) observer.observe(document.body)
  const end = (): void => observer.disconnect()
  const timer = setTimeout(end, FOLLOWED)
  const stop = repeatedly(go, times, () => {
    end()
    onMove()
  })
  return () => {
    clearTimeout(timer)
    end()
    stop()
  }
}

let isStaying = false // at a height that the way back leads to

/** Goes back to where the reader was, in pixels from the head of the page, and stays there while it settles. Returns how to stop. */
export const stayAtHeight = (top: number): (() => void) => {
  const end = (): void => {
    isStaying = false
  }
  isStaying = true
  const timer = setTimeout(end, SETTLED)
  const stop = repeatedly(() => window.scrollTo({ top, behavior: 'instant' }), SETTLING, end)
  return () => {
    clearTimeout(timer)
    end()
    stop()
  }
}

/** The part of the page that the address names; '' for none. */
export const anchorNow = (): string => decodeURIComponent(location.hash.slice(1))

/** Goes to the part of the page that the address names, and stays with it while the page settles, unless the reader moves; then `onMove` is called. */
export const goToAnchor = (isWhole: boolean, onMove: () => void): (() => void) => {
  const id = isStaying ? '' : anchorNow() // where the reader was is known better
  return stayAt(id, id ? (isWhole ? SETTLING : AT_FIRST) : [], () => undefined, onMove)
}

const focusOn = (part: HTMLElement): void => {
  if (!part.hasAttribute('tabindex')) part.tabIndex = -1
  part.focus({ preventScroll: true })
}

/** Goes to the head of the page and gives its main part the focus. Returns how to stop, which takes nothing. */
export const goToHead = (): (() => void) => {
  window.scrollTo({ top: 0, behavior: 'instant' })
  const main = document.getElementById('main')
  if (main) focusOn(main)
  return () => undefined
}

/** Goes to a part of the page, gives it the focus, and stays with it while the page settles. It may be yet to come. Returns how to stop. */
export const goToPart = (id: string): (() => void) => stayAt(id, SETTLING, focusOn, () => undefined)

const EDGE = 80 // CSS pixels from the window's edge
const STEP = 14 // CSS pixels a tick
const TICK = 16 // ms

/** During a drag, scrolls the page while the pointer is near the upper or lower edge of the window; `moved` is called after each step. Report the pointer (CSS pixels from the top) by `follow`, and call `stop` at the end. */
export const scrollAtEdges = (moved: () => void): { readonly follow: (y: number) => void; readonly stop: () => void } => {
  let pointer = window.innerHeight / 2
  const timer = setInterval(() => {
    const step = pointer < EDGE ? -STEP : pointer > window.innerHeight - EDGE ? STEP : 0
    if (step === 0) return
    window.scrollBy({ top: step, behavior: 'instant' })
    moved()
  }, TICK)
  return {
    follow: (y) => {
      pointer = y
    },
    stop: () => clearInterval(timer),
  }
}
