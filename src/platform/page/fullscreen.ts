/** Safari 15 has prefixed names; on phones it has none. */
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

/** Enters full screen; false where the browser refuses (a frame, a phone, no gesture). Never throws. */
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

/** Leaves full screen. Never throws. */
export const leaveFullscreen = async (): Promise<void> => {
  const leave = old().exitFullscreen ?? old().webkitExitFullscreen
  try {
    if (isFullscreen()) await leave?.call(document)
  } catch {
    // the browser had left full screen itself
  }
}

const EVENTS = ['fullscreenchange', 'webkitfullscreenchange'] as const

/** Calls back when the page enters or leaves full screen. Returns a function that stops it. */
export const onFullscreenChange = (callback: (fills: boolean) => void): (() => void) => {
  const tell = (): void => callback(isFullscreen())
  for (const name of EVENTS) document.addEventListener(name, tell)
  return () => {
    for (const name of EVENTS) document.removeEventListener(name, tell)
  }
}
