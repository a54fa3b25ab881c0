/** The worker for texts of both languages. */
import { makeChecker } from './checker'
import { serveChecker } from './serve-checker'

serveChecker(makeChecker)
