import { strFromU8, unzipSync } from 'fflate'

export type Parts = Readonly<Record<string, Uint8Array>>

/** The parts of an Office file by name. */
export const partsOf = (bytes: Uint8Array): Parts => unzipSync(bytes)

export const textOf = (parts: Parts, name: string): string => strFromU8(parts[name] ?? new Uint8Array())

const NAME = String.raw`[A-Za-z_][\w.:-]*`
const ATTRIBUTES = String.raw`(?:\s+${NAME}\s*=\s*(?:"[^<"]*"|'[^<']*'))*\s*`
const TOKEN = new RegExp(String.raw`<\?[^?]*\?>|<(${NAME})(${ATTRIBUTES})(/?)>|</(${NAME})\s*>|([^<]+)`, 'gy')
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i
// eslint-disable-next-line no-control-regex -- what XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

/** What keeps a text from being well-formed XML; '' when nothing does. Knows what Office files hold: no DTD, no CDATA, no comments. */
export const malformed = (xml: string): string => {
  if (FORBIDDEN.test(xml)) return 'a character that XML forbids'
  const open: string[] = []
  let roots = 0
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex
    const found = TOKEN.exec(xml)
    if (!found) return `not XML at ${at}: ${xml.slice(at, at + 60)}`
    const [, start, attributes = '', empty, end, text] = found
    if (ENTITY.test(attributes) || ENTITY.test(text ?? '')) return `a bare & at ${at}`
    if (start !== undefined) {
      const names = [...attributes.replace(/"[^"]*"|'[^']*'/g, '""').matchAll(new RegExp(String.raw`(${NAME})\s*=`, 'g'))].map(([, name]) => name)
      if (new Set(names).size < names.length) return `an attribute twice at ${at}`
      if (open.length === 0) roots += 1
      if (empty === '') open.push(start)
    }
    if (end !== undefined && open.pop() !== end) return `</${end}> at ${at}`
    if (text !== undefined && open.length === 0 && text.trim() !== '') return `text outside at ${at}`
  }
  return open.length > 0 ? `<${open.join('> <')}> left open` : roots === 1 ? '' : `${roots} roots`
}

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

/** Every relationship of the package: the part it belongs to and the part it points at. */
export const relationsOf = (parts: Parts): { readonly from: string; readonly id: string; readonly to: string }[] =>
  Object.keys(parts)
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const from = name.replace(/_rels\/([^/]*)\.rels$/, '$1')
      return [...textOf(parts, name).matchAll(/<Relationship\s[^>]*>/g)].flatMap(([tag]) => (/TargetMode="External"/.test(tag) ? [] : [{ from, id: /\sId="([^"]+)"/.exec(tag)?.[1] ?? '', to: resolveTarget(from, /\sTarget="([^"]+)"/.exec(tag)?.[1] ?? '') }]))
    })

const unescape = (text: string): string => text.replace(/&#(34|39|60|62);/g, (_, code: string) => String.fromCharCode(Number(code))).replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&(?:amp|#38);/g, '&')

/** All texts of an element, entities read. */
export const textsOf = (xml: string, element: string): string[] => [...xml.matchAll(new RegExp(`<${element}(?:\\s[^>]*)?>([^<]*)</${element}>`, 'g'))].map(([, text]) => unescape(text ?? ''))

export interface ReadSeries {
  readonly name: string
  readonly categories: readonly string[]
  readonly values: ReadonlyMap<number, number> // by index of the category
  readonly joined: boolean
  readonly xml: string
}

/** The series of a chart part as an office program reads them from its caches. */
export const seriesOf = (xml: string): ReadSeries[] =>
  [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([ser]) => {
    const cacheOf = (tag: string): string => new RegExp(`<c:${tag}>.*?</c:${tag}>`, 's').exec(ser)?.[0] ?? ''
    const points = (cache: string): [number, string][] => [...cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, at, text]) => [Number(at), unescape(text ?? '')])
    const own = /<c:spPr>.*?<\/c:spPr>/s.exec(ser)?.[0] ?? ''
    return {
      name: points(cacheOf('tx'))[0]?.[1] ?? '',
      categories: points(cacheOf('cat') || cacheOf('xVal')).map(([, text]) => text),
      values: new Map(points(cacheOf('val') || cacheOf('yVal')).map(([at, text]) => [at, Number(text)])),
      joined: /<a:ln w=/.test(own),
      xml: ser,
    }
  })

/** Charts of a presentation in order. */
export const chartsOf = (parts: Parts): string[] =>
  Object.keys(parts)
    .filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
    .sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
    .map((name) => textOf(parts, name))
