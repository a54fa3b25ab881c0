/** ECharts with the modules that options of `print/echarts.ts` need. Loaded on request. */
import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import LRU from 'zrender/lib/core/LRU.js'

type Entries = Map<string | number, unknown>

/** The part of zrender's cache that only its constructor sets. */
interface Cache {
  readonly _maxSize: number
}

const entriesOf = new WeakMap<Cache, Entries>() // oldest use first

const mapOf = (cache: Cache): Entries => {
  const known = entriesOf.get(cache) ?? new Map()
  entriesOf.set(cache, known)
  return known
}

/** Removes the least recently used entry of a full cache. Returns its value, null where the cache was not full. */
const makeRoom = (entries: Entries, most: number): unknown => {
  const [oldest] = entries
  if (oldest === undefined || entries.size < most) return null
  entries.delete(oldest[0])
  return oldest[1]
}

/**
 * zrender keeps measured texts and parsed colours in caches that are plain objects keyed by the text itself (zrender 6.1, lib/core/LRU.js):
 * a label `__proto__` reads and writes Object.prototype there. The caches are given a Map instead, before the first drawing; order and limits are the same.
 */
const keepTextsInMaps = (): void => {
  Object.assign(LRU.prototype, {
    put(this: Cache, key: string | number, value: unknown): unknown {
      const entries = mapOf(this)
      if (entries.has(key)) return null
      const removed = makeRoom(entries, this._maxSize)
      entries.set(key, value)
      return removed
    },
    get(this: Cache, key: string | number): unknown {
      const entries = mapOf(this)
      const value = entries.get(key)
      if (value === undefined) return undefined
      entries.delete(key)
      entries.set(key, value)
      return value
    },
    clear(this: Cache): void {
      mapOf(this).clear()
    },
    len(this: Cache): number {
      return mapOf(this).size
    },
  })
}

keepTextsInMaps()
echarts.use([SVGRenderer, LineChart, BarChart, ScatterChart, GridComponent, TooltipComponent])

export { echarts }
