/**
 * Which data the page shows: the published set, a version stored in this browser, or one that lasts until the page is left. The
 * last entry of a trail in localStorage is shown; the entries before it serve to go back. Part of the first load.
 */
import { readKept, keep } from '../page/storage'
import type { LocalVersion, PackageFiles } from '../data/package-version'

/** Key of the trail in localStorage. */
const TRAIL = 'sanhua.versions'

/** A version that could not be stored and is shown until the page is left. */
interface UnsavedVersion {
  readonly local: LocalVersion
  readonly files: PackageFiles
}

let unsaved: UnsavedVersion | undefined

/** A trail without steps that change nothing. Before its first step the published set ('') is shown. */
export const withoutRepeats = (trail: readonly string[]): readonly string[] => trail.filter((id, at) => id !== (trail[at - 1] ?? ''))

/** Ids of the versions shown, oldest first, '' for the published set; the last is shown now. */
export const readTrail = (): readonly string[] => {
  const kept = readKept(TRAIL)
  return Array.isArray(kept) ? withoutRepeats(kept.filter((id): id is string => typeof id === 'string')) : []
}

/** The version that this browser shows; '' the published set. */
export const activeVersion = (): string => {
  const trail = readTrail()
  return trail[trail.length - 1] ?? ''
}

/** Whether there is anything to show but the published set. */
export const holdsLocal = (): boolean => unsaved !== undefined || activeVersion() !== ''

export const unsavedVersion = (): UnsavedVersion | undefined => unsaved

/** Shows a version until the page is left; undefined ends it. */
export const showUnsaved = (version: UnsavedVersion | undefined): void => {
  unsaved = version
}

/** Calls back when another tab chooses other data. Returns a function that stops it. */
export const onOtherTab = (listener: () => void): (() => void) => {
  const listen = ({ key }: StorageEvent): void => {
    if (key === TRAIL) listener()
  }
  window.addEventListener('storage', listen)
  return () => window.removeEventListener('storage', listen)
}

const ASIDE = 'sanhua.aside'
const MOST_STEPS = 20

let aside: boolean | undefined

/** Stores the trail, without steps that change nothing; false when this browser stores nothing. */
export const keepTrail = (trail: readonly string[]): boolean => keep(TRAIL, withoutRepeats(trail).slice(-MOST_STEPS))

const readAside = (): boolean => {
  try {
    if (/[?&]data=published(?:&|$)/.test(location.search)) sessionStorage.setItem(ASIDE, '1') // the address forgets it with the reader's first choice
    return sessionStorage.getItem(ASIDE) === '1'
  } catch {
    return /[?&]data=published(?:&|$)/.test(location.search)
  }
}

/** Whether the published set is shown for this visit although there is a local version: by button, or `data=published` in the address. */
export const isAside = (): boolean => (aside ??= readAside())

/** Puts the local version aside for this visit, or shows it again. */
export const setAside = (value: boolean): void => {
  aside = value
  try {
    if (value) sessionStorage.setItem(ASIDE, '1')
    else sessionStorage.removeItem(ASIDE)
  } catch {
    // no session storage: it holds until the page is left
  }
}
