import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useAnswer } from '../../../src/app/controls/use-answer'
import { renderHook, stubPage } from './render-hook'

beforeEach(() => void stubPage())
afterEach(() => vi.unstubAllGlobals())

/** A request that is answered when the test says so. */
const pending = () => {
  const answers: { resolve: (value: string) => void; reject: (reason: unknown) => void }[] = []
  const request = () => new Promise<string>((resolve, reject) => answers.push({ resolve, reject }))
  return { request, answers }
}

describe('the answer to a request', () => {
  test('is undefined until it is there, and where it failed', async () => {
    const { request, answers } = pending()
    const run = await renderHook(useAnswer<string>, request)
    expect(run.current).toBeUndefined()
    await run.act(() => answers[0]?.resolve('rows'))
    expect(run.current).toBe('rows')
    const failing = () => Promise.reject(new Error('offline'))
    await run.rerender(failing)
    expect(run.current).toBeUndefined()
    await run.unmount()
  })

  test('that comes after a newer request was made, or after the end, is dropped', async () => {
    const [first, second] = [pending(), pending()]
    const run = await renderHook(useAnswer<string>, first.request)
    await run.rerender(second.request)
    await run.act(() => second.answers[0]?.resolve('new'))
    await run.act(() => first.answers[0]?.resolve('old'))
    expect(run.current).toBe('new')
    const last = pending()
    await run.rerender(last.request)
    await run.unmount()
    last.answers[0]?.resolve('late')
    expect(run.current).toBe('new')
  })
})
