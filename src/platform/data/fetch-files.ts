import { fileAddress } from '../../model/file-address'
import { issue, type Issue } from '../../model/issue'
import type { EarlyScope } from '../page/early-county'

export interface LoadProgress {
  readonly done: number
  readonly total: number
  readonly file: string
}

/** Whether the page holds all files already, so that loading in stages gains nothing. */
export const FILES_IN_PAGE: boolean = false

export interface FetchedFiles {
  readonly files: Map<string, Uint8Array<ArrayBuffer>>
  readonly issues: readonly Issue[]
}

/** The request of a file that the script of a county has made. It is taken once: whoever asks again wants the file as it is then. */
const takeEarly = (path: string): Promise<Response> | undefined => {
  const { sanhuaFetched: fetched } = globalThis as EarlyScope
  const response = fetched?.get(path)
  fetched?.delete(path)
  return response
}

/** Bytes of one file of `data/` (beside the page, or where its `data-home` says), or the issue that says why there are none. The browser revalidates, so a swapped file shows at the next load. */
export const fetchFile = async (path: string): Promise<Uint8Array<ArrayBuffer> | Issue> => {
  const missing = (reason: string): Issue => issue('file-missing', 'error', { file: path, line: 0, column: 0 }, '', { reason })
  try {
    const response = await (takeEarly(path) ?? fetch(new URL(`${document.documentElement.dataset['home'] ?? ''}data/${fileAddress(path)}`, document.baseURI), { cache: 'no-cache' }))
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : missing(`HTTP ${response.status}`)
  } catch (reason) {
    return missing(reason instanceof Error ? reason.message : String(reason))
  }
}

/** Fetches all paths at once; a file that fails is an issue, the others are there. */
export const fetchFiles = async (paths: readonly string[], onProgress: (progress: LoadProgress) => void): Promise<FetchedFiles> => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const issues: Issue[] = []
  let done = 0
  onProgress({ done, total: paths.length, file: '' })
  await Promise.all(
    paths.map(async (path) => {
      const fetched = await fetchFile(path)
      if (fetched instanceof Uint8Array) files.set(path, fetched)
      else issues.push(fetched)
      done += 1
      onProgress({ done, total: paths.length, file: path })
    }),
  )
  return { files, issues }
}
