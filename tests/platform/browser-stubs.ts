/** Small stand-ins for what the platform folder asks of a browser. */
import { vi } from 'vitest'

export const ORIGIN = 'https://example.org/figures/'

/** A web host of a few files under `data/`; whatever is not there is a 404, an Error given instead of bytes fails the request. */
export const stubHost = (files: Readonly<Record<string, string | Uint8Array | Error>>): { asked: string[]; caches: (string | undefined)[] } => {
  const asked: string[] = []
  const caches: (string | undefined)[] = []
  vi.stubGlobal('document', { baseURI: ORIGIN, documentElement: { dataset: {} } })
  vi.stubGlobal('fetch', async (url: URL, options?: RequestInit) => {
    const path = url.href.slice(`${ORIGIN}data/`.length)
    asked.push(url.href)
    caches.push(options?.cache)
    const body = files[path]
    if (body instanceof Error) throw body
    return body === undefined ? new Response('not found', { status: 404 }) : new Response(body as BodyInit)
  })
  return { asked, caches }
}

type Answer = (data: unknown, post: (answer: unknown, transfer: ArrayBuffer[]) => void) => void

/** A worker that clones and transfers what it is sent, as a browser does, so that what cannot be cloned fails the test. */
export const stubWorker = (answer: Answer): { sent: unknown[]; terminated: number } => {
  const seen = { sent: [] as unknown[], terminated: 0 }
  class StubWorker extends EventTarget {
    constructor() {
      super()
      setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data: 'ready' })))
    }
    postMessage(data: unknown, transfer: ArrayBuffer[] = []): void {
      const received: unknown = structuredClone(data, { transfer })
      seen.sent.push(received)
      const post = (reply: unknown, back: ArrayBuffer[]): void => {
        const event = new MessageEvent('message', { data: structuredClone(reply, { transfer: back }) })
        setTimeout(() => this.dispatchEvent(event))
      }
      try {
        answer(received, post)
      } catch (reason) {
        setTimeout(() => this.dispatchEvent(Object.assign(new Event('error'), { message: String(reason) })))
      }
    }
    terminate(): void {
      seen.terminated += 1
    }
  }
  vi.stubGlobal('Worker', StubWorker)
  return seen
}

/** A browser whose workers do not start, in one of the ways that are seen. */
export const stubNoWorker = (how: 'unknown' | 'forbidden' | 'unreachable'): void => {
  class Unreachable extends EventTarget {
    constructor() {
      super()
      if (how === 'forbidden') throw new DOMException('not allowed', 'SecurityError')
      setTimeout(() => this.dispatchEvent(new Event('error')))
    }
    terminate(): void {}
  }
  vi.stubGlobal('Worker', how === 'unknown' ? undefined : Unreachable)
}
