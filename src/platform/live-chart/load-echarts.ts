import { loadPart } from '../page/load-part'
type ChartFrame = typeof import('./echarts')

let loading: Promise<ChartFrame> | undefined

/** ECharts and its React frame, fetched once and only when a chart is about to be seen. A failed fetch may be tried again. */
export const loadECharts = (): Promise<ChartFrame> => {
  loading ??= loadPart(() => import('./echarts')).catch((reason: unknown) => {
    loading = undefined
    throw reason
  })
  return loading
}
