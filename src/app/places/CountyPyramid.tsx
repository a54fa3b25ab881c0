import { useEffect, useMemo } from 'react'
import { findCountyPanel, unreadBeside, withCounties, type AddedCounty } from '../../charts/county-panel'
import { countyPanelId } from '../../charts/spec/county-panel-id'
import { installDrawing } from '../../charts/spec/drawings'
import { pyramidDrawing } from '../../charts/types/pyramid/figure'
import { painted } from '../../platform/page/viewport'
import { countyWords } from '../../words/counties'
import { PanelFigure } from '../panel/PanelFigure'
import type { PlacesProps } from './places-props'

installDrawing('pyramid', pyramidDrawing)

/** The pyramid of a county in the frame of a panel, with the other census, a province or the nation as an outline. */
const CountyPyramid = ({ now, before, province, provinceRows, loaded, store, view }: AddedCounty & PlacesProps) => {
  const id = countyPanelId(now.code)
  const shown = useMemo(() => {
    const { rest, ...read } = loaded
    const dataset = withCounties(read.dataset, [{ now, before, province, provinceRows }])
    return { ...read, dataset, ...(rest ? { rest: { ...rest, tables: unreadBeside(rest.tables) } } : {}) } // it is drawn at once, not after the tables of other places
  }, [loaded, now, before, province, provinceRows])
  const panel = useMemo(() => findCountyPanel(id, shown.dataset), [id, shown])
  useEffect(() => {
    const { rest } = loaded
    if (rest) void painted().then(() => rest.start(['age-structure/census.csv'])) // the outline of the nation, which the drawing does not wait for
  }, [loaded])
  if (!panel) return null
  return (
    <section className="county-pyramid">
      <h2>{countyWords(view.language).pyramid}</h2>
      <PanelFigure panel={panel} loaded={shown} store={store} view={view} isShown />
    </section>
  )
}

export default CountyPyramid
