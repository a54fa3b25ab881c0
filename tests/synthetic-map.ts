import type { Region } from '../src/model/region'

/** The entry of `datapackage.json` for a map; the number is of the form of approvals, and no approval. */
export const MAP_ENTRY = { path: 'map/provinces.geojson', approval: 'GS(2000)0000号', source: { zh: '测试用虚构图形', en: 'Fictitious shapes for tests' } }

interface Feature {
  readonly type: 'Feature'
  readonly properties: Readonly<Record<string, string>>
  readonly geometry: { readonly type: string; readonly coordinates: unknown }
}

/** Fictitious shapes: a square in degrees for each province where its tile is, and a line apart. No boundary of any place. */
export const syntheticMap = (regions: Iterable<Region>): { readonly type: 'FeatureCollection'; readonly features: Feature[] } => ({
  type: 'FeatureCollection',
  features: [
    ...[...regions].flatMap(({ kind, code, tile }): Feature[] => {
      if (kind !== 'province' || !tile) return []
      const [west, north] = [90 + 4 * tile.column, 50 - 4 * tile.row]
      const square = [[west, north], [west + 3, north], [west + 3, north - 3], [west, north - 3], [west, north]]
      return [{ type: 'Feature', properties: { adcode: code }, geometry: code.startsWith('46') ? { type: 'MultiPolygon', coordinates: [[square]] } : { type: 'Polygon', coordinates: [square] } }]
    }),
    { type: 'Feature', properties: { adcode: '100000_JD' }, geometry: { type: 'MultiLineString', coordinates: [[[110, 8], [112, 6]], [[118, 10], [119, 13]]] } },
  ],
})
