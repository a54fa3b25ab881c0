import { useMemo, useState, type ComponentProps } from 'react'
import { chosenAgainst, comparedPanels, type ComparedIndicator } from '../../charts/place/places-compared'
import { formatPeriod } from '../../format/index'
import type { Dataset } from '../../model/dataset'
import { yearOf, type Period } from '../../model/period'
import { change, withAgainst, withPanel, type ViewState } from '../../state/view'
import { placesWords } from '../../words/places'
import { Choice } from '../controls/Choice'
import { Issues } from '../text/Issues'
import { useHostMap } from './ApprovedMap'
import { LinkedChart } from './LinkedChart'
import type { PlacesProps } from './places-props'

interface ChoiceOfOneProps {
  readonly label: string
  readonly chosen: string
  readonly options: readonly { readonly key: string; readonly name: string }[]
  readonly onChange: (key: string) => void
}

/** One of several, in a list. */
export const ChoiceOfOne = ({ label, chosen, options, onChange }: ChoiceOfOneProps) => (
  <label>
    <span>{label}</span>
    <select value={chosen} onChange={(event) => onChange(event.target.value)}>
      {options.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  </label>
)

/** The tile grid; the host's map where it has added one, with the tiles as the other form. */
const PlacesChart = (props: Omit<ComponentProps<typeof LinkedChart>, 'before' | 'map'>) => {
  const { loaded: { dataset }, view: { language } } = props
  const words = placesWords(language)
  const { map, issues } = useHostMap(dataset)
  const [form, setForm] = useState<'map' | 'tiles'>('map')
  const choice = map ? <Choice label={words.map.label} value={form} options={[{ value: 'map', label: words.map.map }, { value: 'tiles', label: words.tiles }]} onChange={setForm} /> : null
  return <LinkedChart {...props} before={issues.length > 0 ? <Issues issues={issues} language={language} most={3} /> : choice} map={form === 'map' ? map : undefined} />
}

interface LinkedChartsProps extends PlacesProps {
  readonly all: readonly ComparedIndicator[]
  readonly compared: ComparedIndicator
  readonly period: Period
}

const sinceYear = (view: ViewState): number | undefined => view.panels.get('places-change')?.from

interface Comparison {
  readonly all: readonly ComparedIndicator[]
  readonly compared: ComparedIndicator
  readonly period: Period
  readonly dataset: Dataset
  readonly year: number | undefined // from which changes are shown
  readonly second: string // indicator, as the address names it
}

/** The panels of a comparison, the same while nothing of it changes. */
const useComparison = ({ all, compared, period, dataset, year, second }: Comparison) =>
  useMemo(() => {
    const against = chosenAgainst(all, compared.indicator.id, second)
    return { ...comparedPanels(compared, period, dataset, { since: year, against }), against }
  }, [all, compared, period, dataset, year, second])

/** The charts of one indicator, with what a reader may choose of each. */
export const LinkedCharts = ({ all, compared, period, ...props }: LinkedChartsProps) => {
  const { loaded: { dataset }, store, view } = props
  const { language } = view
  const words = placesWords(language)
  const { indicator } = compared
  const [pointed, setPointed] = useState('')
  const linked = useMemo(() => ({ pointed, setPointed }), [pointed])
  const year = sinceYear(view)
  const { tiles, ranked, change: changes, scatter, trends, since, from, against } = useComparison({ all, compared, period, dataset, year, second: view.against })
  const common = { ...props, linked, unit: indicator.unitId === 'person' ? '万人' : undefined } // in 亿 small provinces have no digits
  const when = formatPeriod(period, language)
  const name = indicator.name[language]
  return (
    <div className="linked-charts">
      <PlacesChart {...common} spec={tiles} title={`${name} · ${when}`} />
      <LinkedChart {...common} spec={ranked} title={words.ranked} />
      {changes && from !== undefined ? (
        <LinkedChart
          {...common}
          spec={changes}
          title={words.changes(formatPeriod(from, language), when)}
          before={<ChoiceOfOne label={words.sinceDate} chosen={String(yearOf(from))} options={since.map((one) => ({ key: String(yearOf(one)), name: formatPeriod(one, language) }))} onChange={(key) => change(store, (now) => withPanel(now, changes.id, { from: Number(key) }))} />}
        />
      ) : (
        <p className="quiet">{words.noChange}</p>
      )}
      {scatter && against ? (
        <LinkedChart
          {...common}
          spec={scatter}
          title={words.scatter(name, against.name[language])}
          before={<ChoiceOfOne label={words.against} chosen={against.id} options={all.filter((one) => one.indicator.id !== indicator.id).map((one) => ({ key: one.indicator.id, name: one.indicator.name[language] }))} onChange={(key) => change(store, (now) => withAgainst(now, key))} />}
        />
      ) : null}
      {trends ? <div className="linked-wide"><LinkedChart {...common} spec={trends} title={words.trends(name)} /></div> : null}
    </div>
  )
}
