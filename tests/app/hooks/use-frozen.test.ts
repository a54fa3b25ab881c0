import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useFrozen } from '../../../src/app/share/EmbedTab'
import { isInvalid } from '../../../src/charts/types/list'
import type { ExportJob } from '../../../src/exports/export-job'
import { exportJob } from '../../exports/export-job'
import { shippedDataset, shippedPanels } from '../../panels/shipped-data'
import { renderHook, settle, stubPage } from './render-hook'

beforeEach(() => void stubPage())
afterEach(() => vi.unstubAllGlobals())

const spec = shippedPanels().value.find((panel) => !isInvalid(panel))
const jobIn = (language: 'zh' | 'en'): ExportJob => exportJob(spec, shippedDataset(), language)

/** A job whose data cannot be read, with the reason. */
const brokenJob: ExportJob = { ...jobIn('en'), get dataset(): ExportJob['dataset'] { throw new Error('no data') } }

type FrozenRun = Awaited<ReturnType<typeof renderHook<ReturnType<typeof useFrozen>, ExportJob>>>
const madeIn = (run: FrozenRun): Promise<void> =>
  vi.waitFor(async () => {
    await run.act(() => settle(5))
    expect([run.current.made, run.current.problem]).not.toEqual([undefined, ''])
  }, { timeout: 15_000 })

describe('a frozen chart', () => {
  test('is made in every form, and made anew for another job; the earlier one is not shown for it', async () => {
    const run = await renderHook(useFrozen, jobIn('zh'))
    await madeIn(run)
    const { made } = run.current
    expect(made?.figure).toContain('<figure')
    expect(made?.page.name).toMatch(/\.html$/)
    expect(new TextDecoder().decode(made?.svg.bytes)).toContain('<svg')
    expect(new TextDecoder().decode(made?.page.bytes)).toBe(made?.text)
    await run.rerender(jobIn('en'))
    await madeIn(run)
    expect(run.current.made?.text).toContain('lang="en')
    expect(run.current.made?.page.name).not.toBe(made?.page.name)
    await run.unmount()
  })

  test('that cannot be made says why, and the next one is made all the same', async () => {
    const run = await renderHook(useFrozen, brokenJob)
    await madeIn(run)
    expect([run.current.made, run.current.problem]).toEqual([undefined, 'no data'])
    await run.rerender(jobIn('en'))
    await madeIn(run)
    expect([run.current.made !== undefined, run.current.problem]).toEqual([true, ''])
    await run.unmount()
  })
})
