import { useRef } from 'react'
import type { Language } from '../../model/text'
import { LOCALES } from '../../words/locales'
import { CopyButton } from '../CopyButton'

interface CopyFieldProps {
  readonly name: string
  readonly text: string
  readonly language: Language
  readonly written?: Language // the text's own, where it is another
}

/** A text to take away: its name, the text itself, and the button that copies it. */
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
