const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/
const NARROW = /[ijlt.,:;'|!()[\]fIr1 ]/

/** Width of a text in pixels, estimated (no DOM): an ideograph is 1 em, a Latin letter about 0.55. Errs on the wide side. */
export const textWidth = (text: string, size: number): number => {
  let ems = 0
  for (const char of text) ems += WIDE.test(char) ? 1 : NARROW.test(char) && char !== '1' ? 0.38 : /[A-Z%mwMW@—–]/.test(char) ? 0.8 : 0.6
  return ems * size
}

const canBreak = (before: string, after: string): boolean =>
  before === ' ' || after === ' ' || (WIDE.test(before) && !/[，。、；：）”》]/.test(after)) || (WIDE.test(after) && !/[，。、；：）”》]/.test(after))

/** Breaks a text into lines no wider than `width`: between ideographs or at blanks. */
export const wrapText = (text: string, size: number, width: number): string[] => {
  const lines: string[] = []
  let line = ''
  let safe = 0 // length of `line` up to the last place it may be broken at
  for (const char of text) {
    if (line !== '' && canBreak(line.slice(-1), char)) safe = line.length
    if (textWidth(line + char, size) > width && safe > 0) {
      lines.push(line.slice(0, safe).trim())
      line = line.slice(safe).trimStart()
      safe = 0
    }
    line += char
  }
  return [...lines, line.trim()].filter(Boolean)
}
