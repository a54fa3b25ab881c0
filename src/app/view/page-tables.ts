import { createContext, useCallback, useEffect, useMemo } from 'react'
import { tablesOffered, tablesRead, type PartlyRead } from '../../charts/tables-read'
import type { PanelSpec } from '../../charts/types/list'
import type { Loaded } from '../../platform/data/load-dataset'
import { markLoaded } from '../../platform/page/document'
import { panelStateOf, type ViewState } from '../../state/view'

/** What is loaded and what is not, for `tablesRead`. */
export const partlyRead = ({ dataset, rest }: Pick<Loaded, 'dataset' | 'rest'>): PartlyRead => ({ dataset, tables: rest?.tables ?? [] })

/** Paths of the tables that are not loaded and that a panel waits for, with the places that the reader compares. */
export const tablesOfPanel = (panel: PanelSpec, loaded: Loaded, view: ViewState): readonly string[] => tablesRead(panel, partlyRead(loaded), panelStateOf(view, panel.id).compare)

/** Paths of the tables that are not loaded and that panels read as the reader sees them, each once. */
export const tablesOfPanels = (panels: readonly PanelSpec[], loaded: Loaded, view: ViewState): readonly string[] => [...new Set(panels.flatMap((panel) => tablesOfPanel(panel, loaded, view)))]

/** The panels of a page. */
interface PagePanels {
  readonly shown: readonly PanelSpec[]
  readonly named?: readonly PanelSpec[] // by their titles, beside those shown
  readonly isDrawn?: boolean // all at once, not each when it comes near
}

const NONE: readonly PanelSpec[] = []

/** What the panels of a page read, and the places that may be compared in those shown. Age groups and drawings of chart types are fetched for a panel alone, when it comes near. */
const tablesOfPage = ({ shown, named = NONE, isDrawn = false }: PagePanels, whole: Loaded, view: ViewState): readonly string[] => {
  const { rest, ...read } = whole
  const loaded = rest && !isDrawn ? { ...read, rest: { ...rest, tables: rest.tables.filter(({ kind }) => kind !== 'ages' && kind !== 'drawing') } } : whole
  const given = partlyRead(loaded)
  return [...new Set([...tablesOfPanels([...shown, ...named], loaded, view), ...shown.flatMap((panel) => tablesOffered(panel, given))])]
}

/** Called when a chart has been painted. */
export const ChartPainted = createContext<() => void>(() => undefined)

const TIMEOUT = 8000 // ms; where a table is shown instead of a chart, none is painted

/** Fetches the tables of a page once its first chart is painted, or some time after it is shown, should none be. Returns what is to be called when one is painted. */
export const usePageTables = ({ shown, named, isDrawn = false }: PagePanels, loaded: Loaded, view: ViewState): (() => void) => {
  const { rest } = loaded
  const tables = useMemo(() => tablesOfPage({ shown, isDrawn, ...(named ? { named } : {}) }, loaded, view), [shown, named, isDrawn, loaded, view])
  const ask = useCallback(() => {
    if (tables.length > 0) rest?.start(tables)
  }, [rest, tables])
  useEffect(() => {
    if (rest) markLoaded(tables.length > 0 ? 'part' : 'enough')
    const timer = setTimeout(ask, TIMEOUT)
    return () => clearTimeout(timer)
  }, [rest, tables, ask])
  return ask
}
