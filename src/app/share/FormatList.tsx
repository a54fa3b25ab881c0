import type { ReactNode } from 'react'
import type { FormatName } from '../../exports/index'
import type { Language } from '../../model/text'
import { downloadWords } from '../../words/share'

interface FormatListProps {
  readonly names: readonly FormatName[]
  readonly language: Language
  readonly busy: boolean
  readonly onSave: (name: FormatName) => void
  readonly children?: ReactNode // further lines
}

/** Formats to choose from, each with who needs it. */
export const FormatList = ({ names, language, busy, onSave, children }: FormatListProps) => {
  const { formats } = downloadWords(language)
  return (
    <ul className="formats">
      {names.map((name) => (
        <li key={name}>
          <button type="button" className="button" aria-disabled={busy} aria-describedby={`format-${name}`} onClick={() => onSave(name)}>
            {formats[name].name}
          </button>
          <span id={`format-${name}`}>{formats[name].who}</span>
        </li>
      ))}
      {children}
    </ul>
  )
}
