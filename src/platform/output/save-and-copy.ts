/** Saves a file by the browser's download. */
export const saveFile = (name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void => {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000) // the browser needs the address until the save has begun
}

/** Copies by `execCommand`, from an invisible text field: the one way on plain http, `file://` and in frames without the permission. */
const copyByCommand = (text: string): boolean => {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true // opens no keyboard on a phone
  field.setAttribute('aria-hidden', 'true')
  field.style.cssText = 'position:fixed;top:0;left:0;width:1px;height:1px;opacity:0;font-size:16px'
  document.body.appendChild(field)
  field.select()
  field.setSelectionRange(0, text.length) // Safari on iOS selects nothing without it
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}

/** Puts text into the clipboard. False when the browser refuses: the reader must then copy by hand. Never throws. */
export const copyText = async (text: string): Promise<boolean> => {
  const clipboard = (navigator as Partial<Navigator>).clipboard // absent on plain http
  try {
    if (clipboard) {
      await clipboard.writeText(text)
      return true
    }
  } catch {
    // Refused (a frame without the permission, a window without focus): execCommand may still work.
  }
  return copyByCommand(text)
}

/** Selects what an element shows, so that the reader can copy it by keyboard. */
export const selectText = (element: HTMLElement): void => {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
    element.focus()
    element.select()
    return
  }
  const range = document.createRange()
  range.selectNodeContents(element)
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}
