import type { Header } from '../header'
import type { IssueLog } from '../issue-log'
import { Attributes } from './attributes'
import type { LongColumn } from './long-columns'
import { RowStore } from './row-store'
import { SeriesIndex } from './series-index'
import { TextPool } from './text-pool'
import { UNCLEAN, VARIANTS, VINTAGES, type Vocabulary } from './vocabulary'

/** The observations of one file on their way from rows to series: every word a code, every number in canonical units. */
export class ObservationStore {
  readonly texts = new TextPool()
  readonly series = new SeriesIndex()
  readonly attributes = new Attributes()
  readonly rows: RowStore

  constructor(
    readonly header: Header,
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

  /** Adds one observation; all but period, value and line are codes. */
  append(
    series: number,
    period: number,
    value: number,
    decimals: number,
    missing: number,
    evidence: number,
    basis: number,
    unit: number,
    source: number,
    note: number,
    line: number,
  ): void {
    const last = this.series.lastAttributes[series] as number
    const attributes = this.attributes.code(last, evidence, basis, unit, source, note)
    if (attributes !== last) this.series.lastAttributes[series] = attributes
    this.rows.append(series, period, value, decimals, missing, attributes, line)
  }
}
