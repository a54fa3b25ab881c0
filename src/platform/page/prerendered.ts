import { LANGUAGES, type Language } from '../../model/text'

/** Class of the parts of `index.html` that hold the overview as the build has made it, one for each language; its first element of class `overview` is what is kept. */
export const PRERENDERED = 'prerendered'

/** Class of the leading figures of a county, which `early-county.ts` has put into the page; `data-elsewhere` has it for its value then. */
export const EARLY_COUNTY = 'early-county'

const overviews = new Map<Language, Element>()
let files: ReadonlyMap<string, string> | undefined
let validated: string | undefined
let county: Element | null | undefined

/** Keeps what the build has put into the page, before the page is drawn in its place; the overview only where the address does not lead elsewhere. */
export const keepPrerendered = (root: Element): void => {
  const isElsewhere = document.documentElement.dataset['elsewhere'] !== undefined
  for (const part of root.querySelectorAll<HTMLElement>(`.${PRERENDERED}`)) {
    validated = part.dataset['panels']
    if (isElsewhere) {
      county ??= part.querySelector(`.${EARLY_COUNTY}`)
      continue
    }
    const overview = part.querySelector('.overview')
    const language = LANGUAGES.find((one) => part.lang.startsWith(one))
    if (!overview || !language) continue
    overviews.set(language, overview)
    files = new Map((part.dataset['files'] ?? '').split(' ').map((word) => word.split('=') as [string, string]))
  }
}

/** Names the `panels.json` in which the build found nothing wrong, on a page that holds no overview. */
export const keepValidated = (code: string): void => {
  validated = code
}

/** The overview in a language as the build has made it; undefined where there is none. */
export const prerenderedOverview = (language: Language): Element | undefined => overviews.get(language)

/** The leading figures of a place below the province, in a language, as they were put into the page before the application was read; undefined where they were not. */
export const earlyCounty = (place: string, language: Language): Element | undefined => (county?.id === place + language ? county : undefined)

/** Fingerprints of the files of data that it was made of, by path; undefined where there is none. */
export const prerenderedFiles = (): ReadonlyMap<string, string> | undefined => files

/** Fingerprint of the `panels.json` in which the build found nothing wrong; undefined where there is none. */
export const validatedPanels = (): string | undefined => validated
