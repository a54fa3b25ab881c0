import fc from 'fast-check'

const SURROGATES = { first: 0xd800, count: 0x800 } // are no characters alone

/**
 * Any character of Unicode, as `unit` of `fc.string`. It draws as `unit: 'binary'` does and keeps the strings that
 * fast-check holds dangerous (`__proto__` …), without its table of 1.1 million characters, which takes a second of every worker.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.nat({ max: 0x10ffff - SURROGATES.count }).map(
  (nth) => String.fromCodePoint(nth < SURROGATES.first ? nth : nth + SURROGATES.count),
  (text) => {
    const code = typeof text === 'string' ? text.codePointAt(0) : undefined
    if (code === undefined || text !== String.fromCodePoint(code) || (code >= SURROGATES.first && code < SURROGATES.first + SURROGATES.count)) throw new Error('not one character')
    return code < SURROGATES.first ? code : code - SURROGATES.count
  },
)
