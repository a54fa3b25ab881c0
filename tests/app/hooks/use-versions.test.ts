import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useVersions } from '../../../src/app/versions/use-versions'
import { issue, NOWHERE, result, type Result } from '../../../src/model/issue'
import type { Version } from '../../../src/platform/data/package-version'
import { versionStore } from '../../../src/platform/versions/version-store'
import { renderHook, stubPage } from './render-hook'

const version = (id: string): Version => ({ id, name: id, time: '2026-11-25T08:00:00.000Z', hash: 'H', from: [], note: '', base: '1', bytes: 1, files: new Map() })
const full = issue('storage-full', 'error', NOWHERE, '', { bytes: 9 })

let kept: Version[]

beforeEach(() => {
  stubPage()
  kept = [version('one')]
  vi.spyOn(versionStore, 'listVersions').mockImplementation(async () => result([...kept]))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('the versions kept in this browser', () => {
  test('are listed at first, with what the store says of them', async () => {
    vi.mocked(versionStore.listVersions).mockResolvedValueOnce(result([], [full]))
    const run = await renderHook(useVersions, undefined)
    expect(run.current).toMatchObject({ versions: [], busy: false, outcome: { text: '', issues: [full] } })
    await run.unmount()
  })

  test('are listed again after an action, whose success is described', async () => {
    const run = await renderHook(useVersions, undefined)
    await run.act(() => run.current.run(async () => {
      kept = [version('two'), ...kept]
      return result('two')
    }, (id) => `kept ${id}`))
    expect(run.current).toMatchObject({ busy: false, outcome: { text: 'kept two', issues: [] } })
    expect(run.current.versions?.map(({ id }) => id)).toEqual(['two', 'one'])
    await run.unmount()
  })

  test.each<[string, () => Promise<Result<boolean>>, string, number]>([
    ['an action that failed says why and not that it is done', async () => result(false, [full]), '', 1],
    ['one that was done with a remark says both', async () => result(true, [full]), 'done', 1],
    ['one that rejects says the reason', () => Promise.reject(new Error('closed')), 'closed', 0],
    ['a reason that is no error is said too', () => Promise.reject('gone'), 'gone', 0],
  ])('%s', async (_, work, text, issues) => {
    const run = await renderHook(useVersions, undefined)
    await run.act(() => run.current.run(work, () => 'done'))
    expect([run.current.outcome.text, run.current.outcome.issues.length, run.current.busy]).toEqual([text, issues, false])
    await run.unmount()
  })

  test('a list that comes when the page has left is dropped; while an action runs it is busy', async () => {
    let give: (list: Result<readonly Version[]>) => void = () => undefined
    vi.mocked(versionStore.listVersions).mockReturnValueOnce(new Promise((resolve) => (give = resolve)))
    const run = await renderHook(useVersions, undefined)
    expect(run.current.busy).toBe(true)
    await run.unmount()
    give(result([version('late')]))
    await Promise.resolve()
    expect(run.current.versions).toBeUndefined()
  })
})
