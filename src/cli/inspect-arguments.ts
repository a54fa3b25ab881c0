import { nearestName } from '../ingest/nearest'
import { readPeriodText } from '../ingest/plan/period-text'
import { encodingNamed, sortOptions, type SortedWords } from './sort-options'

/** What `sanhua inspect` was asked to do. */
export interface InspectAsked {
  readonly file: string // `-` is standard input
  readonly print: 'human' | 'json' | 'table'
  readonly encoding: string
  readonly layout: string
  readonly period: string
}

/** Why the arguments of `inspect` make no sense. */
export interface InspectWrong {
  readonly problem: 'option-unknown' | 'value-missing' | 'file-needed' | 'encoding-unknown' | 'layout-unknown' | 'period-wrong' | 'too-many'
  readonly found: string
  readonly nearest: string
}

type Given = 'encoding' | 'layout' | 'period'
const VALUES = ['--encoding', '--layout', '--period'] as const
const FLAGS = ['--json', '--table', '--help', '--layouts', '-h'] as const

const wrong = (problem: InspectWrong['problem'], found = '', nearest = ''): InspectWrong => ({ problem, found, nearest })

const check = ({ plain, flags, values }: SortedWords, layouts: readonly string[]): InspectAsked | InspectWrong => {
  const [file, extra] = plain
  const said = (name: Given): string => values.get(`--${name}`) ?? ''
  if (file === undefined) return wrong('file-needed')
  if (extra !== undefined) return wrong('too-many', extra)
  const encoding = said('encoding') === '' ? '' : encodingNamed(said('encoding'))
  if (encoding === undefined) return wrong('encoding-unknown', said('encoding'))
  if (said('layout') !== '' && !layouts.includes(said('layout'))) return wrong('layout-unknown', said('layout'), nearestName(said('layout'), layouts))
  const period = said('period') === '' ? '' : readPeriodText(said('period'))
  if (period === undefined) return wrong('period-wrong', said('period'))
  const print = flags.has('--table') ? 'table' : flags.has('--json') ? 'json' : 'human'
  return { file, print, encoding, layout: said('layout'), period }
}

/** Reads the arguments after `inspect`; `layouts` are the ids that are known. */
export const readInspectArguments = (words: readonly string[], layouts: readonly string[]): InspectAsked | InspectWrong | 'help' | 'layouts' => {
  const sorted = sortOptions(words, VALUES, FLAGS)
  if ('problem' in sorted) return sorted
  if (sorted.flags.has('--help') || sorted.flags.has('-h')) return 'help'
  return sorted.flags.has('--layouts') ? 'layouts' : check(sorted, layouts)
}
