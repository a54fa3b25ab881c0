/** Names the document, for the tab, the history and screen readers. */
export const setTitle = (title: string): void => {
  document.title = title
}
