import { useEffect, useRef, useState } from 'react'
import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/data/load-dataset'
import { onFilesDropped } from '../../platform/workbench/inbox'
import type { ViewState } from '../../state/view'
import { checkPageWords, checkTextWords } from '../../words/check-text'
import { pageWords } from '../../words/page'
import { CheckResult } from './CheckResult'
import { useCheck, type CheckState, type TextCheck } from './use-check'
import '../styles/check-text.css'

interface InputProps {
  readonly check: TextCheck
  readonly draft: string
  readonly onDraft: (text: string) => void
  readonly language: Language
}

const Problem = ({ state, language }: { readonly state: CheckState; readonly language: Language }) => {
  const words = checkPageWords(language)
  if (state.at === 'failed') return <p role="alert">{words.failed(state.reason instanceof Error ? state.reason.message : String(state.reason))}</p>
  if (state.at !== 'input' || !state.problem) return null
  const { kind, name } = state.problem
  return <p role="alert">{name === '' ? words.nothing : checkTextWords(language).failures[kind](name)}</p>
}

/** A field for a text, and a button for a file. */
const TextInput = ({ check, draft, onDraft, language }: InputProps) => {
  const words = checkPageWords(language)
  const input = useRef<HTMLInputElement>(null)
  const isBusy = check.state.at === 'checking'
  return (
    <form
      className="check-input"
      onSubmit={(event) => {
        event.preventDefault()
        check.checkPasted(draft)
      }}
    >
      <label htmlFor="text-to-check">{words.label}</label>
      <textarea id="text-to-check" rows={12} value={draft} placeholder={words.placeholder} spellCheck={false} onChange={({ target }) => {
        onDraft(target.value)
        check.expect(target.value)
      }} />
      <Problem state={check.state} language={language} />
      <p>
        <button type="submit" className="button check-main" disabled={isBusy}>{isBusy ? words.checking : words.check}</button>{' '}
        <button type="button" className="button" disabled={isBusy} onClick={() => input.current?.click()}>{words.choose}</button>{' '}
        <span className="quiet">{words.formats}</span>
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".txt,.md,.markdown,.html,.htm,.docx,.pptx"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) check.checkFile(file)
          currentTarget.value = '' // the same file may be chosen again
        }}
      />
    </form>
  )
}

export interface CheckTextProps {
  readonly loaded: Loaded
  readonly view: ViewState
}

/** The check of a text: what is pasted or dropped is read and held against the data in a worker; nothing leaves the browser. */
const CheckText = ({ loaded, view }: CheckTextProps) => {
  const { language } = view
  const words = checkPageWords(language)
  const check = useCheck(loaded.dataset, language)
  const [draft, setDraft] = useState('')
  const { checkFile } = check
  useEffect(
    () =>
      onFilesDropped(([file]) => {
        if (file) checkFile(file)
      }),
    [checkFile],
  )
  const { state } = check
  return (
    <section className="check-text">
      <h1>{pageWords(language).pages.check}</h1>
      <p className="lead">{words.lead}</p>
      {state.at === 'done' ? <CheckResult key={state.source.name} loaded={loaded} view={view} check={check} state={state} onEdit={() => {
        setDraft(state.source.name === '' ? state.source.text : '')
        check.leave()
      }} /> : <TextInput check={check} draft={draft} onDraft={setDraft} language={language} />}
    </section>
  )
}

export default CheckText // what `onRequest` takes
