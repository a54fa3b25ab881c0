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
