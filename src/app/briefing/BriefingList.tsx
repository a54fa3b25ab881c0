import { useRef, useState, type PointerEvent, type RefObject } from 'react'
import type { Loaded } from '../../platform/data/load-dataset'
import { scrollAtEdges } from '../../platform/page/scroll'
import type { ViewState } from '../../state/view'
import { briefingWords } from '../../words/briefing'
import { dropPlace } from '../view/order'
import { slideTitle, type SlideShown } from '../view/panels-shown'
import { BriefingItem } from './BriefingItem'
import type { BriefingEditor } from './use-briefing'

/** The positions from and to which an item is dragged. */
export interface Dragged {
  readonly from: number
  readonly to: number
}

interface Dragging {
  readonly list: RefObject<HTMLOListElement | null>
  readonly dragged: Dragged | undefined
  readonly begin: (from: number, event: PointerEvent<HTMLElement>) => void
}

const middlesOf = (list: Element): number[] =>
  [...list.children].map((item) => {
    const { top, height } = item.getBoundingClientRect()
    return top + height / 2
  })

/** Tracks one drag of a handle until it ends, or is cancelled by the browser or Escape. */
const follow = (handle: HTMLElement, onMove: (y: number) => void, onEnd: (done: boolean) => void): void => {
  const listening = new AbortController()
  const { signal } = listening
  const end = (done: boolean): void => {
    listening.abort()
    onEnd(done)
  }
  const giveUp = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') end(false)
  }
  handle.addEventListener('pointermove', ({ clientY }: MouseEvent) => onMove(clientY), { signal })
  handle.addEventListener('pointerup', () => end(true), { signal })
  handle.addEventListener('pointercancel', () => end(false), { signal })
  handle.addEventListener('keydown', giveUp, { signal })
}

/** Drags items of a list by mouse, pen or touch. The order changes at the end of the drag; a cancelled drag changes nothing. */
export const useDrag = (onMove: (from: number, to: number) => void): Dragging => {
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<Dragged>()
  const begin = (from: number, event: PointerEvent<HTMLElement>): void => {
    const items = list.current
    if (event.button !== 0 || !items) return
    event.preventDefault()
    const handle: HTMLElement = event.currentTarget
    handle.setPointerCapture(event.pointerId)
    handle.focus()
    let y = event.clientY
    let to = from
    const place = (): void => {
      to = dropPlace(middlesOf(items), from, y)
      setDragged({ from, to })
    }
    const scroll = scrollAtEdges(place)
    const move = (at: number): void => {
      y = at
      scroll.follow(y)
      place()
    }
    const end = (done: boolean): void => {
      scroll.stop()
      setDragged(undefined)
      if (done && to !== from) onMove(from, to)
    }
    follow(handle, move, end)
  }
  return { list, dragged, begin }
}

interface ListProps {
  readonly shown: readonly SlideShown[]
  readonly loaded: Loaded
  readonly view: ViewState
  readonly briefing: BriefingEditor
}

/** Style of an item during a drag: the dragged one, or the edge at which it would be inserted. */
const markOf = (at: number, dragged: Dragged | undefined): string => {
  if (!dragged) return ''
  if (at === dragged.from) return 'dragged'
  if (at !== dragged.to) return ''
  return dragged.to < dragged.from ? 'drop-before' : 'drop-after'
}

/** The entries in order; each can be dragged, and moved by its buttons. */
export const BriefingList = ({ shown, loaded, view, briefing }: ListProps) => {
  const words = briefingWords(view.language)
  const { list, dragged, begin } = useDrag((from, to) => briefing.move(from, to, shown[from] ? slideTitle(shown[from], loaded) || words.textSlide : '', 'drag'))
  return (
    <ol ref={list} className="briefing-list" aria-label={words.list}>
      {shown.map((one, at) => (
        <BriefingItem key={one.key} shown={one} at={at} count={shown.length} mark={markOf(at, dragged)} loaded={loaded} view={view} briefing={briefing} onDrag={(event) => begin(at, event)} />
      ))}
    </ol>
  )
}
