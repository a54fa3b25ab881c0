import { LANGUAGES, type Language } from '../model/text'
import { LAYOUTS } from '../ingest/layouts/index'
import { readApplyArguments, type ApplyAsked, type ApplyWrong } from './apply-arguments'
import { readInspectArguments, type InspectAsked, type InspectWrong } from './inspect-arguments'
import { readRenderArguments, type RenderAsked, type RenderWrong } from './render-arguments'

/** What the command line was asked to do. */
export type Asked =
  | { readonly kind: 'help' | 'version'; readonly language: Language }
  | { readonly kind: 'check'; readonly folder: string | undefined; readonly json: boolean; readonly language: Language }
  | { readonly kind: 'render'; readonly language: Language; readonly asked: RenderAsked }
  | { readonly kind: 'render-help'; readonly language: Language }
  | { readonly kind: 'inspect'; readonly language: Language; readonly asked: InspectAsked }
  | { readonly kind: 'inspect-help' | 'inspect-layouts'; readonly language: Language }
  | { readonly kind: 'inspect-wrong'; readonly language: Language; readonly wrong: InspectWrong }
  | { readonly kind: 'apply'; readonly language: Language; readonly asked: ApplyAsked }
  | { readonly kind: 'apply-help'; readonly language: Language }
  | { readonly kind: 'apply-wrong'; readonly language: Language; readonly wrong: ApplyWrong }
  | { readonly kind: 'render-wrong'; readonly language: Language; readonly wrong: RenderWrong }
  | {
      readonly kind: 'wrong'
      readonly problem: 'command' | 'option' | 'language' | 'too-many'
      readonly found: string
      readonly language: Language
    }

const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text)

interface Split {
  readonly words: readonly string[] // all but `--lang`
  readonly language: string
}

/** `--lang en` and `--lang=en` alike, wherever they stand. */
const split = (argv: readonly string[]): Split => {
  const words: string[] = []
  let language = 'zh'
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? ''
    if (word === '--lang') language = argv[(index += 1)] ?? ''
    else if (word.startsWith('--lang=')) language = word.slice('--lang='.length)
    else words.push(word)
  }
  return { words, language }
}

const KNOWN = new Set(['--json', '--help', '-h', '--version', '-v'])

const wrong = (problem: (Asked & { kind: 'wrong' })['problem'], found: string, language: Language): Asked => ({ kind: 'wrong', problem, found, language })

/** Arguments of `check`, and those of no command: its options have no values. */
const readCheckArguments = (given: readonly string[], language: Language): Asked => {
  const options = given.filter((word) => word.startsWith('-'))
  const [command = '', folder, extra] = given.filter((word) => !word.startsWith('-'))
  const unknown = options.find((option) => !KNOWN.has(option))
  if (unknown !== undefined) return wrong('option', unknown, language)
  if (options.includes('--help') || options.includes('-h')) return { kind: 'help', language }
  if (options.includes('--version') || options.includes('-v')) return { kind: 'version', language }
  if (command !== 'check') return wrong('command', command, language)
  if (extra !== undefined) return wrong('too-many', extra, language)
  return { kind: 'check', folder, json: options.includes('--json'), language }
}

const readInspect = (words: readonly string[], language: Language): Asked => {
  const asked = readInspectArguments(words, LAYOUTS.map(({ id }) => id))
  if (asked === 'help' || asked === 'layouts') return { kind: `inspect-${asked}`, language }
  return 'problem' in asked ? { kind: 'inspect-wrong', language, wrong: asked } : { kind: 'inspect', language, asked }
}

const readApply = (words: readonly string[], language: Language): Asked => {
  const asked = readApplyArguments(words, LAYOUTS.map(({ id }) => id))
  if (asked === 'help') return { kind: 'apply-help', language }
  return 'problem' in asked ? { kind: 'apply-wrong', language, wrong: asked } : { kind: 'apply', language, asked }
}

/** Reads the arguments after the program's name. */
export const readArguments = (argv: readonly string[]): Asked => {
  const { words, language } = split(argv)
  if (!isLanguage(language)) return wrong('language', language, 'zh')
  if (words[0] === 'inspect') return readInspect(words.slice(1), language)
  if (words[0] === 'apply') return readApply(words.slice(1), language)
  if (words[0] !== 'render') return readCheckArguments(words, language)
  const asked = readRenderArguments(words.slice(1))
  if (asked === 'help') return { kind: 'render-help', language }
  return 'problem' in asked ? { kind: 'render-wrong', language, wrong: asked } : { kind: 'render', language, asked }
}
