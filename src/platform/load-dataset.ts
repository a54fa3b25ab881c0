import type { PanelSpec } from '../charts/index'
import { parsePanels } from '../charts/parse-panels'
import { DATA_PACKAGE, parsePackageIndex } from '../ingest/package-index'
import { issue, type Issue } from '../model/issue'
import { fetchFile, fetchFiles, type FetchedFiles, type LoadProgress } from './fetch-files'
import type { DatasetReading } from './read-dataset'
import { startReader } from './start-reader'

export type { LoadProgress } from './fetch-files'

/** All that the page stands on. */
export interface Loaded extends DatasetReading {
  readonly panels: readonly PanelSpec[]
}

const PANELS = 'panels.json'

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

const fetchPackage = async (index: Uint8Array<ArrayBuffer>, onProgress: (progress: LoadProgress) => void): Promise<FetchedFiles> => {
  const { paths } = parsePackageIndex(new TextDecoder().decode(index)).value // JSON is UTF-8; its faults are told by the reader
  const fetched = await fetchFiles(paths, onProgress)
  if (fetched.files.size === 0 && paths.length > 0) throw new Error(`data/: 0 / ${paths.length}`)
  fetched.files.set(DATA_PACKAGE, index)
  return fetched
}

/** Loads and reads everything. Bad data becomes issues; it rejects when not even the package's index or none of its files can be fetched. */
export const loadDataset = async (onProgress: (progress: LoadProgress) => void): Promise<Loaded> => {
  const reader = startReader()
  try {
    const [index, panelBytes] = await Promise.all([fetchFile(DATA_PACKAGE), fetchFile(PANELS)])
    if (!(index instanceof Uint8Array)) throw new Error(`data/${DATA_PACKAGE}: ${(index.facts as { reason: string }).reason}`)
    const { files, issues } = await fetchPackage(index, onProgress)
    const reading = await reader.read(files)
    const told = new Set(issues.map(({ place }) => place.file)) // the reader misses these as well, without knowing why
    const others = reading.issues.filter(({ code, place }) => code !== 'file-missing' || !told.has(place.file))
    const panels = readPanels(panelBytes)
    return { ...reading, panels: panels.panels, issues: [...issues, ...others, ...panels.issues] }
  } finally {
    reader.stop()
  }
}
