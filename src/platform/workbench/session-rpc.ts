import { createBirpc, type ChannelOptions } from 'birpc'
import type { ImportSession, SessionProgress } from './import-session'

/** One end of a message channel: a worker, the page of a worker, or the page itself. */
export interface SessionChannel {
  readonly post: (message: unknown) => void
  readonly listen: (receive: (message: unknown) => unknown) => void
}

/** What the page offers to a session. */
interface PageFunctions {
  readonly onProgress: (progress: SessionProgress) => void
}

/** Rejection of calls that were open when the caller closed the session. */
export class SessionClosed extends Error {}

interface Failure {
  readonly e?: unknown // birpc's field of an error
}

/** Firefox 100 and Safari 15 cannot clone an Error: its message is sent instead. */
const WIRE: Pick<ChannelOptions, 'serialize' | 'deserialize'> & { readonly timeout: number } = {
  serialize: (message: Failure) => (message.e === undefined ? message : { ...message, e: message.e instanceof Error ? message.e.message || message.e.name : String(message.e) }),
  deserialize: (message: Failure) => (message.e === undefined ? message : { ...message, e: new Error(String(message.e)) }),
  timeout: -1, // none: a large file takes long, and a person can close the session
}

/** Answers calls on a session one after the other, in their order; each waits for `before`. */
export const serveSession = (make: (onProgress: (progress: SessionProgress) => void) => ImportSession, { post, listen }: SessionChannel, before: () => Promise<void> = () => Promise.resolve()): void => {
  let last: Promise<unknown> = Promise.resolve()
  const session = make((progress) => void page.onProgress.asEvent(progress))
  const page = createBirpc<PageFunctions, ImportSession>(session, {
    ...WIRE,
    bind: 'functions',
    post,
    on: (receive: (message: unknown) => unknown) =>
      listen((message) => {
        const work = last.then(before).then(() => receive(message))
        last = work
        return work
      }),
    onGeneralError: () => true, // an answer that cannot be cloned: the error is the answer
  })
}

/** A session and the function that closes it, whatever call is in progress. */
export interface OpenSession {
  readonly session: ImportSession
  readonly close: () => void
}

/** The session at the other end of a channel that is still being opened. `fail` rejects every call that waits. */
export const connectSession = (channel: Promise<SessionChannel>, onProgress: (progress: SessionProgress) => void): OpenSession & { readonly fail: (reason: string) => void } => {
  let closed = false
  const rpc = createBirpc<ImportSession, PageFunctions>(
    { onProgress: (progress) => (closed ? undefined : onProgress(progress)) },
    {
      ...WIRE,
      post: async (message: unknown) => {
        const { post } = await channel
        if (closed) throw new SessionClosed()
        post(message)
      },
      on: async (receive: (message: unknown) => unknown) => (await channel).listen(receive),
    },
  )
  return {
    session: rpc as unknown as ImportSession,
    close: () => {
      closed = true
      rpc.$close(new SessionClosed())
    },
    fail: (reason) => void rpc.$rejectPendingCalls(({ reject }) => reject(new Error(reason))),
  }
}

/** Two ends of a channel within one page; messages are passed on without a copy. */
export const channelsInPage = (): readonly [SessionChannel, SessionChannel] => {
  const receivers: ((message: unknown) => unknown)[] = []
  const end = (own: number): SessionChannel => ({
    post: (message) => void Promise.resolve().then(() => receivers[1 - own]?.(message)),
    listen: (receive) => void (receivers[own] = receive),
  })
  return [end(0), end(1)]
}
