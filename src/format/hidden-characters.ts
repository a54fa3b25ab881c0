/** Characters that are not seen: controls, noncharacters, and marks that turn the direction of writing (U+202A–202E, U+2066–2069) and with it the figures beside them. Tab and line ends are no such. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g

/** `U+202E` */
const codeName = (sign: string): string => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/** Whether a text holds a character that is not seen. */
export const hasHidden = (text: string): boolean => text.search(HIDDEN) >= 0

/** Names of the hidden characters of a text, each once, in the order of their first place. */
export const hiddenCodes = (text: string): readonly string[] => [...new Set(Array.from(text.matchAll(HIDDEN), ([sign]) => codeName(sign)))]

/** The text with each hidden character as a mark that is seen: `‹U+202E›`. */
export const showHidden = (text: string): string => text.replace(HIDDEN, (sign) => `‹${codeName(sign)}›`)
