const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ' // Crockford's base 32: no I, L, O, U

/** One of two 32-bit lanes over the bytes (multiply and xor, as in MurmurHash's finaliser). */
const lane = (bytes: Uint8Array, seed: number, prime: number): number => {
  let hash = seed ^ bytes.length
  for (const byte of bytes) hash = Math.imul(hash ^ byte, prime)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

const digits = (value: number, count: number): string => Array.from({ length: count }, (_, at) => ALPHABET.charAt((value >>> (5 * at)) & 31)).join('')

/**
 * Hash of bytes or text, ten letters and digits, the same on every machine. It detects revisions; it is not cryptographic
 * and does not protect against forgery.
 */
export const fingerprint = (content: string | Uint8Array): string => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return digits(lane(bytes, 0x9e3779b9, 0x9e3779b1), 5) + digits(lane(bytes, 0x165667b1, 0x01000193), 5)
}
