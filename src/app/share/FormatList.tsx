import type { ReactNode } from 'react'
import type { ExportFormat } from '../../exports/export-job'
import type { Language } from '../../model/text'

interface FormatListProps {
  readonly formats: readonly (readonly [id: string, format: ExportFormat])[]
  readonly language: Language
  readonly busy: boolean
  readonly onSave: (format: ExportFormat) => void
  readonly children?: ReactNode // further lines
}

/** Formats to choose from, each with who needs it. */
export const FormatList = ({ formats, language, busy, onSave, children }: FormatListProps) => (
  <ul className="formats">
    {formats.map(([id, format]) => {
      const { name, who } = format.label(language)
      return (
        <li key={id}>
          <button type="button" className="button" aria-disabled={busy} aria-describedby={`format-${id}`} onClick={() => onSave(format)}>
            {name}
          </button>
          <span id={`format-${id}`}>{who}</span>
        </li>
      )
    })}
    {children}
  </ul>
)
