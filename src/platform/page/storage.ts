/** Reads a value kept in this browser; undefined when there is none, when it is no JSON, or when nothing may be kept (private mode). */
export const readKept = (key: string): unknown => {
  try {
    const text = localStorage.getItem(key)
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Keeps a value in this browser; false when it could not be kept: private mode, a full disk, a policy. Never throws. */
export const keep = (key: string, value: unknown): boolean => {
  try {
    localStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** Whether this browser keeps anything at all. */
export const canKeep = (): boolean => {
  const kept = keep('sanhua.try', 1)
  try {
    localStorage.removeItem('sanhua.try')
  } catch {
    return false
  }
  return kept
}
