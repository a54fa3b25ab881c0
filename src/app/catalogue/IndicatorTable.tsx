import { useMemo } from 'react'
import { formatValue } from '../../format/index'
import type { Dataset } from '../../model/dataset'
import type { Indicator } from '../../model/indicator'
import { yearOf } from '../../model/period'
import type { Language } from '../../model/text'
import type { ViewStore } from '../../state/view'
import { coverageOf, seriesOf, type Coverage } from '../../transform/coverage'
import { uiWords } from '../../words/index'
import { ScrollRegion } from '../controls/ScrollRegion'
import { IndicatorLink } from './IndicatorLink'

interface IndicatorTableProps {
  readonly indicators: readonly Indicator[]
  readonly dataset: Dataset
  readonly store: ViewStore
  readonly language: Language
}

const spanOf = ({ first, last }: Coverage): string => (first === undefined || last === undefined ? '—' : yearOf(first) === yearOf(last) ? String(yearOf(first)) : `${yearOf(first)}–${yearOf(last)}`)

interface IndicatorRowProps {
  readonly indicator: Indicator
  readonly coverage: Coverage
  readonly store: ViewStore
  readonly language: Language
}

const IndicatorRow = ({ indicator, coverage, store, language }: IndicatorRowProps) => {
  const words = uiWords(language).catalogue
  const { 'two-sources': two, identity, 'one-source': one, unverified } = coverage.evidence
  return (
    <tr data-indicator={indicator.id} data-theme={indicator.theme}>
      <th scope="row">
        <IndicatorLink id={indicator.id} store={store}>
          {indicator.name[language]}
        </IndicatorLink>
      </th>
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
export const IndicatorTable = ({ indicators, dataset, store, language }: IndicatorTableProps) => {
  const { columns } = uiWords(language).catalogue
  const rows = useMemo(() => indicators.map((indicator) => ({ indicator, coverage: coverageOf(seriesOf(dataset, indicator.id)) })), [indicators, dataset])
  return (
    <ScrollRegion label={columns.name}>
      <table className="indicators">
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
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
            <IndicatorRow key={indicator.id} indicator={indicator} coverage={coverage} store={store} language={language} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
