import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportFormats, ExportTools } from '../exports/export-job'
import { LAYOUTS } from '../ingest/tables/layouts/index'
import type { Language } from '../model/text'
import type { ApplyRequest, InspectRequest } from './arguments/file-requests'
import { readArguments } from './arguments/read-arguments'
import { usageProblemText, usageText } from './arguments/usage-text'
import { runCheck } from './run-check'
import type { RenderRequest } from './arguments/render-request'
import { terminalText } from './terminal-text'

/** What the command line needs of its surroundings; `home` is the folder of the program. */
export interface Surroundings {
  readonly home: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly bytes?: (bytes: Uint8Array) => void // to standard output; absent: text alone
  readonly formats?: ExportFormats // absent: all there are
  readonly rasterise?: ExportTools['rasterise'] // absent: with the fonts of the machine
}

const OK = 0
const WRONG_USAGE = 2

const versionOf = async (home: string): Promise<string> => {
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string }
  return version
}

const applyFile = async (request: ApplyRequest, language: Language, io: Surroundings): Promise<number> => (await import('./apply')).apply(request, language, io)

/** Readers of files are loaded when a file is to be read. */
const inspectFile = async (request: InspectRequest, language: Language, io: Surroundings): Promise<number> => (await import('./inspect')).inspect(request, language, io)

/** Charts, exports and fonts are read when a picture is asked for; `check` starts without them. */
const draw = async (request: RenderRequest, language: Language, io: Surroundings): Promise<number> => {
  const [{ render }, { pathMaker, rasteriser }] = await Promise.all([import('./render'), import('./rasterise')])
  const tools: ExportTools = { rasterise: io.rasterise ?? rasteriser(), today: new Date().toISOString().slice(0, 10) }
  return render(request, language, { ...io, bytes: io.bytes ?? (() => undefined), tools, textToPaths: pathMaker() })
}

/** Output with control characters escaped, so that no cell, label or file name can control the terminal. */
const toTerminal = (io: Surroundings): Surroundings => ({ ...io, out: (text) => io.out(terminalText(text)), err: (text) => io.err(terminalText(text)) })

/** Runs the command line; resolves to its exit code: 0, 1 when the data have errors, 2 on wrong usage. */
export const run = async (argv: readonly string[], surroundings: Surroundings): Promise<number> => {
  const io = toTerminal(surroundings)
  const read = readArguments(argv, io.formats ? { formats: io.formats } : {})
  const { language } = read
  switch (read.kind) {
    case 'version':
      io.out(await versionOf(io.home))
      return OK
    case 'help':
      io.out(usageText(read.command, language, io.formats))
      return OK
    case 'layouts':
      io.out(LAYOUTS.map(({ id }) => id).join('\n'))
      return OK
    case 'wrong':
      io.err(usageProblemText(read.usage, read.command, language))
      return WRONG_USAGE
    case 'check':
      return runCheck(read.request, language, io)
    case 'inspect':
      return inspectFile(read.request, language, io)
    case 'trace':
      return (await import('./trace')).trace(read.request, language, io)
    case 'verify':
      return (await import('./verify')).verify(read.request, language, io)
    case 'sources':
      return (await import('./list-sources')).listSources(read.request, language, io)
    case 'check-text':
      return (await import('./check-text')).checkTextFile(read.request, language, io)
    case 'apply':
      return applyFile(read.request, language, io)
    case 'render':
      return draw(read.request, language, io)
    default:
      return read satisfies never
  }
}
