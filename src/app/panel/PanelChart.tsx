import { memo, useCallback, useEffect, useMemo, useRef, useState, type MouseEvent, type RefObject } from 'react'
import type { CompiledPanel } from '../../charts/compiled-panel'
import { emphasise } from '../../charts/figure/emphasis'
import type { Figure } from '../../charts/figure/figure'
import { pictureShapes } from '../../charts/print/picture'
import type { Scheme } from '../../charts/query/panel-view'
import type { Theme } from '../../model/indicator'
import type { Language } from '../../model/text'
import { loadECharts, type PointerPlace, watchApproach, whenMouseMoves } from '../../platform/live-chart/approach'
import { painted, whenNear } from '../../platform/page/viewport'
import { uiWords } from '../../words/index'
import { LOCALES } from '../../words/locales'
import { useAfterPaint } from '../view/use-view'
import { ChartReadout } from './ChartReadout'
import { shapeElement } from '../picture/shape-element'

interface PanelChartProps {
  readonly compiled: CompiledPanel
  readonly language: Language
  readonly scheme: Scheme
  readonly onDrawn: () => void // called when the picture has been painted
  readonly onFocus: (key: string | undefined) => void // keeps one line or row in focus, or none
  readonly isShown?: boolean // in sight as soon as it is there
  readonly linked?: LinkedPointer // with other charts; absent: this one alone
}

/** What is pointed at in one of several charts, and highlighted in all of them. */
export interface LinkedPointer {
  readonly pointed: string // key; '' nothing
  readonly setPointed: (key: string) => void
}

interface ChartPictureProps {
  readonly figure: Figure
  readonly theme: Theme
  readonly scheme: Scheme
}

/** A figure as still SVG, pixel for pixel where the live chart will draw it. The frame around it carries the description. */
export const ChartPicture = memo(({ figure, theme, scheme }: ChartPictureProps) => (
  <svg className="chart-picture" width={figure.width} height={figure.height} viewBox={`0 0 ${figure.width} ${figure.height}`} aria-hidden="true">
    {pictureShapes(figure, theme).map((shape, at) => shapeElement(shape, scheme, at))}
  </svg>
))
ChartPicture.displayName = 'ChartPicture'

type Frame = Awaited<ReturnType<typeof loadECharts>>

interface ChartStage {
  readonly place: RefObject<HTMLDivElement | null>
  readonly isNear: boolean // near the viewport: the picture is drawn
  readonly frame: Frame | undefined // a pointer has come to it: the live chart is drawn
  readonly failed: boolean // the live chart could not be loaded; the picture stays
  readonly pointer: () => PointerPlace | undefined
  readonly retry: () => void
}

/** The picture once the chart is near the viewport; ECharts, for tooltips, once a pointer comes to it. */
const useChartStage = (isShown: boolean): ChartStage => {
  const place = useRef<HTMLDivElement>(null)
  const pointer = useRef<() => PointerPlace | undefined>(() => undefined)
  const [isNear, setNear] = useState(isShown)
  const [frame, setFrame] = useState<Frame>()
  const [failed, setFailed] = useState(false)
  const start = useCallback((): void => {
    setFailed(false)
    loadECharts().then(setFrame, () => setFailed(true))
  }, [])
  useEffect(() => {
    if (!place.current) return undefined
    const approach = watchApproach(place.current, start)
    pointer.current = approach.place
    const ends = [approach.stop, whenNear(place.current, () => setNear(true)), whenMouseMoves(() => void loadECharts().catch(() => undefined))]
    return () => {
      for (const end of ends) end()
    }
  }, [start])
  return { place, isNear, frame, failed, pointer: () => pointer.current(), retry: start }
}

/** The part of an ECharts instance that shows a tooltip where the pointer rests already, and takes other colours. */
interface LiveChart {
  dispatchAction(action: PointerPlace & { readonly type: 'showTip' }): void
  setOption(option: unknown): void
}

const placeIn = ({ clientX, clientY, currentTarget }: MouseEvent): PointerPlace => {
  const { left, top } = currentTarget.getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}

/** The line that a pointer or a key highlights for the moment, and the figure with it; a click keeps a line or a row in focus, or ends that. */
const useLineFocus = ({ figure, whole, controls }: CompiledPanel, frame: Frame | undefined, onFocus: PanelChartProps['onFocus'], linked: LinkedPointer | undefined) => {
  const [own, setOwn] = useState('')
  const { pointed, setPointed } = linked ?? { pointed: own, setPointed: setOwn }
  const drawn = useAfterPaint(pointed)
  const shown = useMemo(() => (drawn ? emphasise(whole, drawn) : figure), [drawn, whole, figure])
  const hover = (event: MouseEvent): void => {
    if (frame && whole.members.length > 0) setPointed(frame.focusAt(whole, placeIn(event)))
  }
  const keep = (event: MouseEvent): void => {
    const at = placeIn(event)
    const toggle = ({ focusAt }: Frame): void => {
      const key = focusAt(whole, at)
      if (key) onFocus(key === controls.focus ? undefined : key)
    }
    loadECharts().then(toggle, () => undefined) // that it cannot be had is said under the chart
  }
  return { pointed, setPointed, shown, hover, keep }
}

/** The option of the live chart. What is highlighted for the moment is merged into the chart, so that the tooltip stays. */
const useLiveOption = ({ figure, theme }: CompiledPanel, shown: Figure, frame: Frame | undefined, chart: RefObject<LiveChart | undefined>, scheme: Scheme, sans: string) => {
  const option = useMemo(() => frame?.panelOption({ figure, theme }, scheme, sans), [frame, figure, theme, scheme, sans])
  const drawn = useRef<{ readonly option: unknown; readonly shown: Figure }>(undefined)
  useEffect(() => {
    const last = drawn.current
    const present = last && last.option === option ? last.shown : figure // a new option draws the figure itself
    if (frame && present !== shown) chart.current?.setOption({ series: frame.panelOption({ figure: shown, theme }, scheme, sans)['series'] })
    drawn.current = { option, shown }
  }, [frame, option, figure, shown, theme, scheme, sans, chart])
  return option
}

/** The drawing, its description, and a readout by arrow keys. The picture stays until the live chart has drawn the same over it. A line that is pointed at is highlighted; a click keeps it so. */
export const PanelChart = ({ compiled, language, scheme, onDrawn, onFocus: keepFocus, isShown = false, linked }: PanelChartProps) => {
  const onFocus = (key: string | undefined): void => void painted().then(() => keepFocus(key)) // the panel is compiled and drawn anew
  const words = uiWords(language).panel
  const { sans } = LOCALES[language].webFonts
  const { place, isNear, frame, failed, pointer, retry } = useChartStage(isShown)
  const [isLive, setLive] = useState(false)
  useEffect(() => {
    if (isNear) void painted().then(onDrawn)
  }, [isNear, onDrawn])
  const chart = useRef<LiveChart>(undefined)
  const begin = (live: LiveChart): void => {
    chart.current = live
    setLive(true)
    const at = pointer()
    if (at) live.dispatchAction({ type: 'showTip', ...at })
  }
  const { theme, height, controls, figure: { width } } = compiled
  const { pointed, setPointed, shown, hover, keep } = useLineFocus(compiled, frame, onFocus, linked)
  const option = useLiveOption(compiled, shown, frame, chart, scheme, sans)
  const hint = controls.focusable.length > 0 ? words.focusKeys : words.keys
  return (
    <ChartReadout compiled={compiled} language={language} hint={hint} pointed={pointed} onPoint={setPointed} onFocus={onFocus}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the chart is drawn into it as SVG; the frame around it has the keys */}
      <div ref={place} className="chart" data-live={isLive ? '' : undefined} style={{ height }} role="img" aria-label={compiled.description} onPointerMove={hover} onPointerLeave={() => setPointed('')} onClick={controls.focusable.length > 0 ? keep : undefined}>
        {isNear && !isLive ? <ChartPicture figure={shown} theme={theme} scheme={scheme} /> : null}
        {frame && option ? <frame.ReactECharts echarts={frame.echarts} option={option} notMerge opts={{ renderer: 'svg' }} style={{ width, height }} onChartReady={begin} /> : null}
      </div>
      {failed ? (
        <output className="quiet chart-failed">
          {words.chartFailed}{' '}
          <button type="button" className="plain" onClick={retry}>
            {words.tryAgain}
          </button>
        </output>
      ) : null}
    </ChartReadout>
  )
}
