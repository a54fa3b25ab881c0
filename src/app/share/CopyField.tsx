import { useEffect, useId, useRef, useState, type RefObject } from 'react'
import type { Language } from '../../model/text'
import { copyText, selectText } from '../../platform/output/save-and-copy'
import { LOCALES } from '../../words/locales'
import { embeddingWords, shareWords } from '../../words/share'

interface CopyButtonProps {
  readonly text: string
  readonly language: Language
  readonly name: string // what is copied, for screen readers
  readonly target?: RefObject<HTMLElement | null> // shows the text: selected when no script may copy
}

const SHOWN_FOR = 2_000 // milliseconds

/** A button that copies a text and confirms it. Where the browser refuses, the text is selected and the keys to press are named. */
const CopyButton = ({ text, language, name, target }: CopyButtonProps) => {
  const words = shareWords(language).copy
  const [last, setLast] = useState({ text: '', state: 'ready' })
  const state = last.text === text ? last.state : 'ready' // of this text, not of an earlier one
  useEffect(() => {
    if (last.state !== 'copied') return undefined
    const timer = setTimeout(() => setLast({ text: '', state: 'ready' }), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [last])
  const copy = async (): Promise<void> => {
    const copied = await copyText(text)
    if (!copied && target?.current) selectText(target.current)
    setLast({ text, state: copied ? 'copied' : 'failed' })
  }
  return (
    <span className="copy">
      <button type="button" className="button" onClick={() => void copy()}>
        {state === 'copied' ? words.copied : words.copy}
        <span className="hidden"> {name}</span>
      </button>
      <span className={state === 'failed' ? 'quiet' : 'hidden'} aria-live="polite">
        {state === 'copied' ? words.copied : state === 'failed' ? words.byHand : ''}
      </span>
    </span>
  )
}

interface CopyFieldProps {
  readonly name: string
  readonly text: string
  readonly language: Language
  readonly written?: Language // the text's own, where it is another
}

/** A text with its name and a button that copies it. */
export const CopyField = ({ name, text, language, written = language }: CopyFieldProps) => {
  const target = useRef<HTMLParagraphElement>(null)
  return (
    <div className="copy-field">
      <p className="copy-name">{name}</p>
      <p ref={target} className="copy-text" lang={LOCALES[written].htmlLang}>
        {text}
      </p>
      <CopyButton text={text} language={language} name={name} target={target} />
    </div>
  )
}

interface SnippetBoxProps {
  readonly text: string
  readonly name: string // form of the code
  readonly language: Language
}

/** Code to paste, with a button that copies it. */
export const SnippetBox = ({ text, name, language }: SnippetBoxProps) => {
  const words = embeddingWords(language)
  const area = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  return (
    <div className="snippet">
      <label htmlFor={id}>{words.snippet}</label>
      <textarea id={id} ref={area} readOnly rows={5} spellCheck={false} value={text} />
      <CopyButton text={text} language={language} name={name} target={area} />
    </div>
  )
}
