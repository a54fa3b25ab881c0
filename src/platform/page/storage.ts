/** Reads a value from localStorage; undefined when there is none, when it is not JSON, or when storage is refused (private mode). */
export const readKept = (key: string): unknown => {
  try {
    const text = localStorage.getItem(key)
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Stores a value in localStorage as JSON; false when it could not be stored: private mode, a full disk, a policy. Never throws. */
export const keep = (key: string, value: unknown): boolean => {
  try {
    localStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** Whether this browser stores anything at all. */
export const canKeep = (): boolean => {
  const kept = keep('sanhua.try', 1)
  try {
    localStorage.removeItem('sanhua.try')
  } catch {
    return false
  }
  return kept
}
