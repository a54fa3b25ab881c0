import { parseArgs } from 'node:util'
import { nearestName } from '../../transform/nearest-name'

/** A command: how many operands it takes, and its options in the order in which its help lists them. */
interface CommandSpec {
  readonly operands: number
  readonly options: Readonly<Record<string, 'flag' | 'value'>>
}

/** Options of every command. */
const COMMON = { lang: 'value', help: 'flag' } as const

/** The one table of commands: arguments are parsed by it, and the help and docs/command-line.md list it. */
export const COMMANDS = {
  check: { operands: 1, options: { against: 'value', report: 'value', due: 'flag', on: 'value', json: 'flag', ...COMMON, version: 'flag' } },
  inspect: { operands: 1, options: { json: 'flag', table: 'flag', encoding: 'value', layout: 'value', layouts: 'flag', period: 'value', numbers: 'value', dates: 'value', plan: 'value', 'save-plan': 'value', ...COMMON } },
  apply: {
    operands: 1,
    options: {
      recipe: 'value', out: 'value', data: 'value', 'save-recipe': 'value', only: 'value', 'skip-others': 'flag', replace: 'flag', period: 'value',
      source: 'value', 'source-title': 'value', 'source-publisher': 'value', 'source-date': 'value', 'source-url': 'value', sources: 'flag',
      encoding: 'value', layout: 'value', numbers: 'value', dates: 'value', plan: 'value', 'dry-run': 'flag', force: 'flag', json: 'flag', ...COMMON,
    },
  },
  'check-text': { operands: 1, options: { choices: 'value', docx: 'value', sources: 'flag', data: 'value', json: 'flag', sarif: 'flag', ...COMMON } },
  trace: { operands: 3, options: { vintage: 'value', variant: 'value', data: 'value', json: 'flag', ...COMMON } },
  verify: { operands: 1, options: { data: 'value', json: 'flag', ...COMMON } },
  render: {
    operands: Number.POSITIVE_INFINITY,
    options: {
      format: 'value', out: 'value', all: 'flag', scheme: 'value', from: 'value', to: 'value', unit: 'value', mode: 'value', compare: 'value', vintage: 'value', query: 'value',
      preset: 'value', scale: 'value', transparent: 'flag', 'text-as-paths': 'flag', site: 'value', data: 'value', list: 'flag', json: 'flag', ...COMMON,
    },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>

export type CommandName = keyof typeof COMMANDS

/** Names of a command's options, without `--`. */
export type OptionName<Command extends CommandName> = keyof (typeof COMMANDS)[Command]['options'] & string

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[]

/** Letters that represent an option. */
export const SHORT: Readonly<Record<string, string>> = { help: 'h', version: 'v' }

/** A problem of arguments. `option` includes its dashes; `nearest` is '' where no name is similar. */
export type UsageProblem =
  | { readonly problem: 'command-missing' }
  | { readonly problem: 'command-unknown'; readonly found: string }
  | { readonly problem: 'language-unknown'; readonly found: string }
  | { readonly problem: 'option-unknown'; readonly found: string; readonly nearest: string }
  | { readonly problem: 'value-missing'; readonly option: string }
  | { readonly problem: 'value-unknown'; readonly option: string; readonly found: string; readonly known: readonly string[]; readonly nearest: string }
  | { readonly problem: 'too-many'; readonly found: string }
  | { readonly problem: 'file-needed' | 'out-needed' | 'panels-missing' | 'source-untitled' | 'figure-needed' }
  | { readonly problem: 'encoding-unknown' | 'period-wrong' | 'day-wrong' | 'site-wrong' | 'report-unknown'; readonly found: string }
  | { readonly problem: 'layout-unknown'; readonly found: string; readonly nearest: string }
  | { readonly problem: 'year-wrong'; readonly option: string; readonly found: string }
  | { readonly problem: 'regions-wrong'; readonly found: string; readonly most: number }
  | { readonly problem: 'range-wrong'; readonly from: number; readonly to: number }

/** Thrown while arguments are read; caught only by `readArguments`. */
export class WrongUsage extends Error {
  constructor(readonly usage: UsageProblem) {
    super(usage.problem)
  }
}

/** Arguments of one command, sorted by its table. */
export interface ParsedCommand<Command extends CommandName> {
  readonly operands: readonly string[]
  readonly has: (flag: OptionName<Command>) => boolean
  readonly value: (option: OptionName<Command>) => string | undefined // the last one given
}

/** The options of all commands: each means the same kind wherever it occurs, so that the command may be anywhere among them. */
const OPTIONS = Object.fromEntries(
  COMMAND_NAMES.flatMap((command) => Object.entries(COMMANDS[command].options)).map(([name, kind]) => [
    name,
    { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), ...(SHORT[name] === undefined ? {} : { short: SHORT[name] }) },
  ]),
)

/** The command line as parsed, before it is checked against a command. */
export interface ParsedWords {
  readonly positionals: readonly string[]
  readonly options: readonly { readonly name: string; readonly rawName: string; readonly value: string | undefined; readonly isInline: boolean }[]
}

/** Splits words into positionals and options. `--period 2020` and `--period=2020` are equal, and nothing is an option after `--`. */
export const parseWords = (argv: readonly string[]): ParsedWords => {
  const { tokens } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, allowPositionals: true, tokens: true })
  return {
    positionals: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    options: tokens.flatMap((token) => (token.kind === 'option' ? [{ name: token.name, rawName: token.rawName, value: token.value, isInline: token.inlineValue ?? false }] : [])),
  }
}

/** Checks words against the table of a command. A value may be `-`; one that begins with a dash is given as `--out=-x`. Throws WrongUsage. */
export const parseCommand = <Command extends CommandName>(command: Command, { positionals, options }: ParsedWords): ParsedCommand<Command> => {
  const known: Readonly<Record<string, 'flag' | 'value'>> = COMMANDS[command].options
  const names = Object.keys(known).map((name) => `--${name}`)
  const flags = new Set<string>()
  const values = new Map<string, string>()
  for (const { name, rawName, value, isInline } of options) {
    const kind = Object.hasOwn(known, name) ? known[name] : undefined
    if (kind === undefined) throw new WrongUsage({ problem: 'option-unknown', found: rawName, nearest: nearestName(rawName, names) })
    if (kind === 'flag' && isInline) throw new WrongUsage({ problem: 'option-unknown', found: `${rawName}=${value ?? ''}`, nearest: rawName })
    if (kind === 'flag') flags.add(name)
    else if (value === undefined || value === '' || (!isInline && /^-./.test(value))) throw new WrongUsage({ problem: 'value-missing', option: rawName })
    else values.set(name, value)
  }
  const extra = positionals[COMMANDS[command].operands]
  if (extra !== undefined && !flags.has('help')) throw new WrongUsage({ problem: 'too-many', found: extra })
  return { operands: positionals, has: (flag) => flags.has(flag), value: (option) => values.get(option) }
}
