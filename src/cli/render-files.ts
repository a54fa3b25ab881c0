import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { ExportedFile } from '../exports/export-job'

/** Where files go: each to its own path, or one to standard output. */
export type Target = { readonly kind: 'stream' } | { readonly kind: 'file'; readonly path: string } | { readonly kind: 'folder'; readonly path: string }

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isDirectory() ?? false

/** What `--out` means: a folder when it is one, when it ends as one, when nothing was said, or when there are several files. */
export const targetOf = async (out: string, isSeveral: boolean): Promise<Target> => {
  if (out === '-') return { kind: 'stream' }
  const path = out === '' ? '.' : out
  return isSeveral || /[\\/]$/.test(path) || (await isFolder(path)) ? { kind: 'folder', path } : { kind: 'file', path }
}

/** Whether a name reads as that of a file. */
export const readsAsFile = (out: string): boolean => out !== '-' && !/[\\/]$/.test(out) && /^\.[a-z]{2,5}$/i.test(extname(out))

/** Writes one file; resolves to its path. Folders on the way are made. */
export const writeTo = async (target: Target & { kind: 'file' | 'folder' }, { name, bytes }: ExportedFile): Promise<string> => {
  const path = target.kind === 'folder' ? join(target.path, name) : target.path
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
  return path
}
