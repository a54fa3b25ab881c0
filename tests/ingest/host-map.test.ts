import { describe, expect, it } from 'vitest'
import { drawMap } from '../../src/charts/place/map-drawing'
import { findHostMap, readHostMap } from '../../src/ingest/package/host-map'
import { shippedDataset } from '../panels/shipped-data'
import { MAP_ENTRY, syntheticMap } from '../synthetic-map'

const { regions } = shippedDataset()
const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
const find = (entry: unknown) => findHostMap(JSON.stringify({ name: 'x', 'sanhua:map': entry }))
const shapes = syntheticMap(regions.values())
const read = (value: unknown, entry = find(MAP_ENTRY).value) => readHostMap(entry ?? expect.fail('no entry'), bytesOf(value), regions)
const facts = ({ value, issues }: ReturnType<typeof read>): unknown => [value, issues.map((one) => [one.severity, one.code, one.facts])]

describe('a map that a host adds', () => {
  it('is named by the package, with its approval and its source', () => {
    expect(findHostMap('{}')).toEqual({ value: undefined, issues: [] })
    expect(find(MAP_ENTRY).value).toEqual({ ...MAP_ENTRY, property: 'adcode' })
    for (const approval of ['GS(2024)0650号', 'GS（2019）1822号', 'GS京(2023)1061号', '京S(2021)023号', '国审字(2008)第1234号']) expect(find({ ...MAP_ENTRY, approval }).issues, approval).toEqual([])
  })

  it.each([
    ['form', 'map.geojson'],
    ['path', { ...MAP_ENTRY, path: '../map.geojson' }],
    ['path', { ...MAP_ENTRY, path: 'https://example.org/map.geojson' }],
    ['approval', { ...MAP_ENTRY, approval: undefined }],
    ['approval', { ...MAP_ENTRY, approval: ' ' }],
    ['approval', { ...MAP_ENTRY, approval: '已审' }],
    ['source', { ...MAP_ENTRY, source: { zh: '', en: '' } }],
  ])('is refused where its %s will not do', (part, entry) => {
    const { value, issues } = find(entry)
    expect([value, issues.map((one) => [one.severity, one.code, one.facts])]).toEqual([undefined, [['error', 'map-entry', { part }]]])
  })

  it('is read whole: every province, and what is none of them', () => {
    const { value, issues } = read(shapes)
    expect(issues).toEqual([])
    expect([value?.places.size, value?.others.length, value?.approval]).toEqual([34, 2, MAP_ENTRY.approval])
  })

  it('is refused where it is cut, or no map in degrees', () => {
    const without = { ...shapes, features: shapes.features.filter(({ properties }) => properties['adcode'] !== '710000') }
    expect(facts(read(without))).toEqual([undefined, [['error', 'map-places', { missing: ['CN-TW'], property: 'adcode' }]]])
    expect(facts(read(shapes, find({ ...MAP_ENTRY, property: 'code' }).value))).toMatchObject([undefined, [['error', 'map-places', { property: 'code' }]]])
    const bad = (reason: string, feature = 0) => [undefined, [['error', 'map-geometry', { reason, feature }]]]
    const second = (geometry: unknown) => ({ ...shapes, features: shapes.features.map((one, at) => (at === 1 ? { ...one, geometry } : one)) })
    expect(facts(read('{'))).toEqual(bad('json'))
    expect(facts(read({ type: 'Topology' }))).toEqual(bad('collection'))
    for (const geometry of [null, { type: 'Point', coordinates: [110, 30] }, { type: 'Polygon', coordinates: [[[12_600_000, 4_000_000], [12_700_000, 4_100_000]]] }, { type: 'Polygon', coordinates: [[['x', 1], [2, 3]]] }, { type: 'MultiPolygon', coordinates: 'x' }]) expect(facts(read(second(geometry))), JSON.stringify(geometry)).toEqual(bad('geometry', 2))
  })

  it('is drawn whole in the width asked for, areas in proportion', () => {
    const map = read(shapes).value ?? expect.fail('no map')
    const drawing = drawMap(map, 600)
    const points = (path: string): number[][] => [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
    const all = [...drawing.places.flatMap(({ path }) => points(path)), ...points(drawing.others)]
    expect(all.every(([x = -1, y = -1]) => x >= 0 && x <= 600 && y >= 0 && y <= drawing.height)).toBe(true)
    expect(drawing.places).toHaveLength(34)
    expect(drawing.others.match(/M/g)).toHaveLength(2)
    const area = (path: string): number => Math.abs(points(path).reduce((sum, [x = 0, y = 0], at, own) => sum + x * (own[(at + 1) % own.length]?.[1] ?? 0) - (own[(at + 1) % own.length]?.[0] ?? 0) * y, 0)) / 2
    const onSphere = (north: number): number => Math.sin((north * Math.PI) / 180) - Math.sin(((north - 3) * Math.PI) / 180)
    const north = (id: string): number => 50 - 4 * (regions.get(id)?.tile?.row ?? 0)
    const [far, near] = ['CN-HL', 'CN-HI'].map((id) => area(drawing.places.find(({ region }) => region === id)?.path ?? '') / onSphere(north(id)))
    expect(Math.abs((far ?? 0) / (near ?? 1) - 1)).toBeLessThan(0.02) // an edge along a parallel is drawn straight
  })
})
