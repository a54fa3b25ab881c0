import type { FindingSpec, InvalidFinding } from '../../charts/overview/finding-spec'
import type { UnreadTable } from '../../charts/tables-read'
import type { PanelSpec } from '../../charts/types/list'
import { readValidPanels } from '../../charts/overview/valid-panels'
import type { Section } from '../../charts/spec/panel-fields'
import { AGES, DATA_PACKAGE, OBSERVATIONS, parsePackageIndex, type LaterTable } from '../../ingest/package/package-index'
import { fingerprint } from '../../model/fingerprint'
import { issue, type Issue } from '../../model/issue'
import { localVersion } from '../../model/local-version'
import { drawingsLeft, fetchDrawing, fetchDrawings } from './chart-drawings'
import { FILES_IN_PAGE, fetchFile, fetchFiles, type FetchedFiles, type LoadProgress } from './fetch-files'
import { loadPart } from '../page/load-part'
import { prerenderedFiles, validatedPanels } from '../page/prerendered'
import type { DatasetReading } from './read-dataset'
import { startReader, type Reader } from './start-reader'
import type { LocalVersion, PackageFiles } from './package-version'

export type { LoadProgress } from './fetch-files'
export { startWorker } from './start-worker'

/** Tables that are not loaded yet, and drawings of chart types. */
export interface RestToLoad {
  readonly tables: readonly UnreadTable[]
  readonly start: (paths?: readonly string[]) => void // fetches some of them, each once; all where none are named
  readonly next: Promise<Loaded> // with those that were started first, and with a rest of its own unless it is everything; rejects as `loadDataset` does
}

/** Everything the page shows: the dataset with its checks, the panels, and which data these are. */
export interface Loaded extends DatasetReading {
  readonly rest?: RestToLoad // absent: everything is loaded
  readonly panels: readonly PanelSpec[]
  readonly sections: readonly Section[] // of the chapters, in their order
  readonly findings: readonly (FindingSpec | InvalidFinding)[] // of the overview
  readonly isRegionsAlone?: boolean // of all tables, for pages that can be shown without the others
  readonly isAsBuilt?: boolean // all that is loaded is what the overview in the page was made of
  readonly local?: LocalVersion // set where these are not the published data
  readonly aside?: boolean // the published data are shown although this browser holds a local version
}

const PANELS = 'panels.json'

type PanelsRead = Pick<Loaded, 'panels' | 'sections' | 'findings' | 'issues'>

/** Reads the panels' file; what validates it is fetched where it is not the one that the build has validated. */
const readPanels = async (bytes: Uint8Array | Issue): Promise<PanelsRead> => {
  if (!(bytes instanceof Uint8Array)) return { panels: [], sections: [], findings: [], issues: [bytes] }
  const text = new TextDecoder().decode(bytes)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (reason) {
    const found = reason instanceof Error ? reason.message : String(reason)
    return { panels: [], sections: [], findings: [], issues: [issue('json-invalid', 'error', { file: PANELS, line: 0, column: 0 }, found, { path: '', expected: 'JSON' })] }
  }
  if (fingerprint(bytes) === validatedPanels()) return { ...readValidPanels(text), issues: [] }
  const [{ parsePanels, parseSections }, { parseFindings }] = await Promise.all([loadPart(() => import('../../charts/parse-panels')), loadPart(() => import('../../charts/overview/finding-spec'))])
  const [panels, findings] = [parsePanels(json), parseFindings(json)]
  return { panels: panels.value, sections: parseSections(json), findings: findings.value, issues: [...panels.issues, ...findings.issues] }
}

/** The index of the package, the files it lists, and the panels' file beside it. */
interface Head {
  readonly index: Uint8Array<ArrayBuffer>
  readonly panels: Uint8Array<ArrayBuffer> | Issue
  readonly paths: readonly string[]
  readonly later: readonly LaterTable[]
}

const fetchHead = async (): Promise<Head> => {
  const [index, panels] = await Promise.all([fetchFile(DATA_PACKAGE), fetchFile(PANELS)])
  if (!(index instanceof Uint8Array)) throw new Error(`data/${DATA_PACKAGE}: ${(index.facts as { reason: string }).reason}`)
  const { paths, later } = parsePackageIndex(new TextDecoder().decode(index)).value // JSON is UTF-8; the reader reports its faults
  return { index, panels, paths, later }
}

/** Whether files are those that the overview in the page was made of. Where the page holds none, nothing is fetched to compare them. */
const areAsBuilt = async (files: PackageFiles, panels: Uint8Array | Issue, isWhole: boolean): Promise<boolean> => {
  if (!prerenderedFiles() || !(panels instanceof Uint8Array)) return false
  const part = await loadPart(() => import('./as-built')).catch(() => undefined) // without it the overview is composed
  return part?.areAsBuilt([...files, [PANELS, panels]], isWhole) ?? false
}

/** Files of the package; `before` were fetched already. Rejects when there are none at all. */
const fetchTables = async ({ index, paths }: Head, wanted: readonly string[], before: FetchedFiles | undefined, onProgress: (progress: LoadProgress) => void): Promise<FetchedFiles> => {
  const { files, issues } = await fetchFiles(wanted, onProgress)
  const all = new Map([...(before?.files ?? []), ...files])
  if (all.size === 0 && paths.length > 0) throw new Error(`data/: 0 / ${paths.length}`)
  return { files: all.set(DATA_PACKAGE, index), issues: [...(before?.issues ?? []), ...issues] }
}

/** Reads the whole package; issues of fetching and of `panels.json` are joined to those of the reader. */
const readWhole = async (reader: Reader, { files, issues }: FetchedFiles, panelBytes: Uint8Array | Issue, panelsRead?: Promise<PanelsRead>): Promise<Loaded> => {
  const drawings = fetchDrawings()
  const isAsBuilt = issues.length === 0 && (await areAsBuilt(files, panelBytes, true)) // before the reader takes the bytes
  const reading = await reader.read(files)
  const reported = new Set(issues.map(({ place }) => place.file)) // the reader misses these as well, without knowing why
  const others = reading.issues.filter(({ code, place }) => code !== 'file-missing' || !reported.has(place.file))
  const [panels] = await Promise.all([panelsRead ?? readPanels(panelBytes), drawings])
  return { ...reading, ...panels, isAsBuilt, issues: [...issues, ...others, ...panels.issues] }
}

const joined = (parts: readonly FetchedFiles[]): FetchedFiles => ({ files: new Map(parts.flatMap(({ files }) => [...files])), issues: parts.flatMap(({ issues }) => issues) })

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

const copied = (files: PackageFiles): Map<string, Uint8Array<ArrayBuffer>> => new Map(Array.from(files, ([path, bytes]) => [path, new Uint8Array(bytes)])) // the reader transfers what it is given

/** Loads and reads the published data. Bad data becomes issues; it rejects when not even the package's index or none of its files can be fetched. */
export const loadDataset = async (onProgress: (progress: LoadProgress) => void): Promise<Loaded> => {
  const reader = startReader()
  try {
    const head = await fetchHead()
    return await readWhole(reader, await fetchTables(head, head.paths, undefined, onProgress), head.panels)
  } finally {
    reader.stop()
  }
}

/** What the stages of one package share. */
interface Stage {
  readonly reader: Reader
  readonly head: Head
  readonly fetched: Map<string, Promise<FetchedFiles>> // by path: each table is fetched once
  wake: () => void // begins the next stage where one of its tables has been started
  reading: Promise<unknown> // of the stage before: what is asked for meanwhile is read together
  panels?: Promise<PanelsRead> // the same in every stage, so that what is made of a panel can be kept
}

/** Reads what has been fetched so far. Faults of the files read are issues; what follows from those that are absent is not, and neither statements nor identities are judged before everything is read. */
const readPart = async (stage: Stage, files: FetchedFiles, rest: RestToLoad): Promise<Loaded> => {
  const { head, reader } = stage
  const isAsBuilt = await areAsBuilt(files.files, head.panels, false)
  const reading = await reader.read(copied(files.files), true)
  const unread = new Set(rest.tables.map(({ path }) => path))
  const panels = await (stage.panels ??= readPanels(head.panels))
  const issues = [...reading.dataset.issues, ...panels.issues].filter(({ severity, place }) => severity === 'error' && !unread.has(place.file))
  return { ...reading, ...panels, isAsBuilt, issues, rest }
}

const NO_FILES: FetchedFiles = { files: new Map(), issues: [] }

/** A table, or a drawing, which is no file of the package. */
const fetchRest = (path: string): Promise<FetchedFiles> => fetchDrawing(path)?.then(() => NO_FILES) ?? fetchFiles([path], () => undefined)

/** Reads a stage; the one after it begins when it is read. */
const readStage = (stage: Stage, files: FetchedFiles, tables: readonly UnreadTable[]): Promise<Loaded> => {
  const reading = readPart(stage, files, restAfter(stage, files, tables))
  stage.reading = reading.catch(() => undefined)
  return reading
}

/** The rest of a package after a stage. Tables that are started while others are being read are in the stage after. Where one cannot be fetched all are, since its absence is an issue of the whole. */
const restAfter = (stage: Stage, before: FetchedFiles, tables: readonly UnreadTable[]): RestToLoad => {
  const { head, reader, fetched } = stage
  const all = tables.map(({ path }) => path)
  let begin = (): void => undefined
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const start = (paths: readonly string[] = all): void => {
    const wanted = paths.filter((path) => all.includes(path))
    for (const path of wanted) if (!fetched.has(path)) fetched.set(path, fetchRest(path))
    stage.wake()
  }
  const read = async (): Promise<Loaded> => {
    await stage.reading
    await pause() // panels that come into sight together ask together
    const asked = all.filter((path) => fetched.has(path))
    const parts = await Promise.all(asked.map((path) => fetched.get(path)))
    const found = joined([before, ...parts.filter((part) => part !== undefined)])
    if (found.issues.length > 0 && asked.length < all.length) {
      start()
      return read()
    }
    const left = tables.filter(({ path }) => !asked.includes(path))
    if (left.length > 0) return readStage(stage, found, left)
    try {
      return await readWhole(reader, found, head.panels, stage.panels)
    } finally {
      reader.stop()
    }
  }
  const next = begun.then(read)
  next.catch(() => reader.stop())
  stage.wake = () => {
    if (all.some((path) => fetched.has(path))) begin()
  }
  stage.wake()
  return { tables, start, next }
}

/** Catalogues that no chart is drawn from. */
const BESIDE_CHARTS: readonly string[] = ['claims.csv', 'identities.csv', 'topics.csv']

/** Tables that come later where those of one chart come first: all other observations and age groups. */
const laterThan = ({ paths, later }: Head, first: readonly string[]): readonly LaterTable[] =>
  paths
    .filter((path) => !first.includes(path) && (OBSERVATIONS.test(path) || AGES.test(path) || BESIDE_CHARTS.includes(path)))
    .map((path) => later.find((table) => table.path === path) ?? { path, kind: OBSERVATIONS.test(path) ? 'observations' : AGES.test(path) ? 'ages' : 'catalogue' })

/**
 * Loads the tables that the package does not mark as `later`, or the catalogues and the tables named `first`; with
 * `rest` to load the others. Where a file cannot be fetched, or the page holds all of them, everything is loaded at once.
 */
export const loadStaged = async (onProgress: (progress: LoadProgress) => void, first?: readonly string[]): Promise<Loaded> => {
  if (FILES_IN_PAGE) return loadDataset(onProgress)
  const reader = startReader()
  try {
    const head = await fetchHead()
    const tables = first ? laterThan(head, first) : head.later
    const later = tables.map(({ path }) => path)
    const early = await fetchTables(head, head.paths.filter((path) => !later.includes(path)), undefined, onProgress)
    const stage: Stage = { reader, head, fetched: new Map(), wake: () => undefined, reading: Promise.resolve() }
    if (later.length > 0 && early.issues.length === 0) return await readStage(stage, early, [...tables, ...drawingsLeft()])
    const whole = await readWhole(reader, await fetchTables(head, later, early, onProgress), head.panels)
    reader.stop()
    return whole
  } catch (reason) {
    reader.stop()
    throw reason
  }
}

/** The published package as bytes, the base of a new version. Rejects as `loadDataset` does. */
export const publishedFiles = async (): Promise<PackageFiles> => {
  const head = await fetchHead()
  const { files } = await fetchTables(head, head.paths, undefined, () => undefined)
  const { panels } = head
  return panels instanceof Uint8Array ? files.set(PANELS, panels) : files
}

/** Reads a package held in memory: a stored version or a candidate. The version of its data marks them as local; `files` are not changed. */
export const loadFiles = async (files: PackageFiles, local: LocalVersion): Promise<Loaded> => {
  const reader = startReader()
  try {
    const copies = copied(files)
    const [panels] = await Promise.all([readPanels(copies.get(PANELS) ?? issue('file-missing', 'error', { file: PANELS, line: 0, column: 0 }, '', { reason: 'absent' })), fetchDrawings()])
    copies.delete(PANELS)
    const { dataset, ...reading } = await reader.read(copies)
    return { ...reading, dataset: { ...dataset, version: localVersion(dataset.version, local.hash) }, ...panels, issues: [...reading.issues, ...panels.issues], local }
  } finally {
    reader.stop()
  }
}
