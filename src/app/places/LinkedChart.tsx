import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { compilePanel } from '../../charts/compile'
import type { CompiledPanel } from '../../charts/compiled-panel'
import type { PanelChoice } from '../../charts/query/panel-parameters'
import type { ValidPanel } from '../../charts/types/list'
import { observeWidth, whenNear } from '../../platform/page/viewport'
import type { HostMap } from '../../model/host-map'
import type { Language } from '../../model/text'
import { change, panelStateOf, withPanel, withRegion, type PanelPatch, type ViewStore } from '../../state/view'
import { uiWords } from '../../words/index'
import { Choice } from '../controls/Choice'
import { ClassChoice } from '../panel/DateChoices'
import { PanelChart, type LinkedPointer } from '../panel/PanelChart'
import { useScheme } from '../view/use-view'
import { ApprovedMap } from './ApprovedMap'
import type { PlacesProps } from './places-props'

const nothing = (): void => undefined

interface LinkedChartProps extends PlacesProps {
  readonly spec: ValidPanel
  readonly title: string
  readonly linked: LinkedPointer
  readonly unit: string | undefined // of counts; undefined: that which reads best
  readonly before?: ReactNode // choices before those that the chart itself offers
  readonly map?: HostMap | undefined // on which the places are drawn in place of tiles
}

interface OwnChoicesProps {
  readonly id: string
  readonly title: string
  readonly compiled: CompiledPanel
  readonly store: ViewStore
  readonly language: Language
}

/** What the chart offers itself: how values are put into classes, and changes by amount or in per cent. */
const OwnChoices = ({ id, title, compiled: { controls: { choices, modes, mode } }, store, language }: OwnChoicesProps) => {
  const { panel } = uiWords(language)
  const put = (patch: PanelPatch): void => change(store, (now) => withPanel(now, id, patch))
  return (
    <>
      {choices.classes.offered.length > 1 ? <ClassChoice classes={choices.classes} name={title} language={language} onChange={(classes) => put({ classes })} /> : null}
      {modes.includes('rate') ? <Choice label={`${panel.mode} ${title}`} value={mode} options={modes.map((value) => ({ value, label: value === 'absolute' ? panel.amountMode : panel.modes[value] }))} onChange={(next) => put({ mode: next === modes[0] ? undefined : next })} /> : null}
    </>
  )
}

/** One chart of the comparison, once it comes near. What is pointed at in one is highlighted in all of them; the place selected is named by the address. */
export const LinkedChart = ({ spec, title, linked, unit, before, map, loaded, store, view }: LinkedChartProps) => {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [isNear, setNear] = useState(false)
  const scheme = useScheme(view.scheme)
  useEffect(() => (place.current ? observeWidth(place.current, (found) => setWidth(Math.max(240, Math.floor(found)))) : undefined), [])
  useEffect(() => (place.current ? whenNear(place.current, () => setNear(true)) : undefined), [])
  const { tab: _tab, ...chosen } = panelStateOf(view, spec.id)
  const choice = JSON.stringify(chosen)
  const compiled = useMemo(() => {
    const own = JSON.parse(choice) as PanelChoice
    return width === 0 || !isNear ? undefined : compilePanel(spec, loaded.dataset, { language: view.language, scheme, width, ...(unit === undefined ? {} : { unit }), ...own, ...(view.region ? { focus: view.region } : {}) })
  }, [spec, loaded, view.language, view.region, scheme, width, unit, isNear, choice])
  const select = (region: string): void => change(store, (now) => withRegion(now, region))
  return (
    <section className="linked-chart">
      <h2>{title}</h2>
      <div className="linked-controls">
        {before}
        {compiled ? <OwnChoices id={spec.id} title={title} compiled={compiled} store={store} language={view.language} /> : null}
      </div>
      <div ref={place} className={compiled ? undefined : 'linked-waiting'}>
        {!compiled || compiled.height === 0 ? null : map ? <ApprovedMap {...{ map, compiled, scheme, linked }} language={view.language} selected={view.region} onSelect={select} /> : <PanelChart compiled={compiled} language={view.language} scheme={scheme} linked={linked} onDrawn={nothing} onFocus={(key) => select(key ?? '')} />}
        {compiled ? <p className="quiet">{compiled.statement}</p> : null}
        {compiled?.notes.slice(0, MOST_NOTES).map((note) => (
          <p key={note} className="quiet">{note}</p>
        ))}
      </div>
    </section>
  )
}

const MOST_NOTES = 4 // of small multiples there is one for the break of each place
