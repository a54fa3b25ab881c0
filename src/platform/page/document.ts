import type { Scheme } from '../../charts/query/panel-view'
import type { Language } from '../../model/text'
import type { SchemeChoice } from '../../state/view'
import { LOCALES } from '../../words/locales'

const dark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)')

/** The scheme that applies: the reader's choice, or the system's. */
export const resolvedScheme = (choice: SchemeChoice): Scheme => (choice === 'auto' ? (dark().matches ? 'dark' : 'light') : choice)

/** Marks the document, so that style sheets and assistive technology follow. */
export const applyScheme = (choice: SchemeChoice, language: Language): void => {
  const root = document.documentElement
  root.lang = LOCALES[language].htmlLang
  root.dataset['scheme'] = resolvedScheme(choice)
}

/** Calls back when the system's scheme changes. Returns a function that stops it. */
export const onSchemeChange = (callback: () => void): (() => void) => {
  const query = dark()
  query.addEventListener('change', callback)
  return () => query.removeEventListener('change', callback)
}

/** Sets the title of the document, for the tab, the history and screen readers. */
export const setTitle = (title: string): void => {
  document.title = title
}

/** Whether something of what is shown is not loaded yet. */
export const isLoading = (): boolean => ['', 'part'].includes(document.documentElement.dataset['loaded'] ?? '')

/** Marks the document with how much of the data is loaded: '' for nothing, `part` of what is shown, `enough` for it, or the `whole`. */
export const markLoaded = (state: '' | 'part' | 'enough' | 'whole'): void => {
  document.documentElement.dataset['loaded'] = state
}
