import { describe, expect, test } from 'vitest'
import { after, applyRefusal, canApply, decidedFiles, isReadingDone, nextToRead, NO_WORK, pastedFile, takenIndicators, type ImportAction, type Work } from '../../../src/app/workbench/work/work'
import { sizeLimit } from '../../../src/app/workbench/work/run-work'
import { NO_DECISIONS } from '../../../src/ingest/import/decisions/decisions'
import type { CandidateSummary, IndicatorChange, FileSummary } from '../../../src/platform/workbench/import-session'

const file = (name: string): File => new File(['x'], name)
const SUMMARY: FileSummary = {
  file: 'a.csv', container: 'csv', encoding: 'gb18030', encodings: [], delimiter: ',', layout: 'nbs-national', layouts: [], confidence: 1,
  sheets: [], rowCount: 5, seriesCount: 2, valueCount: 8, coverage: { numbers: 8, read: 8, leftOut: {}, unread: 0, cells: [] }, planIssues: [], asksDates: false, isUndated: false, matches: { indicators: [], regions: [], issues: [] },
}
const change = (indicator: string, derived = false): IndicatorChange => ({ indicator, name: { zh: '', en: '' }, unitId: 'person', decimals: 0, added: 1, changed: 0, removed: 0, unchanged: 0, restated: 0, derived, series: 1 })
const COMPARED: CandidateSummary = { counts: { added: 2, changed: 0, removed: 0, unchanged: 0, restated: 0 }, indicators: [change('a'), change('b'), change('c', true)], panels: [], catalogue: [], ages: 0, known: 0, held: { errors: 0, contradictions: 0, marked: 0, unexplained: 0 } }

const through = (...actions: readonly ImportAction[]): Work => actions.reduce(after, NO_WORK)
const READ: readonly ImportAction[] = [
  { type: 'add', files: [{ file: file('a.csv') }, { file: file('b.csv') }] },
  { type: 'begin', slot: 1 },
  { type: 'read', slot: 1, summary: SUMMARY, decisions: NO_DECISIONS, isKnown: false },
]
const DONE: readonly ImportAction[] = [...READ, { type: 'fail', slot: 2, error: 'x' }, { type: 'compare' }, { type: 'compared', compared: COMPARED, groups: [] }]

describe('files', () => {
  test('are read one after the other, in the order brought; one too large never is', () => {
    const added = through({ type: 'add', files: [{ file: file('a.csv') }, { file: file('large.csv'), isRefused: true }, { file: file('b.csv') }] })
    expect(nextToRead(added)?.slot).toBe(1)
    expect(nextToRead(after(added, { type: 'begin', slot: 1 }))).toBeUndefined()
    const first = after(after(added, { type: 'begin', slot: 1 }), { type: 'fail', slot: 1, error: 'damaged' })
    expect(nextToRead(first)?.slot).toBe(3)
    expect(first.inputs[0]).toMatchObject({ stage: 'failed', error: 'damaged' })
    expect(isReadingDone(first)).toBe(false)
  })

  test('that failed make no rows, those that were read do', () => {
    expect(decidedFiles(through(...DONE)).map(({ slot }) => slot)).toEqual([1])
    expect(isReadingDone(through(...DONE))).toBe(true)
  })

  test('read anew under another choice loses its summary, and the comparison goes', () => {
    const chosen = after(through(...DONE), { type: 'choose', slot: 1, choice: { encoding: 'big5' } })
    expect(chosen.inputs[0]).toMatchObject({ stage: 'waiting', choice: { encoding: 'big5' } })
    expect(chosen.inputs[0]?.summary).toBeUndefined()
    expect(chosen.compared).toBeUndefined()
    const both = after(chosen, { type: 'choose', slot: 1, choice: { layout: 'yearbook' } })
    expect(both.inputs[0]?.choice).toEqual({ encoding: 'big5', layout: 'yearbook' })
  })

  test('cancelled: the one being read stops, those read before are read again', () => {
    const cancelled = after(after(through(...READ), { type: 'begin', slot: 2 }), { type: 'cancel' })
    expect(cancelled.inputs.map(({ stage }) => stage)).toEqual(['waiting', 'cancelled'])
  })

  test('removed: another one is shown', () => {
    const removed = after(through(...READ), { type: 'remove', slot: 1 })
    expect(removed.inputs.map(({ slot }) => slot)).toEqual([2])
    expect(removed.shown).toBe(2)
    expect(after(removed, { type: 'remove', slot: 2 }).shown).toBe(0)
  })
})

describe('applying', () => {
  test('takes all observed indicators unless some are left; with none there is nothing to apply', () => {
    const done = through(...DONE)
    expect(takenIndicators(done)).toEqual(['a', 'b'])
    expect(canApply(done)).toBe(true)
    const some = after(done, { type: 'leave', left: new Set(['a']) })
    expect(takenIndicators(some)).toEqual(['b'])
    expect(canApply(after(some, { type: 'leave', left: new Set(['a', 'b']) }))).toBe(false)
    expect([done, after(some, { type: 'leave', left: new Set(['a', 'b']) }), after(done, { type: 'compare' }), through(...READ)].map(applyRefusal)).toEqual([undefined, 'none', 'comparing', 'comparing'])
    expect(canApply(through(...READ))).toBe(false)
    expect(canApply(after(done, { type: 'compare' }))).toBe(false)
    expect(canApply(after(done, { type: 'save' }))).toBe(false)
  })

  test('what is held back, and errors that no figure explains, are told apart from a file that changes nothing', () => {
    const heldBack = (held: Partial<CandidateSummary['held']>, indicators = COMPARED.indicators) => after(through(...READ), { type: 'compared', compared: { ...COMPARED, indicators, held: { ...COMPARED.held, ...held } }, groups: [] })
    expect([heldBack({ errors: 1 }), heldBack({ errors: 1 }, []), heldBack({ contradictions: 2 }, []), heldBack({}, [])].map(applyRefusal)).toEqual([undefined, 'held', 'held', 'same'])
    const open = heldBack({ unexplained: 1 })
    expect([applyRefusal(open), applyRefusal(after(open, { type: 'contradictions', taken: true }))]).toEqual(['unexplained', undefined])
    expect(after(after(open, { type: 'contradictions', taken: true }), { type: 'choose', slot: 1, choice: {} }).contradictions).toBe(false) // another reading, another choice
  })

  test('clears the bench and can be undone; a failure leaves everything', () => {
    const version = { id: '1', name: 'n', time: '', hash: '', from: [], kept: true }
    const saved = after(through(...DONE), { type: 'saved', version, issues: [] })
    expect([saved.inputs.length, saved.applied?.version.name]).toEqual([0, 'n'])
    expect(after(saved, { type: 'undone' })).toMatchObject({ applied: undefined, isUndone: true })
    const failed = after(after(through(...DONE), { type: 'save' }), { type: 'unsaved', error: 'full' })
    expect([failed.inputs.length, failed.saving, failed.error]).toEqual([2, false, 'full'])
  })

  test('a request to see a cell shows its file and sheet, also the same one again', () => {
    const cell = { slot: 1, sheet: 2, row: 3, column: 4 }
    const once = after(through(...READ), { type: 'see', cell })
    const twice = after(once, { type: 'see', cell })
    expect(twice).toMatchObject({ shown: 1, sheet: 2, cell, cellRequest: 2 })
  })
})

test('the largest file depends on the memory, and is never above 500 MiB', () => {
  expect(sizeLimit(0)).toBe(500 * 1024 ** 2)
  expect(sizeLimit(8)).toBe(500 * 1024 ** 2)
  expect(sizeLimit(2)).toBe(256 * 1024 ** 2)
})

test('a pasted table is taken as HTML where there is one, else as text; nothing is no file', () => {
  expect(pastedFile('<meta><table><tr><td>1</td></tr></table>', '1', 'p')?.name).toBe('p.html')
  expect(pastedFile('<b>1</b>', 'a\t1', 'p')?.name).toBe('p.txt')
  expect(pastedFile('', '  ', 'p')).toBeUndefined()
})

describe('actions that change one thing', () => {
  const done = through(...DONE)

  test('a decision takes back what was left out; of another file nothing changes', () => {
    const decisions = { ...NO_DECISIONS, period: '2020' }
    const decided = after(after(done, { type: 'leave', left: new Set(['a']) }), { type: 'decide', slot: 1, decisions })
    expect([decided.left.size, decided.inputs[0]?.decisions.period, decided.inputs[1]]).toEqual([0, '2020', done.inputs[1]])
  })

  test('a package within a file, the sheet shown, the way of replacing', () => {
    expect(after(done, { type: 'unpack', slot: 2, members: 9 }).inputs[1]).toMatchObject({ stage: 'package', members: 9 })
    expect(after(done, { type: 'show', slot: 2, sheet: 1 })).toMatchObject({ shown: 2, sheet: 1, cell: undefined })
    expect(after(done, { type: 'replace', replace: true }).replace).toBe(true)
  })

  test('cleared, the work begins anew, and numbers of files are not given twice', () => {
    expect(after(done, { type: 'clear' })).toEqual({ ...NO_WORK, nextSlot: done.nextSlot })
  })

  test('a difference of the catalogue or of ages alone is applied with a whole package, and not without', () => {
    const of = (change: Partial<CandidateSummary>): Work => after(done, { type: 'compared', compared: { ...COMPARED, indicators: [], ...change }, groups: [] })
    for (const change of [{ ages: 1 }, { catalogue: ['regions.csv'] as unknown as CandidateSummary['catalogue'] }]) {
      expect(canApply(of(change))).toBe(false)
      expect(canApply(after(of(change), { type: 'unpack', slot: 2, members: 9 }))).toBe(true)
    }
    expect(canApply(after(of({}), { type: 'unpack', slot: 2, members: 9 }))).toBe(false)
    expect([of({}), of({ ages: 1 }), after(of({}), { type: 'unpack', slot: 2, members: 9 })].map(applyRefusal)).toEqual(['same', 'same', 'same'])
    expect(takenIndicators(NO_WORK)).toEqual([])
  })
})
