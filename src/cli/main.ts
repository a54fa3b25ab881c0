import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportTools } from '../exports/export-job'
import { LAYOUTS } from '../ingest/layouts/index'
import type { Language } from '../model/text'
import { uiWords } from '../words/index'
import { inspectWords } from '../words/inspect'
import { renderWords } from '../words/render'
import { readArguments, type Asked } from './arguments'
import { checkPackage, countOf } from './check'
import type { InspectAsked, InspectWrong } from './inspect-arguments'
import { printHuman } from './print-human'
import { printJson } from './print-json'
import { readFolder } from './read-folder'
import type { RenderAsked, RenderWrong } from './render-arguments'

/** What the command line needs of its surroundings; `home` is the folder of the program. */
export interface Surroundings {
  readonly home: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly bytes?: (bytes: Uint8Array) => void // to standard output; absent: text alone
  readonly rasterise?: ExportTools['rasterise'] // absent: with the fonts of the machine
}

const OK = 0
const HAS_ERRORS = 1
const WRONG_USAGE = 2

const versionOf = async (home: string): Promise<string> => {
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string }
  return version
}

const complaint = ({ problem, found, language }: Asked & { kind: 'wrong' }): string => {
  const words = uiWords(language).cli
  switch (problem) {
    case 'command':
      return found === '' ? '' : words.commandUnknown(found)
    case 'option':
      return words.optionUnknown(found)
    case 'language':
      return words.languageUnknown(found)
    case 'too-many':
      return words.tooMany(found)
  }
}

const renderComplaint = (wrong: RenderWrong, language: Language): string => {
  const words = renderWords(language)
  switch (wrong.problem) {
    case 'option-unknown':
      return words.optionUnknown(wrong.found, wrong.nearest)
    case 'value-missing':
      return words.valueMissing(wrong.option)
    case 'value-unknown':
      return words.valueUnknown(wrong.option, wrong.found, wrong.known, wrong.nearest)
    case 'year-wrong':
      return words.yearWrong(wrong.option, wrong.found)
    case 'range-wrong':
      return words.rangeWrong(wrong.from, wrong.to)
    case 'site-wrong':
      return words.siteWrong(wrong.found)
    case 'panels-missing':
      return words.panelsMissing
  }
}

const inspectComplaint = ({ problem, found, nearest }: InspectWrong, language: Language): string => {
  const words = inspectWords(language)
  switch (problem) {
    case 'option-unknown':
      return words.optionUnknown(found, nearest)
    case 'value-missing':
      return words.valueMissing(found)
    case 'file-needed':
      return words.fileNeeded
    case 'encoding-unknown':
      return words.encodingUnknown(found)
    case 'layout-unknown':
      return words.layoutUnknown(found, nearest)
    case 'period-wrong':
      return words.periodWrong(found)
    case 'too-many':
      return words.tooMany(found)
  }
}

/** Readers of files are loaded when a file is to be read. */
const inspectFile = async (asked: InspectAsked, language: Language, io: Surroundings): Promise<number> => (await import('./inspect')).inspect(asked, language, io)

/** Charts, exports and fonts are read when a picture is asked for; `check` starts without them. */
const draw = async (asked: RenderAsked, language: Language, io: Surroundings): Promise<number> => {
  const [{ render }, { rasteriser }] = await Promise.all([import('./render'), import('./rasterise')])
  const tools: ExportTools = { rasterise: io.rasterise ?? rasteriser(), today: new Date().toISOString().slice(0, 10) }
  return render(asked, language, { ...io, bytes: io.bytes ?? (() => undefined), tools })
}

const check = async ({ folder, json, language }: Asked & { kind: 'check' }, io: Surroundings): Promise<number> => {
  const root = folder ?? join(io.home, 'data')
  const files = await readFolder(root)
  if (!files) {
    io.err(uiWords(language).cli.folderMissing(root))
    return WRONG_USAGE
  }
  const checked = checkPackage(files)
  io.out(json ? printJson(checked, language) : printHuman(checked, language))
  return countOf(checked, 'error') > 0 ? HAS_ERRORS : OK
}

/** Runs the command line; resolves to its exit code: 0, 1 when the data have errors, 2 on wrong usage. */
export const run = async (argv: readonly string[], io: Surroundings): Promise<number> => {
  const asked = readArguments(argv)
  const { usage } = uiWords(asked.language).cli
  switch (asked.kind) {
    case 'help':
      io.out(usage)
      return OK
    case 'version':
      io.out(await versionOf(io.home))
      return OK
    case 'wrong':
      io.err([complaint(asked), usage].filter(Boolean).join('\n\n'))
      return WRONG_USAGE
    case 'check':
      return check(asked, io)
    case 'render-help':
      io.out(renderWords(asked.language).usage)
      return OK
    case 'render-wrong':
      io.err(`${renderComplaint(asked.wrong, asked.language)}\n${renderWords(asked.language).seeHelp}`)
      return WRONG_USAGE
    case 'inspect-help':
      io.out(inspectWords(asked.language).usage)
      return OK
    case 'inspect-layouts':
      io.out(LAYOUTS.map(({ id }) => id).join('\n'))
      return OK
    case 'inspect-wrong':
      io.err(`${inspectComplaint(asked.wrong, asked.language)}\n${inspectWords(asked.language).seeHelp}`)
      return WRONG_USAGE
    case 'inspect':
      return inspectFile(asked.asked, asked.language, io)
    case 'render':
      return draw(asked.asked, asked.language, io)
  }
}
