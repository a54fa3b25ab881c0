import type { Issue } from '../model/issue'

/** An issue whatever line it stands on: rows move when others come in. */
const sameThing = ({ code, place, found, facts }: Issue): string => JSON.stringify([code, place.file, found, facts])

/** Errors that are there after and were not before; of several alike as many as came in. */
export const newErrors = (before: readonly Issue[], after: readonly Issue[]): Issue[] => {
  const left = new Map<string, number>()
  for (const one of before) left.set(sameThing(one), (left.get(sameThing(one)) ?? 0) + 1)
  return after.filter((one) => {
    if (one.severity !== 'error') return false
    const count = left.get(sameThing(one)) ?? 0
    left.set(sameThing(one), count - 1)
    return count <= 0
  })
}
