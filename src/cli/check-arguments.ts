import { extname } from 'node:path'
import { isReportName, type ReportName } from '../exports/report/index'

/** What `check` was asked to do. */
export interface CheckAsked {
  readonly folder: string | undefined
  readonly json: boolean
  readonly against: string | undefined // folder of the data that the checked ones would replace
  readonly report: { readonly path: string; readonly format: ReportName } | undefined
}

/** Why the arguments of `check` are wrong. */
export interface CheckWrong {
  readonly problem: 'command' | 'option' | 'too-many'
  readonly found: string
}

type Read = CheckAsked | CheckWrong | 'help' | 'version'

const FLAGS = new Set(['--json', '--help', '-h', '--version', '-v'])
const VALUED = new Set(['--against', '--report'])

interface Sorted {
  readonly flags: ReadonlySet<string>
  readonly values: ReadonlyMap<string, string>
  readonly plain: readonly string[]
  readonly unknown: string | undefined
}

/** `--report x` and `--report=x` alike. */
const sortWords = (given: readonly string[]): Sorted => {
  const flags = new Set<string>()
  const values = new Map<string, string>()
  const plain: string[] = []
  let unknown: string | undefined
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? ''
    const [name = '', inline] = word.startsWith('--') ? (/^(--[^=]+)(?:=(.*))?$/.exec(word) ?? [word, word]).slice(1) : [word]
    if (VALUED.has(name)) values.set(name, inline ?? given[(at += 1)] ?? '')
    else if (FLAGS.has(word)) flags.add(word)
    else if (word.startsWith('-')) unknown ??= word
    else plain.push(word)
  }
  return { flags, values, plain, unknown }
}

/** Reads the arguments of `check`, and those of no command. */
export const readCheckArguments = (given: readonly string[]): Read => {
  const { flags, values, plain, unknown } = sortWords(given)
  const [command = '', folder, extra] = plain
  if (unknown !== undefined) return { problem: 'option', found: unknown }
  if (flags.has('--help') || flags.has('-h')) return 'help'
  if (flags.has('--version') || flags.has('-v')) return 'version'
  if (command !== 'check') return { problem: 'command', found: command }
  if (extra !== undefined) return { problem: 'too-many', found: extra }
  const path = values.get('--report')
  const format = extname(path ?? '').slice(1).toLowerCase()
  if (path !== undefined && !isReportName(format)) return { problem: 'option', found: `--report ${path}` }
  const against = values.get('--against')
  if (against === '') return { problem: 'option', found: '--against' }
  return { folder, json: flags.has('--json'), against, report: path !== undefined && isReportName(format) ? { path, format } : undefined }
}
