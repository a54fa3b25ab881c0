import { nearestName } from '../ingest/nearest'
import { readPeriodText } from '../ingest/plan/period-text'
import { encodingNamed, sortOptions, type SortedWords } from './sort-options'

/** What `sanhua apply` was asked to do. */
export interface ApplyAsked {
  readonly file: string
  readonly out: string // folder; '' with --dry-run alone
  readonly data: string // folder of the package that rows go into; '' the one at `out`
  readonly recipe: string // path; '' none
  readonly saveRecipe: string
  readonly encoding: string
  readonly layout: string
  readonly period: string
  readonly only: readonly string[] // indicators; empty: all
  readonly replace: boolean
  readonly dryRun: boolean
  readonly force: boolean
  readonly json: boolean
}

/** Why the arguments of `apply` make no sense. */
export interface ApplyWrong {
  readonly problem: 'option-unknown' | 'value-missing' | 'file-needed' | 'out-needed' | 'encoding-unknown' | 'layout-unknown' | 'period-wrong' | 'too-many'
  readonly found: string
  readonly nearest: string
}

const VALUES = ['--recipe', '--out', '--data', '--period', '--encoding', '--layout', '--only', '--save-recipe'] as const
const FLAGS = ['--replace', '--dry-run', '--force', '--json', '--help', '-h'] as const

const wrong = (problem: ApplyWrong['problem'], found = '', nearest = ''): ApplyWrong => ({ problem, found, nearest })

const check = ({ plain, flags, values }: SortedWords, layouts: readonly string[]): ApplyAsked | ApplyWrong => {
  const [file, extra] = plain
  const said = (name: (typeof VALUES)[number]): string => values.get(name) ?? ''
  if (file === undefined) return wrong('file-needed')
  if (extra !== undefined) return wrong('too-many', extra)
  const dryRun = flags.has('--dry-run')
  if (said('--out') === '' && !dryRun) return wrong('out-needed')
  const encoding = said('--encoding') === '' ? '' : encodingNamed(said('--encoding'))
  if (encoding === undefined) return wrong('encoding-unknown', said('--encoding'))
  const layout = said('--layout')
  if (layout !== '' && !layouts.includes(layout)) return wrong('layout-unknown', layout, nearestName(layout, layouts))
  const period = said('--period') === '' ? '' : readPeriodText(said('--period'))
  if (period === undefined) return wrong('period-wrong', said('--period'))
  return {
    file, dryRun, encoding, layout, period,
    out: said('--out'),
    data: said('--data'),
    recipe: said('--recipe'),
    saveRecipe: said('--save-recipe'),
    only: said('--only').split(',').map((id) => id.trim()).filter(Boolean),
    replace: flags.has('--replace'),
    force: flags.has('--force'),
    json: flags.has('--json'),
  }
}

/** Reads the arguments after `apply`; `layouts` are the ids that are known. */
export const readApplyArguments = (words: readonly string[], layouts: readonly string[]): ApplyAsked | ApplyWrong | 'help' => {
  const sorted = sortOptions(words, VALUES, FLAGS)
  if ('problem' in sorted) return sorted
  return sorted.flags.has('--help') || sorted.flags.has('-h') ? 'help' : check(sorted, layouts)
}
