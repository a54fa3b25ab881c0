import type { Scheme } from '../../charts/query/panel-view'
import type { Language } from '../../model/text'
import { LOCALES } from '../../words/locales'
import type { SchemeChoice } from '../../state/view'

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
