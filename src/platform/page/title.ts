/** Sets the title of the document, for the tab, the history and screen readers. */
export const setTitle = (title: string): void => {
  document.title = title
}

/** Marks the document with how much of the data is loaded: `part`, `whole`, or '' for none. */
export const markLoaded = (state: '' | 'part' | 'whole'): void => {
  document.documentElement.dataset['loaded'] = state
}
