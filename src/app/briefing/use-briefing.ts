import { useEffect, useRef, useState, type RefObject } from 'react'
import { change, type ViewStore } from '../../state/view'
import { withBriefing, type ViewState } from '../../state/view'
import { briefingWords } from '../../words/briefing'
import { keepBriefing, keepLine } from '../view/keep-briefing'
import { moved, toggled } from '../view/order'

/** Changes of the order, each announced to screen readers, with the focus kept. */
export interface BriefingEditor {
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly announcement: string // for screen readers
  readonly isKept: boolean // false: the browser keeps nothing
  readonly put: (order: readonly string[], announcement: string) => void
  readonly move: (from: number, to: number, title: string, button: string) => void
  readonly remove: (at: number, title: string) => void
  readonly toggle: (id: string, title: string) => void
  readonly clear: () => void
  readonly line: (key: string, line: string | undefined) => void
  readonly hold: (name: string) => (button: HTMLElement | null) => void
}

/** Elements by name, and the one to focus after the next rendering of the list. */
const useFocus = () => {
  const held = useRef(new Map<string, HTMLElement>())
  const heading = useRef<HTMLHeadingElement>(null)
  const wanted = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (wanted.current === undefined) return
    const button = held.current.get(wanted.current) ?? heading.current
    wanted.current = undefined
    button?.focus()
  })
  const hold = (name: string) => (button: HTMLElement | null): void => {
    if (button) held.current.set(name, button)
    else held.current.delete(name)
  }
  const want = (name: string): void => {
    wanted.current = name
  }
  return { hold, heading, want }
}

/** The briefing and its changes; each is written to the address and to the browser's storage. */
export const useBriefing = (store: ViewStore, view: ViewState, known: readonly string[]): BriefingEditor => {
  const words = briefingWords(view.language)
  const [announcement, setAnnouncement] = useState('')
  const [isKept, setKept] = useState(true)
  const { hold, heading, want } = useFocus()
  const put = (order: readonly string[], what: string): void => {
    change(store, (now) => withBriefing(now, order))
    setKept(keepBriefing(view.briefing, order))
    setAnnouncement(what)
  }
  return {
    heading,
    announcement,
    isKept,
    put,
    hold,
    move: (from, to, title, button) => {
      if (to < 0 || to >= known.length) return
      want(`${button}:${known[from] ?? ''}`)
      put(moved(known, from, to), words.movedTo(title, to + 1, known.length))
    },
    remove: (at, title) => {
      want(`remove:${known[at + 1] ?? known[at - 1] ?? ''}`)
      put(known.filter((_, index) => index !== at), words.removedOne(title, known.length - 1))
    },
    toggle: (id, title) => {
      const order = toggled(known, id)
      put(order, order.length > known.length ? words.addedOne(title, order.length) : words.removedOne(title, order.length))
    },
    clear: () => {
      want('')
      put([], words.cleared)
    },
    line: (key, line) => setKept(keepLine(key, line)),
  }
}
