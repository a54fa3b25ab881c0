import { useCallback, useState } from 'react'
import type { TextCard } from '../../check-text/cards/card'
import { withChoice, type TextChoice } from '../../check-text/choices/choices'
import { formatPeriod } from '../../format/index'
import { findSeries, type Dataset } from '../../model/dataset'
import { printPeriod } from '../../model/period'
import { NATION } from '../../model/region'
import { observationAt, periodAt } from '../../model/series'
import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/data/load-dataset'
import { checkReportWords } from '../../words/check-report'
import { pageWords } from '../../words/page'
import { useAnswer } from '../controls/use-answer'
import type { TextCheck } from './use-check'

interface MeaningFormProps {
  readonly at: number
  readonly card: TextCard
  readonly loaded: Loaded
  readonly language: Language
  readonly check: TextCheck
  readonly choices: readonly TextChoice[]
  readonly onClose: () => void
}

interface Option {
  readonly value: string
  readonly label: string
}

const Pick = ({ label, value, options, onChange }: { readonly label: string; readonly value: string; readonly options: readonly Option[]; readonly onChange: (value: string) => void }) => (
  <label>
    <span>{label} </span>
    <select value={value} onChange={(event) => onChange(event.target.value)}>
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </select>
  </label>
)

/** Places of which there are figures, the nation first. */
const placesOf = ({ regions, series }: Dataset, language: Language): Option[] => {
  const held = new Set([...series.values()].map(({ region }) => region))
  const names = [...regions.values()].filter(({ id }) => held.has(id)).map(({ id, short }) => ({ value: id, label: short[language] }))
  return names.sort((a, b) => Number(b.value === NATION) - Number(a.value === NATION))
}

/** Periods of an indicator at a place that have figures, the newest first. */
const periodsOf = (id: string, region: string, dataset: Dataset, language: Language): Option[] => {
  const series = findSeries(dataset, id, region) ?? findSeries(dataset, id, region, '', 'medium')
  if (!series) return []
  return Array.from(series.periods, (_, index) => index).filter((index) => observationAt(series, index).value !== undefined).map((index) => periodAt(series, index)).sort((a, b) => b - a).map((period) => ({ value: printPeriod(period), label: formatPeriod(period, language) }))
}

const held = (options: readonly Option[], value: string): string => (options.some((one) => one.value === value) ? value : (options[0]?.value ?? ''))

/** What a statement means instead: place, indicator, period, and for a change the period that it is compared with. The verdict follows. */
const MeaningForm = ({ at, card, loaded, language, check, choices, onClose }: MeaningFormProps) => {
  const words = checkReportWords(language)
  const { dataset } = loaded
  const [region, setRegion] = useState(card.reading?.region ?? NATION)
  const [asked, setAsked] = useState({ indicator: card.reading?.indicators[0] ?? '', period: card.reading?.period ?? '', base: card.reading?.base ?? '' })
  const { indicatorsFor } = check
  const ids = useAnswer(useCallback(() => indicatorsFor(at, region), [indicatorsFor, at, region]))
  const indicators = (ids ?? []).map((id) => ({ value: id, label: dataset.indicators.get(id)?.name[language] ?? id })).sort((a, b) => a.label.localeCompare(b.label, language))
  const indicator = held(indicators, asked.indicator)
  const periods = periodsOf(indicator, region, dataset, language)
  const period = held(periods, asked.period)
  const bases = periods.filter(({ value }) => value < period)
  const hasBase = card.reading?.base !== undefined && card.reading.base !== ''
  return (
    <form
      className="controls"
      onSubmit={(event) => {
        event.preventDefault()
        check.choose(withChoice(choices, { clause: card.clause, indicator, region, period, base: hasBase ? held(bases, asked.base) : '' }))
        onClose()
      }}
    >
      <Pick label={words.region} value={region} options={placesOf(dataset, language)} onChange={setRegion} />
      {ids === undefined ? <p className="quiet">{pageWords(language).loading}</p> : indicators.length === 0 ? <p>{words.noChoice}</p> : (
        <>
          <Pick label={words.indicator} value={indicator} options={indicators} onChange={(value) => setAsked({ ...asked, indicator: value })} />
          <Pick label={words.period} value={period} options={periods} onChange={(value) => setAsked({ ...asked, period: value })} />
          {hasBase ? <Pick label={words.base} value={held(bases, asked.base)} options={bases} onChange={(value) => setAsked({ ...asked, base: value })} /> : null}
          <button type="submit" className="button">{words.apply}</button>
        </>
      )}{' '}
      <button type="button" className="plain" onClick={onClose}>{words.cancel}</button>
    </form>
  )
}

export default MeaningForm // what `onRequest` takes
