/** Loads chunks of script and their style sheets on request. The only place that does. */

/** A part that could not be loaded: no network, or a new release of the site has renamed its files. */
class PartMissing extends Error {}

/** Messages of Chromium, Firefox, Safari and Vite where a module or a style sheet failed to load. */
const MISSING = /dynamically imported module|importing a module script failed|unable to preload css/i

const STYLE = /unable to preload css for (\S+)/i
const SCRIPT = /(https?:\/\/\S+\.js)\b/

const failedStyles = new Set<string>() // addresses; Vite requests each sheet only once
let tries = 0

const messageOf = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason))

/** Whether a rejection means that a part could not be loaded, as opposed to a fault within it. */
export const isPartMissing = (reason: unknown): boolean => reason instanceof PartMissing || MISSING.test(messageOf(reason))

const addStyle = (href: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => {
      link.remove()
      reject(new PartMissing(href))
    })
    document.head.append(link)
  })

const addFailedStyles = async (): Promise<void> => {
  for (const href of failedStyles) {
    await addStyle(href)
    failedStyles.delete(href)
  }
}

/** Browsers keep the failure of a module's address until the page is reloaded (https://github.com/whatwg/html/issues/6768); another address is requested again. */
const importAgain = async <Part>(reason: unknown): Promise<Part> => {
  const [script] = SCRIPT.exec(messageOf(reason)) ?? []
  if (script === undefined) throw reason
  tries += 1
  return (await import(/* @vite-ignore */ `${script}?again=${tries}`)) as Part
}

/**
 * Loads a part of the page. Rejects with `PartMissing` when it cannot be loaded; another call tries again.
 * `load` must be `() => import(…)` and nothing more, since a second try returns the module itself.
 */
export const loadPart = async <Part>(load: () => Promise<Part>): Promise<Part> => {
  try {
    await addFailedStyles()
    return await load().catch((reason: unknown) => importAgain<Part>(reason))
  } catch (reason) {
    const [, style] = STYLE.exec(messageOf(reason)) ?? []
    if (style !== undefined) failedStyles.add(style)
    throw isPartMissing(reason) ? new PartMissing(messageOf(reason)) : reason
  }
}

/** Reloads the page if the site answers; without network the page would be lost. False when it does not answer. */
export const reloadPage = async (): Promise<boolean> => {
  try {
    if (!(await fetch(location.href, { method: 'HEAD', cache: 'no-store' })).ok) return false
  } catch {
    return false
  }
  location.reload()
  return true
}
