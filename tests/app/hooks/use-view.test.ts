import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useRest } from '../../../src/app/App'
import { useAfterPaint, useScheme, useView } from '../../../src/app/view/use-view'
import type { Loaded, RestToLoad } from '../../../src/platform/data/load-dataset'
import { change, createViewStore, defaultView, withLanguage, type SchemeChoice } from '../../../src/state/view'
import { renderHook, settle, stubPage } from './render-hook'

let page: ReturnType<typeof stubPage>
beforeEach(() => {
  vi.useFakeTimers()
  page = stubPage()
  Object.assign(page.document, { documentElement: { dataset: {} } })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the view is followed', async () => {
  const store = createViewStore(defaultView)
  const run = await renderHook(useView, store)
  expect(run.current.language).toBe('zh')
  await run.act(() => change(store, (now) => withLanguage(now, 'en')))
  expect(run.current.language).toBe('en')
  await run.unmount()
})

test('what is drawn by a value waits until the frame with it is painted, and is not drawn for one that has gone', async () => {
  const frames: (() => void)[] = []
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback))
  Object.assign(page.document, { visibilityState: 'visible' })
  const paint = async (): Promise<void> => {
    for (const frame of frames.splice(0)) frame()
    await settle(1)
  }
  const run = await renderHook<string, string>(useAfterPaint, 'chart')
  await run.rerender('table')
  expect(run.current).toBe('chart')
  await run.rerender('sources')
  const seen: string[] = []
  for (let at = 0; at < 4; at += 1) {
    await run.act(paint)
    seen.push(run.current)
  }
  expect(seen).not.toContain('table')
  expect(run.current).toBe('sources')
  await run.unmount()
})

test('the scheme is the reader’s, else the system’s as it changes', async () => {
  const query = Object.assign(new EventTarget(), { matches: false })
  vi.stubGlobal('matchMedia', () => query)
  const run = await renderHook(useScheme, 'auto' as SchemeChoice)
  expect(run.current).toBe('light')
  query.matches = true
  await run.act(() => query.dispatchEvent(new Event('change')))
  expect(run.current).toBe('dark')
  await run.rerender('light')
  expect(run.current).toBe('light')
  await run.unmount()
})

/** A rest of the data that arrives when the test says so. */
const restOf = () => {
  let settleWith: { resolve: (loaded: Loaded) => void; reject: (reason: unknown) => void } | undefined
  const start = vi.fn<RestToLoad['start']>()
  const next = new Promise<Loaded>((resolve, reject) => (settleWith = { resolve, reject }))
  const rest: RestToLoad = { tables: [], start, next }
  return { start, loaded: { rest } as unknown as Loaded, resolve: (loaded: Loaded) => settleWith?.resolve(loaded), reject: (reason: unknown) => settleWith?.reject(reason) }
}

describe('the rest of the data', () => {
  const ALL = { ...defaultView, page: 'data' } as const // a page that waits for all

  const rendered = async (loaded: Loaded | undefined, isAsked: boolean) => {
    const stages: unknown[] = []
    const onWhole = (stage: unknown): void => void stages.push(stage)
    const run = await renderHook(({ data, asked }: { data: Loaded | undefined; asked: boolean }) => useRest(data, asked ? ALL : defaultView, onWhole), { data: loaded, asked: isAsked })
    return { run, stages }
  }

  test('is started when all of it is asked for, and taken when it is there', async () => {
    const { start, loaded, resolve } = restOf()
    const { run, stages } = await rendered(loaded, false)
    expect(start).not.toHaveBeenCalled()
    await run.rerender({ data: loaded, asked: true })
    expect(start).toHaveBeenCalled()
    const whole = {} as Loaded
    await run.act(() => resolve(whole))
    expect(stages).toEqual([{ at: 'loaded', loaded: whole }])
    await run.unmount()
  })

  test('that fails is told with the reason; of data that were left nothing is taken', async () => {
    const failing = restOf()
    const { run, stages } = await rendered(failing.loaded, true)
    const reason = new Error('offline')
    await run.act(() => failing.reject(reason))
    expect(stages).toEqual([{ at: 'failed', reason }])
    const late = restOf()
    await run.rerender({ data: late.loaded, asked: false })
    await run.rerender({ data: undefined, asked: true })
    await run.act(() => late.resolve({} as Loaded))
    expect(stages).toHaveLength(1)
    await run.unmount()
  })
})
