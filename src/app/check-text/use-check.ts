import { useCallback, useEffect, useRef, useState } from 'react'
import type { TextCard } from '../../check-text/cards/card'
import type { TextChoice } from '../../check-text/choices/choices'
import type { DocumentProblem, DocumentText } from '../../check-text/documents/read-document'
import type { Dataset } from '../../model/dataset'
import type { Language } from '../../model/text'
import { openChecker } from '../../platform/check-text/open-checker'
import type { TextChecker } from '../../platform/check-text/text-checker'
import { loadPart } from '../../platform/page/load-part'

/** A text that is checked: pasted, or read from a file. */
export interface CheckedSource extends DocumentText {
  readonly name: string // of the file; '' for a pasted text
  readonly bytes: Uint8Array | undefined // of the file
}

/** Where the check of a text is. */
export type CheckState =
  | { readonly at: 'input'; readonly problem?: { readonly kind: DocumentProblem; readonly name: string } }
  | { readonly at: 'checking' }
  | { readonly at: 'failed'; readonly reason: unknown }
  | { readonly at: 'done'; readonly source: CheckedSource; readonly cards: readonly TextCard[]; readonly choices: readonly TextChoice[] }

/** The check of one text at a time, in a worker that is opened with the page. */
export interface TextCheck {
  readonly state: CheckState
  readonly expect: (text: string) => void // what is being typed or pasted, so that it is judged by the time it is asked for
  readonly checkPasted: (text: string) => void
  readonly checkFile: (file: File) => void
  readonly choose: (choices: readonly TextChoice[]) => void
  readonly indicatorsFor: (at: number, region: string) => Promise<readonly string[]>
  readonly leave: () => void // to the input
}

const readFile = async (file: File): Promise<CheckedSource | DocumentProblem> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { documentText } = await loadPart(() => import('../../check-text/documents/read-document'))
  const read = documentText(bytes, file.name)
  return typeof read === 'string' ? read : { ...read, name: file.name, bytes }
}

/** Keeps a checker for the data shown; with other data another is opened. */
const useChecker = (dataset: Dataset, language: Language): (() => TextChecker) => {
  const held = useRef<{ readonly dataset: Dataset; readonly checker: TextChecker }>(undefined)
  useEffect(
    () => () => {
      if (held.current?.dataset !== dataset) return
      held.current.checker.close()
      held.current = undefined
    },
    [dataset],
  )
  return useCallback(() => {
    if (held.current?.dataset !== dataset) held.current = { dataset, checker: openChecker(dataset, language) }
    return held.current.checker
  }, [dataset, language])
}

const TYPING = 250 // ms without a change after which a text is judged before it is asked for
const LONGEST_AHEAD = 200_000 // characters; a longer text would keep the worker from what is asked for next

/** Judges a text before it is asked for, and gives what came of it for that same text. */
const useAhead = (checker: () => TextChecker): { readonly expect: (text: string) => void; readonly take: (text: string) => Promise<readonly TextCard[]> } => {
  const timer = useRef(0)
  const ahead = useRef<{ readonly text: string; readonly checker: TextChecker; readonly cards: Promise<readonly TextCard[]> }>(undefined)
  const start = useCallback((text: string): Promise<readonly TextCard[]> => {
    const own = checker()
    const started = { text, checker: own, cards: own.check(text, []) }
    ahead.current = started
    started.cards.catch(() => {
      if (ahead.current === started) ahead.current = undefined // reported to whoever asks, and tried again then
    })
    return started.cards
  }, [checker])
  useEffect(() => () => clearTimeout(timer.current), [])
  const expect = useCallback((text: string): void => {
    clearTimeout(timer.current)
    if (checker().mayRunAhead && /\S/.test(text) && text.length <= LONGEST_AHEAD) timer.current = Number(setTimeout(() => void start(text).catch(() => undefined), TYPING))
  }, [checker, start])
  const take = useCallback((text: string): Promise<readonly TextCard[]> => {
    clearTimeout(timer.current)
    const { current } = ahead
    return current?.text === text && current.checker === checker() ? current.cards : start(text)
  }, [checker, start])
  return { expect, take }
}

/** Checks texts against the data shown. */
export const useCheck = (dataset: Dataset, language: Language): TextCheck => {
  const [state, setState] = useState<CheckState>({ at: 'input' })
  const checker = useChecker(dataset, language)
  const { expect, take } = useAhead(checker)
  useEffect(() => void checker(), [checker]) // the worker starts, and gets the data, while a text is being pasted
  const last = useRef(0) // an answer that comes after a later question is dropped
  const run = useCallback(async (work: () => Promise<CheckState>): Promise<void> => {
    last.current += 1
    const own = last.current
    const next = await work().catch((reason: unknown): CheckState => ({ at: 'failed', reason }))
    if (own === last.current) setState(next)
  }, [])
  const check = useCallback(async (source: CheckedSource, choices: readonly TextChoice[]): Promise<CheckState> => ({ at: 'done', source, choices, cards: await (choices.length === 0 ? take(source.text) : checker().check(source.text, choices)) }), [checker, take])
  const begin = useCallback((work: () => Promise<CheckState>): void => {
    setState({ at: 'checking' })
    void run(work)
  }, [run])
  const checkFile = useCallback(
    (file: File): void =>
      begin(async () => {
        const source = await readFile(file)
        return typeof source === 'string' ? { at: 'input', problem: { kind: source, name: file.name } } : check(source, [])
      }),
    [begin, check],
  )
  const indicatorsFor = useCallback((at: number, region: string) => checker().indicators(at, region), [checker])
  return {
    state,
    expect,
    checkPasted: (text) => begin(() => (/\S/.test(text) ? check({ name: '', bytes: undefined, text, origin: undefined, isOffice: false }, []) : Promise.resolve({ at: 'input', problem: { kind: 'empty', name: '' } }))),
    checkFile,
    choose: (choices) => void (state.at === 'done' && run(() => check(state.source, choices))),
    indicatorsFor,
    leave: () => {
      last.current += 1
      setState({ at: 'input' })
    },
  }
}
