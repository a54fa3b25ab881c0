import { NATION } from '../../model/region'
import { seriesRequest, type SeriesRequest } from '../series/request'
import type { LineSpec } from './panel-fields'

/** The request of a line of a panel; `slot` is its index among the lines. */
export const requestOf = (line: LineSpec, slot: number, grid: number): SeriesRequest =>
  seriesRequest({
    indicator: line.indicator,
    region: line.region ?? NATION,
    vintage: line.vintage ?? '',
    label: line.label,
    slot,
    grid,
    tone: line.tone,
    draw: line.draw,
    change: line.change ?? false,
    projection: line.projection ?? '',
    bands: line.bands ?? [],
    whole: line.whole ?? '',
    share: line.share ?? '',
    counts: line.counts?.indicator ?? '',
    named: line.named ?? [],
    from: line.from,
    basis: line.basis ?? '',
    against: line.against,
  })
