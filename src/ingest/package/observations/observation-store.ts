import type { IssueLog } from '../../bytes/issue-log'
import { countSources } from '../catalogue/read-by-id'
import type { PackageHeader } from '../table/header'
import { type LongColumn, UNCLEAN, VARIANTS, VINTAGES, type Vocabulary } from './vocabulary'
import { RowStore } from './row-store'

/** What all observations of a series share as a rule: evidence, basis, bound, unit, source and note under one code. */
export class Attributes {
  readonly evidence: number[] = []
  readonly basis: number[] = []
  readonly bound: number[] = []
  readonly unit: number[] = []
  readonly source: number[] = []
  readonly note: number[] = []
  private readonly codes = new Map<number, Map<number, number>>()

  /** `guess` is tried first: neighbours in a series seldom differ. */
  code(guess: number, evidence: number, basis: number, bound: number, unit: number, source: number, note: number): number {
    if (
      this.source[guess] === source &&
      this.note[guess] === note &&
      this.unit[guess] === unit &&
      this.evidence[guess] === evidence &&
      this.basis[guess] === basis &&
      this.bound[guess] === bound
    ) {
      return guess
    }
    const outer = ((source * 128 + unit) * 4 + bound) * 32 + basis * 4 + evidence
    let inner = this.codes.get(outer)
    if (inner === undefined) this.codes.set(outer, (inner = new Map()))
    const known = inner.get(note)
    if (known !== undefined) return known
    const made = this.evidence.push(evidence) - 1
    this.basis.push(basis)
    this.bound.push(bound)
    this.unit.push(unit)
    this.source.push(source)
    this.note.push(note)
    inner.set(note, made)
    return made
  }
}

const ABSENT = -1

/** Gives each combination of indicator, region, vintage and variant a code, by tables instead of keys. */
class SeriesIndex {
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

/** Each text once. A substring of a large slice is copied out, lest it keep the slice alive. */
class TextPool {
  readonly texts: string[] = ['']
  private readonly codes = new Map<string, number>([['', 0]])
  private readonly encoder = new TextEncoder()
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true })

  code(text: string): number {
    const known = this.codes.get(text)
    if (known !== undefined) return known
    const own = this.decoder.decode(this.encoder.encode(text))
    this.codes.set(own, this.texts.length)
    return this.texts.push(own) - 1
  }
}

/** The observations of one file on their way from rows to series: every word a code, every number in canonical units. */
export class ObservationStore {
  readonly texts = new TextPool()
  readonly series = new SeriesIndex()
  readonly attributes = new Attributes()
  readonly rows: RowStore
  private readonly pairs: boolean[] = [] // by code of the source's text

  constructor(
    readonly header: PackageHeader,
    readonly vocabulary: Vocabulary,
    readonly log: IssueLog,
    expectedRows: number,
  ) {
    this.rows = new RowStore(expectedRows)
  }

  /** The code of a trimmed cell that needs no remark, else UNCLEAN. */
  cleanCode(column: LongColumn, text: string): number {
    const { vocabulary, texts } = this
    switch (column) {
      case 'indicator':
        return vocabulary.indicatorCodes.get(text) ?? UNCLEAN
      case 'region':
        return vocabulary.region(text)
      case 'unit':
        return vocabulary.unitCodes.get(text) ?? UNCLEAN
      case 'evidence':
        return vocabulary.evidenceCodes.get(text) ?? UNCLEAN
      case 'basis':
        return vocabulary.basisCodes.get(text) ?? UNCLEAN
      case 'bound':
        return vocabulary.boundCodes.get(text) ?? UNCLEAN
      case 'vintage':
        return VINTAGES.includes(text) ? texts.code(text) : UNCLEAN
      case 'variant':
        return VARIANTS.includes(text) ? texts.code(text) : UNCLEAN
      case 'source':
        return text !== '' && vocabulary.unknownSources(text).length === 0 ? texts.code(text) : UNCLEAN
      case 'note':
        return texts.code(text)
      case 'period':
      case 'value':
        return UNCLEAN
      default:
        return column satisfies never
    }
  }

  /** Whether the text of this code names two sources or more. */
  namesTwo(source: number): boolean {
    return (this.pairs[source] ??= countSources(this.texts.texts[source] ?? '') > 1)
  }

  /** Adds one observation; all but period, value and line are codes. */
  append(
    series: number,
    period: number,
    value: number,
    decimals: number,
    missing: number,
    evidence: number,
    basis: number,
    bound: number,
    unit: number,
    source: number,
    note: number,
    line: number,
  ): void {
    const last = this.series.lastAttributes[series] as number
    const attributes = this.attributes.code(last, evidence, basis, bound, unit, source, note)
    if (attributes !== last) this.series.lastAttributes[series] = attributes
    this.rows.append(series, period, value, decimals, missing, attributes, line)
  }
}
