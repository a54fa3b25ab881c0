import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { LIMITS } from '../../ingest/bytes/limits'
import { issue, type Issue, type IssueFacts } from '../../model/issue'

/** Files of a package by their path within it (`observations/digital.csv`). */
export type Files = ReadonlyMap<string, Uint8Array>

/** Tables and JSON files of a folder, with an issue for each entry that looks like one and was not read. */
export interface FolderReading {
  readonly files: Files
  readonly issues: readonly Issue[]
}

type Kind = IssueFacts['file-irregular']['kind']

const READ = /\.(csv|tsv|txt|json|geojson)$/i
const MOST_FILES = 10_000

/** Whether a path lies in a folder; both absolute, without links. */
export const isInsideFolder = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:|^[\\/]/.test(way))
}

const irregular = (path: string, kind: Kind, reason = ''): Issue => issue('file-irregular', 'error', { file: path, line: 0, column: 0 }, '', { kind, reason })

const codeOf = (failure: unknown): string => (failure as NodeJS.ErrnoException).code ?? String(failure)

/** Reads one folder. The kind of each entry, links followed, is checked before it is opened: a pipe or a device would never end. */
class FolderReader {
  readonly files = new Map<string, Uint8Array>()
  readonly issues: Issue[] = []
  private bytes = 0

  constructor(
    private readonly root: string,
    private readonly realRoot: string,
    private readonly read: (path: string) => Promise<Uint8Array>,
  ) {}

  async walk(below: string): Promise<void> {
    const entries = await readdir(join(this.root, below), { withFileTypes: true }).catch((failure: unknown) => {
      this.issues.push(irregular(below, 'unreadable', codeOf(failure)))
      return []
    })
    for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (READ.test(entry.name)) await this.take(path)
      else if (entry.isDirectory()) await this.walk(path)
      else if (entry.isSymbolicLink()) await this.refuseFolderLink(path)
    }
  }

  /** Reports a linked folder, which could be circular; skipping it silently would lose data. */
  private async refuseFolderLink(path: string): Promise<void> {
    const target = await stat(join(this.root, path)).catch(() => undefined)
    if (target?.isDirectory()) this.issues.push(irregular(path, 'linked-folder'))
  }

  private async kindOf(path: string): Promise<Kind | 'file'> {
    const full = join(this.root, path)
    const found = await stat(full).catch(() => undefined)
    if (!found) return 'broken-link'
    if (!isInsideFolder(this.realRoot, await realpath(full))) return 'outside-link'
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'special'
  }

  private async take(path: string): Promise<void> {
    try {
      const kind = await this.kindOf(path)
      if (kind !== 'file') return void this.issues.push(irregular(path, kind))
      const { size } = await stat(join(this.root, path))
      if (this.files.size >= MOST_FILES || this.bytes + size > LIMITS.bytes) return void this.issues.push(issue('file-too-large', 'error', { file: path, line: 0, column: 0 }, '', { bytes: this.bytes + size, limit: LIMITS.bytes }))
      this.bytes += size
      this.files.set(path, await this.read(join(this.root, path)))
    } catch (failure) {
      this.issues.push(irregular(path, 'unreadable', codeOf(failure)))
    }
  }
}

/** Every table and JSON file of a folder; undefined when there is no such folder. */
export const readFolder = async (root: string, read: (path: string) => Promise<Uint8Array> = readFile): Promise<FolderReading | undefined> => {
  const found = await stat(root).catch(() => undefined)
  if (!found?.isDirectory()) return undefined
  const reader = new FolderReader(root, await realpath(root), read)
  await reader.walk('')
  return { files: reader.files, issues: reader.issues }
}
