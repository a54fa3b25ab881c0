import type { PanelSpec } from '../charts/index'
import { parsePanels } from '../charts/parse-panels'
import { listResources } from '../ingest/data-package'
import { issue, type Issue } from '../model/issue'
import { fetchFile, fetchFiles, type LoadProgress } from './fetch-files'
import type { DatasetReading } from './read-dataset'

export type { LoadProgress } from './fetch-files'

/** All that the page stands on. */
export interface Loaded extends DatasetReading {
  readonly panels: readonly PanelSpec[]
}

const PACKAGE = 'datapackage.json'
const PANELS = 'panels.json'
const PATIENCE = 60_000 // ms without a word from the worker: it did not start

/** Reads in a worker; the bytes are transferred, so nothing is copied and the page stays responsive. */
const readInWorker = (files: Map<string, Uint8Array<ArrayBuffer>>): Promise<DatasetReading> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./dataset-worker.ts', import.meta.url), { type: 'module' })
    const timer = setTimeout(() => fail(new Error('worker-silent')), PATIENCE)
    const close = (): void => {
      clearTimeout(timer)
      worker.terminate()
    }
    const fail = (reason: Error): void => {
      close()
      reject(reason)
    }
    worker.addEventListener('message', (event: MessageEvent<DatasetReading>) => {
      close()
      resolve(event.data)
    })
    worker.addEventListener('error', (event) => fail(new Error(event.message || 'worker-failed')))
    worker.postMessage(files, [...files.values()].map(({ buffer }) => buffer))
  })

const readPanels = (bytes: Uint8Array | Issue): { panels: readonly PanelSpec[]; issues: readonly Issue[] } => {
  if (!(bytes instanceof Uint8Array)) return { panels: [], issues: [bytes] }
  try {
    const { value, issues } = parsePanels(JSON.parse(new TextDecoder().decode(bytes)))
    return { panels: value, issues }
  } catch (reason) {
    const found = reason instanceof Error ? reason.message : String(reason)
    return { panels: [], issues: [issue('json-invalid', 'error', { file: PANELS, line: 0, column: 0 }, found, { path: '', expected: 'JSON' })] }
  }
}

/** Loads and reads everything. Bad data becomes issues; it rejects when not even the package's index can be fetched, or no worker can start. */
export const loadDataset = async (onProgress: (progress: LoadProgress) => void): Promise<Loaded> => {
  const [index, panelBytes] = await Promise.all([fetchFile(PACKAGE), fetchFile(PANELS)])
  if (!(index instanceof Uint8Array)) throw new Error(`data/${PACKAGE}: ${(index.facts as { reason: string }).reason}`)
  const paths = listResources(index).value
  const fetched = await fetchFiles(paths, onProgress)
  if (fetched.files.size === 0 && paths.length > 0) throw new Error(`data/: 0 / ${paths.length}`)
  fetched.files.set(PACKAGE, index)
  const reading = await readInWorker(fetched.files)
  const panels = readPanels(panelBytes)
  return { ...reading, panels: panels.panels, issues: [...fetched.issues, ...reading.issues.filter(({ code }) => code !== 'file-missing'), ...panels.issues] }
}
