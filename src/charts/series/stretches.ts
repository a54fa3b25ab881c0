import type { Break } from '../../model/dataset'
import type { Series } from '../../model/series'
import { runsOf } from '../../transform/index'
import { presentOf } from './cut-series'

const LINE_FROM = 3 // points; fewer make no line

/** Whether most observations are alone, so that the series is drawn as points and its years are listed. */
export const isSparse = (series: Series, breaks: readonly Break[]): boolean => {
  const lined = runsOf(series, breaks)
    .map(({ start, end }) => end - start + 1)
    .filter((count) => count >= LINE_FROM)
    .reduce((sum, count) => sum + count, 0)
  const present = presentOf(series).length
  return present > 0 && lined < present * 0.5
}
