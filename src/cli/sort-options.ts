import { nearestName } from '../ingest/nearest'

/** Words of a command line, sorted: what stands alone, switches, options with their values. */
export interface SortedWords {
  readonly plain: readonly string[]
  readonly flags: ReadonlySet<string>
  readonly values: ReadonlyMap<string, string>
}

/** Why words cannot be sorted. */
export interface UnsortedWords {
  readonly problem: 'option-unknown' | 'value-missing'
  readonly found: string
  readonly nearest: string
}

/** Sorts words by the options a command knows; `--period 2020` and `--period=2020` are alike. */
export const sortOptions = (words: readonly string[], valued: readonly string[], switches: readonly string[]): SortedWords | UnsortedWords => {
  const plain: string[] = []
  const flags = new Set<string>()
  const values = new Map<string, string>()
  for (let at = 0; at < words.length; at += 1) {
    const [name = '', given] = (words[at] ?? '').startsWith('--') ? (words[at] ?? '').split(/=(.*)/s) : [words[at] ?? '']
    if (!name.startsWith('-') || name === '-') plain.push(name)
    else if (switches.includes(name)) flags.add(name)
    else if (valued.includes(name)) {
      const value = given ?? words[(at += 1)]
      if (value === undefined || value === '') return { problem: 'value-missing', found: name, nearest: '' }
      values.set(name, value)
    } else return { problem: 'option-unknown', found: name, nearest: nearestName(name, [...valued, ...switches]) }
  }
  return { plain, flags, values }
}

/** The name by which WHATWG knows an encoding, in lower case; undefined when it is unknown. */
export const encodingNamed = (label: string): string | undefined => {
  try {
    const { encoding } = new TextDecoder(label)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return undefined
  }
}
