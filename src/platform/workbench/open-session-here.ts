/** Stands in for open-session.ts in the one-file build: the page reads by itself, since a worker would need a script of its own. */
import { painted } from '../page/painted'
import type { SessionProgress } from './import-session'
import { makeImportSession } from './make-import-session'
import { channelsInPage, connectSession, serveSession, type OpenSession } from './session-rpc'

export { SessionClosed, type OpenSession } from './session-rpc'

/** Opens a session in the page. A call that has begun runs to its end; its answer is not heard any more. */
export const openSession = (onProgress: (progress: SessionProgress) => void): OpenSession => {
  const [own, other] = channelsInPage()
  serveSession(makeImportSession, other, painted)
  return connectSession(Promise.resolve(own), onProgress)
}
