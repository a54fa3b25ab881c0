import { nearestName } from '../ingest/nearest'
import { readPeriodText } from '../ingest/plan/period-text'

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

/** The name by which WHATWG knows an encoding, in lower case; undefined when it is unknown. */
const encodingNamed = (label: string): string | undefined => {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

interface Words {
  readonly plain: readonly string[]
  readonly flags: ReadonlySet<string>
  readonly values: ReadonlyMap<string, string>
}

/** `--period 2020` and `--period=2020` alike. */
const sort = (words: readonly string[]): Words | InspectWrong => {
  const plain: string[] = []
  const flags = new Set<string>()
  const values = new Map<string, string>()
  for (let at = 0; at < words.length; at += 1) {
    const [name = '', given] = (words[at] ?? '').startsWith('--') ? (words[at] ?? '').split(/=(.*)/s) : [words[at] ?? '']
    if (!name.startsWith('-') || name === '-') plain.push(name)
    else if ((FLAGS as readonly string[]).includes(name)) flags.add(name)
    else if ((VALUES as readonly string[]).includes(name)) {
      const value = given ?? words[(at += 1)]
      if (value === undefined || value === '') return wrong('value-missing', name)
      values.set(name, value)
    } else return wrong('option-unknown', name, nearestName(name, [...VALUES, ...FLAGS]))
  }
  return { plain, flags, values }
}

const check = ({ plain, flags, values }: Words, layouts: readonly string[]): InspectAsked | InspectWrong => {
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
  return { file, print, encoding: encoding === 'gbk' ? 'gb18030' : encoding, layout: said('layout'), period }
}

/** Reads the arguments after `inspect`; `layouts` are the ids that are known. */
export const readInspectArguments = (words: readonly string[], layouts: readonly string[]): InspectAsked | InspectWrong | 'help' | 'layouts' => {
  const sorted = sort(words)
  if ('problem' in sorted) return sorted
  if (sorted.flags.has('--help') || sorted.flags.has('-h')) return 'help'
  return sorted.flags.has('--layouts') ? 'layouts' : check(sorted, layouts)
}
