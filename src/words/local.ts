/** What data that were never published are called wherever their version is named: on the page, in files, in citations. */
import { readLocalVersion } from '../model/local-version'
import type { Language } from '../model/text'
import { pageWords } from './page'

/** A version of the data as a reader meets it; that of local data says so. */
export const versionText = (version: string, language: Language): string => {
  const local = readLocalVersion(version)
  return local ? pageWords(language).local.version(local.base, local.code) : version
}

/** The sentence that must be in whatever is made of local data; '' for published data. */
export const localLine = (version: string, language: Language): string => {
  const local = readLocalVersion(version)
  return local ? pageWords(language).local.line(local.code) : ''
}
