import { fingerprint } from '../../model/fingerprint'
import type { Issue } from '../../model/issue'

/** A code for what an issue is about, wherever its row has moved to: the same trouble in the same file gives the same code. */
export const issueFingerprint = ({ code, place, found, facts }: Issue): string => fingerprint(JSON.stringify([code, place.file, place.sheet ?? '', found, facts]))
