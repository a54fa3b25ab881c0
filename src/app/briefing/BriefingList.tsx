import type { Loaded } from '../../platform/load-dataset'
import type { ViewState } from '../../state/view'
import { briefingWords } from '../../words/briefing'
import { BriefingItem } from './BriefingItem'
import { wordsOf, type PanelShown } from './panel-shown'
import type { BriefingHand } from './use-briefing'
import { useDrag, type Dragged } from './use-drag'

interface ListProps {
  readonly shown: readonly PanelShown[]
  readonly loaded: Loaded
  readonly view: ViewState
  readonly briefing: BriefingHand
}

/** How an item looks while one is dragged: the one itself, or the edge at which it would be put. */
const markOf = (at: number, dragged: Dragged | undefined): string => {
  if (!dragged) return ''
  if (at === dragged.from) return 'dragged'
  if (at !== dragged.to) return ''
  return dragged.to < dragged.from ? 'drop-before' : 'drop-after'
}

/** The panels in order; each can be dragged, and moved by its buttons. */
export const BriefingList = ({ shown, loaded, view, briefing }: ListProps) => {
  const words = briefingWords(view.language)
  const { list, dragged, begin } = useDrag((from, to) => briefing.move(from, to, shown[from] ? wordsOf(shown[from], loaded).title : '', 'drag'))
  return (
    <ol ref={list} className="briefing-list" aria-label={words.list}>
      {shown.map((one, at) => (
        <BriefingItem key={one.id} shown={one} at={at} count={shown.length} mark={markOf(at, dragged)} loaded={loaded} view={view} briefing={briefing} onDrag={(event) => begin(at, event)} />
      ))}
    </ol>
  )
}
