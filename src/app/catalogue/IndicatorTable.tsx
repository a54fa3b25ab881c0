import { useMemo } from 'react'
import { formatValue } from '../../format/index'
import type { Dataset } from '../../model/dataset'
import type { Indicator } from '../../model/indicator'
import { yearOf } from '../../model/period'
import type { Language } from '../../model/text'
import type { ViewStore } from '../../state/view'
import { newestFigure } from '../../charts/text/newest-figure'
import { seriesKey } from '../../model/series'
import { rankAmongProvinces } from '../../transform/rank-among-provinces'
import { coverageOf, seriesOf, type Coverage } from '../../transform/coverage'
import { catalogueWords } from '../../words/catalogue'
import { ScrollRegion } from '../controls/ScrollRegion'
import { IndicatorLink } from './IndicatorFacts'

interface IndicatorTableProps {
  readonly indicators: readonly Indicator[]
  readonly region: string // place whose newest figures are shown; '' none
  readonly dataset: Dataset
  readonly store: ViewStore
  readonly language: Language
}

const spanOf = ({ first, last }: Coverage): string => (first === undefined || last === undefined ? '—' : yearOf(first) === yearOf(last) ? String(yearOf(first)) : `${yearOf(first)}–${yearOf(last)}`)

/** The newest figure of one place, with its rank among the provinces. */
const FigureOfPlace = ({ indicator, region, dataset, language }: Pick<IndicatorTableProps, 'region' | 'dataset' | 'language'> & { readonly indicator: Indicator }) => {
  const words = catalogueWords(language)
  const series = dataset.series.get(seriesKey({ indicator: indicator.id, region, vintage: '', variant: '' }))
  const figure = series && newestFigure(series, indicator, dataset, language)
  if (!series || !figure) return <td>{words.noFigures}</td>
  const rank = rankAmongProvinces(series, figure.index, dataset)
  return (
    <td>
      {figure.value} ({figure.period}){rank ? <span className="line quiet">{words.rank(rank.rank, rank.of)}</span> : null}
    </td>
  )
}

interface IndicatorRowProps extends Pick<IndicatorTableProps, 'region' | 'dataset'> {
  readonly indicator: Indicator
  readonly coverage: Coverage
  readonly store: ViewStore
  readonly language: Language
}

const IndicatorRow = ({ indicator, region, dataset, coverage, store, language }: IndicatorRowProps) => {
  const words = catalogueWords(language)
  const { 'two-sources': two, identity, 'one-source': one, unverified } = coverage.evidence
  return (
    <tr data-indicator={indicator.id} data-theme={indicator.theme}>
      <th scope="row">
        <IndicatorLink id={indicator.id} store={store}>
          {indicator.name[language]}
        </IndicatorLink>
      </th>
      {region ? <FigureOfPlace indicator={indicator} region={region} dataset={dataset} language={language} /> : null}
      <td>
        {words.kinds[indicator.kind]}
        {indicator.formula ? ` · ${words.derived}` : ''}
      </td>
      <td>{words.units[indicator.unitId] ?? indicator.unitId}</td>
      <td>{spanOf(coverage)}</td>
      <td className="number">{formatValue(coverage.figures, 0, language)}</td>
      <td className="number">{coverage.regions.length}</td>
      <td>{coverage.figures > 0 ? words.evidence(two, identity, one, unverified) : words.noFigures}</td>
    </tr>
  )
}

/** Name, kind, unit, coverage and evidence, one indicator a row. */
export const IndicatorTable = ({ indicators, region, dataset, store, language }: IndicatorTableProps) => {
  const { columns, latest } = catalogueWords(language)
  const rows = useMemo(() => indicators.map((indicator) => ({ indicator, coverage: coverageOf(seriesOf(dataset, indicator.id)) })), [indicators, dataset])
  return (
    <ScrollRegion label={columns.name}>
      <table className="indicators">
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            {region ? <th scope="col">{latest(dataset.regions.get(region)?.short[language] ?? region)}</th> : null}
            <th scope="col">{columns.kind}</th>
            <th scope="col">{columns.unit}</th>
            <th scope="col">{columns.coverage}</th>
            <th scope="col" className="number">
              {columns.figures}
            </th>
            <th scope="col" className="number">
              {columns.regions}
            </th>
            <th scope="col">{columns.evidence}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ indicator, coverage }) => (
            <IndicatorRow key={indicator.id} indicator={indicator} region={region} dataset={dataset} coverage={coverage} store={store} language={language} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
