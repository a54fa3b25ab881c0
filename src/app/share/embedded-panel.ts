import { choiceOf, printPanelQuery } from '../../charts/query/panel-query'
import type { Embedded } from '../../embed/snippets'
import { pageAddress } from '../../platform/host'
import { panelStateOf } from '../../state/view'
import type { ShareProps } from './share-props'

/** The panel as it is shown, for a frame in another page; undefined where it has no page for framing, `disk` where this page has no address. */
export const embeddedPanel = ({ panel, compiled, loaded, view }: ShareProps): Embedded | 'disk' | 'panel' => {
  const address = pageAddress('')
  if (!address) return 'disk'
  if (!loaded.panels.includes(panel)) return 'panel' // it follows from an indicator: nothing is drawn for it at build
  const query = printPanelQuery({ scheme: view.scheme, ...choiceOf(panelStateOf(view, panel.id)) })
  return { panel: panel.id, language: view.language, title: compiled.title, site: new URL('.', address).href, query }
}
