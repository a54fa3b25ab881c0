/** How data that were never published are called wherever their version stands: on the page, in files, in citations. */
import { readLocalVersion } from '../model/local-version'
import type { Language } from '../model/text'

const WORDS = {
  zh: { line: (code: string) => `本机数据，未公开发布（${code}）`, version: (base: string, code: string) => `${base}（本机数据 ${code}，未公开发布）` },
  en: { line: (code: string) => `Local data, not published (${code})`, version: (base: string, code: string) => `${base}${base && ' '}(local data ${code}, not published)` },
} satisfies Record<Language, unknown>

/** A version of the data as a reader meets it; that of local data says so. */
export const versionText = (version: string, language: Language): string => {
  const local = readLocalVersion(version)
  return local ? WORDS[language].version(local.base, local.code) : version
}

/** The sentence that must stand in whatever is made of local data; '' for published data. */
export const localLine = (version: string, language: Language): string => {
  const local = readLocalVersion(version)
  return local ? WORDS[language].line(local.code) : ''
}
