/**
 * A map of provinces that a host adds: `"sanhua:map"` of `datapackage.json` names a GeoJSON file (RFC 7946) in the data
 * folder and the number under which the mapping authority approved it. Without that number, or where a province is not on
 * the map, it is refused whole: a map that is cut is not the one that was approved.
 */
import type { HostMap, MapLine } from '../../model/host-map'
import { issue, result, type Issue, type Result } from '../../model/issue'
import { isRecord } from '../../model/json'
import type { Region } from '../../model/region'
import { localized, type Text } from '../../model/text'
import { DATA_PACKAGE, isInside, isText } from './package-index'

/** What `sanhua:map` says. */
export interface HostMapEntry {
  readonly path: string
  readonly approval: string
  readonly source: Text
  readonly property: string // of a feature, which holds its code (GB/T 2260)
}

/** As the authority prints it: GS(2024)0650号, GS京(2023)1061号, 京S(2021)023号, 国审字(2008)第1234号. */
const APPROVAL = /^[\p{Script=Han}A-Z]{1,6}[(\uff08]\d{4}[)\uff09]\u7b2c?\d{1,6}\u53f7$/u // brackets of either width
const MOST_BYTES = 8_000_000

const entryIssue = (found: string, part: 'form' | 'path' | 'approval' | 'source'): Issue => issue('map-entry', 'error', { file: DATA_PACKAGE, line: 0, column: 0 }, found, { part })

/** The map that a package names: undefined where it names none, and where what it says will not do, which is an issue. */
export const findHostMap = (text: string): Result<HostMapEntry | undefined> => {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return result(undefined) // said where the package itself is read
  }
  const entry = isRecord(parsed) ? parsed['sanhua:map'] : undefined
  if (entry === undefined) return result(undefined)
  if (!isRecord(entry)) return result(undefined, [entryIssue('', 'form')])
  const { path, approval, source, property = 'adcode' } = entry
  if (!isText(path) || !isInside(path)) return result(undefined, [entryIssue(isText(path) ? path : '', 'path')])
  if (!isText(approval) || !APPROVAL.test(approval.trim())) return result(undefined, [entryIssue(isText(approval) ? approval : '', 'approval')])
  if (!isRecord(source) || !isText(source['zh']) || !isText(source['en']) || source['zh'].trim() === '') return result(undefined, [entryIssue('', 'source')])
  return result({ path, approval: approval.trim(), source: localized({ zh: source['zh'], en: source['en'] }), property: isText(property) ? property : 'adcode' })
}

const isPlace = (value: unknown): value is readonly [number, number] => Array.isArray(value) && value.length >= 2 && Math.abs(Number(value[0])) <= 180 && Math.abs(Number(value[1])) <= 90 && value.slice(0, 2).every((one) => typeof one === 'number')

const lineOf = (value: unknown): MapLine | undefined => (Array.isArray(value) && value.length > 1 && value.every(isPlace) ? value : undefined)

/** All of the values as lines; undefined where one is none. */
const linesOf = (values: unknown): MapLine[] | undefined => {
  if (!Array.isArray(values)) return undefined
  const lines = values.map(lineOf).filter((line) => line !== undefined)
  return lines.length === values.length ? lines : undefined
}

/** The lines of a geometry; undefined where it is none of areas or lines in degrees. */
const geometryLines = (geometry: unknown): MapLine[] | undefined => {
  if (!isRecord(geometry)) return undefined
  const { type, coordinates } = geometry
  if (type === 'LineString') return linesOf([coordinates])
  if (type === 'Polygon' || type === 'MultiLineString') return linesOf(coordinates)
  return type === 'MultiPolygon' && Array.isArray(coordinates) ? linesOf(coordinates.flat()) : undefined
}

/** Bytes of the GeoJSON file → the map; `undefined` and the reason where it cannot be taken whole. */
export const readHostMap = (entry: HostMapEntry, bytes: Uint8Array, regions: ReadonlyMap<string, Region>): Result<HostMap | undefined> => {
  const refused = (reason: 'size' | 'json' | 'collection' | 'geometry', feature = 0): Result<undefined> => result(undefined, [issue('map-geometry', 'error', { file: entry.path, line: 0, column: 0 }, '', { reason, feature })])
  if (bytes.length > MOST_BYTES) return refused('size')
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refused('json')
  }
  const features = isRecord(parsed) && parsed['type'] === 'FeatureCollection' ? parsed['features'] : undefined
  if (!Array.isArray(features)) return refused('collection')
  const provinces = [...regions.values()].filter(({ kind }) => kind === 'province')
  const byCode = new Map(provinces.map(({ code, id }) => [code, id]))
  const places = new Map<string, MapLine[]>()
  const others: MapLine[] = []
  for (const [at, feature] of features.entries()) {
    const lines = isRecord(feature) ? geometryLines(feature['geometry']) : undefined
    if (!lines) return refused('geometry', at + 1)
    const properties = isRecord(feature) && isRecord(feature['properties']) ? feature['properties'] : {}
    const id = byCode.get(String(properties[entry.property] ?? ''))
    if (id === undefined) others.push(...lines)
    else places.set(id, [...(places.get(id) ?? []), ...lines])
  }
  const missing = provinces.filter(({ id }) => !places.has(id)).map(({ id }) => id)
  if (missing.length > 0) return result(undefined, [issue('map-places', 'error', { file: entry.path, line: 0, column: 0 }, '', { missing, property: entry.property })])
  return result({ approval: entry.approval, source: entry.source, places, others })
}
