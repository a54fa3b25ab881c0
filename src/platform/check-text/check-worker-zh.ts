/** The worker for texts without English words; the build leaves the patterns of English out of it (build/check-worker-plugin). */
import { makeChecker } from './checker'
import { serveChecker } from './serve-checker'

serveChecker(makeChecker)
