import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint } from '../../src/model/fingerprint'

test('ten letters and digits, the same for text and its bytes', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    expect(fingerprint(text)).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
    expect(fingerprint(new TextEncoder().encode(text))).toBe(fingerprint(text))
  }))
})

test('a changed byte changes it', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, at, by) => {
    const other = Uint8Array.from(bytes)
    other[at % other.length] = (other[at % other.length]! + by) % 256
    expect(fingerprint(other)).not.toBe(fingerprint(bytes))
  }))
})

test('stays what it is: codes are in files that were given away', () => {
  expect(fingerprint('')).toBe(fingerprint(new Uint8Array()))
  expect([fingerprint('三化'), fingerprint('sanhua')]).toMatchInlineSnapshot(`
    [
      "K64JN193PF",
      "701A70GNXR",
    ]
  `)
})
