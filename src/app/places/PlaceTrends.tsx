import { useMemo, useState } from 'react'
import type { PlaceFacts } from '../../charts/place/place-facts'
import { placeTrends, trendsOffered } from '../../charts/place/place-trends'
import type { Dataset } from '../../model/dataset'
import { change, openIndicator, withRegion } from '../../state/view'
import type { PlacesWords } from '../../words/places'
import { ChoiceOfOne } from './LinkedCharts'
import { LinkedChart } from './LinkedChart'
import type { PlacesProps } from './places-props'

interface PlaceTrendsProps extends PlacesProps {
  readonly facts: PlaceFacts
  readonly words: PlacesWords
}

/** What a reader may choose of, what is chosen, and its panels: the same while nothing of it changes. */
const useTrends = (facts: PlaceFacts, dataset: Dataset, chosen: string) =>
  useMemo(() => {
    const offered = trendsOffered(facts, dataset)
    const indicator = offered.find(({ id }) => id === chosen) ?? offered[0]
    return { offered, indicator, panels: indicator && placeTrends(indicator, facts.region, dataset) }
  }, [facts, dataset, chosen])

/** One indicator of the place over time, beside the nation and in each place of its group. */
export const PlaceTrends = ({ facts, words, ...props }: PlaceTrendsProps) => {
  const { loaded: { dataset }, store, view } = props
  const { language } = view
  const { region } = facts
  const [pointed, setPointed] = useState('')
  const linked = useMemo(() => ({ pointed, setPointed }), [pointed])
  const { offered, indicator, panels } = useTrends(facts, dataset, view.indicator)
  if (!indicator || !panels) return null
  const name = indicator.name[language]
  const common = { ...props, linked, unit: indicator.unitId === 'person' ? '万人' : undefined }
  return (
    <section data-theme={indicator.theme}>
      <h2>{words.courses}</h2>
      <div className="places-choice">
        <ChoiceOfOne label={words.indicator} chosen={indicator.id} options={offered.map((one) => ({ key: one.id, name: one.name[language] }))} onChange={(key) => change(store, (now) => openIndicator(now, key))} />
      </div>
      <div className="linked-charts">
        <LinkedChart {...common} spec={panels.own} title={`${region.short[language] || region.name[language]} · ${name}`} />
        {panels.group ? <LinkedChart {...common} view={withRegion(view, region.id)} spec={panels.group} title={words.inGroup(words.group(facts.group))} /> : null}
      </div>
    </section>
  )
}
