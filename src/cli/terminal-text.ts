/**
 * Characters that control a terminal instead of being shown: control characters (C0 but tab and line feed, DEL, C1), marks of direction, and zero-width characters.
 * A cell or a file name that holds them could colour, overwrite or reorder what is on the screen.
 */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu

const mark = (sign: string): string => {
  const code = sign.codePointAt(0) ?? 0
  if (code === 0x1b) return '␛'
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/** Text for a terminal: control characters become visible marks. Line ends and tabs are kept. */
export const terminalText = (text: string): string => text.replace(OBEYED, mark)

/** The same in one line: a line break within a cell would otherwise begin a line of its own choosing. */
export const terminalLine = (text: string): string => terminalText(text.replace(/\r\n|[\r\n]/g, '␊'))

const escaped = (sign: string): string => Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')

/** A value as JSON for programs, with the same characters escaped: harmless in a terminal, and nothing of the value is lost. */
export const terminalJson = (value: unknown): string => JSON.stringify(value).replace(OBEYED, escaped)
