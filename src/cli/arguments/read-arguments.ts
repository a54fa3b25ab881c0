import { DEFAULT_LANGUAGE, readLanguage, type Language } from '../../model/text'
import { nearestName } from '../../transform/nearest-name'
import { applyRequest, inspectRequest, type ApplyRequest, type SourcesRequest, traceRequest, type TraceRequest, type InspectRequest, checkRequest, type CheckRequest, verifyRequest, type VerifyRequest, checkTextRequest, type CheckTextRequest } from './file-requests'
import { COMMAND_NAMES, type CommandName, parseCommand, type ParsedWords, parseWords, type UsageProblem, WrongUsage } from './parse-command'
import { renderRequest, type RenderLists, type RenderRequest } from './render-request'

/** Request of the command line. */
export type Request =
  | { readonly kind: 'version' | 'layouts' }
  | { readonly kind: 'help'; readonly command: CommandName | undefined }
  | { readonly kind: 'wrong'; readonly command: CommandName | undefined; readonly usage: UsageProblem }
  | { readonly kind: 'check'; readonly request: CheckRequest }
  | { readonly kind: 'inspect'; readonly request: InspectRequest }
  | { readonly kind: 'apply'; readonly request: ApplyRequest }
  | { readonly kind: 'sources'; readonly request: SourcesRequest }
  | { readonly kind: 'check-text'; readonly request: CheckTextRequest }
  | { readonly kind: 'trace'; readonly request: TraceRequest }
  | { readonly kind: 'verify'; readonly request: VerifyRequest }
  | { readonly kind: 'render'; readonly request: RenderRequest }

const isCommand = (word: string | undefined): word is CommandName => COMMAND_NAMES.some((name) => name === word)

/** Requests that say what they are for without a command: `sanhua --help`, `sanhua --version`. */
const withoutCommand = ({ positionals: [word], options }: ParsedWords): Request => {
  const [other] = options.filter(({ name }) => name !== 'lang')
  if (word !== undefined) throw new WrongUsage({ problem: 'command-unknown', found: word })
  if (other === undefined) throw new WrongUsage({ problem: 'command-missing' })
  if (other.name === 'help') return { kind: 'help', command: undefined }
  if (other.name === 'version') return { kind: 'version' }
  throw new WrongUsage({ problem: 'option-unknown', found: other.rawName, nearest: nearestName(other.rawName, ['--help', '--version', '--lang']) })
}

const requestOf = (command: CommandName, words: ParsedWords, lists: RenderLists): Request => {
  const operands = { ...words, positionals: words.positionals.slice(1) }
  const asksHelp = words.options.some(({ name }) => name === 'help')
  switch (command) {
    case 'check': {
      const parsed = parseCommand(command, operands)
      return asksHelp ? { kind: 'help', command } : parsed.has('version') ? { kind: 'version' } : { kind: 'check', request: checkRequest(parsed) }
    }
    case 'inspect': {
      const parsed = parseCommand(command, operands)
      return asksHelp ? { kind: 'help', command } : parsed.has('layouts') ? { kind: 'layouts' } : { kind: 'inspect', request: inspectRequest(parsed) }
    }
    case 'apply': {
      const parsed = parseCommand(command, operands)
      if (!asksHelp && parsed.has('sources')) return { kind: 'sources', request: { data: parsed.value('data') ?? '', search: parsed.operands.join(' ') } }
      return asksHelp ? { kind: 'help', command } : { kind: 'apply', request: applyRequest(parsed) }
    }
    case 'check-text': {
      const parsed = parseCommand(command, operands)
      return asksHelp ? { kind: 'help', command } : { kind: 'check-text', request: checkTextRequest(parsed) }
    }
    case 'trace': {
      const parsed = parseCommand(command, operands)
      return asksHelp ? { kind: 'help', command } : { kind: 'trace', request: traceRequest(parsed) }
    }
    case 'verify': {
      const parsed = parseCommand(command, operands)
      return asksHelp ? { kind: 'help', command } : { kind: 'verify', request: verifyRequest(parsed) }
    }
    case 'render': {
      const parsed = parseCommand(command, operands)
      return asksHelp ? { kind: 'help', command } : { kind: 'render', request: renderRequest(parsed, lists) }
    }
    default:
      return command satisfies never
  }
}

/** Reads the arguments after the program's name. `lists` replace those of the program in tests. */
export const readArguments = (argv: readonly string[], lists: RenderLists = {}): Request & { readonly language: Language } => {
  const words = parseWords(argv)
  const [word] = words.positionals
  const command = isCommand(word) ? word : undefined
  const asked = words.options.filter(({ name }) => name === 'lang').pop()
  const language = asked ? readLanguage(asked.value ?? '') : DEFAULT_LANGUAGE
  try {
    if (!language) throw new WrongUsage({ problem: 'language-unknown', found: asked?.value ?? '' })
    return { ...(command ? requestOf(command, words, lists) : withoutCommand(words)), language }
  } catch (failure) {
    if (failure instanceof WrongUsage) return { kind: 'wrong', command, usage: failure.usage, language: language ?? DEFAULT_LANGUAGE }
    throw failure
  }
}
