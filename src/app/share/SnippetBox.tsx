import { useId, useRef } from 'react'
import type { Language } from '../../model/text'
import { embeddingWords } from '../../words/share'
import { CopyButton } from '../CopyButton'

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
