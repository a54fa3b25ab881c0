/** Invisible characters: controls, noncharacters, and marks of writing direction (U+202A–202E, U+2066–2069), which reorder the figures beside them. Tabs and line ends are not among them. */
// oxlint-disable-next-line no-control-regex -- matches control characters on purpose
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g

/** `U+202E` */
const codeName = (sign: string): string => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/** Whether a text holds an invisible character. */
export const hasHidden = (text: string): boolean => text.search(HIDDEN) >= 0

/** Names of the invisible characters of a text (`U+202E`), each once, in order of appearance. */
export const hiddenCodes = (text: string): readonly string[] => [...new Set(Array.from(text.matchAll(HIDDEN), ([sign]) => codeName(sign)))]

/** The text with each invisible character replaced by its name: `‹U+202E›`. */
export const showHidden = (text: string): string => text.replace(HIDDEN, (sign) => `‹${codeName(sign)}›`)
