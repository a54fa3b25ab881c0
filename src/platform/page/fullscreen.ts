/** Safari 15 knows these under its own names, and a phone's not at all. */
interface OldDocument {
  readonly webkitFullscreenElement?: Element | null
  readonly webkitExitFullscreen?: () => Promise<void> | void
}
interface OldElement {
  readonly webkitRequestFullscreen?: () => Promise<void> | void
}

const old = (): Document & OldDocument => document

/** Whether the page fills the screen now. */
export const isFullscreen = (): boolean => Boolean(old().fullscreenElement ?? old().webkitFullscreenElement)

/** Asks for the whole screen; false where it is not given (a frame, a phone, no gesture). Never throws. */
export const enterFullscreen = async (): Promise<boolean> => {
  const root: HTMLElement & OldElement = document.documentElement
  const ask = root.requestFullscreen ?? root.webkitRequestFullscreen
  try {
    await ask?.call(root)
  } catch {
    return false
  }
  return isFullscreen()
}

/** Gives the screen back. Never throws. */
export const leaveFullscreen = async (): Promise<void> => {
  const leave = old().exitFullscreen ?? old().webkitExitFullscreen
  try {
    if (isFullscreen()) await leave?.call(document)
  } catch {
    // the browser had left it by itself
  }
}

const EVENTS = ['fullscreenchange', 'webkitfullscreenchange'] as const

/** Calls back when the page begins or ceases to fill the screen. */
export const onFullscreenChange = (callback: (fills: boolean) => void): (() => void) => {
  const tell = (): void => callback(isFullscreen())
  for (const name of EVENTS) document.addEventListener(name, tell)
  return () => {
    for (const name of EVENTS) document.removeEventListener(name, tell)
  }
}
