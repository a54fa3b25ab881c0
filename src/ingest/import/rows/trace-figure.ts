import { findSeries, type Dataset, type Source } from '../../../model/dataset'
import type { Basis, Bound, Evidence } from '../../../model/evidence'
import { type Period, printPeriod, readPeriod } from '../../../model/period'
import { observationAt, periodAt, placeAt, type SeriesId } from '../../../model/series'
import { indexMeeting } from '../../../model/time'
import { publishedUnit } from '../../../model/unit'
import type { Use } from '../../../transform/evaluate'
import { inputsBehind } from '../../../transform/inputs-behind'
import { rowKey } from './proposal'
import { agreesWith, valueText } from './present-row'
import { LINEAGE_FILE, type LineageEntry, readLineage } from './lineage'

/** A figure by its series and date. */
export interface FigureId extends SeriesId {
  readonly period: string
}

/** A row of a file of the package. */
export interface TracedRow {
  readonly file: string
  readonly line: number
  readonly text: string // the whole line; '' where the file is not at hand
}

/** Everything a figure comes from: its row, its cell in the file of a bureau, or what it is computed from. */
export interface Trace extends FigureId {
  readonly value: string // with the digits published; '' where it is missing
  readonly unit: string // as published
  readonly bound: Bound
  readonly evidence: Evidence
  readonly basis: Basis
  readonly note: string
  readonly sources: readonly Source[]
  readonly row?: TracedRow // absent where it is computed
  readonly cell?: LineageEntry // absent where it was not imported, or changed since
  readonly formula?: string // absent where it is observed
  readonly inputs: readonly Trace[]
}

/** Gives the text of a file of the package; undefined where there is none. */
export type TextOfFile = (path: string) => Promise<string | undefined>

const MOST_DEEP = 6
const MOST_INPUTS = 60 // of one formula: a sum over places has more than a reader follows

const cached = (textOf: TextOfFile): ((path: string) => Promise<readonly string[] | undefined>) => {
  const known = new Map<string, Promise<readonly string[] | undefined>>()
  return (path) => {
    const found = known.get(path) ?? textOf(path).then((text) => text?.split(/\r\n|\r|\n/))
    known.set(path, found)
    return found
  }
}

class Tracer {
  private readonly lines: ReturnType<typeof cached>
  private lineage: Promise<ReadonlyMap<string, LineageEntry>> | undefined

  constructor(
    private readonly dataset: Dataset,
    private readonly textOf: TextOfFile,
  ) {
    this.lines = cached(textOf)
  }

  private entries(): Promise<ReadonlyMap<string, LineageEntry>> {
    this.lineage ??= this.textOf(LINEAGE_FILE).then((text) => new Map(readLineage(text).map((entry) => [rowKey(entry), entry])))
    return this.lineage
  }

  async trace(use: Use, deep = 0): Promise<Trace> {
    const { series, index } = use
    const { indicator, region, vintage, variant } = series
    const period = printPeriod(periodAt(series, index))
    const observation = observationAt(series, index)
    const { value, publishedUnit: unit, publishedDecimals, bound, evidence, basis, note, sources } = observation
    const place = placeAt(series, index)
    const id = { indicator, region, vintage, variant, period }
    const entry = place.line > 0 ? (await this.entries()).get(rowKey(id)) : undefined
    const isCurrent = entry !== undefined && agreesWith({ value: entry.value, unit: entry.unit, bound }, observation)
    const formula = place.line > 0 ? '' : (this.dataset.indicators.get(indicator)?.formula ?? '')
    const inputs = deep < MOST_DEEP ? inputsBehind(use, this.dataset).slice(0, MOST_INPUTS) : []
    return {
      ...id,
      value: value === undefined ? '' : valueText(value / (publishedUnit(unit)?.scale ?? 1), publishedDecimals),
      unit, bound, evidence, basis, note,
      sources: sources.flatMap((source) => this.dataset.sources.get(source) ?? []),
      ...(place.line > 0 ? { row: { file: place.file, line: place.line, text: (await this.lines(place.file))?.[place.line - 1] ?? '' } } : {}),
      ...(isCurrent ? { cell: entry } : {}),
      ...(formula === '' ? {} : { formula }),
      inputs: await Promise.all(inputs.map((input) => this.trace(input, deep + 1))),
    }
  }
}

/** Follows a figure to its row, its source and the cell of the imported file; a computed one to its inputs. Undefined where the dataset, which must be derived, has no such figure. */
export const traceFigure = async (dataset: Dataset, { indicator, region, period, vintage, variant }: FigureId, textOf: TextOfFile): Promise<Trace | undefined> => {
  const series = findSeries(dataset, indicator, region, vintage, variant)
  const at: Period | undefined = readPeriod(period)
  const index = series && at !== undefined ? indexMeeting(series, at) : -1
  return series && index >= 0 ? new Tracer(dataset, textOf).trace({ series, index }) : undefined
}
