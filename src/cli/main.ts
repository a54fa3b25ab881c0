import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportFormats, ExportTools } from '../exports/export-job'
import type { Language } from '../model/text'
import type { ApplyAsked } from './apply-arguments'
import { readArguments } from './arguments'
import { complaintOf, helpOf } from './complaints'
import type { InspectAsked } from './inspect-arguments'
import { runCheck } from './run-check'
import type { RenderAsked } from './render-arguments'
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

const applyFile = async (asked: ApplyAsked, language: Language, io: Surroundings): Promise<number> => (await import('./apply')).apply(asked, language, io)

/** Readers of files are loaded when a file is to be read. */
const inspectFile = async (asked: InspectAsked, language: Language, io: Surroundings): Promise<number> => (await import('./inspect')).inspect(asked, language, io)

/** Charts, exports and fonts are read when a picture is asked for; `check` starts without them. */
const draw = async (asked: RenderAsked, language: Language, io: Surroundings): Promise<number> => {
  const [{ render }, { rasteriser }] = await Promise.all([import('./render'), import('./rasterise')])
  const tools: ExportTools = { rasterise: io.rasterise ?? rasteriser(), today: new Date().toISOString().slice(0, 10) }
  return render(asked, language, { ...io, bytes: io.bytes ?? (() => undefined), tools })
}

/** Everything that is printed goes through here, so that no cell, label or file name can command the terminal. */
const toTerminal = (io: Surroundings): Surroundings => ({ ...io, out: (text) => io.out(terminalText(text)), err: (text) => io.err(terminalText(text)) })

/** Runs the command line; resolves to its exit code: 0, 1 when the data have errors, 2 on wrong usage. */
export const run = async (argv: readonly string[], surroundings: Surroundings): Promise<number> => {
  const io = toTerminal(surroundings)
  const asked = readArguments(argv, io.formats)
  switch (asked.kind) {
    case 'version':
      io.out(await versionOf(io.home))
      return OK
    case 'help':
    case 'render-help':
    case 'inspect-help':
    case 'inspect-layouts':
    case 'apply-help':
      io.out(helpOf(asked.kind, asked.language))
      return OK
    case 'wrong':
    case 'render-wrong':
    case 'inspect-wrong':
    case 'apply-wrong':
      io.err(complaintOf(asked))
      return WRONG_USAGE
    case 'check':
      return runCheck(asked.asked, asked.language, io)
    case 'inspect':
      return inspectFile(asked.asked, asked.language, io)
    case 'apply':
      return applyFile(asked.asked, asked.language, io)
    case 'render':
      return draw(asked.asked, asked.language, io)
  }
}
