import { LANGUAGES, type Language } from '../model/text'

/** What the command line was asked to do. */
export type Asked =
  | { readonly kind: 'help' | 'version'; readonly language: Language }
  | { readonly kind: 'check'; readonly folder: string | undefined; readonly json: boolean; readonly language: Language }
  | {
      readonly kind: 'wrong'
      readonly problem: 'command' | 'option' | 'language' | 'too-many'
      readonly found: string
      readonly language: Language
    }

const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text)

interface Split {
  readonly words: readonly string[]
  readonly options: readonly string[]
  readonly language: string
}

/** `--lang en` and `--lang=en` alike; all else that begins with a dash is an option without a value. */
const split = (argv: readonly string[]): Split => {
  const words: string[] = []
  const options: string[] = []
  let language = 'zh'
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? ''
    if (word === '--lang') language = argv[(index += 1)] ?? ''
    else if (word.startsWith('--lang=')) language = word.slice('--lang='.length)
    else (word.startsWith('-') ? options : words).push(word)
  }
  return { words, options, language }
}

const KNOWN = new Set(['--json', '--help', '-h', '--version', '-v'])

/** Reads the arguments after the program's name. */
export const readArguments = (argv: readonly string[]): Asked => {
  const { words, options, language: named } = split(argv)
  const language = isLanguage(named) ? named : 'zh'
  const wrong = (problem: 'command' | 'option' | 'language' | 'too-many', found: string): Asked => ({ kind: 'wrong', problem, found, language })
  if (!isLanguage(named)) return wrong('language', named)
  const unknown = options.find((option) => !KNOWN.has(option))
  if (unknown !== undefined) return wrong('option', unknown)
  if (options.includes('--help') || options.includes('-h')) return { kind: 'help', language }
  if (options.includes('--version') || options.includes('-v')) return { kind: 'version', language }
  const [command = '', folder, extra] = words
  if (command !== 'check') return wrong('command', command)
  if (extra !== undefined) return wrong('too-many', extra)
  return { kind: 'check', folder, json: options.includes('--json'), language }
}
