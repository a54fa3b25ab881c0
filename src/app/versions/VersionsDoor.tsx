import { useState } from 'react'
import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/load-dataset'
import { doorWords } from '../../words/index'
import { onRequest } from '../on-request'

const Versions = onRequest(() => import('./Versions'), { leave: ({ onClose }) => onClose })

interface DoorProps {
  readonly loaded: Loaded
  readonly language: Language
  readonly onReload: () => void
}

/** The way to the versions of the data, also where only the published set is shown. What answers is fetched when it is asked for. */
export const VersionsDoor = ({ loaded, language, onReload }: DoorProps) => {
  const [open, setOpen] = useState(false)
  const words = doorWords(language).versions
  return (
    <aside className="stamp-door" aria-label={words.versions}>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {words.versions}
      </button>{' '}
      <span className="quiet">{words.how}</span>
      {open ? <Versions loaded={loaded} language={language} compared="" onReload={onReload} onClose={() => setOpen(false)} /> : null}
    </aside>
  )
}
