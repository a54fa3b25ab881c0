/** Brings the parameters of an older address into today's form; returns them changed or as they are. */
export type Migration = (parameters: URLSearchParams) => URLSearchParams

/** In order of age; an entry is never removed, so that an address once published keeps working. */
export const MIGRATIONS: readonly Migration[] = []

/** A migration for a parameter that took another name. */
export const renamed =
  (before: string, after: string): Migration =>
  (parameters) => {
    const value = parameters.get(before)
    if (value === null || parameters.has(after)) return parameters
    const next = new URLSearchParams(parameters)
    next.delete(before)
    next.set(after, value)
    return next
  }
