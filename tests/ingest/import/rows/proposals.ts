import type { ProposedRow } from '../../../../src/ingest/import/rows/proposal'
import type { Dataset } from '../../../../src/model/dataset'
import { printPeriod } from '../../../../src/model/period'
import { observationsOf } from '../../../../src/model/series'
import { publishedUnit } from '../../../../src/model/unit'

const NOWHERE = { file: 'made.csv', sheet: '', line: 1, column: 1 }

/** A row to be proposed; what is not given is plain. */
export const rowOf = (given: Partial<ProposedRow>): ProposedRow => ({
  indicator: 'netizens',
  region: 'CN',
  period: '2024',
  value: '1',
  unit: '万人',
  source: '',
  evidence: 'unverified',
  vintage: '',
  variant: '',
  basis: '',
  bound: '',
  note: '',
  from: NOWHERE,
  ...given,
})

/** Every observation of a dataset as a row that would be proposed again. */
export const rowsOf = (dataset: Dataset): ProposedRow[] =>
  [...dataset.series.values()].flatMap((series) =>
    observationsOf(series).map(({ period, value, missing, publishedUnit: unit, publishedDecimals, sources, evidence, basis, bound, note }) =>
      rowOf({
        indicator: series.indicator,
        region: series.region,
        vintage: series.vintage,
        variant: series.variant,
        period: printPeriod(period),
        value: value === undefined ? (missing === 'not-published' ? '—' : '') : (value / (publishedUnit(unit)?.scale ?? 1)).toFixed(publishedDecimals),
        unit,
        source: sources.join(';'),
        evidence,
        basis,
        bound,
        note,
      }),
    ),
  )
