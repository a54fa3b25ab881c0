import { unzipSync } from 'fflate'
import { parseStamps } from './parse-stamp'
import type { Stamp } from './stamp'
import { readEntities } from './svg-stamp'

const CORE = 'docProps/core.xml'
const PLAIN = 'stamp.json'
const MOST_PACKED = 1_000_000 // a bomb of this size unpacks within a second
const MOST_PLAIN = 8_000_000
const MOST_ENTRIES = 10_000

/** Whether bytes begin as a ZIP does; PPTX and XLSX are such. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** The two small members that may hold stamps; nothing else is unpacked. */
const members = (bytes: Uint8Array): Map<string, string> => {
  let seen = 0
  const files = unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      seen += 1
      if (seen > MOST_ENTRIES) throw new RangeError(name)
      return (name === CORE || name === PLAIN) && size <= MOST_PACKED && originalSize <= MOST_PLAIN
    },
  })
  return new Map(Object.entries(files).map(([name, content]) => [name, new TextDecoder().decode(content)]))
}

/** Text in the description of an Office file's properties; '' when it has none. */
const descriptionOf = (core: string): string => readEntities(/<dc:description[^<>]{0,200}>([^<]*)</.exec(core)?.[1] ?? '')

/** Stamps of a PPTX or XLSX (its description), or of a ZIP of ours; `claimed` when it says it has some. Never throws. */
export const readZipStamps = (bytes: Uint8Array): { readonly stamps: readonly Stamp[]; readonly claimed: boolean } => {
  try {
    const found = members(bytes)
    const text = found.get(PLAIN) ?? descriptionOf(found.get(CORE) ?? '')
    return { stamps: parseStamps(text), claimed: text.includes('"sanhua"') }
  } catch {
    return { stamps: [], claimed: false }
  }
}
