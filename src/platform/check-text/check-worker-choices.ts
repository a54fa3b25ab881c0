/** The worker for texts of any language of which a reader has said, or is about to say, what a statement means. */
import { makeChoiceChecker } from './choice-checker'
import { serveChecker } from './serve-checker'

serveChecker(makeChoiceChecker)
