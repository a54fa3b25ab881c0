import { memo, useEffect, useMemo, useRef, useState, type ComponentType, type PointerEvent, type ReactNode } from 'react'
import { compilePanel } from '../../charts/compile'
import { pictureOf } from '../../charts/draw-picture'
import { MOST_TEXT } from '../../charts/query/parameter'
import { isBlankText } from '../../charts/text/own-words'
import type { Theme } from '../../model/indicator'
import type { Loaded } from '../../platform/data/load-dataset'
import { whenNear } from '../../platform/page/viewport'
import { printView } from '../../state/url'
import { type ViewState } from '../../state/view'
import { briefingWords } from '../../words/briefing'
import { uiWords } from '../../words/index'
import { onRequest } from '../controls/on-request'
import type { PanelOptions as Options } from '../panel/PanelOptions'
import { PictureSvg } from '../picture/PictureSvg'
import { keptLine } from '../view/keep-briefing'
import { entryView, wordsOf, type SlideShown, type TextShown } from '../view/panels-shown'
import type { PanelShown } from '../view/use-compiled'
import { useScheme } from '../view/use-view'
import type { BriefingEditor } from './use-briefing'
import { TypedText } from './TypedText'
import { Phrases } from '../text/Phrases'

interface ItemProps<Shown extends SlideShown = SlideShown> {
  readonly shown: Shown
  readonly at: number
  readonly count: number
  readonly mark: string
  readonly loaded: Loaded
  readonly view: ViewState
  readonly briefing: BriefingEditor
  readonly onDrag: (event: PointerEvent<HTMLElement>) => void
}

interface LineProps extends Pick<ItemProps, 'shown' | 'view' | 'briefing'> {
  readonly title: string
  readonly statement: string // of the panel; '' of a slide of text
}

/** The speaker's line: the statement of the panel until edited. */
const SpeakerLine = ({ shown, view, briefing, title, statement }: LineProps) => {
  const words = briefingWords(view.language)
  const [edited, setEdited] = useState(() => keptLine(shown.key, view.language))
  const line = edited ?? statement
  const put = (next: string | undefined): void => {
    setEdited(next)
    briefing.line(shown.key, next)
  }
  return (
    <div className="briefing-line">
      <label>
        <span>{words.line}</span>
        <textarea rows={2} value={line} maxLength={300} title={words.lineHint} onChange={({ target }) => put(target.value)} />
      </label>
      {line === statement ? null : (
        <button type="button" className="plain" aria-label={words.of(words.lineDefault, title)} onClick={() => put(undefined)}>
          {words.lineDefault}
        </button>
      )}
    </div>
  )
}

const SMALL = { width: 300, height: 160 } as const // CSS pixels

/** A small drawing of the panel, once it is near the viewport. */
const Thumbnail = memo(({ shown, loaded, scheme }: Pick<ItemProps<PanelShown>, 'loaded' | 'shown'> & { readonly scheme: 'light' | 'dark' }) => {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => (place.current ? whenNear(place.current, () => setNear(true)) : undefined), [])
  const picture = useMemo(() => (near ? pictureOf(compilePanel(shown.spec, loaded.dataset, { ...shown.view, ...SMALL, scheme }), SMALL.width) : undefined), [near, shown, loaded, scheme])
  return (
    <div ref={place} className={`briefing-drawing briefing-${picture?.panel.rowPositions.along ?? ''}`}>
      {picture && picture.shapes.length > 0 ? <PictureSvg picture={picture} scheme={scheme} label="" /> : null}
    </div>
  )
})

/** Buttons to move an entry up or down, duplicate or remove it, and to put a slide of text after it. All are shown at every position, so that the focus is not lost. */
const ItemButtons = ({ shown, at, count, title, view, briefing }: Pick<ItemProps, 'shown' | 'at' | 'count' | 'view' | 'briefing'> & { readonly title: string }) => {
  const words = briefingWords(view.language)
  const address = uiWords(view.language).panel.address
  return (
    <div className="briefing-buttons">
      <button type="button" ref={briefing.hold(`up:${shown.key}`)} aria-disabled={at === 0} aria-label={words.of(words.up, title)} onClick={() => briefing.move(at, at - 1, title, 'up')}>
        ↑ {words.up}
      </button>
      <button type="button" ref={briefing.hold(`down:${shown.key}`)} aria-disabled={at === count - 1} aria-label={words.of(words.down, title)} onClick={() => briefing.move(at, at + 1, title, 'down')}>
        ↓ {words.down}
      </button>
      <button type="button" ref={briefing.hold(`duplicate:${shown.key}`)} aria-label={words.of(words.duplicate, title)} onClick={() => briefing.duplicate(at, title)}>
        {words.duplicate}
      </button>
      <button type="button" aria-label={words.of(words.addTextAfter, title)} onClick={() => briefing.addText(at + 1)}>
        {words.addTextAfter}
      </button>
      <button type="button" ref={briefing.hold(`remove:${shown.key}`)} aria-label={words.of(words.remove, title)} onClick={() => briefing.remove(at, title)}>
        {words.remove}
      </button>
      {shown.kind === 'panel' ? (
        <a href={printView(entryView(view, { panel: shown.id, state: shown.view }))} aria-label={words.of(address, title)}>
          {address}
        </a>
      ) : null}
    </div>
  )
}

/** What every entry has: its handle, its words and its buttons. */
const ItemFrame = ({ shown, at, count, mark, view, briefing, onDrag, title, theme, drawing, children }: Omit<ItemProps, 'loaded'> & { readonly title: string; readonly theme?: Theme; readonly drawing: ReactNode; readonly children: ReactNode }) => (
  <li className={`briefing-item ${mark}`} data-panel={shown.kind === 'panel' ? shown.id : undefined} data-key={shown.key} data-theme={theme}>
    <button type="button" className="briefing-handle" ref={briefing.hold(`drag:${shown.key}`)} aria-label={briefingWords(view.language).drag(at + 1, title)} onPointerDown={onDrag}>
      <span aria-hidden="true">⠿</span>
      <span className="briefing-number">{at + 1}</span>
    </button>
    {drawing}
    <div className="briefing-words">
      {children}
      <ItemButtons shown={shown} at={at} count={count} title={title} view={view} briefing={briefing} />
    </div>
  </li>
)

/** The controls of the page, which come with its panels. */
const PanelOptions: ComponentType<Parameters<typeof Options>[0]> = onRequest(() => import('../panel/PanelFigure').then((part) => ({ default: part.PanelOptions })))

/** The controls of a panel for its state in the briefing, once they are asked for. */
const Settings = ({ shown, loaded, view, briefing, title }: Pick<ItemProps<PanelShown>, 'shown' | 'loaded' | 'view' | 'briefing'> & { readonly title: string }) => {
  const words = briefingWords(view.language)
  const [isOpen, setOpen] = useState(false)
  const compiled = useMemo(() => (isOpen ? wordsOf(shown, loaded) : undefined), [isOpen, shown, loaded])
  return (
    <details className="briefing-settings" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={words.of(words.settings, title)}>{words.settings}</summary>
      {compiled ? <PanelOptions id={shown.id} compiled={compiled} view={entryView(view, { panel: shown.id, state: shown.view })} onChange={(patch) => briefing.state(shown.key, patch)} /> : null}
    </details>
  )
}

/** One panel of the briefing: drawing, headline, settings, speaker's line and position. */
const PanelItem = (props: ItemProps<PanelShown>) => {
  const { shown, at, count, loaded, view, briefing } = props
  const words = briefingWords(view.language)
  const scheme = useScheme(view.scheme)
  const compiled = useMemo(() => wordsOf(shown, loaded), [shown, loaded])
  const computed = useMemo(() => (shown.headline === '' ? compiled.title : wordsOf({ ...shown, headline: '' }, loaded).title), [compiled, shown, loaded])
  const { title } = compiled
  return (
    <ItemFrame {...props} title={title} theme={compiled.theme} drawing={<Thumbnail shown={shown} loaded={loaded} scheme={scheme} />}>
      <h2><Phrases text={title} /></h2>
      <p className="quiet">
        {words.place(at + 1, count)} · {compiled.subtitle}
      </p>
      <TypedText label={words.headline} hint={words.headlineHint} value={shown.headline} most={MOST_TEXT.headline} rows={1} mostLines={1} placeholder={computed} language={view.language} onTake={(headline) => briefing.text(shown.key, { headline })} />
      {shown.headline === '' ? null : (
        <button type="button" className="plain" aria-label={words.of(words.headlineDefault, title)} onClick={() => briefing.text(shown.key, { headline: '' })}>
          {words.headlineDefault}
        </button>
      )}
      <SpeakerLine shown={shown} view={view} briefing={briefing} title={title} statement={compiled.statement} />
      <Settings shown={shown} loaded={loaded} view={view} briefing={briefing} title={title} />
    </ItemFrame>
  )
}

/** One slide of text: its heading, its text, speaker's line and position. */
const TextItem = (props: Omit<ItemProps<TextShown>, 'loaded'>) => {
  const { shown, at, count, view, briefing } = props
  const words = briefingWords(view.language)
  const title = shown.heading.trim() || words.textSlide
  const common = { language: view.language, hint: words.bodyHint }
  return (
    <ItemFrame {...props} title={title} drawing={<p className="briefing-drawing briefing-text">{words.textSlide}</p>}>
      <h2><Phrases text={title} /></h2>
      <p className="quiet">
        {words.place(at + 1, count)}
        {isBlankText(shown) ? ` · ${words.blankText}` : ''}
      </p>
      <TypedText {...common} label={words.heading} value={shown.heading} most={MOST_TEXT.heading} rows={1} mostLines={1} hold={briefing.hold(`heading:${shown.key}`)} onTake={(heading) => briefing.text(shown.key, { heading })} />
      <TypedText {...common} label={words.body} value={shown.body} most={MOST_TEXT.body} rows={5} mostLines={MOST_TEXT.lines} onTake={(body) => briefing.text(shown.key, { body })} />
      <SpeakerLine shown={shown} view={view} briefing={briefing} title={title} statement="" />
    </ItemFrame>
  )
}

/** One entry of the briefing. */
export const BriefingItem = ({ shown, ...props }: ItemProps) => (shown.kind === 'panel' ? <PanelItem {...props} shown={shown} /> : <TextItem {...props} shown={shown} />)
