import type { ChartBehaviour } from './chart-type'
import type { LaterDrawing } from './later-drawings'

/** What a chart type draws. */
export type ChartDrawing<Spec> = Required<Pick<ChartBehaviour<Spec>, 'figure' | 'alsoNamed'>>

const installed = new Map<string, ChartDrawing<never>>()

/** Takes in what draws a chart type. */
export const installDrawing = (type: LaterDrawing, drawing: ChartDrawing<never>): void => void installed.set(type, drawing)

/** Whether panels of a chart type can be drawn. */
export const isInstalled = (type: LaterDrawing): boolean => installed.has(type)

const drawingOf = <Spec>(type: LaterDrawing): ChartDrawing<Spec> => {
  const found = installed.get(type)
  if (!found) throw new Error(`chart type ${type}: its drawing is not loaded`)
  return found as unknown as ChartDrawing<Spec>
}

/** The drawing of a chart type, which must be there by the time a panel is drawn (`tablesRead` says whether it is). */
export const drawnLater = <Spec>(type: LaterDrawing): ChartDrawing<Spec> & { readonly drawing: LaterDrawing } => ({
  drawing: type,
  alsoNamed: (context) => drawingOf<Spec>(type).alsoNamed(context),
  figure: (context) => drawingOf<Spec>(type).figure(context),
})
