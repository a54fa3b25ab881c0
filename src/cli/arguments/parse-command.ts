import { parseArgs } from 'node:util'
import { nearestName } from '../../transform/nearest-name'
import { COMMAND_NAMES, COMMANDS, SHORT, type CommandName, type OptionName } from './commands'
import { WrongUsage } from './wrong-usage'

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
