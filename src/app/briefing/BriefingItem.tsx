import { memo, useEffect, useMemo, useRef, useState, type PointerEvent } from 'react'
import { compilePanel } from '../../charts/compile'
import type { CompiledPanel } from '../../charts/compiled-panel'
import { pictureOf } from '../../charts/draw-picture'
import type { Loaded } from '../../platform/data/load-dataset'
import { whenNear } from '../../platform/page/viewport'
import { printView } from '../../state/url'
import { aloneView, type ViewState } from '../../state/view'
import { briefingWords } from '../../words/briefing'
import { uiWords } from '../../words/index'
import { PictureSvg } from '../picture/PictureSvg'
import { lineKey } from '../view/keep-briefing'
import { lineOf } from '../view/keep-briefing'
import { wordsOf } from '../view/panels-shown'
import type { PanelShown } from '../view/use-compiled'
import { useScheme } from '../view/use-view'
import type { BriefingEditor } from './use-briefing'
import { Phrases } from '../text/Phrases'

interface LineProps {
  readonly compiled: CompiledPanel
  readonly view: ViewState
  readonly onLine: (key: string, line: string | undefined) => void
}

/** The speaker's line of a panel: its statement until edited. */
const SpeakerLine = ({ compiled, view, onLine }: LineProps) => {
  const words = briefingWords(view.language)
  const key = lineKey(compiled.id, view.language)
  const [line, setLine] = useState(() => lineOf(compiled, view.language))
  const put = (next: string | undefined): void => {
    setLine(next ?? compiled.statement)
    onLine(key, next)
  }
  return (
    <div className="briefing-line">
      <label>
        <span>{words.line}</span>
        <textarea rows={2} value={line} maxLength={300} title={words.lineHint} onChange={({ target }) => put(target.value)} />
      </label>
      {line === compiled.statement ? null : (
        <button type="button" className="plain" aria-label={words.of(words.lineDefault, compiled.title)} onClick={() => put(undefined)}>
          {words.lineDefault}
        </button>
      )}
    </div>
  )
}

interface ItemProps {
  readonly shown: PanelShown
  readonly at: number
  readonly count: number
  readonly mark: string
  readonly loaded: Loaded
  readonly view: ViewState
  readonly briefing: BriefingEditor
  readonly onDrag: (event: PointerEvent<HTMLElement>) => void
}

const SMALL = { width: 300, height: 160 } as const // CSS pixels

/** A small drawing of the panel, once it is near the viewport. */
const Thumbnail = memo(({ shown, loaded, scheme }: Pick<ItemProps, 'loaded' | 'shown'> & { readonly scheme: 'light' | 'dark' }) => {
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

/** Buttons to move a panel up or down or remove it. All are shown at every position, so that the focus is not lost. */
const ItemButtons = ({ shown, at, count, title, view, briefing }: Pick<ItemProps, 'shown' | 'at' | 'count' | 'view' | 'briefing'> & { readonly title: string }) => {
  const words = briefingWords(view.language)
  return (
    <div className="briefing-buttons">
      <button type="button" ref={briefing.hold(`up:${shown.id}`)} aria-disabled={at === 0} aria-label={words.of(words.up, title)} onClick={() => briefing.move(at, at - 1, title, 'up')}>
        ↑ {words.up}
      </button>
      <button type="button" ref={briefing.hold(`down:${shown.id}`)} aria-disabled={at === count - 1} aria-label={words.of(words.down, title)} onClick={() => briefing.move(at, at + 1, title, 'down')}>
        ↓ {words.down}
      </button>
      <button type="button" ref={briefing.hold(`remove:${shown.id}`)} aria-label={words.of(words.remove, title)} onClick={() => briefing.remove(at, title)}>
        {words.remove}
      </button>
      <a href={printView(aloneView(view, shown.id))} aria-label={words.of(uiWords(view.language).panel.address, title)}>
        {uiWords(view.language).panel.address}
      </a>
    </div>
  )
}

/** One panel of the briefing: drawing, title, speaker's line and position. */
export const BriefingItem = (props: ItemProps) => {
  const { shown, at, count, mark, loaded, view, briefing, onDrag } = props
  const words = briefingWords(view.language)
  const scheme = useScheme(view.scheme)
  const compiled = useMemo(() => wordsOf(shown, loaded), [shown, loaded])
  return (
    <li className={`briefing-item ${mark}`} data-panel={shown.id} data-theme={compiled.theme}>
      <button type="button" className="briefing-handle" ref={briefing.hold(`drag:${shown.id}`)} aria-label={words.drag(at + 1, compiled.title)} onPointerDown={onDrag}>
        <span aria-hidden="true">⠿</span>
        <span className="briefing-number">{at + 1}</span>
      </button>
      <Thumbnail shown={shown} loaded={loaded} scheme={scheme} />
      <div className="briefing-words">
        <h2><Phrases text={compiled.title} /></h2>
        <p className="quiet">
          {words.place(at + 1, count)} · {compiled.subtitle}
        </p>
        <SpeakerLine compiled={compiled} view={view} onLine={briefing.line} />
        <ItemButtons shown={shown} at={at} count={count} title={compiled.title} view={view} briefing={briefing} />
      </div>
    </li>
  )
}
