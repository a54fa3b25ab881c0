import { observationsOf, type Series } from '../../model/series'
import { publishedUnit } from '../../model/unit'
import { printPeriod } from '../../model/period'
import { csvText } from './csv-cell'

const HEAD = ['indicator', 'region', 'period', 'value', 'unit', 'source', 'evidence', 'vintage', 'variant', 'basis', 'note']

/** All figures of one indicator in the package's own long layout, numbers in the unit and with the digits as published. */
export const indicatorCsv = (all: readonly Series[]): string =>
  csvText([
    HEAD,
    ...all.flatMap((series) =>
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
    ),
  ])
