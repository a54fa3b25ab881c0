/** A large package in the long layout, generated from a seed as bytes. */
export type Order = 'release' | 'series' | 'shuffled'

export const ORDERS: readonly Order[] = ['release', 'series', 'shuffled']
const REGIONS = 2844 // county-level units of China
const YEARS = 24
const FIRST_YEAR = 2000

interface Measure {
  readonly id: string
  readonly kind: string
  readonly unit: string // canonical
  readonly token: string
  readonly most: number
  readonly decimals: number
}

const measure = (id: string, kind: string, unit: string, token: string, most: number, decimals: number): Measure => ({
  id, kind, unit, token, most, decimals,
})

const MEASURES: readonly Measure[] = Array.from({ length: 5 }, (_, step) => [
  measure(`pop_${step}`, 'stock', 'person', '万人', 999, 2),
  measure(`share_${step}`, 'share', 'percent', '%', 100, 1),
  measure(`births_${step}`, 'flow', 'person', '人', 99999, 0),
  measure(`hh_${step}`, 'stock', 'household', '户', 999999, 0),
]).flat()

export const DEFAULT_ROWS = REGIONS * MEASURES.length * YEARS

/** Small, fast, seeded: mulberry32. */
const seeded = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const regionId = (at: number): string => `CN-${110101 + at * 7}`

/** Which cell of the cube (year × measure × region) the n-th row is. */
const cellOf = (order: Order, rows: number): ((n: number) => number) => {
  const series = REGIONS * MEASURES.length
  if (order === 'release') return (n) => n
  if (order === 'series') return (n) => (n % YEARS) * series + Math.floor(n / YEARS)
  const places = Uint32Array.from({ length: rows }, (_, at) => at)
  const random = seeded(7)
  for (let at = rows - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const held = places[at] as number
    places[at] = places[other] as number
    places[other] = held
  }
  return (n) => places[n] as number
}

const rowText = (cell: number, random: () => number): string => {
  const region = cell % REGIONS
  const { id, token, most, decimals } = MEASURES[Math.floor(cell / REGIONS) % MEASURES.length] as Measure
  const year = FIRST_YEAR + Math.floor(cell / REGIONS / MEASURES.length)
  const value = (random() * most).toFixed(decimals)
  const note = random() < 0.002 ? `"revised, see ""notes"" ${region % 9}"` : ''
  return `${id},${regionId(region)},${year},${value},${token},nbs-db,one-source,,,,${note}\n`
}

const HEADER = 'indicator,region,period,value,unit,source,evidence,vintage,variant,basis,note\n'

/** `rows` observations (at most DEFAULT_ROWS), quotes and Chinese units included. */
export const generateRows = (rows = DEFAULT_ROWS, order: Order = 'release', seed = 1): Uint8Array => {
  const bytes = new Uint8Array(HEADER.length + rows * 72 + 4096)
  const encoder = new TextEncoder()
  const random = seeded(seed)
  const cell = cellOf(order, rows)
  let at = encoder.encodeInto(HEADER, bytes).written
  let block = ''
  for (let n = 0; n < rows; n += 1) {
    block += rowText(cell(n), random)
    if (block.length < 8192 && n < rows - 1) continue
    at += encoder.encodeInto(block, bytes.subarray(at)).written
    block = ''
  }
  return bytes.subarray(0, at)
}

/** The catalogue files that go with the rows, by path. */
export const generateCatalogue = (): Map<string, string> => {
  const indicators = MEASURES.map(({ id, kind, unit, decimals }) => `${id},urbanisation,${kind},${unit},${decimals},0,,${id}`)
  const regions = Array.from({ length: REGIONS }, (_, at) => `${regionId(at)},city,${regionId(at)}`)
  return new Map([
    ['indicators.csv', ['id,theme,kind,unit,decimals,min,max,name_zh', ...indicators].join('\n')],
    ['regions.csv', ['id,kind,name_zh', ...regions].join('\n')],
    ['sources.csv', 'id,title_zh\nnbs-db,国家数据\n'],
  ])
}
