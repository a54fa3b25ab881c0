import type * as z from 'zod/mini'
import type { AgeBand, Dataset } from '../../model/dataset'
import type { Figure } from '../figure/figure'
import type { Mode } from '../query/panel-view'
import type { FigureContext, SeriesRequest } from '../series/request'
import type { LaterDrawing } from './later-drawings'
import type { panelFields } from './panel-fields'

/** Interface of a chart type. Code outside `types/` never reads fields of a panel that belong to one type. */
export interface ChartBehaviour<Spec> {
  readonly timed: boolean // has a time axis: a range and modes make sense
  readonly compares: boolean // a reader may add places for comparison
  readonly multiplies?: boolean // places may have a plot each
  readonly axes?: number // grids whose unit a reader may choose, from the first: those drawn against a scale; absent, all
  readonly modes: {
    readonly first: Mode
    readonly offered: readonly Mode[]
    readonly growing: boolean // an index and growth may be offered where all series are counts or flows
  }
  /** The series that a panel reads. */
  requests(spec: Spec, dataset: Dataset): readonly SeriesRequest[]
  /** The regions whose age bands a panel reads. */
  agesOf?(spec: Spec): readonly string[]
  /** Age bands that a panel reads. */
  ages?(spec: Spec, dataset: Dataset): readonly AgeBand[]
  /** The published unit that the panel names for a plot. */
  unitOf?(spec: Spec, grid: number): string | undefined
  /** Names drawn beside the requested series, for the line under the title. */
  alsoNamed?(context: FigureContext<Spec>): readonly string[]
  /** The code that draws, where a page fetches it by itself (`drawings`). */
  readonly drawing?: LaterDrawing
  figure(context: FigureContext<Spec>): Figure
}

export type PanelFields = typeof panelFields

/** Makes the schema of a chart type's panels. It is given zod, so that a page whose panels the build has validated draws them without it. */
export type SchemaMaker = (fields: PanelFields) => z.ZodMiniType

/** The panels that a schema accepts, as they are once it has read them. */
export type SpecOf<Maker extends SchemaMaker> = z.infer<ReturnType<Maker>>

/** A chart type: its schema of a panel, the data it requests, and its figure. */
export interface ChartType<Maker extends SchemaMaker> extends ChartBehaviour<SpecOf<Maker>> {
  readonly schema: Maker
}
