/** How another set of data is chosen: a step added to the trail, or the local version put aside for this visit. */
import { keep } from '../storage'
import { TRAIL, withoutRepeats } from './pointer'

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
