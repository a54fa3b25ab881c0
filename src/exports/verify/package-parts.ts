/** Parts of a ZIP and their relationships, read within limits. */
import { unzipSync } from 'fflate'
import { parseXml, type XmlElement } from './xml-tree'

/** Members by name. */
export type Members = ReadonlyMap<string, Uint8Array>

const MOST_ENTRIES = 10_000
const MOST_PACKED = 1_000_000 // of one member; a bomb of this size unpacks within a second
const MOST_PLAIN = 8_000_000
const MOST_ALL = 150_000_000 // of all members, unpacked

/** Whether bytes begin with the ZIP signature, as PPTX and XLSX do. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

const isNeeded = (name: string): boolean => /\.(?:xml|rels|json|csv|xlsx)$/i.test(name)

/** The members of a ZIP that may hold figures or records; none where it is damaged. Larger ones are left out. Never throws. */
export const readMembers = (bytes: Uint8Array): Members => {
  let [seen, plain] = [0, 0]
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        seen += 1
        if (seen > MOST_ENTRIES) throw new RangeError(name)
        const isTaken = isNeeded(name) && size <= MOST_PACKED && originalSize <= MOST_PLAIN
        plain += isTaken ? originalSize : 0
        if (plain > MOST_ALL) throw new RangeError(name)
        return isTaken
      },
    })
    return new Map(Object.entries(files))
  } catch {
    return new Map()
  }
}

/** A member as text; '' where there is none. */
export const memberText = (members: Members, name: string): string => new TextDecoder().decode(members.get(name) ?? new Uint8Array())

/** A member as XML. */
export const memberXml = (members: Members, name: string): XmlElement | undefined => (members.has(name) ? parseXml(memberText(members, name)) : undefined)

/** `ppt/slides/slide1.xml` + `../charts/chart1.xml` → `ppt/charts/chart1.xml`. */
const resolveTarget = (part: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1)
  const folders = part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') folders.pop()
    else if (step !== '.') folders.push(step)
  }
  return folders.join('/')
}

/** A relationship of a part. */
export interface PartRelation {
  readonly id: string
  readonly type: string // the last step of its type, `chart`
  readonly target: string // name of the part
}

/** The relationships of a part, in the order of their file. */
export const relationsOf = (members: Members, part: string): PartRelation[] => {
  const file = memberXml(members, part.replace(/[^/]*$/, '_rels/$&.rels'))
  return (file?.children ?? []).flatMap(({ attributes }) => {
    const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((name) => attributes.get(name))
    return attributes.get('TargetMode') === 'External' ? [] : [{ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolveTarget(part, target) }]
  })
}
