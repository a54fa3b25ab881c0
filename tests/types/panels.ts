/** Compiled by `tsc --noEmit`, never run: an option of another chart type, or a chart type that does not exist, does not compile. */
import type { ChartTypeName, ValidPanel } from '../../src/charts/types/list'

const title = { zh: ['标题'], en: ['Title'] }
const line = { indicator: 'births' }
const text = { zh: '净', en: 'net' }

export const trend: ValidPanel = { id: 'a', type: 'trend', theme: 'ageing', title, grids: [{ lines: [line] }] }
export const columns: ValidPanel = { id: 'b', type: 'columns', theme: 'ageing', title, up: line, down: line, net: text }
export const bars: ValidPanel = { id: 'c', type: 'bars', theme: 'ageing', title, indicator: 'births', regions: 'provinces', top: 10 }

// @ts-expect-error `net` belongs to columns
export const trendWithNet: ValidPanel = { id: 'a', type: 'trend', theme: 'ageing', title, grids: [{ lines: [line] }], net: text }
// @ts-expect-error `grids` belongs to trend
export const barsWithGrids: ValidPanel = { id: 'c', type: 'bars', theme: 'ageing', title, indicator: 'births', regions: 'provinces', grids: [] }
// @ts-expect-error `top` belongs to bars
export const dumbbellWithTop: ValidPanel = { id: 'd', type: 'dumbbell', theme: 'ageing', title, indicator: 'births', regions: 'provinces', from: '2010', to: '2020', top: 10 }
// @ts-expect-error columns need both flows
export const columnsWithoutDown: ValidPanel = { id: 'b', type: 'columns', theme: 'ageing', title, up: line }
// @ts-expect-error there is no such chart type
export const radar: ValidPanel = { id: 'e', type: 'radar', theme: 'ageing', title, grids: [{ lines: [line] }] }
// @ts-expect-error there is no such theme
export const otherTheme: ValidPanel = { id: 'a', type: 'trend', theme: 'weather', title, grids: [{ lines: [line] }] }
// @ts-expect-error a title speaks both languages
export const halfTitle: ValidPanel = { id: 'a', type: 'trend', theme: 'ageing', title: { zh: ['标题'] }, grids: [{ lines: [line] }] }

/** A `Record` over the names makes a forgotten chart type a compile error. */
export const everyType: Record<ChartTypeName, true> = { trend: true, composition: true, columns: true, bars: true, diverging: true, dumbbell: true, items: true, pyramid: true, revision: true, 'aligned-trend': true, scatter: true, 'small-multiples': true, 'years-behind': true, 'tile-grid': true }
