const SETTLING = [0, 150, 500, 1200] // ms: panels above find their height when their frame is measured

const GESTURES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

/** Goes to the part of the page that the address names, and stays with it while the page settles, unless the reader moves. */
export const goToAnchor = (): (() => void) => {
  const id = decodeURIComponent(location.hash.slice(1))
  const timers = id ? SETTLING.map((delay) => setTimeout(() => document.getElementById(id)?.scrollIntoView({ behavior: 'auto' }), delay)) : []
  const stop = (): void => {
    for (const timer of timers) clearTimeout(timer)
    for (const gesture of GESTURES) window.removeEventListener(gesture, stop)
  }
  for (const gesture of GESTURES) window.addEventListener(gesture, stop, { passive: true })
  return stop
}
