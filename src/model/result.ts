import type { Issue } from './issue'

/** A value together with what was found wrong on the way; `value` is undefined when nothing could be made. */
export interface Result<T> {
  readonly value: T
  readonly issues: readonly Issue[]
}

export const result = <T>(value: T, issues: readonly Issue[] = []): Result<T> => ({ value, issues })
