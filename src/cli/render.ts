import { dirname, extname, join } from 'node:path'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { compilePanel } from '../charts/compile'
import { prepareFirstRelease } from '../charts/first-release/prepare-first-release'
import type { PanelSpec } from '../charts/types/list'
import { asBriefing, type BriefingPart, type ExportedFile, type ExportFormat, type ExportFormats, type ExportJob, type ExportTools } from '../exports/export-job'
import { FORMATS } from '../exports/formats/list'
import { readPackage } from '../ingest/index'
import type { Dataset } from '../model/dataset'
import type { Issue } from '../model/issue'
import type { Language } from '../model/text'
import { derive } from '../transform/index'
import { nearestName } from '../transform/nearest-name'
import { cliWords, renderWords } from '../words/commands'
import { issueMessage } from '../words/issues'
import { issueLines } from './print-human'
import { DrawingRefused, FontMissing } from './rasterise'
import { addCounties } from './package/add-counties'
import { openForReading } from './run-check'
import { readPanels } from './read-panels'
import type { RenderRequest } from './arguments/render-request'
import { briefingParts, printList, renderJobs } from './render-jobs'

/** Destination of files: each to its own path, or one to standard output. */
type Target = { readonly kind: 'stream' } | { readonly kind: 'file'; readonly path: string } | { readonly kind: 'folder'; readonly path: string }

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isDirectory() ?? false

/** What `--out` means: a folder when it is one, when it ends as one, when nothing was said, or when there are several files. */
const targetOf = async (out: string, isSeveral: boolean): Promise<Target> => {
  if (out === '-') return { kind: 'stream' }
  const path = out === '' ? '.' : out
  return isSeveral || /[\\/]$/.test(path) || (await isFolder(path)) ? { kind: 'folder', path } : { kind: 'file', path }
}

/** Whether a name reads as that of a file. */
const readsAsFile = (out: string): boolean => out !== '-' && !/[\\/]$/.test(out) && /^\.[a-z]{2,5}$/i.test(extname(out))

/** Writes one file; resolves to its path. Folders on the way are made. */
const writeTo = async (target: Target & { kind: 'file' | 'folder' }, { name, bytes }: ExportedFile): Promise<string> => {
  const path = target.kind === 'folder' ? join(target.path, name) : target.path
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
  return path
}

/** Dependencies of rendering. */
export interface RenderSurroundings {
  readonly home: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly bytes: (bytes: Uint8Array) => void // to standard output
  readonly tools: ExportTools
  readonly textToPaths: (svg: string) => Promise<string>
  readonly formats?: ExportFormats // absent: all there are
}

const OK = 0
const FAILED = 1
const WRONG_USAGE = 2

interface Package {
  readonly dataset: Dataset
  readonly panels: readonly PanelSpec[]
  readonly errors: readonly Issue[]
}

/** Ids of the panels that a request names. */
const idsAsked = ({ panels, briefing }: RenderRequest): readonly string[] => [...panels, ...briefing.flatMap((entry) => (entry.kind === 'panel' ? [entry.panel] : []))]

const loadPackage = async (root: string, request: RenderRequest, language: Language, io: RenderSurroundings): Promise<Package | string> => {
  const opened = await openForReading(root, language, io)
  if (typeof opened === 'string') return opened
  const { files } = opened
  const { value, issues } = readPanels(files)
  const { dataset, panels } = addCounties({ dataset: derive(readPackage(files)), panels: value.panels }, idsAsked(request), files)
  return { dataset, panels, errors: [...opened.issues, ...dataset.issues, ...issues].filter(({ severity }) => severity === 'error') }
}

/** Reason why a panel has nothing to show; '' when it has. */
const emptiness = ({ spec, dataset, view }: ExportJob): string => {
  const { table, issues, description } = compilePanel(spec, dataset, { ...view, scheme: 'light', width: 800 })
  const [first] = issues
  return table.rows.length > 0 ? '' : first ? issueMessage(first, view.language) : description
}

/** Several panels, or a briefing, in one file, where the format can hold them, unless a folder was asked for. */
const isOneFile = ({ makeMany }: ExportFormat, request: RenderRequest, count: number, target: Target): boolean => makeMany !== undefined && (count > 1 || request.briefing.length > 0) && (target.kind !== 'folder' || request.out === '')

/** Files with names of their own: two states of a panel whose figures are the same have the same code. */
const withOwnNames = (files: readonly ExportedFile[]): ExportedFile[] => {
  const counts = new Map<string, number>()
  return files.map((file) => {
    const count = (counts.get(file.name) ?? 0) + 1
    counts.set(file.name, count)
    return count === 1 ? file : { ...file, name: file.name.replace(/(?=\.[^.]*$)/, `-${count}`) }
  })
}

const makeFiles = async (parts: readonly BriefingPart[], { make, makeMany }: ExportFormat, { picture, textAsPaths }: RenderRequest, inOne: boolean, io: RenderSurroundings): Promise<ExportedFile[]> => {
  if (inOne && makeMany) return [await makeMany(parts, io.tools)]
  const files: ExportedFile[] = []
  for (const part of parts) {
    if (part.kind !== 'panel') continue
    const file = await make(part.job, io.tools, picture)
    files.push(textAsPaths ? { ...file, bytes: new TextEncoder().encode(await io.textToPaths(new TextDecoder().decode(file.bytes))) } : file)
  }
  return withOwnNames(files)
}

/** Makes every file before the first is written: where one cannot be made, none is. */
const save = async (parts: readonly BriefingPart[], request: RenderRequest, language: Language, io: RenderSurroundings): Promise<number> => {
  const words = renderWords(language)
  const formats: ExportFormats = io.formats ?? FORMATS
  const format = formats[request.format]
  if (!format) throw new Error(`invalid format: ${request.format}`)
  const several = parts.length > 1 && !(format.makeMany && readsAsFile(request.out))
  const target = await targetOf(request.out, several)
  const inOne = isOneFile(format, request, parts.length, target)
  if ((target.kind === 'stream' && parts.length > 1 && !inOne) || (several && !inOne && readsAsFile(request.out))) {
    io.err(target.kind === 'stream' ? words.streamOne : words.folderNeeded(request.out))
    return WRONG_USAGE
  }
  const isShortened = !inOne && parts.some((part) => part.kind === 'text' || part.headline !== '')
  if (isShortened) io.err(words.textsLeftOut)
  try {
    for (const file of await makeFiles(parts, format, request, inOne, io)) {
      if (target.kind === 'stream') io.bytes(file.bytes)
      else io.out(words.written(await writeTo(target, file)))
    }
    return OK
  } catch (error) {
    if (error instanceof FontMissing) io.err(words.fontMissing(error.signs.slice(0, 12).join('')))
    else if (error instanceof DrawingRefused) io.err(words.drawingRefused(error.message))
    else if ((error as NodeJS.ErrnoException).path !== undefined) io.err(words.notWritten((error as NodeJS.ErrnoException).path ?? '', (error as Error).message))
    else throw error
    return FAILED
  }
}

/** The panels asked for; a name that no panel has is an error with the nearest name. */
const choosePanels = (request: RenderRequest, panels: readonly PanelSpec[], language: Language): readonly PanelSpec[] | string => {
  if (request.all) return panels
  const unknown = request.panels.find((id) => !panels.some((spec) => spec.id === id))
  if (unknown !== undefined) return renderWords(language).panelUnknown(unknown, nearestName(unknown, panels.map(({ id }) => id)))
  return request.panels.flatMap((id) => panels.find((spec) => spec.id === id) ?? [])
}

/** What is to be made: the parts of a briefing, or the panels asked for. */
const partsAsked = ({ dataset, panels }: Package, request: RenderRequest, language: Language): ReturnType<typeof briefingParts> => {
  if (request.briefing.length > 0) return briefingParts(panels, dataset, request, language)
  const chosen = choosePanels(request, panels, language)
  if (typeof chosen === 'string') return { parts: [], wrong: chosen, remarks: [] }
  const { jobs, wrong, remarks } = renderJobs(chosen, dataset, request, language)
  return { parts: asBriefing(jobs), wrong, remarks }
}

const renderPanels = async (found: Package, request: RenderRequest, language: Language, io: RenderSurroundings): Promise<number> => {
  const words = renderWords(language)
  if (request.view.vintage || request.briefing.some((entry) => entry.kind === 'panel' && entry.state.vintage)) prepareFirstRelease(found.dataset)
  const { parts, wrong, remarks } = partsAsked(found, request, language)
  for (const remark of wrong ? [wrong] : remarks) io.err(remark)
  if (wrong) return WRONG_USAGE
  const drawn = parts.filter((part) => {
    const why = part.kind === 'panel' ? emptiness(part.job) : ''
    if (part.kind === 'panel' && why) io.err(words.notDrawn(part.job.spec.id, why))
    return why === ''
  })
  const saved = drawn.length > 0 ? await save(drawn, request, language, io) : FAILED
  return saved === OK && drawn.length < parts.length ? FAILED : saved
}

/** Lists the panels, or makes files of them. Errors in the data are printed as `check` prints them; what could be read is drawn all the same. */
export const render = async (request: RenderRequest, spoken: Language, io: RenderSurroundings): Promise<number> => {
  const language = request.language ?? spoken
  const root = request.data === '' ? join(io.home, 'data') : request.data
  const found = await loadPackage(root, request, language, io)
  if (typeof found === 'string') {
    io.err(found)
    return WRONG_USAGE
  }
  if (found.errors.length > 0) io.err([cliWords(language).severities.error, ...issueLines(found.errors, language)].join('\n'))
  if (request.list) io.out(printList(found.panels, found.dataset, io.formats ?? FORMATS, request.json, language))
  const code = request.list ? OK : await renderPanels(found, request, language, io)
  return code === OK && found.errors.length > 0 ? FAILED : code
}
