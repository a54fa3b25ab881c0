/** The worker for texts without Chinese characters; the build leaves the patterns of Chinese out of it (build/check-worker-plugin). */
import { makeChecker } from './checker'
import { serveChecker } from './serve-checker'

serveChecker(makeChecker)
