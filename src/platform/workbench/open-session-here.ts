/** Replaces open-session.ts in the one-file build: the session runs in the page, since a worker would need a script of its own. */
import { painted } from '../page/viewport'
import type { SessionProgress } from './import-session'
import { makeImportSession } from './make-import-session'
import { channelsInPage, connectSession, serveSession, type OpenSession } from './session-rpc'

export { SessionClosed, type OpenSession } from './session-rpc'

/** Opens a session in the page. After closing, a call in progress runs to its end and its answer is dropped. */
export const openSession = (onProgress: (progress: SessionProgress) => void): OpenSession => {
  const [own, other] = channelsInPage()
  serveSession(makeImportSession, other, painted)
  return connectSession(Promise.resolve(own), onProgress)
}
