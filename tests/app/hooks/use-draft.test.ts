import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { useDraft } from '../../../src/app/workbench/work/draft'
import type { Brought, WorkRun } from '../../../src/app/workbench/work/run-work'
import { after, NO_WORK, type ImportAction, type Work } from '../../../src/app/workbench/work/work'
import { NO_DECISIONS } from '../../../src/ingest/import/decisions/decisions'
import { result } from '../../../src/model/issue'
import { versionStore } from '../../../src/platform/versions/version-store'
import type { KeptWork } from '../../../src/platform/workbench/import-session'
import { renderHook, settle, stubPage } from './render-hook'

beforeEach(() => {
  vi.useFakeTimers()
  stubPage()
  vi.spyOn(versionStore, 'dropDraft').mockResolvedValue(result(true))
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const file = (name: string, size = 1): File => Object.defineProperty(new File(['x'], name), 'size', { value: size })
const add = (...files: File[]): ImportAction => ({ type: 'add', files: files.map((one) => ({ file: one })) })

/** Work whose session keeps and gives a draft. */
const working = async (kept?: KeptWork) => {
  const store = createStore<Work>(() => NO_WORK)
  const written: (readonly [names: string[], memo: string])[] = []
  const brought: Brought[] = []
  const session = {
    readDraft: async () => kept,
    keepDraft: async (files: readonly File[], memo: string) => written.push([files.map(({ name }) => name), memo]) > 0,
  }
  const run = { store, session: async () => session, add: (files: readonly Brought[]) => brought.push(...files) } as unknown as WorkRun
  const hook = await renderHook(useDraft, run)
  const act = (action: ImportAction): Promise<void> => hook.act(() => store.setState(after(store.getState(), action), true))
  return { hook, act, written, brought }
}

const DECIDED = { ...NO_DECISIONS, indicators: new Map([['key', { kind: 'skip' as const }]]) }
const keptOf = (memo: string): KeptWork => ({ files: [new File(['x'], 'a.csv'), new File(['y'], 'b.csv')], memo, time: '2026-11-25T08:00:00.000Z' }) as KeptWork
const MEMO = JSON.stringify([{ choice: { encoding: 'big5' }, decisions: { ...NO_DECISIONS, indicators: [...DECIDED.indicators], regions: [] } }])

describe('work that goes on', () => {
  test('is kept a moment after its last change, with choices and decisions', async () => {
    const { hook, act, written } = await working()
    await act(add(file('a.csv')))
    await hook.act(() => settle(900))
    await act({ type: 'decide', slot: 1, decisions: DECIDED as Work['inputs'][number]['decisions'] })
    await hook.act(() => settle(900))
    expect(written).toEqual([])
    await hook.act(() => settle(200))
    expect(written.map(([names]) => names)).toEqual([['a.csv']])
    expect(written[0]?.[1]).toContain('["key",{"kind":"skip"}]')
    await act({ type: 'compare' }) // nothing that must be kept
    await hook.act(() => settle(2000))
    expect(written).toHaveLength(1)
    await hook.unmount()
  })

  test('of a large file is kept less often, of too large a one not at all', async () => {
    const { hook, act, written } = await working()
    await act(add(file('large.csv', 30_000_000)))
    await hook.act(() => settle(10_000))
    expect(written).toEqual([])
    await hook.act(() => settle(6000))
    expect(written).toHaveLength(1)
    await act(add(file('huge.csv', 300_000_000)))
    await hook.act(() => settle(20_000))
    expect(written).toHaveLength(1)
    await hook.unmount()
  })

  test('is forgotten when its last file is taken away; nothing is written once it is left or applied', async () => {
    const { hook, act, written } = await working()
    await act(add(file('a.csv')))
    await act({ type: 'remove', slot: 1 })
    await hook.act(() => settle(1100))
    expect([written.length, vi.mocked(versionStore.dropDraft).mock.calls.length]).toEqual([0, 1])
    await act(add(file('b.csv')))
    await act({ type: 'saved', version: { id: 'v', name: '', time: '', hash: '', from: [], kept: true }, issues: [] })
    await hook.act(() => settle(20_000))
    await act(add(file('c.csv')))
    await hook.unmount()
    await settle(20_000)
    expect(written).toEqual([])
  })
})

describe('work that was not finished', () => {
  test('is offered, and goes on with what was chosen and decided', async () => {
    const { hook, brought } = await working(keptOf(MEMO))
    expect(hook.current.draft?.files).toHaveLength(2)
    await hook.act(() => hook.current.goOn())
    expect(hook.current.draft).toBeUndefined()
    expect(brought.map(({ file: { name }, choice, decisions }) => [name, choice, decisions?.indicators.get('key')])).toEqual([['a.csv', { encoding: 'big5' }, { kind: 'skip' }], ['b.csv', {}, undefined]])
    await hook.unmount()
  })

  test.each([['no JSON', '{'], ['JSON of another kind', '{"a":1}'], ['decisions of nothing', '[{"decisions":{}}]']])('goes on from its files where the memo is %s', async (_, memo) => {
    const { hook, brought } = await working(keptOf(memo))
    await hook.act(() => hook.current.goOn())
    expect(brought.map(({ choice, decisions }) => [choice, decisions])).toEqual([[{}, undefined], [{}, undefined]])
    await hook.unmount()
  })

  test('is forgotten on request, and offered no more once a file is brought', async () => {
    const first = await working(keptOf(MEMO))
    await first.hook.act(() => first.hook.current.drop())
    expect([first.hook.current.draft, vi.mocked(versionStore.dropDraft).mock.calls.length]).toEqual([undefined, 1])
    await first.hook.act(() => first.hook.current.goOn()) // nothing is left to go on with
    expect(first.brought).toEqual([])
    await first.hook.unmount()
    const second = await working(keptOf(MEMO))
    await second.act(add(file('new.csv')))
    expect(second.hook.current.draft).toBeUndefined()
    await second.hook.unmount()
  })
})
