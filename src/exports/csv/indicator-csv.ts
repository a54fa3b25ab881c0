import { observationsOf, type Series } from '../../model/series'
import { publishedUnit } from '../../model/unit'
import { printPeriod } from '../../model/period'
import { csvText, withLocal } from './csv-text'

/** Columns of the package's own long layout. */
export const LONG_COLUMNS = ['indicator', 'region', 'period', 'value', 'unit', 'source', 'evidence', 'vintage', 'variant', 'basis', 'note'] as const

/** One figure in the long layout, by `LONG_COLUMNS`; '' where missing. */
type LongRow = readonly string[]

/** All figures of one indicator, numbers in the unit and with the digits as published. */
export const longRows = (all: readonly Series[]): LongRow[] =>
  all.flatMap((series) =>
    observationsOf(series).map(({ period, value, evidence, basis, publishedUnit: token, publishedDecimals, sources, note }) => [
      series.indicator,
      series.region,
      printPeriod(period),
      value === undefined ? '' : (value / (publishedUnit(token)?.scale ?? 1)).toFixed(publishedDecimals),
      token,
      sources.join(';'),
      evidence,
      series.vintage,
      series.variant,
      basis,
      note,
    ]),
  )

/** All figures of one indicator as CSV in the package's own long layout. `local`: that they are not published, '' where they are. */
export const indicatorCsv = (all: readonly Series[], local: string): string => csvText(withLocal([LONG_COLUMNS, ...longRows(all)], local))
