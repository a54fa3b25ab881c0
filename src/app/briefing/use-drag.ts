import { useRef, useState, type PointerEvent, type RefObject } from 'react'
import { scrollAtEdges } from '../../platform/pointer-scroll'
import { placeAt } from './order'

/** From which place to which something is being dragged. */
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

/** Follows one gesture on a handle until it is let go, broken off, or given up by Escape. */
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

/** Drags items of a list by mouse, pen or finger. Nothing moves until it is let go; Escape and a broken gesture leave all as it was. */
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
      to = placeAt(middlesOf(items), from, y)
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
