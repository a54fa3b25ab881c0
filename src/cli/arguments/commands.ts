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
  inspect: { operands: 1, options: { json: 'flag', table: 'flag', encoding: 'value', layout: 'value', layouts: 'flag', period: 'value', numbers: 'value', ...COMMON } },
  apply: {
    operands: 1,
    options: {
      recipe: 'value', out: 'value', data: 'value', 'save-recipe': 'value', only: 'value', replace: 'flag', period: 'value',
      encoding: 'value', layout: 'value', numbers: 'value', 'dry-run': 'flag', force: 'flag', json: 'flag', ...COMMON,
    },
  },
  render: {
    operands: Number.POSITIVE_INFINITY,
    options: {
      format: 'value', out: 'value', all: 'flag', scheme: 'value', from: 'value', to: 'value', unit: 'value', mode: 'value', compare: 'value', vintage: 'value', query: 'value',
      preset: 'value', scale: 'value', transparent: 'flag', site: 'value', data: 'value', list: 'flag', json: 'flag', ...COMMON,
    },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>

export type CommandName = keyof typeof COMMANDS

/** Names of a command's options, without `--`. */
export type OptionName<Command extends CommandName> = keyof (typeof COMMANDS)[Command]['options'] & string

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[]

/** Letters that represent an option. */
export const SHORT: Readonly<Record<string, string>> = { help: 'h', version: 'v' }
