import type { Text } from './text'

/** A line of a map: longitude and latitude in degrees. */
export type MapLine = readonly (readonly [longitude: number, latitude: number])[]

/** A map of provinces that a host has added to its own copy: boundaries as the mapping authority approved them, under their number. The project ships none. */
export interface HostMap {
  readonly approval: string // 审图号, shown on the map
  readonly source: Text
  readonly places: ReadonlyMap<string, readonly MapLine[]> // closed lines by the id of the region
  readonly others: readonly MapLine[] // whatever belongs to the map and is no province, such as lines at sea
}
