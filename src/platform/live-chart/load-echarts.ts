import { loadPart } from '../page/load-part'
type ChartFrame = typeof import('./echarts')

let loading: Promise<ChartFrame> | undefined

/** ECharts and its React component, loaded once. Rejects with `PartMissing`; a failed load may be tried again. */
export const loadECharts = (): Promise<ChartFrame> => {
  loading ??= loadPart(() => import('./echarts')).catch((reason: unknown) => {
    loading = undefined
    throw reason
  })
  return loading
}
