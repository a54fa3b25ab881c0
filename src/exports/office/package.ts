/** An Open Packaging Conventions package (ECMA-376 part 2): parts with their content types and relationships, zipped. */
import { xmlText } from '../../format/xml-text'
import { fixedZip } from '../archive/archive'
import { XML_HEAD } from './xml'

/** A link of a part (or of the package) to another part, by its full name. Its id is `rId` and its place in the list, from 1. */
export interface Relation {
  readonly type: string // `slideLayout`, or `metadata/core-properties` under the package's own types
  readonly target: string // `ppt/slideLayouts/slideLayout1.xml`, or an address
  readonly isExternal?: boolean // the target is an address
}

/** One part of a package. */
export interface Part {
  readonly name: string // `ppt/slides/slide1.xml`
  readonly type: string // media type
  readonly content: string | Uint8Array
  readonly relations?: readonly Relation[]
}

const SPACE = 'http://schemas.openxmlformats.org/package/2006'
const RELATIONS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml'
const OFFICE_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const typeUri = (type: string): string => (type.startsWith('metadata/') ? `${SPACE}/relationships/${type}` : `${OFFICE_RELATION}/${type}`)

/** The relative path from a part's folder to another part, since some readers do not resolve absolute paths. */
const relativePath = (from: string, to: string): string => {
  const folders = from.split('/').slice(0, -1)
  const steps = to.split('/')
  const shared = folders.findIndex((folder, at) => folder !== steps[at])
  const common = shared < 0 ? folders.length : shared
  return [...folders.slice(common).map(() => '..'), ...steps.slice(common)].join('/')
}

const relationsXml = (from: string, relations: readonly Relation[]): string =>
  `${XML_HEAD}<Relationships xmlns="${SPACE}/relationships">${relations.map(({ type, target, isExternal = false }, at) => `<Relationship Id="rId${at + 1}" Type="${typeUri(type)}" Target="${isExternal ? xmlText(target) : relativePath(from, target)}"${isExternal ? ' TargetMode="External"' : ''}/>`).join('')}</Relationships>`

const typesXml = (parts: readonly Part[]): string =>
  `${XML_HEAD}<Types xmlns="${SPACE}/content-types"><Default Extension="rels" ContentType="${RELATIONS_TYPE}"/><Default Extension="xml" ContentType="application/xml"/>${parts.map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')}</Types>`

/** Parts → the bytes of a package, whose own relations name its main parts. The same parts give the same bytes. */
export const packParts = (parts: readonly Part[], relations: readonly Relation[]): Uint8Array<ArrayBuffer> => {
  const members = parts.flatMap(({ name, content, relations: own }): [string, string | Uint8Array][] => [
    [name, content],
    ...(own ? [[name.replace(/[^/]+$/, '_rels/$&.rels'), relationsXml(name, own)] as [string, string]] : []),
  ])
  return fixedZip(Object.fromEntries([['[Content_Types].xml', typesXml(parts)], ['_rels/.rels', relationsXml('', relations)], ...members]))
}
