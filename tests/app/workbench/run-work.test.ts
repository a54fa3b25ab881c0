import { afterEach, describe, expect, test } from 'vitest'
import { startWork, type WorkRun } from '../../../src/app/workbench/work/run-work'
import { fixedZip, packageZip } from '../../../src/exports/archive/archive'
import { isReadingDone } from '../../../src/app/workbench/work/work'
import type { CandidateSummary, ImportSession, SessionProgress, FileSummary } from '../../../src/platform/workbench/import-session'
import type { IndicatorMatch } from '../../../src/ingest/import/matching/matches'
import { SessionClosed, type OpenSession } from '../../../src/platform/workbench/session-rpc'

const UNDERSTOOD: FileSummary = {
  file: 'a.csv', container: 'csv', encoding: 'utf-8', encodings: [], delimiter: ',', layout: 'nbs-national', layouts: [], confidence: 1,
  sheets: [], rowCount: 5, seriesCount: 2, valueCount: 8, coverage: { numbers: 8, read: 8, leftOut: {}, unread: 0, cells: [] }, planIssues: [], asksDates: false, isUndated: false, matches: { indicators: [], regions: [], issues: [] },
}
const COMPARED: CandidateSummary = { counts: { added: 1, changed: 0, removed: 0, unchanged: 0, restated: 0 }, indicators: [], panels: [], catalogue: [], ages: 0, known: 0, held: { errors: 0, contradictions: 0, marked: 0, unexplained: 0 } }
const file = (name: string): File => new File(['x'], name)

/** Sessions that answer at once, unless a call is overridden; each opened one is kept. */
const sessions = (calls: Partial<ImportSession> = {}) => {
  const opened: { calls: string[]; isClosed: boolean; progress: (progress: SessionProgress) => void }[] = []
  const open = (progress: (progress: SessionProgress) => void): OpenSession => {
    const own = { calls: [] as string[], isClosed: false, progress }
    opened.push(own)
    const usual: Partial<ImportSession> = { start: async () => undefined, read: async () => UNDERSTOOD, compare: async () => COMPARED, groups: async () => [], clear: async () => undefined, ...calls }
    const rejectors: ((reason: Error) => void)[] = []
    const session = Object.fromEntries(
      Object.entries(usual).map(([name, call]) => [
        name,
        (...given: never[]) => {
          own.calls.push(name)
          return new Promise((resolve, reject) => {
            rejectors.push(reject)
            void (call as (...given: never[]) => Promise<unknown>)(...given).then(resolve, reject)
          })
        },
      ]),
    ) as unknown as ImportSession
    return { session, close: () => ((own.isClosed = true), rejectors.forEach((reject) => reject(new SessionClosed()))) }
  }
  return { open, opened }
}

const runs: WorkRun[] = []
afterEach(() => {
  for (const run of runs.splice(0)) run.close()
})
const started = (calls?: Partial<ImportSession>, limit = 1e6) => {
  const { open, opened } = sessions(calls)
  const run = startWork({ present: async () => new Map(), panels: [], limit, open })
  runs.push(run)
  return { run, opened }
}

/** Resolves once the state is as wanted. */
const until = (run: WorkRun, isMet: (work: ReturnType<WorkRun['store']['getState']>) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (isMet(run.store.getState())) resolve()
    }
    run.store.subscribe(look)
    look()
  })

describe('the work at the bench', () => {
  test('opens no session before the first file, then reads one after the other and compares once', async () => {
    const { run, opened } = started()
    expect(opened).toEqual([])
    run.add([{ file: file('a.csv') }, { file: file('b.csv') }])
    await until(run, ({ compared }) => compared !== undefined)
    expect(opened.map(({ calls }) => calls)).toEqual([['start', 'read', 'read', 'compare', 'groups']])
    expect(run.store.getState().inputs.map(({ stage }) => stage)).toEqual(['read', 'read'])
  })

  test('a file that cannot be read says why and ends its session; the next is read in a fresh one', async () => {
    let count = 0
    const { run, opened } = started({ read: async () => ((count += 1) === 1 ? Promise.reject(new Error('out of memory')) : UNDERSTOOD) })
    run.add([{ file: file('a.csv') }, { file: file('b.csv') }])
    await until(run, ({ compared }) => compared !== undefined)
    expect(run.store.getState().inputs.map(({ stage, error }) => [stage, error])).toEqual([['failed', 'out of memory'], ['read', '']])
    expect(opened.map(({ isClosed }) => isClosed)).toEqual([true, false])
  })

  test('a file beyond the limit is refused unread', async () => {
    const { run, opened } = started({}, 0)
    run.add([{ file: file('a.csv') }])
    await until(run, isReadingDone)
    expect(run.store.getState().inputs[0]?.stage).toBe('refused')
    expect(opened[0]?.calls ?? []).not.toContain('read')
  })

  test('cancelled while reading: the session is closed, the file is not read again by itself', async () => {
    const { run, opened } = started({ read: () => new Promise(() => undefined) })
    run.add([{ file: file('a.csv') }])
    await expect.poll(() => opened[0]?.calls).toContain('read')
    opened[0]?.progress({ stage: 'reading', done: 1, total: 2 })
    expect(run.store.getState().progress).toEqual({ stage: 'reading', done: 1, total: 2 })
    run.cancel()
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(opened[0]?.isClosed).toBe(true)
    expect(run.store.getState()).toMatchObject({ progress: undefined, inputs: [{ stage: 'cancelled', error: '' }] })
  })

  test('a comparison that fails says why; the files stay read', async () => {
    const { run } = started({ compare: () => Promise.reject(new Error('bad')) })
    run.add([{ file: file('a.csv') }])
    await until(run, ({ error }) => error !== '')
    expect(run.store.getState()).toMatchObject({ error: 'bad', isComparing: false, inputs: [{ stage: 'read' }] })
  })

  test('on another reading what a person decided stays, and all else follows from the file as it is read now', async () => {
    const target = (indicator: string) => ({ indicator, variant: '', token: '万人' })
    const match = (key: string, indicator: string): IndicatorMatch => ({ key, label: key, indicator: key, code: '', unit: '万人', token: '万人', seriesCount: 1, valueCount: 1, from: '', to: '', certain: target(indicator), proposals: [] })
    const dated = { ...UNDERSTOOD, matches: { indicators: [match('甲', 'pop_yearend'), match('乙', 'births')], regions: [], issues: [] } }
    const undated = { ...UNDERSTOOD, matches: { indicators: [match('甲', 'pop_total'), match('乙', 'births')], regions: [], issues: [] } }
    const { run } = started({ read: async (_slot, _file, { period = '' }) => (period === '' ? undated : dated), recipe: async () => ({ sanhua: 1, indicators: [], regions: [], source: '', evidence: 'unverified', vintage: '', note: '' }) })
    run.add([{ file: file('a.csv') }])
    await until(run, ({ compared }) => compared !== undefined)
    const [before] = run.store.getState().inputs
    run.decide(1, { ...before!.decisions, source: 'nbs', indicators: new Map([...before!.decisions.indicators, ['乙', { kind: 'skip' }]]) })
    run.choose(1, { period: '2022' })
    await until(run, ({ inputs }) => inputs[0]?.summary === dated)
    const { decisions } = run.store.getState().inputs[0]!
    expect([decisions.source, decisions.period, decisions.indicators.get('乙')]).toEqual(['nbs', '2022', { kind: 'skip' }])
    expect(decisions.indicators.get('甲')).toMatchObject({ kind: 'take', indicator: 'pop_yearend' }) // moved with the match
  })

  test('corrections made while the file is still read are made one after the other, and none is lost', async () => {
    const read: (string | undefined)[] = []
    const { run } = started({
      read: async (_slot, _file, { period }) => {
        await new Promise((resolve) => setTimeout(resolve, read.length === 1 ? 20 : 0))
        read.push(period)
        return UNDERSTOOD
      },
      plan: async () => undefined,
    })
    run.add([{ file: file('a.csv') }])
    await until(run, (work) => work.inputs[0]?.stage === 'read')
    const also = (more: string) => run.correct(1, ({ period = '', ...choice }) => ({ ...choice, period: `${period}${more}` }))
    await Promise.all([also('1'), also('2'), also('3')])
    expect(read).toEqual([undefined, '1', '12', '123'])
    expect(run.store.getState().inputs[0]?.choice.period).toBe('123')
  })

  test('with other data shown, the session ends, and the files are read and compared with them', async () => {
    const { run, opened } = started()
    run.add([{ file: file('a.csv') }])
    await until(run, ({ compared }) => compared !== undefined)
    run.renew()
    expect(run.store.getState().compared).toBeUndefined() // nothing of the earlier data is left to be applied
    await until(run, ({ compared }) => compared !== undefined)
    expect(opened.map(({ isClosed, calls }) => [isClosed, calls])).toEqual([[true, ['start', 'read', 'compare', 'groups']], [false, ['start', 'read', 'compare', 'groups']]])
  })

  test('a file taken away is cleared from its session', async () => {
    const { run, opened } = started()
    run.add([{ file: file('a.csv') }])
    await until(run, ({ compared }) => compared !== undefined)
    run.remove(1)
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(opened[0]?.calls).toContain('clear')
    expect(run.store.getState()).toMatchObject({ inputs: [], compared: undefined })
  })

  test('a whole package is compared as it is, in place of its tables; without it nothing is left to compare', async () => {
    const files = new Map([['datapackage.json', new TextEncoder().encode('{}')], ['regions.csv', new TextEncoder().encode('id,kind')]])
    const brought = new File([packageZip(files)], 'package.zip')
    let compared: ReadonlyMap<string, Uint8Array> | undefined
    const { run, opened } = started({ comparePackage: async (given: ReadonlyMap<string, Uint8Array>) => ((compared = given), COMPARED) })
    run.add([{ file: brought }])
    await until(run, ({ compared: summary }) => summary !== undefined)
    expect(run.store.getState().inputs[0]).toMatchObject({ stage: 'package' })
    expect([...(compared ?? [])].map(([path]) => path).sort()).toEqual(['datapackage.json', 'regions.csv'])
    expect(opened[0]?.calls).not.toContain('read')
    run.remove(1)
    expect(run.store.getState()).toMatchObject({ inputs: [], compared: undefined })
  })

  test('an archive that is no package is read like any file', async () => {
    const { run, opened } = started()
    run.add([{ file: new File([fixedZip({ 'table.csv': 'a,b' })], 'tables.zip') }])
    await until(run, ({ compared }) => compared !== undefined)
    expect(opened[0]?.calls).toContain('read')
    expect(run.store.getState().inputs[0]?.stage).toBe('read')
  })

  test.each([
    ['an error without a message', new RangeError(''), 'RangeError'],
    ['what is no error', 'no reply', 'no reply'],
  ])('%s still has a reason', async (_, thrown, reported) => {
    const { run } = started({ read: () => Promise.reject(thrown as Error) })
    run.add([{ file: file('a.csv') }])
    await until(run, isReadingDone)
    expect(run.store.getState().inputs[0]).toMatchObject({ stage: 'failed', error: reported })
  })

  test('files taken away while they are read, or before, end with nothing open', async () => {
    const { run, opened } = started({ read: () => new Promise(() => undefined) })
    run.add([{ file: file('a.csv') }, { file: file('b.csv') }])
    await expect.poll(() => opened[0]?.calls).toContain('read')
    run.remove(2)
    expect(opened[0]?.isClosed).toBe(false)
    run.remove(1)
    expect(opened[0]?.isClosed).toBe(true)
    expect(run.store.getState().inputs).toEqual([])
    run.take(1, { sanhua: 1, indicators: [], regions: [], source: '', evidence: 'unverified', vintage: '', note: '' }) // no such file any more
    expect(run.store.getState().inputs).toEqual([])
  })
})
