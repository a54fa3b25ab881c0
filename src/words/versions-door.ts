import type { Language } from '../model/text'

const WORDS = {
  zh: { versions: '数据版本', how: '本机保存的数据：切换、比较、退回、导入和下载。' },
  en: { versions: 'Data versions', how: 'Data kept in this browser: show, compare, take back, import and download.' },
} satisfies Record<Language, unknown>

/** Words of the button that opens the list of versions. */
export const versionsDoorWords = (language: Language): (typeof WORDS)['zh'] => WORDS[language]
