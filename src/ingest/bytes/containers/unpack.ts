import { Gunzip, Inflate } from 'fflate'
import { LIMITS } from '../limits'

/** One file within a zip, by its directory entry. */
export interface ZipMember {
  readonly name: Uint8Array
  readonly isUtf8: boolean
  readonly isEncrypted: boolean
  readonly method: number // 0 stored, 8 deflated
  readonly packed: number
  readonly size: number
  readonly checksum: number
  readonly header: number // offset of its local header
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const LONGEST_COMMENT = 65_557

const endOf = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  return -1
}

/** Sizes beyond 4 GB are in an extra field; such a member is over every limit. */
const readEntry = (view: DataView, bytes: Uint8Array, at: number): ZipMember => {
  const flags = view.getUint16(at + 8, true)
  return {
    name: bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)),
    isUtf8: (flags & 0x800) !== 0,
    isEncrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    header: view.getUint32(at + 42, true),
  }
}

/** The members of a zip; undefined when its directory is absent or broken. `most` ends the reading early. */
export const zipDirectory = (bytes: Uint8Array, most: number): ZipMember[] | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end < 0) return undefined
  const members: ZipMember[] = []
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  while (members.length < count && members.length <= most) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined
    members.push(readEntry(view, bytes, at))
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return members
}

/** The packed bytes of a member; undefined when they are not where the directory says. */
export const packedBytes = (bytes: Uint8Array, { header, packed }: ZipMember): Uint8Array | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL) return undefined
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  return start + packed > bytes.length ? undefined : bytes.subarray(start, start + packed)
}

/** Unpacked bytes, or the reason for refusing them. */
type Unpacked = { readonly bytes: Uint8Array } | { readonly error: 'damaged' | 'size' | 'ratio' }

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
