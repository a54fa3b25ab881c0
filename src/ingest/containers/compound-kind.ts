import type { ForeignKind } from './foreign-kinds'

/** What a compound file of old Office holds, by the names of its streams. */
export type CompoundKind = 'workbook' | 'encrypted' | 'damaged' | ForeignKind

const NAMES: readonly (readonly [CompoundKind, string])[] = [
  ['encrypted', 'EncryptedPackage'],
  ['workbook', 'Workbook'],
  ['workbook', 'Book'],
  ['word', 'WordDocument'],
  ['slides', 'PowerPoint Document'],
]
const NAME_BYTES = 64

/** A stream's name stands in UTF-16 at the beginning of a 128-byte entry, padded with zeros. */
const hasStream = (bytes: Uint8Array, name: string): boolean => {
  for (let at = 512; at + NAME_BYTES <= bytes.length; at += 128) {
    let same = true
    for (let index = 0; same && index <= name.length; index += 1) same = bytes[at + 2 * index] === (name.charCodeAt(index) || 0) && bytes[at + 2 * index + 1] === 0
    if (same) return true
  }
  return false
}

/** Whether the directory, whose sector the header names, lies behind the end of the file. */
const isCutShort = (bytes: Uint8Array): boolean => {
  if (bytes.length < 512) return true
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = view.getUint16(30, true) === 12 ? 4096 : 512
  return (view.getUint32(48, true) + 2) * size > bytes.length
}

/** Tells what a compound file holds without reading it. */
export const compoundKind = (bytes: Uint8Array): CompoundKind => NAMES.find(([, name]) => hasStream(bytes, name))?.[0] ?? (isCutShort(bytes) ? 'damaged' : 'office')
