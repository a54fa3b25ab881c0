import { fileOperand, fileOptions, type FileOptions } from './file-options'
import type { ParsedCommand } from './parse-command'

/** What `sanhua inspect` is to do. */
export interface InspectRequest extends FileOptions {
  readonly file: string // `-` is standard input
  readonly print: 'human' | 'json' | 'table'
}

/** Reads the arguments of `inspect`; throws WrongUsage. */
export const inspectRequest = (parsed: ParsedCommand<'inspect'>): InspectRequest => ({
  file: fileOperand(parsed),
  print: parsed.has('table') ? 'table' : parsed.has('json') ? 'json' : 'human',
  ...fileOptions(parsed),
})
