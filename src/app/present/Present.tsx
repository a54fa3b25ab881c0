import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CompiledPanel } from '../../charts/compiled-panel'
import type { Scheme } from '../../charts/query/panel-view'
import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/data/load-dataset'
import { setTitle } from '../../platform/page/document'
import type { ViewState } from '../../state/view'
import { type BriefingWords, briefingWords } from '../../words/briefing'
import { uiWords } from '../../words/index'
import { slidesShown, wordsOf, type SlideShown } from '../view/panels-shown'
import { useScheme } from '../view/use-view'
import { StageSlide, StageText } from './StageSlide'
import type { Command } from './keys'
import { type Stage, stepOf } from './stage'
import { nameOf, PresenterWindow, usePresenter } from './PresenterView'
import { type Step, stepsOf } from './steps'
import { type ScreenNews, useStage, useTouch } from './use-stage'
import '../styles/present.css'

/** Over the slide: a black or white screen, or the list of keys. */
const StageOverlay = ({ stage, words }: { readonly stage: Stage; readonly words: BriefingWords }) => {
  if (stage.blank !== '') return <div className={`stage-blank stage-blank-${stage.blank}`} />
  if (!stage.help) return null
  return (
    <section className="stage-help" aria-label={words.help}>
      <dl>
        {words.keys.map(([keys, what]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>{words.touch}</p>
    </section>
  )
}

interface ToolsProps {
  readonly stage: Stage
  readonly words: BriefingWords
  readonly command: (command: Command) => void
}

interface Tool {
  readonly command: Command
  readonly label: string
  readonly pressed?: boolean
}

/** Keeps the focus on the stage after a click; otherwise the next space or Enter would press the button again. */
const keepFocus = (event: MouseEvent): void => event.preventDefault()

/** Buttons for the commands of the keys, visible while the pointer moves or one of them has the focus. */
const PresentTools = ({ stage, words, command }: ToolsProps) => {
  const tools: readonly Tool[] = [
    { command: 'back', label: words.previous },
    { command: 'next', label: words.next },
    { command: 'reveal', label: words.revealing(words.reveals[stage.reveal]) },
    { command: 'line', label: words.showLine, pressed: stage.line },
    { command: 'table', label: words.table, pressed: stage.table },
    { command: 'black', label: words.black, pressed: stage.blank === 'black' },
    { command: 'white', label: words.white, pressed: stage.blank === 'white' },
    { command: 'screen', label: words.screen },
    { command: 'presenter', label: words.presenter.title },
    { command: 'help', label: words.help, pressed: stage.help },
    { command: 'leave', label: words.leave },
  ]
  return (
    <div className="stage-tools" role="toolbar" aria-label={words.tools}>
      {tools.map((tool) => (
        <button key={tool.command} type="button" aria-pressed={tool.pressed} onMouseDown={keepFocus} onClick={() => command(tool.command)}>
          {tool.label}
        </button>
      ))}
    </div>
  )
}

interface PresentProps {
  readonly loaded: Loaded
  readonly view: ViewState
  readonly onLeave: (panel: string) => void // the panel that was on the screen
}

/** Caches a function of a number. */
const rememberedBy = <T,>(compute: (at: number) => T): ((at: number) => T) => {
  const known = new Map<number, T>()
  return (at) => {
    const found = known.has(at) ? (known.get(at) as T) : compute(at)
    known.set(at, found)
    return found
  }
}

/** Words of each panel, compiled on first use. */
const useSlides = (loaded: Loaded, view: ViewState) => {
  const { shown, unknown } = useMemo(() => slidesShown(loaded, view), [loaded, view])
  const wordsAt = useMemo(() => rememberedBy((at) => (shown[at]?.kind === 'panel' ? wordsOf(shown[at], loaded) : undefined)), [shown, loaded])
  return { shown, unknown, wordsAt }
}

const NEWS_FOR = 8000 // ms that a notice is shown

/** Notices: no full screen, unknown panels. */
const News = ({ words, news, unknown }: { readonly words: BriefingWords; readonly news: ScreenNews | 'blocked'; readonly unknown: readonly string[] }) => {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), NEWS_FOR)
    return () => clearTimeout(timer)
  }, [])
  const text = news === 'blocked' ? words.presenter.blocked : news === 'left' ? words.screenLeft : news === 'refused' ? words.screenRefused : unknown.length > 0 && !isOver ? words.unknown(unknown.join(', ')) : ''
  return text ? <output className="stage-news">{text}</output> : null
}

/** What is said of the stage to a reader who does not see it. */
const announcementOf = ({ blank }: Stage, slide: string, step: Step | undefined, words: BriefingWords): string =>
  blank === 'black' ? words.blackAnnouncement : blank === 'white' ? words.whiteAnnouncement : `${slide} ${step && step.kind !== 'all' ? words.stepAnnouncement(step.label) : ''}`

interface SlideOnStage {
  readonly shown: SlideShown | undefined
  readonly compiled: CompiledPanel | undefined
  readonly loaded: Loaded
  readonly scheme: Scheme
  readonly stage: Stage
  readonly step: Step | undefined
  readonly language: Language
  readonly count: number
}

/** The slide: a panel or a text, or a notice where there is nothing to present. */
const Slide = ({ shown, compiled, step, language, ...given }: SlideOnStage) => {
  const words = briefingWords(language)
  if (shown?.kind === 'text') return <StageText {...given} shown={shown} language={language} />
  if (shown && compiled && step) return <StageSlide {...given} shown={shown} compiled={compiled} step={step} />
  return (
    <section className="slide" role="alert">
      <h1>{words.nothing}</h1>
      <p>{words.nothingWhat}</p>
    </section>
  )
}

/** The stage: one slide on the whole screen, controlled by keys, presentation remotes and touch. */
export const Present = ({ loaded, view, onLeave }: PresentProps) => {
  const words = briefingWords(view.language)
  const { shown, unknown, wordsAt } = useSlides(loaded, view)
  const scheme = useScheme(view.scheme)
  const extentOf = useCallback(({ slide, reveal }: Stage) => ({ slides: shown.length, steps: stepsOf(reveal, wordsAt(slide) ?? NONE).length }), [shown, wordsAt])
  const at = useRef(0)
  const leave = useCallback(() => onLeave(panelOf(shown[at.current])), [onLeave, shown])
  const presenter = usePresenter(words.presenter.title)
  const { stage, news, command } = useStage(extentOf, shown.length, { onLeave: leave, onPresenter: presenter.toggle })
  const touch = useTouch(command)
  const place = useRef<HTMLElement>(null)
  const one = shown[stage.slide]
  const compiled = wordsAt(stage.slide)
  useEffect(() => {
    at.current = stage.slide
  }, [stage.slide])
  useEffect(() => place.current?.focus(), [])
  useEffect(() => setTitle(uiWords(view.language).page.documentTitle(words.stage)), [view.language, words])
  const steps = compiled ? stepsOf(stage.reveal, compiled) : []
  const step = steps[stepOf(stage, steps.length)]
  return (
    <main id="main" ref={place} className={`stage${touch.busy ? ' stage-busy' : ''}`} tabIndex={-1} aria-label={words.stage} data-theme={compiled?.theme} {...touch.handlers}>
      <p className="hidden" aria-live="polite">
        {announcementOf(stage, one ? words.slideAnnouncement(nameOf(one, compiled, words), stage.slide + 1, shown.length) : words.nothing, step, words)}
      </p>
      <Slide key={stage.slide} shown={one} {...{ compiled, loaded, scheme, stage, step }} language={view.language} count={shown.length} />
      <News words={words} news={presenter.isBlocked ? 'blocked' : news} unknown={stage.slide === 0 ? unknown : []} />
      <StageOverlay stage={stage} words={words} />
      <PresentTools stage={stage} words={words} command={command} />
      <PresenterWindow {...{ presenter, shown, wordsAt, loaded, scheme, stage, step, command }} language={view.language} />
    </main>
  )
}

const panelOf = (shown: SlideShown | undefined): string => (shown?.kind === 'panel' ? shown.id : '')

const NONE = { members: [], rowPositions: { along: 'x', pixels: [], from: 0, to: 0 }, table: { rows: [] } } as const
