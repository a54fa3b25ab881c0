import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react'
import { enterFullscreen, isFullscreen, leaveFullscreen, onFullscreenChange } from '../../platform/page/fullscreen'
import { onKey } from '../../platform/page/keyboard'
import { readPlace, writePlace } from '../../platform/page/address'
import { commandOf, touchCommand, type Command, type Focus } from './keys'
import { openingStage, perform, type Extent, type Stage } from './stage'

/** Outcome of a request for full screen, while it is shown. */
export type ScreenNews = '' | 'refused' | 'left'

interface Staging {
  readonly stage: Stage
  readonly news: ScreenNews
  readonly command: (command: Command) => void
}

interface StagingOptions {
  readonly onLeave: () => void
  readonly onPresenter: () => void
}

/** What the keys that the element with the focus takes for itself are, by its tag. */
export const focusOf = (tag: string): Focus => FOCUS[tag] ?? 'stage'

const FOCUS: Readonly<Record<string, Focus>> = { button: 'button', a: 'button', section: 'scroll' }
const HELD: readonly Command[] = ['next', 'back'] // a key held down repeats only these
const NEWS_FOR = 5000 // ms

/** Full screen, with a notice of its outcome for a few seconds. */
const useScreen = (): { news: ScreenNews; toggle: () => void; fill: () => void } => {
  const [news, setNews] = useState<ScreenNews>('')
  useEffect(() => {
    if (news === '') return
    const timer = setTimeout(() => setNews(''), NEWS_FOR)
    return () => clearTimeout(timer)
  }, [news])
  useEffect(() => {
    let wasFull = false
    const stop = onFullscreenChange((fills) => {
      if (!fills && wasFull) setNews('left')
      wasFull = fills
    })
    return () => {
      stop()
      void leaveFullscreen()
    }
  }, [])
  const fill = useCallback(() => {
    if (!isFullscreen()) void enterFullscreen().then((fills) => setNews(fills ? '' : 'refused'))
  }, [])
  const toggle = useCallback(() => {
    if (isFullscreen()) void leaveFullscreen()
    else fill()
  }, [fill])
  return { news, toggle, fill }
}

/** The stage, controlled by keys and presentation remotes. Its slide is kept after # in the address, so that a reload returns to it. */
export const useStage = (extentOf: (stage: Stage) => Extent, slides: number, { onLeave, onPresenter }: StagingOptions): Staging => {
  const [stage, setStage] = useState(() => openingStage(Math.max(0, Math.min(readPlace() - 1, slides - 1))))
  const { news, toggle, fill } = useScreen()
  const command = useCallback(
    (given: Command): void => {
      if (given === 'leave') onLeave()
      else if (given === 'presenter') onPresenter()
      else if (given === 'screen') toggle()
      else if (given === 'fill') fill()
      else setStage((now) => perform(now, given, extentOf(now)))
    },
    [extentOf, onLeave, onPresenter, toggle, fill],
  )
  useEffect(
    () =>
      onKey(({ press, tag }) => {
        const given = commandOf(press, focusOf(tag))
        if (!given) return false
        if (!(press.repeat && !HELD.includes(given))) command(given)
        return true
      }),
    [command],
  )
  useEffect(() => writePlace(String(stage.slide + 1)), [stage.slide])
  return { stage, news, command }
}

const IDLE_AFTER = 2500 // ms until the tools are hidden

interface Touch {
  readonly busy: boolean // the pointer has just moved: tools are shown
  readonly handlers: {
    readonly onPointerMove: () => void
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void
  }
}

const onControl = (target: EventTarget): boolean => target instanceof Element && target.closest('button, a, .scroll, .stage-tools') !== null

/** Touch changes slides by swipes and taps at the sides; a mouse only shows the tools, so that a stray click changes nothing. */
export const useTouch = (command: (command: Command) => void): Touch => {
  const [busy, setBusy] = useState(0)
  const down = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined)
  useEffect(() => {
    if (busy === 0) return
    const timer = setTimeout(() => setBusy(0), IDLE_AFTER)
    return () => clearTimeout(timer)
  }, [busy])
  const wake = (): void => setBusy((count) => count + 1)
  const onPointerUp = (event: PointerEvent<HTMLElement>): void => {
    const from = down.current
    down.current = undefined
    if (!from || event.pointerType === 'mouse') return
    const given = touchCommand(from.x, event.currentTarget.clientWidth, event.clientX - from.x, event.clientY - from.y)
    if (given) command(given)
    else wake()
  }
  return {
    busy: busy > 0,
    handlers: {
      onPointerMove: wake,
      onPointerDown: (event) => {
        down.current = event.isPrimary && !onControl(event.target) ? { x: event.clientX, y: event.clientY } : undefined
      },
      onPointerUp,
    },
  }
}
