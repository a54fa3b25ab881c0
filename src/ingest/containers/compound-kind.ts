import type { ForeignKind } from './foreign-kinds'

/** What a compound file of old Office holds, by the names of its streams. */
export type CompoundKind = 'workbook' | 'encrypted' | ForeignKind

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

/** Tells what a compound file holds without reading it. */
export const compoundKind = (bytes: Uint8Array): CompoundKind => NAMES.find(([, name]) => hasStream(bytes, name))?.[0] ?? 'office'
