/** Drawings of chart types, fetched like the tables that their panels read. */
import type { UnreadTable } from '../../charts/tables-read'
import { installDrawing, isInstalled } from '../../charts/spec/drawings'
import { LATER_DRAWINGS, type LaterDrawing } from '../../charts/spec/later-drawings'
import { loadPart } from '../page/load-part'

const DRAWINGS: Readonly<Record<LaterDrawing, () => Promise<void>>> = {
  pyramid: async () => installDrawing('pyramid', (await loadPart(() => import('../../charts/types/pyramid/figure'))).pyramidDrawing),
  'years-behind': async () => installDrawing('years-behind', (await loadPart(() => import('../../charts/types/years-behind/figure'))).yearsBehindDrawing),
  revision: async () => installDrawing('revision', (await loadPart(() => import('../../charts/types/revision/figure'))).revisionDrawing),
  scatter: async () => installDrawing('scatter', (await loadPart(() => import('../../charts/types/scatter/figure'))).scatterDrawing),
  'aligned-trend': async () => installDrawing('aligned-trend', (await loadPart(() => import('../../charts/types/aligned-trend/figure'))).alignedTrendDrawing),
  columns: async () => installDrawing('columns', (await loadPart(() => import('../../charts/types/columns/figure'))).columnsDrawing),
  diverging: async () => installDrawing('diverging', (await loadPart(() => import('../../charts/types/diverging/figure'))).divergingDrawing),
  dumbbell: async () => installDrawing('dumbbell', (await loadPart(() => import('../../charts/types/dumbbell/figure'))).dumbbellDrawing),
  'small-multiples': async () => installDrawing('small-multiples', (await loadPart(() => import('../../charts/types/small-multiples/figure'))).smallMultiplesDrawing),
  'tile-grid': async () => installDrawing('tile-grid', (await loadPart(() => import('../../charts/types/tile-grid/figure'))).tileGridDrawing),
}

/** The drawings that are not there yet, as entries among the tables to load. */
export const drawingsLeft = (): readonly UnreadTable[] => LATER_DRAWINGS.filter((type) => !isInstalled(type)).map((path) => ({ path, kind: 'drawing' }))

/** Fetches a drawing; undefined where the path is that of a table. Rejects with `PartMissing`. */
export const fetchDrawing = (path: string): Promise<void> | undefined => {
  const type = LATER_DRAWINGS.find((one) => one === path)
  return type && DRAWINGS[type]()
}

/** Fetches the drawings that are not there yet. */
export const fetchDrawings = async (): Promise<void> => {
  await Promise.all(drawingsLeft().map(({ path }) => fetchDrawing(path)))
}
