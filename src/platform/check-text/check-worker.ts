/** The worker for texts of any language, or of several. */
import { serveChecker } from './serve-checker'

serveChecker()
