import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react'
import type { Language } from '../../model/text'
import { onKey, type PressedKey } from '../../platform/page/keyboard'
import type { Loaded } from '../../platform/data/load-dataset'
import type { ViewState, ViewStore } from '../../state/view'
import { onRequestWords } from '../../words/page'
import { onRequest } from '../controls/on-request'

const Search = onRequest(() => import('./Search'), { leave: ({ onClose }) => onClose })

/** Opens the search, from wherever a button for it is shown. */
const OpenSearch = createContext<() => void>(() => undefined)

/** The button that opens the search, with the key that does so, too. */
export const SearchButton = ({ language }: { readonly language: Language }) => {
  const open = useContext(OpenSearch)
  const words = onRequestWords(language).search
  return (
    <button type="button" className="search-button" aria-keyshortcuts="Control+K Meta+K /" onClick={open}>
      <svg aria-hidden="true" viewBox="0 0 16 16" width="14" height="14" fill="none" stroke="currentColor" strokeWidth="1.6">
        <circle cx="6.5" cy="6.5" r="4.5" />
        <path d="M10 10l4.5 4.5" />
      </svg>
      <span>{words.search}</span>
      <kbd>{words.keys}</kbd>
    </button>
  )
}

const FIELDS = new Set(['input', 'textarea', 'select'])

/** Ctrl+K or ⌘K anywhere, `/` where no text is typed; neither in a dialog. */
const isSearchKey = ({ press, tag, isInDialog }: PressedKey): boolean => {
  if (isInDialog || press.altKey || press.shiftKey) return false
  if (press.ctrlKey || press.metaKey) return press.key.toLowerCase() === 'k'
  return press.key === '/' && !FIELDS.has(tag)
}

interface SearchableProps {
  readonly loaded: Loaded | undefined // undefined while nothing is there that could be found
  readonly store: ViewStore
  readonly view: ViewState
  readonly children: ReactNode
}

/** The page, with the search that its buttons and keys open over it; a presentation has none. */
export const Searchable = ({ loaded, store, view, children }: SearchableProps) => {
  const [isOpen, setOpen] = useState(false)
  const open = useCallback(() => setOpen(true), [])
  const close = useCallback(() => setOpen(false), [])
  const isOff = view.show === 'present'
  useEffect(() => {
    if (isOff) return undefined
    return onKey((pressed) => {
      const isTaken = isSearchKey(pressed)
      if (isTaken) open()
      return isTaken
    })
  }, [isOff, open])
  return (
    <OpenSearch.Provider value={open}>
      {children}
      {loaded && isOpen && !isOff ? <Search loaded={loaded} store={store} view={view} onClose={close} /> : null}
    </OpenSearch.Provider>
  )
}
