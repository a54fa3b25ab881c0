import { formatValue, withBound } from '../../format/index'
import { observationAt, type Series } from '../../model/series'
import { readText, type Language, type Text } from '../../model/text'
import { uiWords } from '../../words/index'
import type { TableCell } from './panel-table'
import type { PlotUnit } from './request'

/** Unit and decimals of a column. */
export interface ColumnStep {
  readonly step: PlotUnit
  readonly digits: number
}

/** One observation as a cell, in the unit of its column. */
export const cellOf = (series: Series, index: number, { step, digits }: ColumnStep, language: Language, breakNotes: readonly Text[] = []): TableCell => {
  const { value, missing, evidence, bound, basis, sources, note, release } = observationAt(series, index)
  const notes = [...(note ? [readText(note)] : []), ...breakNotes].map((text) => text[language])
  const printed = value === undefined ? undefined : value / step.scale
  const words = uiWords(language).chart
  return {
    text: printed === undefined ? words.missingValue[missing] : withBound(formatValue(printed, digits, language), bound, language),
    value: printed,
    missing,
    evidence,
    ...(bound === '' ? {} : { bound }),
    note: [...new Set(notes)].join(' '),
    ...(basis === 'computed' ? { computed: true as const } : {}),
    sources,
    variant: series.variant,
    ...(release ? { release } : {}),
  }
}
