/**
 * Which data the page shows: the published set, a version kept in this browser, or one that lasts for this visit. Small, since every
 * page asks it before anything is fetched. What is shown is the last of a trail in localStorage; the steps before it are for going back.
 */
import { readKept, keep } from '../page/storage'
import type { LocalVersion, PackageFiles } from '../data/package-version'

/** Where the trail lies in localStorage. */
const TRAIL = 'sanhua.versions'

/** A version that could not be kept and is shown until the page is left. */
interface Visiting {
  readonly local: LocalVersion
  readonly files: PackageFiles
}

let visiting: Visiting | undefined

/** A trail in which each step leads to something else: the published set ('') stands before the first. */
export const withoutRepeats = (trail: readonly string[]): readonly string[] => trail.filter((id, at) => id !== (trail[at - 1] ?? ''))

/** Ids of what was shown, oldest first, '' for the published set; the last is what is shown, and no step leads to what is shown before it. */
export const readTrail = (): readonly string[] => {
  const kept = readKept(TRAIL)
  return Array.isArray(kept) ? withoutRepeats(kept.filter((id): id is string => typeof id === 'string')) : []
}

/** The version that this browser shows; '' the published set. */
export const pointedVersion = (): string => {
  const trail = readTrail()
  return trail[trail.length - 1] ?? ''
}

/** Whether there is anything to show but the published set. */
export const holdsLocal = (): boolean => visiting !== undefined || pointedVersion() !== ''

export const visitingVersion = (): Visiting | undefined => visiting

/** Shows a version for this visit alone; undefined ends it. */
export const showForVisit = (version: Visiting | undefined): void => {
  visiting = version
}

/** Calls when another tab has chosen other data. Returns how to stop. */
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

/** Writes the trail, a step to what is shown already left out; false when this browser keeps nothing. */
export const keepTrail = (trail: readonly string[]): boolean => keep(TRAIL, withoutRepeats(trail).slice(-MOST_STEPS))

const readAside = (): boolean => {
  try {
    if (/[?&]data=published(?:&|$)/.test(location.search)) sessionStorage.setItem(ASIDE, '1') // the address forgets it with the reader's first choice
    return sessionStorage.getItem(ASIDE) === '1'
  } catch {
    return /[?&]data=published(?:&|$)/.test(location.search)
  }
}

/** Whether the published set is shown for this visit although there is a version of one's own: asked by button, or `data=published` in the address. */
export const isAside = (): boolean => (aside ??= readAside())

/** Puts the local version aside for this visit, or takes it up again. */
export const setAside = (value: boolean): void => {
  aside = value
  try {
    if (value) sessionStorage.setItem(ASIDE, '1')
    else sessionStorage.removeItem(ASIDE)
  } catch {
    // then it holds until the page is left
  }
}
