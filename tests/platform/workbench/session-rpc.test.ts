import { afterEach, describe, expect, test } from 'vitest'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { ImportSession, SessionProgress } from '../../../src/platform/workbench/import-session'
import { connectSession, serveSession, SessionClosed, type SessionChannel } from '../../../src/platform/workbench/session-rpc'

const ports: MessagePort[] = []
afterEach(() => {
  for (const port of ports.splice(0)) port.close()
})

const channelOf = (port: MessagePort): SessionChannel => {
  ports.push(port)
  return { post: (message) => port.postMessage(message), listen: (receive) => void port.on('message', receive) }
}

/** A session of a few calls at the other end of a real port: what passes is cloned. */
const connected = (calls: Record<string, (...given: never[]) => unknown>, before?: () => Promise<void>) => {
  const { port1, port2 } = new MessageChannel()
  const heard: SessionProgress[] = []
  let progress: (progress: SessionProgress) => void = () => undefined
  serveSession(
    (onProgress) => {
      progress = onProgress
      return calls as unknown as ImportSession
    },
    channelOf(port2),
    before,
  )
  return { ...connectSession(Promise.resolve(channelOf(port1)), (one) => heard.push(one)), heard, report: (one: SessionProgress) => progress(one) }
}

const never = (): Promise<never> => new Promise(() => undefined)
const PROGRESS: SessionProgress = { stage: 'reading', done: 1, total: 2 }

describe('calls on an import session', () => {
  test('are answered one after the other, in the order asked', async () => {
    const done: string[] = []
    const work = (name: string, milliseconds: number) => async () => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      done.push(name)
      return name
    }
    const { session } = connected({ groups: work('slow', 20), allIssues: work('quick', 0) })
    expect(await Promise.all([session.groups(), session.allIssues()])).toEqual(['slow', 'quick'])
    expect(done).toEqual(['slow', 'quick'])
  })

  test('each wait for what must come before', async () => {
    const order: string[] = []
    const { session } = connected({ groups: () => void order.push('call') }, async () => void order.push('painted'))
    await session.groups()
    await session.groups()
    expect(order).toEqual(['painted', 'call', 'painted', 'call'])
  })

  test('carry maps and bytes, and hear of progress', async () => {
    const { session, heard, report } = connected({
      candidate: () => {
        report(PROGRESS)
        return new Map([['a.csv', new Uint8Array([1, 2])]])
      },
    })
    expect(await session.candidate()).toEqual(new Map([['a.csv', new Uint8Array([1, 2])]]))
    expect(heard).toEqual([PROGRESS])
  })

  test('that fail, or give what cannot be cloned, reject with a message; the next is answered', async () => {
    const { session } = connected({
      groups: () => Promise.reject(new RangeError('too long')),
      recipe: () => Promise.reject(new Error('')),
      allIssues: () => () => 'a function cannot be cloned',
      clear: () => undefined,
    })
    await expect(session.groups()).rejects.toThrow('too long')
    await expect(session.recipe(1, {} as never)).rejects.toThrow('Error')
    await expect(session.allIssues()).rejects.toThrow('could not be cloned')
    await expect(session.clear(1)).resolves.toBeUndefined()
    await expect(session.readDraft()).rejects.toThrow('readDraft')
  })

  test('that wait when the worker ends are rejected', async () => {
    const { session, fail } = connected({ groups: never })
    const call = session.groups()
    setTimeout(() => fail('worker-failed'), 10)
    await expect(call).rejects.toThrow('worker-failed')
  })
})

describe('a closed session', () => {
  test('rejects what waits, and is not heard any more', async () => {
    const { session, close, heard, report } = connected({ groups: never })
    const call = session.groups()
    setTimeout(close, 10)
    await expect(call).rejects.toBeInstanceOf(SessionClosed)
    report(PROGRESS)
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(heard).toEqual([])
    await expect(session.groups()).rejects.toThrow('closed')
  })

  test('before its worker has started rejects what waits for it', async () => {
    let start: (channel: SessionChannel) => void = () => undefined
    const { session, close } = connectSession(new Promise((resolve) => (start = resolve)), () => undefined)
    const call = session.groups()
    close()
    const { port1 } = new MessageChannel()
    start(channelOf(port1))
    await expect(call).rejects.toBeInstanceOf(SessionClosed)
  })

  test('whose worker could not be had says why', async () => {
    const { session } = connectSession(Promise.reject(new Error('part-missing')), () => undefined)
    await expect(session.groups()).rejects.toThrow('part-missing')
    await expect(session.groups()).rejects.toThrow('part-missing')
  })
})
