/** How true the tile layout of `regions.csv` is: borders kept, directions kept. docs/data-format.md has the scores. */
import { readFileSync } from 'node:fs'
import { csvParse } from 'd3-dsv'
import { describe, expect, test } from 'vitest'
import { shippedDataset } from '../../panels/shipped-data'

const read = (name: string) => csvParse(readFileSync(new URL(name, import.meta.url), 'utf8'))
const tiles = new Map([...shippedDataset().regions.values()].flatMap(({ id, tile }) => (tile ? [[id, tile] as const] : [])))
const tileOf = (id = '') => tiles.get(id) ?? { column: Number.NaN, row: Number.NaN }
const borders = read('land-borders.csv')
const centres = read('centres.csv').map(({ region = '', latitude, longitude }) => ({ region, latitude: Number(latitude), longitude: Number(longitude), ...tileOf(region) })) // to about half a degree, enough for a direction
type Centre = (typeof centres)[number]
const APART = 1 // degree; centres nearer than this have no clear direction

/** Share of ordered pairs, the first before the second by one measure, whose tiles are the other way round. */
const reversed = (isBefore: (a: Centre, b: Centre) => boolean, isAfter: (a: Centre, b: Centre) => boolean): number => {
  const pairs = centres.flatMap((a) => centres.filter((b) => isBefore(a, b)).map((b) => [a, b] as const))
  return pairs.filter(([a, b]) => isAfter(a, b)).length / pairs.length
}

describe('the tile layout', () => {
  test('has every province once, each in a tile of its own', () => {
    expect(tiles.size).toBe(34)
    expect(new Set([...tiles.values()].map(({ column, row }) => `${column}|${row}`)).size).toBe(34)
    expect(centres.map(({ region }) => region).sort()).toEqual([...tiles.keys()].sort())
  })

  test('keeps at least 85 % of the land borders between provinces: their tiles touch, at a side or a corner', () => {
    const kept = borders.filter(({ a, b }) => Math.max(Math.abs(tileOf(a).column - tileOf(b).column), Math.abs(tileOf(a).row - tileOf(b).row)) <= 1)
    expect(borders.length).toBe(70)
    expect(kept.length / borders.length).toBeGreaterThanOrEqual(0.85)
  })

  test('reverses at most 5 % of the pairs that lie north and south, or west and east, of each other', () => {
    expect(reversed((a, b) => a.latitude - b.latitude > APART, (a, b) => a.row > b.row)).toBeLessThanOrEqual(0.05)
    expect(reversed((a, b) => b.longitude - a.longitude > APART, (a, b) => a.column > b.column)).toBeLessThanOrEqual(0.05)
  })
})
