import { useCallback, useEffect, useRef } from 'react'
import { goTo } from '../../platform/page/history'
import type { Loaded } from '../../platform/data/load-dataset'
import { arriveAt } from '../../state/destination'
import { change, type ViewStore } from '../../state/view'
import { withShow, type Show, type ViewState } from '../../state/view'
import { pageWords } from '../../words/page'
import { Added, panelsOfBriefing } from '../view/Added'
import { Present } from '../present/Present'
import { Briefing } from '../briefing/Briefing'
import AtPrint from '../print/AtPrint'

interface ShownProps {
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
}

/** The briefing as a list, or as a presentation, which returns to the list or to the panel shown last. */
const Views = ({ loaded, store, view }: ShownProps) => {
  const before = useRef<Show>('')
  useEffect(() => {
    if (view.show === 'briefing') before.current = 'briefing'
  }, [view.show])
  const leave = useCallback(
    (panel: string): void => {
      if (before.current === '' && panel) goTo(store, arriveAt(store.getState(), { kind: 'panel', id: panel, theme: loaded.panels.find(({ id }) => id === panel)?.theme }))
      else change(store, (now) => withShow(now, before.current))
    },
    [loaded, store],
  )
  return (
    <>
      {view.show === 'present' ? <Present loaded={loaded} view={view} onLeave={leave} /> : <Briefing loaded={loaded} store={store} view={view} />}
      <AtPrint loaded={loaded} view={view} />
    </>
  )
}

const Shown = (props: ShownProps) => (
  <Added loaded={props.loaded} ids={panelsOfBriefing(props.view)} waiting={<p className="quiet">{pageWords(props.view.language).loading}</p>}>
    {(loaded) => <Views {...props} loaded={loaded} />}
  </Added>
)

export default Shown
