import { useCallback, useEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import type { CompiledPanel } from '../../charts/compiled-panel'
import { drawPicture } from '../../charts/draw-picture'
import type { Scheme } from '../../charts/query/panel-view'
import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/data/load-dataset'
import { openSecondWindow, type SecondWindow } from '../../platform/page/second-window'
import { type BriefingWords, briefingWords } from '../../words/briefing'
import { PictureSvg } from '../picture/PictureSvg'
import { Phrases } from '../text/Phrases'
import { TextBlocks } from '../text/TextBlocks'
import { speakerLine, type SlideShown } from '../view/panels-shown'
import { commandOf, type Command } from './keys'
import type { Stage } from './stage'
import type { Step } from './steps'
import { focusOf } from './use-stage'

interface PresenterViewProps {
  readonly shown: readonly SlideShown[]
  readonly wordsAt: (at: number) => CompiledPanel | undefined
  readonly loaded: Loaded
  readonly scheme: Scheme
  readonly stage: Stage
  readonly step: Step | undefined
  readonly language: Language
  readonly command: (command: Command) => void
}

const SECOND = 1000 // ms
const PREVIEW = { width: 480, height: 270 } // pixels of the next panel

const padded = (count: number): string => String(count).padStart(2, '0')

/** The time of day, 14:05. */
export const clockText = (now: number): string => {
  const date = new Date(now)
  return `${padded(date.getHours())}:${padded(date.getMinutes())}`
}

/** A time that has passed, in ms: 4:05, 1:04:05. */
export const elapsedText = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / SECOND))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${hours > 0 ? `${hours}:${padded(minutes)}` : minutes}:${padded(seconds % 60)}`
}

/** The time now, every second. */
const useNow = (): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** Where the speaker is: the slide, the time of day and the time that has passed, which can begin anew. */
const PresenterClock = ({ slide, words }: { readonly slide: string; readonly words: BriefingWords }) => {
  const now = useNow()
  const [since, setSince] = useState(now)
  return (
    <header>
      <span className="slide-place">{slide}</span>
      <span role="timer">
        {words.presenter.clock} <strong>{clockText(now)}</strong>
      </span>
      <span role="timer">
        {words.presenter.elapsed} <strong>{elapsedText(now - since)}</strong>
      </span>
      <button type="button" onClick={() => setSince(Date.now())}>
        {words.presenter.restart}
      </button>
    </header>
  )
}

/** The name of a slide: the title of its panel, or the heading of a text. */
export const nameOf = (shown: SlideShown, compiled: CompiledPanel | undefined, words: BriefingWords): string => (shown.kind === 'text' ? shown.heading.trim() || words.textSlide : (compiled?.title ?? ''))

/** The slide that comes after, small. */
const NextSlide = ({ next, compiled, loaded, scheme, words }: { readonly next: SlideShown | undefined; readonly compiled: CompiledPanel | undefined; readonly words: BriefingWords } & Pick<PresenterViewProps, 'loaded' | 'scheme'>) => {
  const preview = useMemo(() => (next?.kind === 'panel' && compiled && compiled.height > 0 ? drawPicture(next.spec, loaded.dataset, { ...next.view, ...PREVIEW }) : undefined), [next, compiled, loaded])
  return (
    <aside>
      <h2>{words.presenter.next}</h2>
      <p><Phrases text={next ? nameOf(next, compiled, words) : words.presenter.end} /></p>
      {preview && compiled ? <PictureSvg picture={preview} scheme={scheme} label={compiled.description} /> : null}
      {next?.kind === 'text' ? <TextBlocks body={next.body} /> : null}
    </aside>
  )
}

/** What the speaker sees in a window of their own: the line of the slide, the next slide, the time. */
const PresenterView = ({ shown, wordsAt, loaded, scheme, stage, step, language, command }: PresenterViewProps) => {
  const words = briefingWords(language)
  const compiled = wordsAt(stage.slide)
  const one = shown[stage.slide]
  return (
    <main className="presenter" data-theme={compiled?.theme}>
      <PresenterClock slide={words.slide(stage.slide + 1, shown.length)} words={words} />
      <section>
        <h1><Phrases text={one ? nameOf(one, compiled, words) : words.nothing} /></h1>
        {stage.blank === '' ? null : <p className="presenter-blank">{stage.blank === 'black' ? words.blackAnnouncement : words.whiteAnnouncement}</p>}
        {step && step.kind !== 'all' ? <p className="quiet">{words.stepAnnouncement(step.label)}</p> : null}
        <p className="presenter-line"><Phrases text={one ? speakerLine(one, compiled, language) : ''} /></p>
      </section>
      <NextSlide next={shown[stage.slide + 1]} compiled={wordsAt(stage.slide + 1)} loaded={loaded} scheme={scheme} words={words} />
      <footer>
        {(['back', 'next', 'black'] as const).map((given) => (
          <button key={given} type="button" aria-pressed={given === 'black' ? stage.blank === 'black' : undefined} onClick={() => command(given)}>
            {{ back: words.previous, next: words.next, black: words.black }[given]}
          </button>
        ))}
      </footer>
    </main>
  )
}

const SIZE = { width: 960, height: 640 } // CSS pixels of the window
const OWN_SCREEN: readonly Command[] = ['screen', 'fill', 'help'] // of the room's screen: no other window may ask for them

interface Presenter {
  readonly isBlocked: boolean
  readonly opened: SecondWindow | undefined
  readonly toggle: () => void
}

/** The speaker's window: opened and closed by one command; it closes with the stage. */
export const usePresenter = (title: string): Presenter => {
  const [opened, setOpened] = useState<SecondWindow>()
  const [isBlocked, setBlocked] = useState(false)
  useEffect(() => () => opened?.close(), [opened])
  const toggle = useCallback(() => {
    const found = opened ? undefined : openSecondWindow({ title, size: SIZE, onClosed: () => setOpened(undefined) })
    setBlocked(!opened && !found)
    setOpened(found)
  }, [opened, title])
  return { isBlocked, opened, toggle }
}

/** Draws the speaker's window where it is open, in step with the stage: its keys are those of the stage, but Escape closes it alone. */
export const PresenterWindow = ({ presenter: { opened, toggle }, ...props }: PresenterViewProps & { readonly presenter: Presenter }) => {
  const { command } = props
  useEffect(
    () =>
      opened?.listen((press, tag) => {
        const given = commandOf(press, focusOf(tag))
        if (!given || OWN_SCREEN.includes(given)) return false
        if (given === 'leave') toggle()
        else command(given)
        return true
      }),
    [opened, toggle, command],
  )
  return opened ? createPortal(<PresenterView {...props} />, opened.place) : null
}
