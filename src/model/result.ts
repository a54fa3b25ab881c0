import type { Issue } from './issue'

/** A value together with the issues found in making it; `value` is undefined when it could not be made. */
export interface Result<T> {
  readonly value: T
  readonly issues: readonly Issue[]
}

export const result = <T>(value: T, issues: readonly Issue[] = []): Result<T> => ({ value, issues })
