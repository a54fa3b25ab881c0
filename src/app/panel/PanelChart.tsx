import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { CompiledPanel } from '../../charts/compiled-panel'
import type { Language } from '../../model/text'
import { loadECharts } from '../../platform/chart-frame'
import { whenNear } from '../../platform/near-viewport'
import { uiWords } from '../../words/index'
import { ChartReadout } from './ChartReadout'
import { LatestFigures } from './ChartReadout'

interface PanelChartProps {
  readonly compiled: CompiledPanel
  readonly language: Language
}

type Frame = Awaited<ReturnType<typeof loadECharts>>

/** ECharts once the chart is near what is seen; until then, and should it fail, the latest figures stand in its place. */
const useFrame = (): { frame: Frame | undefined; failed: boolean; place: RefObject<HTMLDivElement | null>; retry: () => void } => {
  const place = useRef<HTMLDivElement>(null)
  const [frame, setFrame] = useState<Frame>()
  const [failed, setFailed] = useState(false)
  const start = useCallback((): void => {
    loadECharts().then(setFrame, () => setFailed(true))
  }, [])
  useEffect(() => (place.current ? whenNear(place.current, start) : undefined), [start])
  const retry = (): void => {
    setFailed(false)
    start()
  }
  return { frame, failed, place, retry }
}

/** The drawing, its description, and a readout by arrow keys. */
export const PanelChart = ({ compiled, language }: PanelChartProps) => {
  const words = uiWords(language).panel
  const { frame, failed, place, retry } = useFrame()
  return (
    <ChartReadout compiled={compiled} hint={words.keys}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the picture is drawn into it as SVG */}
      <div ref={place} className="chart" style={{ height: compiled.height }} role="img" aria-label={compiled.description}>
        {frame ? (
          <frame.ReactECharts echarts={frame.echarts} option={compiled.option} notMerge opts={{ renderer: 'svg' }} style={{ height: compiled.height, width: '100%' }} />
        ) : (
          <LatestFigures compiled={compiled} caption={failed ? words.chartFailed : words.loadingChart} />
        )}
      </div>
      {failed ? (
        <button type="button" className="plain" onClick={retry}>
          {words.tryAgain}
        </button>
      ) : null}
    </ChartReadout>
  )
}
