/** The worker's side of the workbench. A page that gets no worker runs this same file itself. */
import type { READY } from '../data/dataset-worker'
import { makeImportSession } from './make-import-session'
import { serveSession, type SessionChannel } from './session-rpc'

/** First message, the same as that of the dataset worker. */
const ready: typeof READY = 'ready'

/** The global by which a page that runs this file itself gets the session. */
export interface SessionScope {
  serveSanhuaSession?: (channel: SessionChannel, before: () => Promise<void>) => void
}

const isPage = 'document' in self
if (isPage) {
  ;(self as SessionScope).serveSanhuaSession = (channel, before) => serveSession(makeImportSession, channel, before)
} else {
  serveSession(makeImportSession, {
    post: (message) => self.postMessage(message, { transfer: [] }),
    listen: (receive) => self.addEventListener('message', ({ data }: MessageEvent<unknown>) => void receive(data)),
  })
  self.postMessage(ready, { transfer: [] })
}
