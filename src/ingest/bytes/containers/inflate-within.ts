import { Gunzip, Inflate } from 'fflate'
import { LIMITS } from '../limits'

/** Unpacked bytes, or the reason for refusing them. */
export type Unpacked = { readonly bytes: Uint8Array } | { readonly error: 'damaged' | 'size' | 'ratio' }

const STEP = 16 * 1024

const TABLE = Uint32Array.from({ length: 256 }, (_, at) => {
  let value = at
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** CRC-32 as used in zip files. */
export const checksumOf = (bytes: Uint8Array): number => {
  let value = 0xffffffff
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

const joined = (pieces: readonly Uint8Array[], length: number): Uint8Array => {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** Whether gzip data end with the right checksum and size; otherwise they were cut short. */
const hasOwnEnd = (packed: Uint8Array, bytes: Uint8Array): boolean => {
  if (packed.length < 18) return false
  const view = new DataView(packed.buffer, packed.byteOffset + packed.length - 8, 8)
  return view.getUint32(4, true) === bytes.length >>> 0 && view.getUint32(0, true) === checksumOf(bytes)
}

/** Unpacks in pieces and stops beyond the limits, whatever sizes the archive declares. `budget` in bytes. */
export const inflateWithin = (packed: Uint8Array, budget: number, kind: 'deflate' | 'gzip'): Unpacked => {
  const pieces: Uint8Array[] = []
  let length = 0
  let ended = false
  const take = (piece: Uint8Array, last: boolean): void => {
    pieces.push(piece.slice())
    length += piece.length
    ended ||= last
  }
  try {
    const stream = kind === 'gzip' ? new Gunzip(take) : new Inflate(take)
    for (let at = 0; at < packed.length; at += STEP) {
      const next = Math.min(at + STEP, packed.length)
      stream.push(packed.subarray(at, next), next === packed.length)
      if (length > budget) return { error: 'size' }
      if (length > LIMITS.ratioFrom && length > LIMITS.ratio * next) return { error: 'ratio' }
    }
  } catch {
    return { error: 'damaged' }
  }
  if (!ended) return { error: 'damaged' }
  const bytes = joined(pieces, length)
  return kind === 'gzip' && !hasOwnEnd(packed, bytes) ? { error: 'damaged' } : { bytes }
}
