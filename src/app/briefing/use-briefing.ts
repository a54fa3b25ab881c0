import { useEffect, useRef, useState, type RefObject } from 'react'
import { addPanels, briefingOf, newKey, TEXT, withBriefing, type BriefingEntry } from '../../state/briefing'
import { change, MOST_ENTRIES, type PanelPatch, type ViewState, type ViewStore } from '../../state/view'
import { briefingWords } from '../../words/briefing'
import type { PanelChoice } from '../../charts/query/panel-parameters'
import { copyLines, dropLines, keepBriefing, keepLine } from '../view/keep-briefing'
import { moved } from '../view/order'

/** Changes of the briefing; those of its order are announced to screen readers, with the focus kept. */
export interface BriefingEditor {
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly announcement: string // for screen readers
  readonly isKept: boolean // false: the browser keeps nothing
  readonly put: (entries: readonly BriefingEntry[], announcement: string) => void
  readonly move: (from: number, to: number, title: string, button: string) => void
  readonly remove: (at: number, title: string) => void
  readonly duplicate: (at: number, title: string) => void
  readonly add: (panels: readonly string[], title: string) => void
  readonly addText: (at?: number) => void // place of the new slide, from 0; at the end without it
  readonly clear: () => void
  readonly line: (key: string, line: string | undefined) => void
  readonly text: (key: string, texts: Readonly<Partial<Record<'headline' | 'heading' | 'body', string>>>) => void
  readonly state: (key: string, patch: PanelPatch) => void
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

/** Changes one entry. */
const withEntry = (view: ViewState, key: string, change: (entry: BriefingEntry) => BriefingEntry): ViewState => withBriefing(view, briefingOf(view).map((entry) => (entry.key === key ? change(entry) : entry)))

/** Changes the state of the panel of an entry. */
export const withEntryState = (view: ViewState, key: string, patch: PanelPatch): ViewState => withEntry(view, key, (entry) => (entry.kind === 'panel' ? { ...entry, state: { ...entry.state, ...patch } as PanelChoice } : entry))

interface Ordering {
  readonly view: ViewState
  readonly known: readonly BriefingEntry[]
  readonly put: BriefingEditor['put']
  readonly announce: (text: string) => void
  readonly want: (name: string) => void
}

/** Changes of which entries there are, and in which order. */
const orderingOf = ({ view, known, put, announce, want }: Ordering): Pick<BriefingEditor, 'move' | 'remove' | 'duplicate' | 'add' | 'addText' | 'clear'> => {
  const words = briefingWords(view.language)
  /** Puts a longer list unless it is too long, which is announced. */
  const grow = (count: number, entries: () => readonly BriefingEntry[], what: string): boolean => {
    const fits = known.length + count <= MOST_ENTRIES
    if (fits) put(entries(), what)
    else announce(words.full(MOST_ENTRIES))
    return fits
  }
  return {
    move: (from, to, title, button) => {
      if (to < 0 || to >= known.length) return
      want(`${button}:${known[from]?.key ?? ''}`)
      put(moved(known, from, to), words.movedTo(title, to + 1, known.length))
    },
    remove: (at, title) => {
      want(`remove:${(known[at + 1] ?? known[at - 1])?.key ?? ''}`)
      put(known.filter((_, index) => index !== at), words.removedOne(title, known.length - 1))
      dropLines(known[at]?.key ?? '')
    },
    duplicate: (at, title) => {
      const one = known[at]
      if (!one) return
      const key = newKey(one.kind === 'panel' ? one.panel : TEXT, known)
      if (!grow(1, () => [...known.slice(0, at + 1), { ...one, key }, ...known.slice(at + 1)], words.duplicatedOne(title, at + 2, known.length + 1))) return
      copyLines(one.key, key)
      want(`duplicate:${key}`)
    },
    add: (panels, title) => void grow(panels.length, () => briefingOf(addPanels(withBriefing(view, known), panels)), words.addedOne(title, known.length + panels.length)),
    addText: (at = known.length) => {
      const key = newKey(TEXT, known)
      if (grow(1, () => [...known.slice(0, at), { kind: 'text', key, heading: '', body: '' }, ...known.slice(at)], words.addedTextAt(at + 1, known.length + 1))) want(`heading:${key}`)
    },
    clear: () => {
      want('')
      put([], words.cleared)
    },
  }
}

/** The briefing and its changes; each is written to the address and to the browser's storage. `known`: the entries that can be listed. */
export const useBriefing = (store: ViewStore, view: ViewState, known: readonly BriefingEntry[]): BriefingEditor => {
  const [announcement, setAnnouncement] = useState('')
  const [isKept, setKept] = useState(true)
  const { hold, heading, want } = useFocus()
  const update = (next: (now: ViewState) => ViewState): void => {
    const before = store.getState()
    change(store, next)
    setKept(keepBriefing(briefingOf(before), briefingOf(store.getState())))
  }
  const put = (entries: readonly BriefingEntry[], what: string): void => {
    update((now) => withBriefing(now, entries))
    setAnnouncement(what)
  }
  return {
    heading,
    announcement,
    isKept,
    put,
    hold,
    ...orderingOf({ view, known, put, announce: setAnnouncement, want }),
    line: (key, line) => setKept(keepLine(key, view.language, line)),
    text: (key, texts) => update((now) => withEntry(now, key, (entry) => ({ ...entry, ...texts }))),
    state: (key, patch) => update((now) => withEntryState(now, key, patch)),
  }
}
