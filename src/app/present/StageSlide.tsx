import { useEffect, useMemo, useRef, useState, type CSSProperties } from 'react'
import type { CompiledPanel } from '../../charts/compiled-panel'
import { bodiesText } from '../../charts/figure/sources-text'
import type { Scheme } from '../../charts/query/panel-view'
import { textBlocks, textMark, textSize } from '../../charts/text/own-words'
import { drawPicture, type PanelPicture } from '../../charts/draw-picture'
import type { Language } from '../../model/text'
import { observeSize } from '../../platform/page/viewport'
import type { Loaded } from '../../platform/data/load-dataset'
import { briefingWords } from '../../words/briefing'
import { uiWords } from '../../words/index'
import { localLine } from '../../words/page'
import { speakerLine, type TextShown } from '../view/panels-shown'
import type { PanelShown } from '../view/use-compiled'
import { PictureSvg } from '../picture/PictureSvg'
import FigureTable from '../panel/FigureTable'
import { enlargedFor, fitRows, fitTime, screenUnit, type DrawingSize, type Fit } from '../picture/fit'
import type { Stage } from './stage'
import { seenUntil, type Step } from './steps'
import { Phrases } from '../text/Phrases'
import { TextBlocks } from '../text/TextBlocks'

interface StageProps {
  readonly loaded: Loaded
  readonly stage: Stage
  readonly count: number
}

interface SlideProps extends StageProps {
  readonly shown: PanelShown
  readonly compiled: CompiledPanel // its words
  readonly scheme: Scheme
  readonly step: Step
}

/** The size of an element as it changes; undefined until it is known. */
const useSize = <T extends Element>() => {
  const place = useRef<T>(null)
  const [size, setSize] = useState<DrawingSize>()
  useEffect(() => (place.current ? observeSize(place.current, (found) => setSize((now) => (now?.width === found.width && now.height === found.height ? now : found))) : undefined), [])
  return { place, size }
}

/** The panel drawn for this box, with type for a large room. */
const usePicture = ({ shown, compiled, loaded }: SlideProps, screen: DrawingSize | undefined, box: DrawingSize | undefined): { picture: PanelPicture; fit: Fit } | undefined =>
  useMemo(() => {
    if (!screen || !box || box.width < 40 || box.height < 40 || compiled.height === 0) return undefined
    const enlarged = enlargedFor(screen)
    const fit = compiled.rowPositions.along === 'y' ? fitRows(box, compiled.rowPositions.pixels.length, enlarged) : fitTime(box, enlarged)
    return { fit, picture: drawPicture(shown.spec, loaded.dataset, { ...shown.view, width: fit.width, height: fit.height }) }
  }, [shown, compiled, loaded, screen, box])

/** The chart in the space that the texts leave. */
const SlideChart = (props: SlideProps & { readonly screen: DrawingSize | undefined }) => {
  const { compiled, scheme, step, screen } = props
  const { place, size } = useSize<HTMLDivElement>()
  const drawn = usePicture(props, screen, size)
  const until = drawn ? seenUntil(step, drawn.picture.panel) : undefined
  return (
    <div ref={place} className="slide-chart">
      {drawn ? <PictureSvg picture={drawn.picture} scheme={scheme} columns={drawn.fit.columns} until={until} members={step.kind === 'members' ? step.members : undefined} label={compiled.description} /> : null}
      {compiled.height === 0 ? <p>{compiled.description}</p> : null}
    </div>
  )
}

/** The table, scrolled to the newest values; up and down arrows scroll it. */
const SlideTable = ({ compiled, language }: { readonly compiled: CompiledPanel; readonly language: Language }) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const scroll = place.current?.querySelector<HTMLElement>('.scroll')
    const stage = place.current?.closest<HTMLElement>('.stage')
    scroll?.focus()
    if (scroll && compiled.rowPositions.along === 'x') scroll.scrollTop = scroll.scrollHeight
    return () => stage?.focus()
  }, [compiled])
  return (
    <div ref={place} className="slide-table">
      <FigureTable compiled={compiled} language={language} />
    </div>
  )
}

/** Title, chart or table, the speaker's line, and sources. */
export const StageSlide = (props: SlideProps) => {
  const { shown, compiled, stage, step, count } = props
  const { language } = shown.view
  const words = briefingWords(language)
  const { place, size } = useSize<HTMLElement>()
  const line = stage.line ? speakerLine(shown, compiled, language) : ''
  return (
    <section ref={place} className="slide" style={{ '--u': `${size ? screenUnit(size) : 1}px` } as CSSProperties}>
      <header>
        <h1><Phrases text={compiled.title} /></h1>
        <p className="slide-subtitle">
          <span>{compiled.subtitle}</span>
          {step.kind === 'all' || stage.table || compiled.rowPositions.along === 'y' ? null : <strong className="slide-step">{step.label}</strong>}
        </p>
      </header>
      {stage.table ? (
        <SlideTable compiled={compiled} language={language} />
      ) : (
        <SlideChart {...props} screen={size} />
      )}
      {line ? <p className="slide-line"><Phrases text={line} /></p> : null}
      <footer>
        <span>{[localLine(props.loaded.dataset.version, language), uiWords(language).panel.sourceLine(bodiesText(compiled.sources, language))].filter(Boolean).join(' · ')}</span>
        <span className="slide-place">{words.slide(stage.slide + 1, count)}</span>
      </footer>
    </section>
  )
}

const TEXT_SIZES = [40, 36, 32, 28, 24, 21, 18, 16] // units of the screen
const TEXT_LOOK = { leading: 1.5, gap: 0.5 } as const // as in the style sheet
const LEAST_TYPE = 13 // CSS pixels

/** A slide of text: heading and paragraphs, in the largest type that fits; where none does it can be scrolled. */
export const StageText = ({ shown, language, stage, count, loaded }: StageProps & { readonly shown: TextShown; readonly language: Language }) => {
  const words = briefingWords(language)
  const { place, size } = useSize<HTMLElement>()
  const { place: box, size: room } = useSize<HTMLDivElement>()
  const unit = size ? screenUnit(size) : 1
  const fontSize = room ? Math.max(LEAST_TYPE, textSize(textBlocks(shown.body), TEXT_SIZES.map((one) => one * unit), { ...room, ...TEXT_LOOK })) : LEAST_TYPE
  const line = stage.line ? speakerLine(shown, undefined, language) : ''
  return (
    <section ref={place} className="slide" style={{ '--u': `${unit}px` } as CSSProperties}>
      {shown.heading.trim() === '' ? null : <h1><Phrases text={shown.heading.trim()} /></h1>}
      <div ref={box} className="slide-text" style={{ fontSize }}>
        <TextBlocks body={shown.body} />
      </div>
      {line ? <p className="slide-line"><Phrases text={line} /></p> : null}
      <footer>
        <span>{[localLine(loaded.dataset.version, language), textMark(shown, language)].filter(Boolean).join(' · ')}</span>
        <span className="slide-place">{words.slide(stage.slide + 1, count)}</span>
      </footer>
    </section>
  )
}
