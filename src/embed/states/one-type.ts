/** In the place of `charts/types/list`: a script of embedded charts knows one chart type. */
import type { ChartBehaviour } from '../../charts/spec/chart-type'
import type { InvalidPanel, PanelSpec, ValidPanel } from '../../charts/types/list'

let known: ChartBehaviour<ValidPanel> | undefined

/** Takes in the chart type of the script. */
export const knowChartType = (type: ChartBehaviour<never>): void => {
  known = type as unknown as ChartBehaviour<ValidPanel>
}

export const isInvalid = (panel: PanelSpec): panel is InvalidPanel => 'invalid' in panel

export const chartTypeOf = (): ChartBehaviour<ValidPanel> => {
  if (!known) throw new Error('no chart type')
  return known
}
