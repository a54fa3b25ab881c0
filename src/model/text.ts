export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A sentence that comes from data (not from `words/`), in both languages. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** A cell `中文 || English`; one language alone stands for both. */
export const readText = (cell: string): Text => {
  const at = cell.indexOf(' || ')
  return at < 0 ? { zh: cell, en: cell } : { zh: cell.slice(0, at).trim(), en: cell.slice(at + 4).trim() }
}
