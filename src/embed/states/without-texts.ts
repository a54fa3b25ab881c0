import type { PanelTable } from '../../charts/series/panel-table'

/** In the place of the texts beside a chart, while a state is drawn for the first time: the drawing is seen sooner, its texts are fetched then. By the name of the function that makes them. */
export const WITHOUT_TEXTS = {
  periodTable: (): PanelTable => ({ caption: '', head: '', columns: [], rows: [] }),
  describeTime: (): string => '',
  timeStatement: (): string => '',
  placesStatement: (): string => '',
  changeStatement: (): string => '',
  residualNotes: (): string[] => [],
  breakNotes: (): string[] => [],
  panelNotes: (): string[] => [],
  printDetails: (): string => '',
}
