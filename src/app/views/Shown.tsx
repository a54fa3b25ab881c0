import { useCallback, useEffect, useRef } from 'react'
import { writePlace } from '../../platform/page/address'
import type { Loaded } from '../../platform/data/load-dataset'
import { change, type ViewStore } from '../../state/view'
import { withShow, type Show, type ViewState } from '../../state/view'
import { Present } from '../present/Present'
import { Briefing } from '../briefing/Briefing'
import AtPrint from '../print/AtPrint'

interface ShownProps {
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
}

/** The briefing as a list, or as a presentation, which returns to the page at the panel shown last. */
const Shown = ({ loaded, store, view }: ShownProps) => {
  const before = useRef<Show>('')
  useEffect(() => {
    if (view.show === 'briefing') before.current = 'briefing'
  }, [view.show])
  const leave = useCallback(
    (panel: string): void => {
      const to = before.current
      change(store, (now) => withShow(now, to))
      writePlace(to === '' && panel ? `panel-${panel}` : '')
    },
    [store],
  )
  return (
    <>
      {view.show === 'present' ? <Present loaded={loaded} view={view} onLeave={leave} /> : <Briefing loaded={loaded} store={store} view={view} />}
      <AtPrint loaded={loaded} view={view} />
    </>
  )
}

export default Shown
