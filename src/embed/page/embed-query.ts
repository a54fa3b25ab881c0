import { migrated, type Migration } from '../../charts/query/migrations'
import type { PanelChoice } from '../../charts/query/panel-parameters'
import { choiceOf, readPanelQuery } from '../../charts/query/panel-query'
import type { PanelControls } from '../../charts/query/panel-view'
import type { QueryProblem } from '../../charts/query/parameter'

/** The choice in a frame’s address, and what of the address was ignored. */
export interface EmbedQuery {
  readonly choice: PanelChoice
  readonly text: string // under today's names, for links: `from=1990&unit=…`
  readonly problems: readonly QueryProblem[]
}

/** Reads the query of an embed page. Never throws. */
export const readEmbedQuery = (query: string, migrations?: readonly Migration[]): EmbedQuery => {
  const { chosen, problems } = readPanelQuery(query, migrations)
  return { choice: choiceOf(chosen), text: migrated(query, migrations).toString(), problems }
}

/** Whether a panel shows what was chosen as it was chosen. Where it does not, `queryMessages` says why, if there is a reason to name. */
export const isShownAsAsked = ({ choice, problems }: EmbedQuery, { range, unit, mode, regions, plots, focus, choices }: PanelControls): boolean => {
  const shown: PanelChoice = { from: range?.from, to: range?.to, unit, mode, plots: plots.shown, at: Number(choices.dates.shown), outline: choices.outlines.shown, of: choices.places.shown, classes: choices.classes.shown, focus } as PanelChoice
  const { compare = [], vintage: _vintage, ...others } = choice
  return problems.length === 0 && compare.every((id) => regions.some((region) => region.id === id)) && Object.entries(others).every(([name, value]) => shown[name as keyof PanelChoice] === value)
}
