import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DISK, JOURNAL_FILE, parseJournal, type FileOperations } from '../../../src/cli/package/journal'
import { openPackage } from '../../../src/cli/package/open-package'
import { RecoveryConflict, recoverPackage } from '../../../src/cli/package/recover-package'
import { PlaceRefused, writePackage, WriteUnfinished } from '../../../src/cli/package/write-package'

const folder = (): string => mkdtempSync(join(tmpdir(), 'sanhua-write-'))
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Every file below a folder with its text, dot files too: whatever a write leaves is seen. */
const contents = (root: string): Record<string, string> =>
  Object.fromEntries(readdirSync(root, { recursive: true }).map(String).filter((path) => statSync(join(root, path)).isFile()).map((path) => [path, readFileSync(join(root, path), 'utf8')] as const).sort())

const OLD = { 'a.csv': 'old a', 'observations/b.csv': 'old b', 'keep.csv': 'kept' }
const NEW = { 'a.csv': 'new a', 'observations/b.csv': 'new b', 'fresh/deep/c.csv': 'new c' }
const NEW_FILES = new Map(Object.entries(NEW).map(([path, text]) => [path, bytes(text)]))

const oldPackage = (): string => {
  const root = folder()
  mkdirSync(join(root, 'observations'))
  for (const [path, text] of Object.entries(OLD)) writeFileSync(join(root, path), text)
  return root
}

class Halted extends Error {}

/** The disk of a process that ends at one operation: that one is done not at all or, if it writes, in part; none follows. */
const endingAt = (last: number, partly: boolean): { disk: FileOperations; count: () => number } => {
  let done = 0
  const step = <Given extends readonly unknown[]>(work: (...given: Given) => Promise<void>, part?: (...given: Given) => Promise<void>) => async (...given: Given): Promise<void> => {
    done += 1
    if (done === last && partly) await part?.(...given)
    if (done >= last) throw new Halted()
    await work(...given)
  }
  const disk: FileOperations = {
    makeFolder: step(DISK.makeFolder, DISK.makeFolder),
    write: step(DISK.write, (path, text) => DISK.write(path, text.subarray(0, text.length >> 1))),
    copy: step(DISK.copy, (_, to) => DISK.write(to, bytes('ol'))),
    move: step(DISK.move, DISK.move),
    remove: step(DISK.remove, DISK.remove),
    removeFolder: step(DISK.removeFolder, DISK.removeFolder),
  }
  return { disk, count: () => done }
}

const operations = async (): Promise<number> => {
  const { disk, count } = endingAt(Number.POSITIVE_INFINITY, false)
  await writePackage(oldPackage(), NEW_FILES, { disk })
  return count()
}

describe('a write of several files', () => {
  it('replaces them all, makes folders, and leaves nothing beside them', async () => {
    const root = oldPackage()
    await writePackage(root, NEW_FILES)
    expect(contents(root)).toEqual({ ...OLD, ...NEW })
  })

  it('interrupted at any operation, and the next run at any of its own, ends wholly old or wholly new', async () => {
    const all = await operations()
    const outcomes = new Set<string>()
    const old = JSON.stringify(contents(oldPackage()))
    for (let last = 1; last <= all; last += 1) {
      for (const partly of [false, true]) {
        const root = oldPackage()
        await expect(writePackage(root, NEW_FILES, { disk: endingAt(last, partly).disk })).rejects.toBeInstanceOf(Error)
        for (let again = 1; ; again += 1) {
          const ended = await recoverPackage(root, endingAt(again, partly).disk).then(() => false, (failure: unknown) => failure instanceof Halted || Promise.reject(failure))
          if (!ended || again === 6) break
        }
        const opened = await openPackage(root)
        const now = contents(root)
        const isOld = JSON.stringify(now) === old
        if (!isOld) expect(now, `operation ${last}${partly ? ', in part' : ''}`).toEqual({ ...OLD, ...NEW })
        else expect(readdirSync(root).sort(), 'no folder stays either').toEqual(['a.csv', 'keep.csv', 'observations'])
        outcomes.add(isOld ? 'old' : 'new')
        expect(opened?.issues).toEqual([])
      }
    }
    expect([...outcomes].sort()).toEqual(['new', 'old'])
  })

  it('holds for any set of files', async () => {
    const files = fc.dictionary(fc.constantFrom('a.csv', 'b.csv', 'x/c.csv', 'x/y/d.csv', '表.csv'), fc.string({ maxLength: 20 }), { minKeys: 1 })
    await fc.assert(
      fc.asyncProperty(files, files, fc.integer({ min: 1, max: 60 }), fc.boolean(), async (old, fresh, last, partly) => {
        const root = folder()
        await writePackage(root, new Map(Object.entries(old).map(([path, text]) => [path, bytes(text)])))
        const before = contents(root)
        await writePackage(root, new Map(Object.entries(fresh).map(([path, text]) => [path, bytes(text)])), { disk: endingAt(last, partly).disk }).catch(() => undefined)
        await recoverPackage(root)
        expect([before, Object.fromEntries(Object.entries({ ...before, ...fresh }).sort())]).toContainEqual(Object.fromEntries(Object.entries(contents(root)).sort()))
      }),
      { numRuns: 60 },
    )
  })

  it('puts back what was replaced when the disk refuses a later file', async () => {
    const root = oldPackage()
    const refusing: FileOperations = { ...DISK, move: (from, to) => (to.endsWith('b.csv') && from.endsWith('new') ? Promise.reject(new Error('busy')) : DISK.move(from, to)) }
    await expect(writePackage(root, NEW_FILES, { disk: refusing })).rejects.toThrow('busy')
    expect(contents(root)).toEqual(contents(oldPackage()))
  })

  it('that fails and cannot be taken back says so; the next run takes it back', async () => {
    const root = oldPackage()
    const refusing: FileOperations = { ...DISK, move: (from, to) => (to.endsWith('b.csv') || from.endsWith('old') ? Promise.reject(new Error('busy')) : DISK.move(from, to)) }
    await expect(writePackage(root, NEW_FILES, { disk: refusing })).rejects.toBeInstanceOf(WriteUnfinished)
    expect(await recoverPackage(root)).toBe('reverted')
    expect(contents(root)).toEqual(contents(oldPackage()))
  })

  it('is stopped by a signal as long as nothing is replaced, and by a last look', async () => {
    const root = oldPackage()
    const controller = new AbortController()
    const aborting: FileOperations = { ...DISK, copy: async (from, to) => (controller.abort(), DISK.copy(from, to)) }
    await expect(writePackage(root, NEW_FILES, { disk: aborting, signal: controller.signal })).rejects.toThrow('abort')
    await expect(writePackage(root, NEW_FILES, { verify: () => Promise.reject(new Error('changed')) })).rejects.toThrow('changed')
    expect(contents(root)).toEqual(contents(oldPackage()))
  })

  it('to a folder that was not there leaves none when it fails', async () => {
    const root = join(folder(), 'out/data')
    await expect(writePackage(root, NEW_FILES, { verify: () => Promise.reject(new Error('no')) })).rejects.toThrow('no')
    expect(statSync(root, { throwIfNoEntry: false })).toBeUndefined()
  })
})

describe('places', () => {
  it('a link within the folder is written through and stays a link; permissions stay', async () => {
    const root = oldPackage()
    symlinkSync('keep.csv', join(root, 'link.csv'))
    writeFileSync(join(root, 'keep.csv'), 'kept', { mode: 0o600 })
    const { mode } = statSync(join(root, 'keep.csv'))
    await writePackage(root, new Map([['link.csv', bytes('through')]]))
    expect(contents(root)['keep.csv']).toBe('through')
    expect(readdirSync(root, { withFileTypes: true }).find(({ name }) => name === 'link.csv')?.isSymbolicLink()).toBe(true)
    expect(statSync(join(root, 'keep.csv')).mode).toBe(mode)
  })

  it.each<[string, (root: string) => void, PlaceRefused['problem']]>([
    ['a link out of the folder', (root) => symlinkSync(join(oldPackage(), 'a.csv'), join(root, 'x.csv')), 'outside'],
    ['a link that leads nowhere', (root) => symlinkSync('nothing.csv', join(root, 'x.csv')), 'outside'],
    ['a folder', (root) => mkdirSync(join(root, 'x.csv')), 'irregular'],
  ])('%s is refused, and nothing is written', async (_, make, problem) => {
    const root = oldPackage()
    make(root)
    await expect(writePackage(root, new Map([['a.csv', bytes('new')], ['x.csv', bytes('new')]]))).rejects.toMatchObject({ problem, path: 'x.csv' })
    expect(readFileSync(join(root, 'a.csv'), 'utf8')).toBe('old a')
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('a file where a folder must be, a linked folder, two names of one file are refused', async () => {
    const root = oldPackage()
    await expect(writePackage(root, new Map([['a.csv/b.csv', bytes('x')]]))).rejects.toBeInstanceOf(PlaceRefused)
    symlinkSync(folder(), join(root, 'linked'))
    await expect(writePackage(root, new Map([['linked/b.csv', bytes('x')]]))).rejects.toBeInstanceOf(PlaceRefused)
    symlinkSync('a.csv', join(root, 'z.csv'))
    await expect(writePackage(root, new Map([['a.csv', bytes('x')], ['z.csv', bytes('y')]]))).rejects.toBeInstanceOf(PlaceRefused)
    expect(readFileSync(join(root, 'a.csv'), 'utf8')).toBe('old a')
  })
})

describe('what an interrupted write left', () => {
  const interrupted = async (): Promise<string> => {
    const root = oldPackage()
    const refusing: FileOperations = { ...DISK, move: (from, to) => (to.endsWith('b.csv') || from.endsWith('old') ? Promise.reject(new Error('busy')) : DISK.move(from, to)), write: (path, text, like) => (text.toString().includes('reverting') ? Promise.reject(new Error('ended')) : DISK.write(path, text, like)) }
    await writePackage(root, NEW_FILES, { disk: refusing }).catch(() => undefined)
    return root
  }

  it('is not overwritten where a person has changed a file since', async () => {
    const root = await interrupted()
    writeFileSync(join(root, 'a.csv'), 'by hand')
    await expect(recoverPackage(root)).rejects.toMatchObject({ path: 'a.csv' })
    expect(contents(root)['a.csv']).toBe('by hand')
  })

  it('a journal that leads out of the folder is none', async () => {
    const entry = (target: string) => JSON.stringify({ version: 1, state: 'committing', entries: [{ target, after: 'a'.repeat(64) }], folders: [] })
    expect(parseJournal(entry('x/y.csv'))).toBeDefined()
    for (const target of ['../x.csv', '/etc/x.csv', 'x/../../y.csv', 'C:/x.csv', 'x\\..\\y.csv', '', 'x//y.csv']) expect(parseJournal(entry(target)), target).toBeUndefined()
    const root = oldPackage()
    symlinkSync(folder(), join(root, 'linked'))
    writeFileSync(join(root, JOURNAL_FILE), entry('linked/x.csv'))
    await expect(recoverPackage(root)).rejects.toBeInstanceOf(RecoveryConflict)
    writeFileSync(join(root, JOURNAL_FILE), '{"version":1')
    await expect(openPackage(root)).rejects.toBeInstanceOf(RecoveryConflict)
  })
})
