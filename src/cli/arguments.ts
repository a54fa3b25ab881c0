import type { ExportFormats } from '../exports/export-job'
import { DEFAULT_LANGUAGE, readLanguage, type Language } from '../model/text'
import { LAYOUTS } from '../ingest/layouts/index'
import { readApplyArguments, type ApplyAsked, type ApplyWrong } from './apply-arguments'
import { readCheckArguments, type CheckAsked } from './check-arguments'
import { readInspectArguments, type InspectAsked, type InspectWrong } from './inspect-arguments'
import { readRenderArguments, type RenderAsked, type RenderWrong } from './render-arguments'

/** What the command line was asked to do. */
export type Asked =
  | { readonly kind: 'help' | 'version'; readonly language: Language }
  | { readonly kind: 'check'; readonly language: Language; readonly asked: CheckAsked }
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

interface Split {
  readonly words: readonly string[] // all but `--lang`
  readonly language: string
}

/** `--lang en` and `--lang=en` alike, wherever they stand. */
const split = (argv: readonly string[]): Split => {
  const words: string[] = []
  let language: string = DEFAULT_LANGUAGE
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? ''
    if (word === '--lang') language = argv[(index += 1)] ?? ''
    else if (word.startsWith('--lang=')) language = word.slice('--lang='.length)
    else words.push(word)
  }
  return { words, language }
}

const wrong = (problem: (Asked & { kind: 'wrong' })['problem'], found: string, language: Language): Asked => ({ kind: 'wrong', problem, found, language })

const readCheck = (words: readonly string[], language: Language): Asked => {
  const asked = readCheckArguments(words)
  if (asked === 'help' || asked === 'version') return { kind: asked, language }
  return 'problem' in asked ? wrong(asked.problem, asked.found, language) : { kind: 'check', language, asked }
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
export const readArguments = (argv: readonly string[], formats?: ExportFormats): Asked => {
  const { words, language: asked } = split(argv)
  const language = readLanguage(asked)
  if (!language) return wrong('language', asked, DEFAULT_LANGUAGE)
  if (words[0] === 'inspect') return readInspect(words.slice(1), language)
  if (words[0] === 'apply') return readApply(words.slice(1), language)
  if (words[0] !== 'render') return readCheck(words, language)
  const render = readRenderArguments(words.slice(1), formats ? { formats } : {})
  if (render === 'help') return { kind: 'render-help', language }
  return 'problem' in render ? { kind: 'render-wrong', language, wrong: render } : { kind: 'render', language, asked: render }
}
