const EDGE = 80 // CSS pixels from the window's edge
const STEP = 14 // CSS pixels a tick
const TICK = 16 // ms

/** While something is dragged: scrolls the page when the pointer is near the window's upper or lower edge. `at` tells where it is; call `stop` when let go. */
export const scrollAtEdges = (moved: () => void): { readonly follow: (y: number) => void; readonly stop: () => void } => {
  let pointer = window.innerHeight / 2
  const timer = setInterval(() => {
    const way = pointer < EDGE ? -STEP : pointer > window.innerHeight - EDGE ? STEP : 0
    if (way === 0) return
    window.scrollBy({ top: way, behavior: 'auto' })
    moved()
  }, TICK)
  return {
    follow: (y) => {
      pointer = y
    },
    stop: () => clearInterval(timer),
  }
}
