/** The bytes that structure a CSV file. */
export const COMMA = 44
export const QUOTE = 34
export const LF = 10
export const CR = 13
export const MINUS = 45
export const POINT = 46
export const ZERO = 48
export const NINE = 57
