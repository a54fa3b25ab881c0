import { rasterise } from './rasterise'

/** Today in the reader's own zone, `2026-11-25`. */
export const today = (): string => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** What exports need of a browser. */
export const exportTools = () => ({ rasterise, today: today() })
