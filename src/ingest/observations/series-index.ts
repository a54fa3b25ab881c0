const ABSENT = -1

/** Gives each combination of indicator, region, vintage and variant a code, by tables instead of keys. */
export class SeriesIndex {
  readonly indicators: number[] = []
  readonly regions: number[] = []
  readonly vintages: number[] = []
  readonly variants: number[] = []
  /** Attributes of the observation that came last, per series. */
  readonly lastAttributes: number[] = []
  private readonly editions = new Map<number, Int32Array[]>() // (vintage, variant) → per indicator, by region
  private lastEdition = -1
  private lastTables: Int32Array[] = []

  /** The codes are small integers of the caller; a new combination gets the next free series code. */
  code(indicator: number, region: number, vintage: number, variant: number): number {
    const table = this.table(indicator, region, vintage, variant)
    const known = table[region] ?? ABSENT
    if (known !== ABSENT) return known
    const made = this.indicators.push(indicator) - 1
    this.regions.push(region)
    this.vintages.push(vintage)
    this.variants.push(variant)
    this.lastAttributes.push(0)
    table[region] = made
    return made
  }

  private table(indicator: number, region: number, vintage: number, variant: number): Int32Array {
    const edition = vintage * 0x100000 + variant
    if (edition !== this.lastEdition) this.open(edition)
    const table = this.lastTables[indicator]
    if (table !== undefined && region < table.length) return table
    const wider = new Int32Array(Math.max(64, (region + 1) * 2)).fill(ABSENT)
    if (table !== undefined) wider.set(table)
    this.lastTables[indicator] = wider
    return wider
  }

  private open(edition: number): void {
    const tables = this.editions.get(edition) ?? []
    this.editions.set(edition, tables)
    this.lastEdition = edition
    this.lastTables = tables
  }
}
