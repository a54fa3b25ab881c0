/** Replaces fetch-files.ts in the one-file build: the page itself holds the files of `data/` as a zip, since nothing can be fetched from a disk. */
import { unzipSync } from 'fflate'
import { issue, type Issue } from '../../model/issue'
import type { fetchFile as fetchOne, fetchFiles as fetchAll, FetchedFiles, LoadProgress } from './fetch-files'
import { painted } from '../page/viewport'

export type { LoadProgress } from './fetch-files'

/** The element that holds the zip in base64; build/single-plugin.ts writes it. */
const PACKED = 'packed-data'

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

const unpack = (): Files => {
  const text = atob(document.getElementById(PACKED)?.textContent ?? '')
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, new Uint8Array(content)]))
}

let unpacked: Promise<Files> | undefined // once, after the page has painted that it is loading

const take = async (path: string): Promise<Uint8Array<ArrayBuffer> | Issue> => {
  const files = await (unpacked ??= painted().then(unpack))
  return files.get(path) ?? issue('file-missing', 'error', { file: path, line: 0, column: 0 }, '', { reason: PACKED })
}

/** The page holds the files. */
export const FILES_IN_PAGE = true

/** Bytes of one packed file. */
export const fetchFile: typeof fetchOne = take

/** All files at once; progress goes from none to all. */
export const fetchFiles: typeof fetchAll = async (paths: readonly string[], onProgress: (progress: LoadProgress) => void): Promise<FetchedFiles> => {
  const total = paths.length
  onProgress({ done: 0, total, file: '' })
  const taken = await Promise.all(paths.map(async (path) => [path, await take(path)] as const))
  onProgress({ done: total, total, file: paths[total - 1] ?? '' })
  return {
    files: new Map(taken.flatMap(([path, found]) => (found instanceof Uint8Array ? [[path, found] as const] : []))),
    issues: taken.flatMap(([, found]) => (found instanceof Uint8Array ? [] : [found])),
  }
}
