import { fileOperand, fileOptions, type FileOptions } from './file-options'
import type { ParsedCommand } from './parse-command'
import { WrongUsage } from './wrong-usage'

/** What `sanhua apply` is to do. */
export interface ApplyRequest extends FileOptions {
  readonly file: string
  readonly out: string // folder; '' with --dry-run alone
  readonly data: string // folder of the package that rows go into; '' the one at `out`
  readonly recipe: string // path; '' none
  readonly saveRecipe: string
  readonly only: readonly string[] // indicators; empty: all
  readonly replace: boolean
  readonly dryRun: boolean
  readonly force: boolean
  readonly json: boolean
}

/** Reads the arguments of `apply`; throws WrongUsage. */
export const applyRequest = (parsed: ParsedCommand<'apply'>): ApplyRequest => {
  const { has, value } = parsed
  const file = fileOperand(parsed)
  if (value('out') === undefined && !has('dry-run')) throw new WrongUsage({ problem: 'out-needed' })
  return {
    file,
    ...fileOptions(parsed),
    out: value('out') ?? '',
    data: value('data') ?? '',
    recipe: value('recipe') ?? '',
    saveRecipe: value('save-recipe') ?? '',
    only: (value('only') ?? '').split(',').map((id) => id.trim()).filter(Boolean),
    replace: has('replace'),
    dryRun: has('dry-run'),
    force: has('force'),
    json: has('json'),
  }
}
