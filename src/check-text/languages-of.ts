/** Languages whose words a text must be searched for. */
export type TextLanguages = 'zh' | 'en' | 'both'

const CHINESE = /\p{Script=Han}/u
/** Words; not the abbreviations of capital letters that Chinese texts hold (CNNIC, GDP, APP), nor units and names of two letters (km, 5G). */
const ENGLISH = /[a-zａ-ｚ]{3}|[A-Za-z]{2} [A-Za-z]{2}|[A-Z]{6}/

/** Languages of a text, by its characters. */
export const languagesOf = (text: string): TextLanguages => (!CHINESE.test(text) ? 'en' : ENGLISH.test(text) ? 'both' : 'zh')
