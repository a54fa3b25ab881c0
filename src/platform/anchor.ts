const SETTLING = [0, 150, 500, 1200] // ms: panels above find their height when their frame is measured
const AT_FIRST = [0, 150] // while tables are still to come; then it is called again

const GESTURES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

/** Goes to the part of the page that the address names, and stays with it while the page settles, unless the reader moves; then `onMove` is called. */
export const goToAnchor = (isWhole: boolean, onMove: () => void): (() => void) => {
  const id = decodeURIComponent(location.hash.slice(1))
  const timers = id ? (isWhole ? SETTLING : AT_FIRST).map((delay) => setTimeout(() => document.getElementById(id)?.scrollIntoView({ behavior: 'auto' }), delay)) : []
  const stop = (): void => {
    for (const timer of timers) clearTimeout(timer)
    for (const gesture of GESTURES) window.removeEventListener(gesture, move)
  }
  const move = (): void => {
    stop()
    onMove()
  }
  for (const gesture of GESTURES) window.addEventListener(gesture, move, { passive: true })
  return stop
}
