import type { PanelSpec } from '../charts/types/list'
import { parsePanels } from '../charts/parse-panels'
import { DATA_PACKAGE, parsePackageIndex } from '../ingest/package/package-index'
import { issue, type Issue } from '../model/issue'
import { localVersion } from '../model/local-version'
import { fetchFile, fetchFiles, type FetchedFiles, type LoadProgress } from './fetch-files'
import type { DatasetReading } from './read-dataset'
import { startReader } from './start-reader'
import type { LocalVersion, PackageFiles } from './versions/version'

export type { LoadProgress } from './fetch-files'

/** All that the page stands on. */
export interface Loaded extends DatasetReading {
  readonly panels: readonly PanelSpec[]
  readonly local?: LocalVersion // these are not the published data
  readonly aside?: boolean // the published data, although this browser holds some of its own
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

/** Everything published, as bytes: the package's index, the files it lists, and the panels' file beside them. */
const fetchPublished = async (onProgress: (progress: LoadProgress) => void): Promise<FetchedFiles & { readonly panels: Uint8Array<ArrayBuffer> | Issue }> => {
  const [index, panels] = await Promise.all([fetchFile(DATA_PACKAGE), fetchFile(PANELS)])
  if (!(index instanceof Uint8Array)) throw new Error(`data/${DATA_PACKAGE}: ${(index.facts as { reason: string }).reason}`)
  return { ...(await fetchPackage(index, onProgress)), panels }
}

/** Loads and reads the published data. Bad data becomes issues; it rejects when not even the package's index or none of its files can be fetched. */
export const loadDataset = async (onProgress: (progress: LoadProgress) => void): Promise<Loaded> => {
  const reader = startReader()
  try {
    const { files, issues, panels: panelBytes } = await fetchPublished(onProgress)
    const reading = await reader.read(files)
    const told = new Set(issues.map(({ place }) => place.file)) // the reader misses these as well, without knowing why
    const others = reading.issues.filter(({ code, place }) => code !== 'file-missing' || !told.has(place.file))
    const panels = readPanels(panelBytes)
    return { ...reading, panels: panels.panels, issues: [...issues, ...others, ...panels.issues] }
  } finally {
    reader.stop()
  }
}

/** The published package as bytes, to make another of it. Rejects as `loadDataset` does. */
export const publishedFiles = async (): Promise<PackageFiles> => {
  const { files, panels } = await fetchPublished(() => undefined)
  return panels instanceof Uint8Array ? files.set(PANELS, panels) : files
}

/** Reads a whole package that is at hand: a version kept here, or a candidate. Its data's version says that it is local; `files` stay as they are. */
export const loadFiles = async (files: PackageFiles, local: LocalVersion): Promise<Loaded> => {
  const reader = startReader()
  try {
    const copies = new Map(Array.from(files, ([path, bytes]) => [path, new Uint8Array(bytes)])) // the reader takes away what it is given
    const panels = readPanels(copies.get(PANELS) ?? issue('file-missing', 'error', { file: PANELS, line: 0, column: 0 }, '', { reason: 'absent' }))
    copies.delete(PANELS)
    const { dataset, ...reading } = await reader.read(copies)
    return { ...reading, dataset: { ...dataset, version: localVersion(dataset.version, local.hash) }, panels: panels.panels, issues: [...reading.issues, ...panels.issues], local }
  } finally {
    reader.stop()
  }
}
