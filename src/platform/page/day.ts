/** A day in the reader's own zone, `2026-11-25`; today where none is given. */
export const dayOf = (now: Date = new Date()): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
