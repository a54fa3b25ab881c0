/** XML of office packages as a tree that knows no prefixes: suites that save a file anew choose their own. */

/** An element: its name without prefix, its attributes as written, its own text. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  readonly text: string
}

interface Open extends XmlElement {
  readonly children: XmlElement[]
  text: string
}

const NAMED: ReadonlyMap<string, string> = new Map([['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['amp', '&']])

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')

/** A text with its references read: the five names of XML, decimal and hexadecimal numbers. */
export const readReferences = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (_, name: string | undefined, decimal: string | undefined, hex: string | undefined) =>
        name === undefined ? character(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)) : (NAMED.get(name.toLowerCase()) ?? ''),
      )
    : text

const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?]+)([^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*)>|([^<]+)/gy
const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1)

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

const attributesOf = (text: string): ReadonlyMap<string, string> => (!text.includes('=') ? NO_ATTRIBUTES : new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, readReferences(double ?? single ?? '')])))

const MOST_DEPTH = 200

/** Parses XML; undefined when it is none, or has a document type, which office packages forbid. Never throws. */
export const parseXml = (text: string): XmlElement | undefined => {
  const root: Open = { name: '', attributes: new Map(), children: [], text: '' }
  const open: Open[] = [root]
  const source = text.replace(/^\uFEFF/, '')
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < source.length) {
    const found = TOKEN.exec(source)
    const parent = open[open.length - 1]
    if (!found || !parent || open.length > MOST_DEPTH) return undefined
    const [, data, end, start, attributes = '', content] = found
    if (data !== undefined) parent.text += data
    else if (content !== undefined) parent.text += readReferences(content)
    else if (start !== undefined) {
      const isEmpty = attributes.endsWith('/')
      const element: Open = { name: localName(start), attributes: attributesOf(attributes), children: [], text: '' }
      parent.children.push(element)
      if (!isEmpty) open.push(element)
    } else if (end !== undefined && (open.length < 2 || open.pop()?.name !== localName(end))) return undefined
  }
  return open.length === 1 ? root.children[0] : undefined
}

/** All elements of a name under an element, in the order of the document. */
export const descendants = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element ? element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]) : []

/** The first element at a path of names, each a child of the one before. */
export const childAt = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => at?.children.find((child) => child.name === name), element)

/** The relationship that an element names: its attribute `id` with a prefix, whichever that is. */
export const relationId = ({ attributes }: XmlElement): string => [...attributes].find(([name]) => /:(?:id|embed)$/.test(name) && !name.startsWith('xml'))?.[1] ?? ''
